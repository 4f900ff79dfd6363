//! Texts of any size in the shapes that cost a reader most.

use partnerwright::store::text::is_crowded;

/// A shape: what it is called, the file that it is, and the text of about so many bytes.
pub(crate) type Shape = (&'static str, &'static str, fn(usize) -> String);

/// Three texts to be merged: the file, what was read from it, and what it is to hold.
pub(crate) type Merge = (&'static str, fn(usize) -> [String; 3]);

fn filled(head: &str, one: &str, tail: &str, size: usize) -> String {
    let mut text = String::with_capacity(size + 64);
    text.push_str(head);
    while text.len() + tail.len() < size {
        text.push_str(one);
    }
    text.push_str(tail);
    text
}

fn numbered(head: &str, one: impl Fn(usize) -> String, tail: &str, size: usize) -> String {
    let mut text = String::with_capacity(size + 64);
    text.push_str(head);
    for number in 0.. {
        if text.len() + tail.len() >= size {
            break;
        }
        text.push_str(&one(number));
    }
    text.push_str(tail);
    text
}

fn joined(numbers: std::ops::Range<usize>, one: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    numbers.for_each(|number| text.push_str(&one(number)));
    text
}

/// What stands within as many brackets as are read at all.
fn within(open: &str, inner: &str, close: &str, deep: usize) -> String {
    format!("{}{inner}{}", open.repeat(deep), close.repeat(deep))
}

/// A shape of so many bytes that is just not refused for the crowd in it: the rest is filled up.
pub(crate) fn eased(make: impl Fn(usize) -> String, size: usize, filling: &str) -> String {
    let mut crowd = size;
    loop {
        let mut text = make(crowd);
        while text.len() < size {
            text.push_str(filling);
        }
        if !is_crowded(&text) {
            return text;
        }
        crowd = crowd / 5 * 4;
    }
}

pub(crate) const SHAPES: &[Shape] = &[
    ("nothing but blanks", "board.ron", |size| " ".repeat(size)),
    ("nothing but lines", "board.ron", |size| "\n".repeat(size)),
    ("openers", "board.ron", |size| "(".repeat(size)),
    ("openers of lists", "board.ron", |size| "[".repeat(size)),
    ("openers of maps", "board.ron", |size| "{".repeat(size)),
    ("options", "board.ron", |size| "Some(".repeat(size / 5)),
    ("variants", "board.ron", |size| filled("(start:", "a(", "", size)),
    ("commas", "board.ron", |size| ",".repeat(size)),
    ("opened comments", "board.ron", |size| "/*".repeat(size / 2)),
    ("nested comments", "board.ron", |size| format!("{}{}()", "/*".repeat(size / 4), "*/".repeat(size / 4))),
    ("comments side by side", "board.ron", |size| filled("(", "/**/", ")", size)),
    ("empty line comments", "board.ron", |size| filled("(", "//\n", ")", size)),
    ("comments and blanks by turns", "board.ron", |size| filled("(", "/**/ ", ")", size)),
    ("one long comment", "board.ron", |size| filled("/*", "x", "*/()", size)),
    ("one long line comment", "board.ron", |size| filled("//", "x", "\n()", size)),
    ("one long string", "people.ron", |size| filled("(me:\"", "x", "\")", size)),
    ("one long string of escapes", "people.ron", |size| filled("(me:\"", "\\n", "\")", size)),
    ("one long string of lines", "people.ron", |size| filled("(me:\"", "\n", "\")", size)),
    ("one string never closed", "people.ron", |size| filled("(me:\"", "x", "", size)),
    ("quotes", "people.ron", |size| "\"".repeat(size)),
    ("single quotes", "people.ron", |size| filled("(x:[", "'a',", "])", size)),
    ("lone single quotes", "people.ron", |size| "'".repeat(size)),
    ("hashes", "people.ron", |size| filled("(me:r", "#", "", size)),
    ("a raw string of hashes", "people.ron", |size| {
        let hashes = "#".repeat(size / 100);
        let almost = format!("\"{}", "#".repeat(size / 100 - 1));
        format!("(me:r{hashes}\"{}\"{hashes})", almost.repeat(98))
    }),
    ("one long word", "people.ron", |size| "a".repeat(size)),
    ("one long name of a field", "people.ron", |size| filled("(", "a", ":1)", size)),
    ("one long name of a variant", "answers.ron", |size| filled("(owner:(who:", "a", "))", size)),
    ("one long number", "metrics.ron", |size| filled("(metrics:[(id:\"a\",baseline:", "9", ")])", size)),
    ("one long fraction", "metrics.ron", |size| filled("(x:0.", "9", ")", size)),
    ("one long path of attributes", "people.ron", |size| filled("", "#![enable(implicit_some)]\n", "()", size)),
    ("an attribute never closed", "people.ron", |size| filled("#![enable(", "a,", "", size)),
    ("unknown fields", "people.ron", |size| filled("(", "a:1,", ")", size)),
    ("unknown fields by number", "people.ron", |size| numbered("(", |at| format!("f{at}:1,"), ")", size)),
    ("unknown fields in every item", "people.ron", |size| filled("(people:[", "(z:1),", "])", size)),
    ("the same field again", "people.ron", |size| filled("(", "me:\"\",", ")", size)),
    ("an unknown list", "people.ron", |size| filled("(x:[", "1,", "])", size)),
    ("an unknown list of nothing", "people.ron", |size| filled("(x:[", "(),", "])", size)),
    ("an unknown map", "people.ron", |size| filled("(x:{", "1:1,", "})", size)),
    ("an unknown list, very deep", "people.ron", |size| {
        within("(", &filled("[", "1,", "]", size), ")", 100).replacen("((", "(x:(", 1)
    }),
    ("an unknown string, very deep", "people.ron", |size| {
        within("(", &filled("\"", "x", "\"", size), ")", 100).replacen("((", "(x:(", 1)
    }),
    ("an unknown comment, very deep", "people.ron", |size| {
        within("(", &filled("", "/**/", "1", size), ")", 100).replacen("((", "(x:(", 1)
    }),
    ("deep nests side by side", "people.ron", |size| filled("(x:[", &format!("{},", within("(", "1", ")", 100)), "])", size)),
    ("empty people", "people.ron", |size| filled("(people:[", "(),", "])", size)),
    ("empty tracks", "tiers.ron", |size| filled("(tracks:[", "(),", "])", size)),
    ("empty rungs", "tiers.ron", |size| filled("(tracks:[(tiers:[", "(),", "])])", size)),
    ("empty tools", "operations.ron", |size| filled("(tools:[", "(),", "])", size)),
    ("empty metrics", "metrics.ron", |size| filled("(metrics:[", "(),", "])", size)),
    ("empty terms", "policy.ron", |size| filled("(terms:[", "(),", "])", size)),
    ("empty cards", "board.ron", |size| filled("(cards:[", "(id:\"\",title:\"\"),", "])", size)),
    ("cards with ids", "board.ron", |size| numbered("(cards:[", |at| format!("(id:\"c{at}\"),"), "])", size)),
    ("cards that are complete", "board.ron", |size| {
        numbered("(\ncards:[", |at| format!("\n    (id:\"c{at}\",title:\"T\",weeks:(1,2)),"), "\n])", size)
    }),
    ("lists of words", "partners/x.ron", |size| filled("(specialisations:[", "\"\",", "])", size)),
    ("choices", "answers.ron", |size| filled("(problem:(chosen:[", "cac,", "]))", size)),
    ("decisions", "decisions.ron", |size| {
        numbered("(decisions:[", |at| format!("(id:\"d{at}\",on:\"2026-11-21\"),"), "])", size)
    }),
    ("ratings", "assessments/r/x.ron", |size| numbered("(scores:[", |at| format!("(id:\"s{at}\",score:yes),"), "])", size)),
    ("a fault at the very end", "people.ron", |size| {
        numbered("(people:[\n", |at| format!("(id:\"p{at}\"),\n"), "(id:7)])", size)
    }),
    ("a date that is none at the end", "board.ron", |size| filled("(/*", "\n", "*/start:\"2026-02-30\")", size)),
    ("one line with a fault at its end", "board.ron", |size| filled("(/*", "ä", "*/start:\"2026-02-30\")", size)),
    ("a list without commas", "people.ron", |size| filled("(people:[", "() ", "])", size)),
    ("a list never closed", "people.ron", |size| filled("(people:[", "(),", "", size)),
];

pub(crate) const MERGES: &[Merge] = &[
    ("items with ids, turned round", |size| {
        let items: Vec<_> = (0..size / 40).map(|at| format!("(id:\"c{at}\",n:{at})")).collect();
        let turned: Vec<_> = items.iter().rev().map(String::as_str).collect();
        let file = items.join(", // note\n    ");
        [file, items.join(","), turned.join(",")].map(|items| format!("(cards:[{items}])"))
    }),
    ("items with one id, all changed", |size| {
        let list = |n: usize| format!("(cards:[{}])", format!("(id:\"c\",n:{n}),").repeat(size / 30));
        [list(1), list(1), list(2)]
    }),
    ("items without ids, all changed", |size| {
        let list = |first: usize| {
            let items = joined(first..first + size / 20, |at| format!("(n:{at}),"));
            format!("(cards:[{items}])")
        };
        [list(0), list(0), list(size)]
    }),
    ("items without ids, moved by one", |size| {
        let list = |first: usize| {
            let items = joined(first..first + size / 20, |at| format!("(n:{at}),"));
            format!("(cards:[{items}])")
        };
        [list(0), list(0), list(1)]
    }),
    ("fields, all changed", |size| {
        let fields = |n: usize| {
            let fields = joined(0..size / 20, |at| format!("f{at}: {n},\n"));
            format!("(\n{fields})")
        };
        [fields(1), fields(1), fields(2)]
    }),
    ("fields, all gone", |size| {
        let fields = joined(0..size / 20, |at| format!("f{at}: 1, // note\n"));
        [format!("(\n{fields})"), format!("(\n{fields})"), "()".to_owned()]
    }),
    ("fields, all new", |size| {
        let fields = joined(0..size / 20, |at| format!("f{at}: 1,\n"));
        ["( // note\n)".to_owned(), "()".to_owned(), format!("({fields})")]
    }),
    ("one field again and again", |size| [format!("({})", "a:1,".repeat(size / 4)), "(a:1)".to_owned(), "(a:2)".to_owned()]),
    ("a list of numbers, all new", |size| {
        let list = |from: usize| format!("[{}]", joined(from..from + size / 7, |at| format!("{at},")));
        [list(0), list(0), list(size)]
    }),
    ("a map, all changed", |size| {
        let map = |n: usize| format!("{{{}}}", joined(0..size / 12, |at| format!("{at}:{n},")));
        [map(1), map(1), map(2)]
    }),
    ("comments between all words", |size| {
        let words = |n: usize, more: &str| format!("(a{more}:{more}[{}])", format!("{n}{more},{more}").repeat(size / 14));
        [words(1, "/**/"), words(1, ""), words(2, "")]
    }),
    ("a change within many brackets", |size| {
        let deep = |n: usize| {
            let inner = format!("(n:{n},l:[{}])", "1,".repeat(size / 2));
            format!("{}{inner}{}", "(a:".repeat(100), ")".repeat(100))
        };
        [deep(1), deep(1), deep(2)]
    }),
    ("an indentation of half the file", |size| {
        let file = format!("(\n{}a: 1,\n)", " ".repeat(size / 2));
        let lines = |count: usize| format!("(a: 1, b: [\n{}])", "    7,\n".repeat(count));
        [file, "(a: 1)".to_owned(), lines(size / 20)]
    }),
    ("a text that was read as nothing", |size| {
        [format!("(a:[{}])", "(),".repeat(size / 3)), "()".to_owned(), "(a:[1])".to_owned()]
    }),
];
