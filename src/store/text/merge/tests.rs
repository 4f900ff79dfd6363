//! Tests of `merge`: each name is the sentence it proves.

use super::*;

fn merged(text: &str, base: &str, new: &str) -> String {
    merge(text, base, new, &mut Attic::new()).unwrap()
}

#[test]
fn an_unchanged_model_gives_the_file_back_byte_for_byte() {
    let text = "\u{FEFF}// hi\r\n( b : 1_0 , unknown : ?? )";
    assert_eq!(merged(text, "(b: 10)", "(b: 10)"), text);
    let text = "(b: 1_0,c:[1,2 ] ,)";
    assert_eq!(merged(text, "(\n    b: 10,\n    c: [1, 2],\n)\n", "(b: 10, c: [1, 2])"), text);
}

#[test]
fn only_the_changed_value_is_touched() {
    let text = "#![enable(implicit_some)]\n// head\nDoc(\n  a : 1_000, // fee\n  b: r\"x\",\n  extra: [1, 2],\n)\n// tail\n";
    let new = merged(text, "(a: 1000, b: \"x\")", "(a: 1000, b: \"y\")");
    assert_eq!(new, text.replace("r\"x\"", "\"y\""));
}

#[test]
fn a_field_goes_with_its_own_comments_and_no_others() {
    let text = "(\n    // about a\n    a: 1, // a\n    // about b\n    b: 2, // b\n    // about c\n    c: 3,\n    // end\n)";
    assert_eq!(
        merged(text, "(a: 1, b: 2, c: 3)", "(a: 1, c: 3)"),
        "(\n    // about a\n    a: 1, // a\n    // about c\n    c: 3,\n    // end\n)"
    );
}

#[test]
fn a_new_field_follows_the_one_it_follows_in_the_model() {
    let text = "(\n  // about a\n  a: 1,\n  c: 3 // last\n)";
    assert_eq!(
        merged(text, "(a: 1, c: 3)", "(\n    z: 0,\n    a: 1,\n    b: [\n        5,\n    ],\n    c: 3,\n    d: 4,\n)"),
        "(\n  z: 0,\n  // about a\n  a: 1,\n  b: [\n    5,\n  ],\n  c: 3, // last\n  d: 4,\n)"
    );
}

#[test]
fn a_field_written_although_empty_is_filled_in_place_and_emptied_as_it_was() {
    let mut attic = Attic::new();
    let text = "(\n    tags: [ // none yet\n    ],\n    owner: None, // who?\n    a: 1,\n)";
    let (base, new) = ("(a: 1)", "(tags: [\"x\"], owner: \"Eva\", a: 1)");
    let filled = merge(text, base, new, &mut attic).unwrap();
    assert_eq!(filled, "(\n    tags: [ // none yet\n        \"x\",\n    ],\n    owner: \"Eva\", // who?\n    a: 1,\n)");
    assert_eq!(merge(&filled, new, base, &mut attic).unwrap(), text);
}

#[test]
fn a_changed_variant_is_replaced_and_an_equal_one_entered() {
    let text = "(fee: fact(/* net */ 1_000), // fee\n)";
    assert_eq!(merged(text, "(fee: fact(1000))", "(fee: fact(2))"), "(fee: fact(/* net */ 2), // fee\n)");
    assert_eq!(merged(text, "(fee: fact(1000))", "(fee: assumption(1000))"), "(fee: assumption(1000), // fee\n)");
    assert_eq!(merged(text, "(fee: fact(1000))", "(fee: unknown)"), "(fee: unknown, // fee\n)");
    assert_eq!(merged("(fee: unknown)", "(fee: unknown)", "(fee: fact(3))"), "(fee: fact(3))");
}

#[test]
fn options_are_seen_through_some() {
    let text = "(a: Some( /* x */ (b: 1, c: 2)), d: Some(7))";
    assert_eq!(
        merged(text, "(a: (b: 1, c: 2), d: 7)", "(a: (b: 1, c: 3), d: 8)"),
        "(a: Some( /* x */ (b: 1, c: 3)), d: Some(8))"
    );
    assert_eq!(merged(text, "(a: (b: 1, c: 2), d: 7)", "(a: (b: 1, c: 2), d: None)"), text.replace("Some(7)", "None"));
}

