//! Tries merging and laying out on random models, random comments and random rubbish.

mod model;

use std::fmt::Write as _;

use model::{Doc, doc, edited};
use proptest::collection::vec;
use proptest::prelude::*;

use super::lexer::lex;
use super::{Attic, format, merge, options, parse, to_ron};

/// Comments that say whose they are, above each field of the file and each item.
fn labelled(text: &str) -> String {
    let tree = parse(text).unwrap();
    let mut places = Vec::new();
    for entry in tree.root.entries() {
        let word = tree.slice(entry.start()..entry.value.range().start);
        places.push((entry.start(), format!("/*root {word}*/ ")));
        for item in entry.value.entries() {
            if let Some(id) = tree.id(&item.value) {
                places.push((item.start(), format!("/*item {id}*/")));
            }
        }
    }
    let mut out = text.to_owned();
    for (at, comment) in places.into_iter().rev() {
        out.insert_str(at, &comment);
    }
    out
}

/// Comments and blanks wherever RON allows them, as the numbers say.
fn sprinkled(text: &str, numbers: &[u8]) -> String {
    let mut out = String::new();
    let mut numbers = numbers.iter().cycle();
    for (count, token) in lex(text).unwrap().into_iter().enumerate() {
        out.push_str(&text[token.range()]);
        match numbers.next() {
            Some(0) => writeln!(out, " // c{count}, (").unwrap(),
            Some(1) => write!(out, "/* c{count} /* \" */ */").unwrap(),
            Some(2) => out.push_str("\n\n\n"),
            Some(3) => out.push_str("  "),
            Some(4) => write!(out, "\n// d{count}\r\n\t").unwrap(),
            _ => {}
        }
    }
    out
}

fn comments(text: &str) -> Vec<String> {
    let tokens = lex(text).unwrap().into_iter().filter(|token| token.kind.is_comment());
    let mut comments: Vec<_> = tokens.map(|token| text[token.range()].trim_end().to_owned()).collect();
    comments.sort();
    comments
}

fn read(text: &str) -> Doc {
    options().from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn edits_reach_the_file_and_leave_the_rest(
        doc in doc(), other in doc(), first in any::<u8>(), second in any::<u8>(), numbers in vec(0..12_u8, 1..40), spread in any::<bool>(),
    ) {
        let base = to_ron(&doc).unwrap();
        let labelled = labelled(&base);
        let text = if spread { sprinkled(&labelled, &numbers) } else { labelled };
        prop_assert_eq!(&read(&text), &doc);
        let mut attic = Attic::new();
        let changed = edited(&doc, &other, first);
        let new = to_ron(&changed).unwrap();
        let there = merge(&text, &base, &new, &mut attic).unwrap();
        prop_assert_eq!(&read(&there), &changed, "{}\n---\n{}", text, there);
        prop_assert_eq!(&merge(&there, &new, &new, &mut attic).unwrap(), &there);
        // What stays keeps the comments above it.
        let kept = comments(&there);
        for item in &doc.items {
            if changed.items.iter().any(|other| other.id == item.id) && !doc.items.is_empty() {
                prop_assert!(kept.contains(&format!("/*item {}*/", item.id)), "{}\n---\n{}", text, there);
            }
        }
        prop_assert!(kept.iter().any(|comment| comment.starts_with("/*root fee")));
        // Undo brings back what labels were lost.
        let back = merge(&there, &new, &base, &mut attic).unwrap();
        prop_assert_eq!(&read(&back), &doc, "{}\n---\n{}", there, back);
        let labels = |text: &str| comments(text).into_iter().filter(|comment| comment.starts_with("/*root") || comment.starts_with("/*item")).collect::<Vec<_>>();
        prop_assert_eq!(labels(&back), labels(&text), "{}\n---\n{}\n---\n{}", text, there, back);
        // A second edit on top of the first.
        let again = edited(&changed, &other, second);
        let newer = to_ron(&again).unwrap();
        let there = merge(&there, &new, &newer, &mut attic).unwrap();
        prop_assert_eq!(&read(&there), &again);
    }

    #[test]
    fn layout_keeps_values_and_comments_and_settles_at_once(doc in doc(), numbers in vec(0..12_u8, 1..40)) {
        let text = sprinkled(&to_ron(&doc).unwrap(), &numbers);
        let once = format(&text).unwrap();
        prop_assert_eq!(read(&once), doc);
        prop_assert_eq!(comments(&once), comments(&text), "{}\n---\n{}", text, once);
        prop_assert_eq!(&format(&once).unwrap(), &once, "{}", text);
    }

    #[test]
    fn rubbish_is_refused_and_never_panics(bytes in vec(any::<u8>(), 0..64), other in ".{0,64}") {
        for text in [String::from_utf8_lossy(&bytes).into_owned(), other] {
            let _ = (lex(&text), parse(&text), format(&text));
            let _ = merge(&text, "(a: 1)", "(a: 2)", &mut Attic::new());
        }
    }

    #[test]
    fn any_words_are_merged_and_laid_out_or_refused(
        words in vec(proptest::sample::select(WORDS), 0..24), base in vec(proptest::sample::select(WORDS), 0..12),
        new in vec(proptest::sample::select(WORDS), 0..12),
    ) {
        let (text, base, new) = (words.concat(), format!("({})", base.concat()), format!("({})", new.concat()));
        if let Ok(tokens) = lex(&text) {
            prop_assert_eq!(tokens.iter().map(|token| &text[token.range()]).collect::<String>(), text.clone());
        }
        for text in [text.clone(), format!("({text})"), format!("[{text}]"), format!("{{{text}}}")] {
            if let Ok(once) = format(&text) {
                prop_assert_eq!(comments(&once), comments(&text), "{}\n---\n{}", text, once);
                prop_assert_eq!(&format(&once).unwrap(), &once, "{}", text);
            }
            let there = merge(&text, &base, &new, &mut Attic::new());
            if let Ok(there) = there && base != new {
                prop_assert!(parse(&there).is_ok(), "{}\n{}\n{}\n---\n{}", text, base, new, there);
            }
            let all = [&text, &base, &new];
            for one in all {
                for other in all {
                    let _ = merge(one, other, &new, &mut Attic::new());
                }
            }
        }
    }
}

const WORDS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
    ":",
    " ",
    "\n",
    "\r\n",
    "a",
    "b: ",
    "id: \"x\"",
    "c: 1, ",
    "1",
    "2.5",
    "..",
    "\"s\"",
    "r#\"t\"#",
    "r#u-v",
    "// w\n",
    "/* x */",
    "Some(",
    "fact(1)",
    "'",
    "'c'",
    "#",
    "![",
    "\u{FEFF}",
    "ä",
    "-",
    "1, 2",
    "(c: 1), ",
    "\"k\": ",
];
