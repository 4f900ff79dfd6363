//! Tests of `lexer`: each name is the sentence it proves.

use super::*;

fn kinds(text: &str) -> Vec<TokenKind> {
    lex(text).unwrap().into_iter().map(|token| token.kind).filter(|kind| *kind != TokenKind::Space).collect()
}

#[test]
fn tokens_together_are_the_whole_text() {
    let text = "\u{FEFF}#![enable(implicit_some)]\r\n// head\r\nDoc(a: 1_000, b: -1.5e+3, r#kebab-name: r#\"x\"y\"#, \
                /* a /* b */ */ c: 'x', d: b\"\\\"\", e: br##\"\"#\"##, f: b'\\'', g: '\\u{1F600}', h: '\\'', i: 0..=5, \
                j: [.5, ..3, 0xff, 5i32, +inf, -NaN, 1..], k: {\"ä\": Größe}, l: r\"\\\")\n// tail";
    let mut at = 0;
    for token in lex(text).unwrap() {
        assert_eq!(token.start(), at);
        at = token.end();
    }
    assert_eq!(at, text.len());
}

#[test]
fn numbers_and_ranges_are_told_apart() {
    use TokenKind::{DotDot, Number};
    assert_eq!(kinds("1..=2"), [Number, DotDot, Number]);
    assert_eq!(kinds("1.5..2."), [Number, DotDot, Number]);
    assert_eq!(kinds("-1e-5"), [Number]);
    assert_eq!(kinds("0b1010"), [Number]);
}

#[test]
fn raw_names_and_raw_strings_are_told_apart() {
    assert_eq!(kinds("r#a-b.c"), [TokenKind::Ident]);
    assert_eq!(kinds("r#\"a\"#"), [TokenKind::RawStr]);
    assert_eq!(kinds("r\"a\""), [TokenKind::RawStr]);
    assert_eq!(kinds("rest"), [TokenKind::Ident]);
    assert_eq!(kinds("br"), [TokenKind::Ident]);
}

#[test]
fn faults_say_where_the_unclosed_thing_began() {
    assert_eq!(lex("a \"b").unwrap_err(), FaultKind::UnclosedString.at(2));
    assert_eq!(lex("  /* /* */").unwrap_err(), FaultKind::UnclosedComment.at(2));
    assert_eq!(lex("r#\"\"").unwrap_err(), FaultKind::UnclosedString.at(0));
    assert_eq!(lex("a 'bc'").unwrap_err(), FaultKind::UnclosedCharacter.at(2));
    assert_eq!(lex("a ~").unwrap_err(), FaultKind::UnexpectedCharacter.at(2));
}