#[test]
fn items_keep_their_comments_when_they_move() {
    let text = "[\n    // first\n    (id: \"a\", n: 0x1), // a\n    (id: \"b\"),\n    // third\n    (id: \"c\"), // c\n]";
    assert_eq!(
        merged(text, "[(id: \"a\", n: 1), (id: \"b\"), (id: \"c\")]", "[(id: \"c\"), (id: \"n\"), (id: \"a\", n: 2)]"),
        "[\n    // third\n    (id: \"c\"), // c\n    (id: \"n\"),\n    // first\n    (id: \"a\", n: 2), // a\n]"
    );
}

#[test]
fn lists_on_one_line_stay_on_one_line() {
    assert_eq!(merged("[1,2,3]", "[1, 2, 3]", "[1, 2, 4]"), "[1,2,4]");
    assert_eq!(merged("[1, 2, 3]", "[1, 2, 3]", "[2, 3, 1, 5]"), "[2, 3, 1, 5]");
    assert_eq!(merged("[1, 2, 3]", "[1, 2, 3]", "[1, 2]"), "[1, 2]");
    assert_eq!(merged("[ 1, 2, ]", "[1, 2]", "[2, 3]"), "[ 2, 3, ]");
    assert_eq!(merged("[1]", "[1]", "[]"), "[]");
    assert_eq!(merged("(a: [], b: 1)", "(a: [], b: 1)", "(a: [1, 2], b: 1)"), "(a: [\n    1,\n    2,\n], b: 1)");
    assert_eq!(merged("{\"a\": 1}", "{\"a\": 1}", "{\"a\": 1, \"b\": (\n    c: 1,\n)}"), "{\"a\": 1, \"b\": (c: 1)}");
}

#[test]
fn nothing_slips_behind_a_line_comment() {
    let text = "[1, 2 // two\n]";
    assert_eq!(merged(text, "[1, 2]", "[2, 1]"), "[2, // two\n    1]".replace("    1]", "    1\n]"));
    assert_eq!(merged(text, "[1, 2]", "[1, 2, 3]"), "[1, 2, // two\n    3\n]");
    let text = "[ // list\n]";
    assert_eq!(merged(text, "[]", "[1]"), "[ // list\n    1,\n]");
    assert_eq!(merged("[ /* none */ ]", "[]", "[1]"), "[\n    1,\n    /* none */\n]");
}

#[test]
fn maps_pair_by_key_however_it_is_spelt() {
    let text = "{\n\t// one\n\tr\"a\": 1,\n\t0x10: 2, // sixteen\n}";
    assert_eq!(
        merged(text, "{\"a\": 1, 16: 2}", "{\"a\": 3, \"b\": (x: 1), 16: 2}"),
        "{\n\t// one\n\tr\"a\": 3,\n\t\"b\": (x: 1),\n\t0x10: 2, // sixteen\n}"
    );
}

#[test]
fn inserted_lines_end_as_the_others_do() {
    let text = "(\r\n  a: 1,\r\n)\r\n";
    assert_eq!(
        merged(text, "(a: 1)", "(\n    a: 1,\n    b: (\n        c: \"x\ny\",\n    ),\n)"),
        "(\r\n  a: 1,\r\n  b: (\r\n    c: \"x\ny\",\r\n  ),\r\n)\r\n"
    );
}

#[test]
fn structs_without_fields_are_structs_still() {
    assert_eq!(merged("(a: 1)", "(a: 1)", "()"), "()");
    assert_eq!(merged("()", "()", "(\n    a: 1,\n)"), "(\n    a: 1,\n)");
    assert_eq!(merged("(old: 1)", "()", "(\n    a: 1,\n)"), "(a: 1, old: 1)");
}

#[test]
fn a_list_the_reader_sorted_and_thinned_out_keeps_its_comments() {
    let text = "[\n    \"b\", // b\n    \"a\", // a\n    \"b\", // again\n]";
    assert_eq!(merged(text, "[\"a\", \"b\"]", "[\"a\"]"), "[\n    \"a\", // a\n]");
    let sorted = merged(text, "[\"a\", \"b\"]", "[\"a\", \"b\", \"c\"]");
    assert!(sorted.contains("\"a\", // a") && sorted.contains("\"b\", // b") && sorted.contains("\"c\","));
}

