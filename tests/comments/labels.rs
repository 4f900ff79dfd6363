//! Comments with a number each, at every place of a file where a person would write one.

use std::{collections::BTreeMap, fmt::Write as _};

use partnerwright::store::text::{
    Tree,
    lexer::{TokenKind, lex},
    parse,
    tree::{Key, Kind, Node},
};

use super::paths::{Path, bare, owner};

/// Numbers that look random and come from one.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    pub(crate) fn is_one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }
}

/// How a file is laid out before comments go into it.
pub(crate) fn laid_out(text: &str, style: usize) -> String {
    match style % 4 {
        // As it is written by hand.
        0 | 1 => text.to_owned(),
        2 => text.replace('\n', "\r\n"),
        _ => {
            let is_plain = |kind: TokenKind| kind != TokenKind::LineComment;
            let tokens = lex(text).unwrap();
            if !tokens.iter().all(|token| is_plain(token.kind)) {
                return text.to_owned();
            }
            let mut out = String::new();
            for (index, token) in tokens.iter().enumerate() {
                let word = &text[token.range()];
                let after_open = index.checked_sub(1).is_some_and(|before| tokens[before].kind.is_opener());
                let before_close = tokens.get(index + 1).is_none_or(|next| next.kind.is_closer());
                match token.kind {
                    TokenKind::Space if after_open || before_close => {}
                    TokenKind::Space => out.push(' '),
                    TokenKind::Comma if tokens.get(index + 2).is_some_and(|next| next.kind.is_closer()) => {}
                    _ => out.push_str(word),
                }
            }
            out
        }
    }
}

/// The text with labels, one in so many places, numbered from `next`.
pub(crate) fn labelled(text: &str, dice: &mut Dice, chances: usize, next: &mut usize) -> String {
    let tree = parse(text).unwrap();
    let mut places = Vec::new();
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    collect(&tree, &tree.root, dice, chances, newline, &mut places);
    if dice.is_one_in(2) {
        places.push((tree.root.range().start, format!("// @{newline}")));
    }
    if dice.is_one_in(2) {
        places.push((text.len(), "// @".to_owned()));
    }
    places.sort_by_key(|(at, _)| *at);
    let mut out = String::new();
    let mut done = 0;
    for (at, comment) in places {
        out.push_str(&text[done..at]);
        for (index, piece) in comment.split('@').enumerate() {
            if index > 0 {
                write!(out, "#{next} ").unwrap();
                *next += 1;
            }
            out.push_str(piece);
        }
        done = at;
    }
    out.push_str(&text[done..]);
    out
}

/// The comments for a value and all within it, with their places.
fn collect(
    tree: &Tree<'_>,
    node: &Node<'_>,
    dice: &mut Dice,
    chances: usize,
    newline: &str,
    places: &mut Vec<(usize, String)>,
) {
    let node = bare(node);
    let text = tree.text;
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let begins_line = |at: usize| text[line_start(at)..at].trim().is_empty();
    let indent = |at: usize| text[line_start(at)..at].to_owned();
    let ends_line = |at: usize| text[at..].starts_with(['\n', '\r']) || at == text.len();
    let whole = node.range();
    if node.kind == Kind::Leaf {
        return;
    }
    let opened = tree.slice(whole.clone()).find(['(', '[', '{']).map(|at| whole.start + at + 1);
    if let Some(open) = opened.filter(|_| dice.is_one_in(chances * 2)) {
        places.push((open, if ends_line(open) { " // @".to_owned() } else { "/* @*/ ".to_owned() }));
    }
    let close = whole.end - 1;
    if dice.is_one_in(chances * 2) {
        let comment = if begins_line(close) { format!("    // @{newline}{}", indent(close)) } else { " /* @*/".to_owned() };
        places.push((close, comment));
    }
    for entry in node.entries() {
        if node.kind == Kind::Struct && dice.is_one_in(chances * 20) {
            // A field of a person's own, which the program does not know.
            let field = format!("own_{}: [\"x\" /* @*/], /* @*/ ", entry.start());
            places.push((entry.start(), field));
        }
        if dice.is_one_in(chances) {
            let comment = match (begins_line(entry.start()), dice.below(6)) {
                (false, _) | (true, 0) => "/* @*/ ".to_owned(),
                (true, 1) => format!("// @{newline}{newline}{}", indent(entry.start())),
                (true, 2) => format!("/* @{newline}{0}   two lines */{newline}{0}", indent(entry.start())),
                (true, _) => format!("// @{newline}{}", indent(entry.start())),
            };
            places.push((entry.start(), comment));
        }
        if !matches!(entry.key, Key::None) && dice.is_one_in(chances * 3) {
            places.push((entry.value.range().start, "/* @*/ ".to_owned()));
        }
        collect(tree, &entry.value, dice, chances, newline, places);
        if dice.is_one_in(chances * 4) {
            places.push((entry.value.range().end, " /* @*/".to_owned()));
        }
        let after = entry.comma().map_or(entry.value.range().end, |comma| comma + 1);
        if ends_line(after) && dice.is_one_in(chances) {
            places.push((after, if dice.is_one_in(4) { " /* @*/".to_owned() } else { " // @".to_owned() }));
        }
    }
}

/// The numbers of all labels in a text, each with the things that it stands at.
pub(crate) fn labels(text: &str) -> BTreeMap<usize, Vec<Path>> {
    let mut found: BTreeMap<usize, Vec<Path>> = BTreeMap::new();
    if !text.contains('#') {
        return found;
    }
    let tree = parse(text).unwrap_or_else(|fault| panic!("{fault:?}\n{text}"));
    for token in lex(text).unwrap().into_iter().filter(|token| token.kind.is_comment()) {
        let comment = &text[token.range()];
        let Some((_, rest)) = comment.split_once('#') else { continue };
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        if let Ok(number) = digits.parse() {
            found.entry(number).or_default().push(owner(&tree, token.range().start));
        }
    }
    found
}
