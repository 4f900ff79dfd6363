//! Tests of `tree`: each name is the sentence it proves.

use super::*;
use crate::store::text::fault::FaultKind;

fn spans<'a>(tree: &Tree<'a>) -> Vec<&'a str> {
    tree.root.entries().iter().map(|entry| tree.slice(entry.span())).collect()
}

#[test]
fn comments_above_belong_to_the_entry_below_and_line_ends_to_the_entry_before() {
    let tree = parse(
        "( // the whole\n    // above a\n    a: 1, // after a\n\n    /* above b */\n    b: 2 // after b\n    // dangling\n)",
    )
    .unwrap();
    assert_eq!(spans(&tree), ["\n    // above a\n    a: 1, // after a", "\n\n    /* above b */\n    b: 2 // after b"]);
    let body = tree.root.body.as_ref().unwrap();
    assert_eq!(tree.slice(body.entries[1].span().end..body.close()), "\n    // dangling\n");
}

#[test]
fn a_comment_between_two_items_of_a_line_belongs_to_the_second() {
    let tree = parse("[1, /* b */ 2, 3 /* c */]").unwrap();
    assert_eq!(spans(&tree), ["1,", " /* b */ 2,", " 3 /* c */"]);
}

#[test]
fn every_shape_is_recognised() {
    let kind = |text: &str| parse(text).unwrap().root.kind;
    assert_eq!(kind("#![enable(implicit_some)]\n#![type = \"x]\"]\nDoc(r#a-b: 1)"), Kind::Struct);
    assert_eq!(kind("fact(1)"), Kind::Tuple);
    assert_eq!(kind("()"), Kind::Tuple);
    assert_eq!(kind("{1: 2, \"a\": (3), fact(4): [5],}"), Kind::Map);
    assert_eq!(kind("[0..5, ..=3, 1.., ..]"), Kind::List);
    assert_eq!(kind("unknown // why"), Kind::Leaf);
    assert_eq!(parse("r#type(1)").unwrap().root.name(), Some("type"));
}

#[test]
fn faults_name_their_place() {
    for (text, fault) in [
        ("", FaultKind::ExpectedValue.at(0)),
        ("(a: 1", FaultKind::UnclosedBracket.at(0)),
        ("(a: 1 b: 2)", FaultKind::ExpectedComma.at(6)),
        ("(a: 1]", FaultKind::ExpectedComma.at(5)),
        ("(a: ,)", FaultKind::ExpectedValue.at(4)),
        ("(a: 1, 2)", FaultKind::ExpectedField.at(7)),
        ("{1 2}", FaultKind::ExpectedColon.at(3)),
        ("1 2", FaultKind::TrailingText.at(2)),
        ("#![enable(a)", FaultKind::MalformedAttribute.at(0)),
        ("#![enable((a))] 1", FaultKind::MalformedAttribute.at(0)),
    ] {
        assert_eq!(parse(text).unwrap_err(), fault, "{text}");
    }
}

#[test]
fn nesting_is_limited_and_never_overflows() {
    for one in ["[", "a(", "{", "(a:"] {
        assert_eq!(parse(&one.repeat(100_000)).unwrap_err().kind, FaultKind::TooDeep);
    }
    assert_eq!(parse(&format!("[{}]", "(),".repeat(100_000))).unwrap_err().kind, FaultKind::Crowded);
    let deep = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert!(parse(&deep).is_ok());
    assert_eq!(parse(&format!("[{deep}]")).unwrap_err().kind, FaultKind::TooDeep);
}

#[test]
fn ids_are_seen_through_variants_and_options() {
    let tree = parse("[(id: \"a\"), Some((id: \"b\")), role((id: r\"c\")), 4]").unwrap();
    let ids: Vec<_> = tree.root.entries().iter().map(|entry| tree.id(&entry.value).map(Cow::into_owned)).collect();
    assert_eq!(ids, [Some("a".to_owned()), Some("b".to_owned()), Some("c".to_owned()), None]);
}