#[test]
fn undo_brings_back_comments_and_styles() {
    let text = "(\n    list: [\n        // first\n        (id: \"a\", n: 1_000), // a\n\n        // second\n        (id: \"b\", n: 2), // b\n    ],\n    \
                // fee\n    fee: fact(0xff /* hex */), // fee\n)\n";
    let base = "(list: [(id: \"a\", n: 1000), (id: \"b\", n: 2)], fee: fact(255))";
    for changed in [
        "(list: [(id: \"b\", n: 2)], fee: fact(255))",
        "(list: [(id: \"a\", n: 1000)], fee: unknown)",
        "(list: [], fee: assumption(255))",
        "(fee: fact(3))",
        "(list: [(id: \"a\", n: 5), (id: \"b\", n: 2)])",
        "()",
    ] {
        let mut attic = Attic::new();
        let there = merge(text, base, changed, &mut attic).unwrap();
        assert_ne!(there, text);
        assert_eq!(merge(&there, changed, base, &mut attic).unwrap(), text, "{changed}\n{there}");
        // And redo, and undo again.
        let redone = merge(text, base, changed, &mut attic).unwrap();
        assert_eq!(redone, there);
        assert_eq!(merge(&redone, changed, base, &mut attic).unwrap(), text);
    }
}

/// The texts after each of these models, saved one after the other in one run.
fn saved(text: &str, models: &[&str]) -> Vec<String> {
    let mut attic = Attic::new();
    let mut texts = vec![text.to_owned()];
    for pair in models.windows(2) {
        let next = merge(&texts[texts.len() - 1], pair[0], pair[1], &mut attic).unwrap();
        texts.push(next);
    }
    texts
}

#[test]
fn undo_of_several_changes_in_one_save_brings_every_comment_back() {
    let text = "(\n    list: [\n        // first\n        (\n            id: \"a\",\n            n: 1, // one\n            m: 2,\n        ), // a\n    ],\n    \
                fee: fact(1 /* net */), // fee\n)\n";
    let whole = "(list: [(id: \"a\", n: 1, m: 2)], fee: fact(1))";
    for between in [
        &["(list: [(id: \"a\", m: 2)], fee: fact(2))", "(list: [], fee: unknown)"][..],
        &["(list: [(id: \"a\", m: 3)], fee: assumption(1))", "()"],
        &["(list: [], fee: fact(7))", "(fee: unknown)", "(fee: assumption(7))"],
    ] {
        let models: Vec<_> = [&[whole], between, &[whole]].concat();
        let texts = saved(text, &models);
        assert_eq!(texts[texts.len() - 1], text, "{between:?}: {texts:#?}");
    }
}

#[test]
fn an_item_without_id_does_not_take_the_comment_of_its_neighbour() {
    let text =
        "[\n    (\n        text: \"a\",\n        done: true, // by mail\n    ),\n    (\n        text: \"b\",\n    ),\n]\n";
    let (one, none) = ("[(text: \"a\", done: true), (text: \"b\")]", "[(text: \"a\"), (text: \"b\")]");
    let other = "[(text: \"a\"), (text: \"b\", done: true)]";
    let texts = saved(text, &[one, none, other, none, one]);
    assert!(!texts[2].contains("by mail"), "{}", texts[2]);
    assert_eq!(texts[4], text);
}

#[test]
fn an_item_without_id_that_was_changed_is_known_when_it_comes_back() {
    let text = "[\n    \"a\", // a\n    \"b\", // b\n    \"c\",\n]\n";
    let (whole, fewer, changed) = ("[\"a\", \"b\", \"c\"]", "[\"b\", \"c\"]", "[\"x\", \"c\"]");
    assert_eq!(saved(text, &[whole, fewer, changed, whole])[3], text);
    assert_eq!(saved(text, &[whole, "[\"a\", \"x\", \"c\"]", "[\"a\", \"c\"]", whole])[3], text);
}

#[test]
fn a_comment_is_given_back_once() {
    let texts = saved("[\n    1, // one\n    2,\n]\n", &["[1, 2]", "[2]", "[1, 2]", "[1, 2, 1]"]);
    assert_eq!(texts[3].matches("// one").count(), 1, "{}", texts[3]);
}

