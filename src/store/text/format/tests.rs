//! Tests of `format`: each name is the sentence it proves.

use super::*;

fn formatted(text: &str) -> String {
    let once = format(text).unwrap();
    assert_eq!(format(&once).unwrap(), once, "not idempotent:\n{once}");
    once
}

#[test]
fn one_field_stands_on_a_line_with_a_comma() {
    assert_eq!(
        formatted("Doc (a:1,b : fact( 2 ),c:[x,y , z],d:{},e:(1,2), f: {\"k\":(g:1)}, h: [\n1\n])"),
        "Doc(\n    a: 1,\n    b: fact(2),\n    c: [x, y, z],\n    d: {},\n    e: (1, 2),\n    f: {\n        \"k\": (\n            g: 1,\n        \
         ),\n    },\n    h: [\n        1,\n    ],\n)\n"
    );
}

#[test]
fn what_is_written_canonically_stays_as_it_is() {
    let text = "(\n    a: fact(1),\n    b: [\n        (\n            id: \"x\",\n        ),\n        two((\n            c: 1,\n        )),\n    ],\n    \
                n: \"line\n  line\",\n)\n";
    assert_eq!(formatted(text), text);
}

#[test]
fn long_lists_get_one_item_a_line() {
    let long = format!("[{}]", ["\"a word\""; 12].join(", "));
    assert_eq!(formatted(&long), format!("[\n{}]\n", "    \"a word\",\n".repeat(12)));
    let short = format!("[{}]", ["\"a word\""; 8].join(", "));
    assert_eq!(formatted(&short), format!("{short}\n"));
}

#[test]
fn comments_stay_where_they_were() {
    let text = "// head\n\n#![enable(implicit_some)] // on\n/* block */ // line\n(// opener\n// above\na /* k */: /* v */ 1 /* before */, // after\n\n\n\
                /* beside */ b: // why\n 2 // x\n , // y\n\n  // dangling\n) // end\n\n// tail";
    assert_eq!(
        formatted(text),
        "// head\n\n#![enable(implicit_some)] // on\n/* block */ // line\n( // opener\n    // above\n    a /* k */: /* v */ 1, /* before */ // after\n\n    \
         /* beside */ b: // why\n        2, // x\n    // y\n\n    // dangling\n) // end\n\n// tail\n"
    );
}

#[test]
fn a_list_with_comments_is_opened() {
    assert_eq!(formatted("[1, /* two */ 2 /* end */]"), "[\n    1,\n    /* two */ 2, /* end */\n]\n");
    assert_eq!(formatted("[ /* none */ ]"), "[\n    /* none */\n]\n");
    assert_eq!(formatted("fact( // why\n 1)"), "fact( // why\n    1,\n)\n");
}

#[test]
fn blank_lines_are_thinned_out() {
    assert_eq!(formatted("\n\n(\n\n  a: 1,\n\n\n  b: 2,\n\n)\n\n\n"), "(\n    a: 1,\n\n    b: 2,\n)\n");
}

#[test]
fn line_ends_and_byte_order_mark_stay() {
    assert_eq!(formatted("\u{FEFF}(\r\na: 1, // x\r\n)\r\n"), "\u{FEFF}(\r\n    a: 1, // x\r\n)\r\n");
}

#[test]
fn what_is_nested_without_end_is_not_indented_without_end() {
    let deep = format!("{}1, 2{}", "[\n".repeat(100), "]".repeat(100));
    let longest = formatted(&deep).lines().map(str::len).max();
    assert_eq!(longest, Some(16 * 4 + "1, 2,".len() - 3));
}

#[test]
fn a_range_of_several_lines_ends_them_as_the_file_does() {
    assert_eq!(formatted("\n1 ..// why\r\n2"), "1 ..// why\n2\n");
    assert_eq!(formatted("\n1 ..// why\r\r\n2"), "1 ..// why\n2\n");
    assert_eq!(formatted("[(\n), 1// why\r\n\r\n  ..2]"), "[\n    (),\n    1// why\n..2,\n]\n");
}