#[test]
fn equal_items_keep_a_comment_each() {
    let text = "[\n    1, // one\n    1, // another\n    2,\n]\n";
    assert_eq!(saved(text, &["[1, 1, 2]", "[2]", "[1, 1, 2]"])[2], text);
}

#[test]
fn a_comment_at_the_end_of_a_line_is_not_taken_for_one_about_what_is_put_behind_it() {
    assert_eq!(merged("(a: 1 /* a */)", "(a: 1)", "(a: 1, b: 2)"), "(a: 1 /* a */, b: 2)");
    assert_eq!(merged("[\n    1, /* one */\n    2]", "[1, 2]", "[2, 1, 3]"), "[\n    2,\n    1, /* one */\n    3,]");
}

#[test]
fn what_stood_on_one_line_with_a_comment_comes_back_on_one_line() {
    let text = "(/* a */ a: [(/* id */ id: \"x\")])";
    assert_eq!(saved(text, &["(a: [(id: \"x\")])", "()", "(a: [(id: \"x\")])"])[2], text);
}

#[test]
fn a_field_comes_back_behind_one_that_the_model_does_not_know() {
    let text = "(a: 1, own: 7, b: 2, c: 3)";
    assert_eq!(saved(text, &["(a: 1, b: 2, c: 3)", "(a: 1)", "(a: 1, b: 2, c: 3)"])[2], text);
}

#[test]
fn texts_of_different_shape_are_refused() {
    let fault = |text, base, new| merge(text, base, new, &mut Attic::new()).unwrap_err().kind;
    assert_eq!(fault("[1]", "(a: 1)", "(a: 2)"), FaultKind::Shape);
    assert_eq!(fault("b(1)", "a(1)", "a(2)"), FaultKind::Shape);
    assert_eq!(fault("(a: 1)", "(a: 1", "(a: 2)"), FaultKind::Base);
    assert_eq!(fault("(a: 1)", "(a: 1)", "(a: 2"), FaultKind::New);
    assert_eq!(fault("(a: ", "(a: 1)", "(a: 2)"), FaultKind::ExpectedValue);
}

#[test]
fn a_great_list_is_merged_in_no_time() {
    let item = |number: usize, fee: usize| {
        format!(
            "    // comment number {number}\n    (\n        id: \"partner-{number}\",\n        name: \"A company of some name, number {number}\",\n        \
             fee: fact({fee}),\n        tags: [\n            \"one\",\n            \"two\",\n        ],\n        notes: \"\",\n    ), // end\n"
        )
    };
    let list = |bump: usize| {
        format!("[\n{}]\n", (0..2000).map(|number| item(number, number + usize::from(number == bump))).collect::<String>())
    };
    let (base, new) = (list(9999), list(1000));
    let start = std::time::Instant::now();
    let merged = merge(&base, &base, &new, &mut Attic::new()).unwrap();
    println!("{} bytes merged in {:?}", base.len(), start.elapsed());
    assert_eq!(merged, new);
    let start = std::time::Instant::now();
    assert_eq!(crate::store::text::format(&base).unwrap(), base);
    println!("formatted in {:?}", start.elapsed());
    assert!(start.elapsed().as_secs() < 2);
}

#[test]
fn the_name_of_a_new_field_comes_without_the_comments_around_it() {
    let there = merged("(b: 1)", "(b: 1)", "(b: 1, a // why\n : 2, r#c-d/* x */: 3)");
    assert_eq!(there, "(b: 1, a: 2, r#c-d: 3)");
}

#[test]
fn an_indentation_as_long_as_the_file_is_not_taken_over() {
    let text = format!("(\n{}a: 1,\n)", " ".repeat(10_000));
    let there = merged(&text, "(a: 1)", "(\n    a: 1,\n    b: [\n        1,\n        2,\n    ],\n)");
    assert_eq!(there.len(), text.len() + "\n    b: [\n        1,\n        2,\n    ],".len());
}

#[test]
fn the_words_of_a_new_range_stay_apart() {
    for (file, new) in
        [("(a: 1)", "(a: r#u-v/* x */..'c')"), ("(\n    a: 1,\n)", "(a: r#u-v /* x */.. 'c')"), ("()", "(r#u-v/**/..5)")]
    {
        let there = merged(file, file, new);
        assert!(parse(&there).is_ok(), "{there}");
    }
}
