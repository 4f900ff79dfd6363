//! Makes hostile inputs from a seed: rubbish, words of RON in any order, samples that somebody has been at, and two in one.

use std::{fs, path::Path};

use fastrand::Rng;
use partnerwright::{
    domain::Part,
    store::text::{
        lexer::{TokenKind, lex},
        parse,
        tree::{Kind, Node},
    },
};

/// A file of a sample: what it is, and its text.
pub(crate) struct Sample {
    pub(crate) part: Part,
    pub(crate) text: String,
}

/// What inputs are made from.
pub(crate) struct Makings {
    pub(crate) samples: Vec<Sample>,
    /// Small inputs that once found something, or that reach odd corners.
    corpus: Vec<Vec<u8>>,
}

/// One input, and what else belongs to it.
pub(crate) struct Input {
    pub(crate) part: Part,
    pub(crate) bytes: Vec<u8>,
    /// A value of the same part, to be merged into it.
    pub(crate) other: usize,
    /// Two texts of words, to be merged into whatever it is.
    pub(crate) models: [String; 2],
    /// For what is chosen while it is tried.
    pub(crate) seed: u64,
}

impl Makings {
    /// The files of all samples, whole and thinned out, and the corpus.
    pub(crate) fn gather() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut samples = Vec::new();
        for folder in folders(&root.join("sample-workspaces")) {
            for (name, text) in files(&folder, &folder) {
                let Some(part) = Part::of_file(&name) else { continue };
                let text = String::from_utf8(text).unwrap();
                // The same with less in every list reaches as much in a tenth of the time.
                for seed in 0..if text.len() > 1000 { 6 } else { 0 } {
                    samples.push(Sample { part: part.clone(), text: thinned(&text, &mut Rng::with_seed(seed)) });
                }
                samples.push(Sample { part, text });
            }
        }
        samples.sort_by(|one, other| (one.part.file(), &one.text).cmp(&(other.part.file(), &other.text)));
        let mut corpus: Vec<_> = files(&root.join("tests/fuzz/corpus"), root).collect();
        corpus.sort();
        assert!(samples.len() > 100 && !corpus.is_empty());
        Self { samples, corpus: corpus.into_iter().map(|(_, bytes)| bytes).collect() }
    }

    /// The input of a seed.
    pub(crate) fn input(&self, seed: u64) -> Input {
        let rng = &mut Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let sample = self.sample(rng);
        let mut bytes = match rng.u8(..100) {
            0..8 => (0..rng.usize(..200)).map(|_| rng.u8(..)).collect(),
            8..33 => words(rng, 60).into_bytes(),
            33..38 => rng.choice(&self.corpus).cloned().unwrap_or_default(),
            38..48 => spliced(sample.text.as_bytes(), self.sample(rng).text.as_bytes(), rng),
            48..83 => retold(&sample.text, rng).into_bytes(),
            _ => sample.text.clone().into_bytes(),
        };
        for _ in 0..[0, 0, 0, 1, 1, 2, 6][rng.usize(..7)] {
            mutate(&mut bytes, rng);
        }
        let models = [words(rng, 12), words(rng, 12)].map(|words| format!("({words})"));
        Input { part: sample.part.clone(), bytes, other: rng.usize(..self.samples.len()), models, seed: rng.u64(..) }
    }

    /// One of the samples, seldom a large one.
    fn sample(&self, rng: &mut Rng) -> &Sample {
        let mut one = || &self.samples[rng.usize(..self.samples.len())];
        let first = one();
        let rest = [one(), one(), one()];
        if rng.u8(..) == 0 { first } else { rest.into_iter().chain([first]).min_by_key(|sample| sample.text.len()).unwrap() }
    }
}

fn folders(folder: &Path) -> Vec<std::path::PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.is_dir()).collect();
    paths.sort();
    paths
}

fn files(folder: &Path, root: &Path) -> Box<dyn Iterator<Item = (String, Vec<u8>)>> {
    let root = root.to_owned();
    let entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    Box::new(entries.into_iter().flat_map(move |path| {
        if path.is_dir() {
            return files(&path, &root).collect::<Vec<_>>();
        }
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        vec![(name, fs::read(&path).unwrap())]
    }))
}

/// A text with at most two items in each list.
fn thinned(text: &str, rng: &mut Rng) -> String {
    fn gone(node: &Node<'_>, rng: &mut Rng, out: &mut Vec<std::ops::Range<usize>>) {
        let entries = node.entries();
        let mut stay: Vec<usize> = (0..entries.len()).collect();
        if node.kind == Kind::List {
            rng.shuffle(&mut stay);
            stay.truncate(rng.usize(1..=2));
        }
        for (index, entry) in entries.iter().enumerate() {
            if stay.contains(&index) {
                gone(&entry.value, rng, out);
            } else {
                out.push(entry.span());
            }
        }
    }
    let tree = parse(text).unwrap();
    let mut ranges = Vec::new();
    gone(&tree.root, rng, &mut ranges);
    let mut thin = text.to_owned();
    for range in ranges.into_iter().rev() {
        thin.replace_range(range, "");
    }
    thin
}

fn words(rng: &mut Rng, most: usize) -> String {
    (0..rng.usize(..=most)).map(|_| WORDS[rng.usize(..WORDS.len())]).collect()
}

/// A text with some of its words changed for others of the same kind, left out, doubled or moved.
fn retold(text: &str, rng: &mut Rng) -> String {
    let tokens = lex(text).unwrap();
    let mut words: Vec<&str> = tokens.iter().map(|token| &text[token.range()]).collect();
    for _ in 0..rng.usize(1..4) {
        let at = rng.usize(..words.len());
        let length = rng.usize(1..=(words.len() - at).min(12));
        match rng.u8(..12) {
            0 => drop(words.drain(at..at + length)),
            1 => {
                let again = words[at..at + length].to_vec();
                words.splice(at..at, again);
            }
            2 => {
                let other = rng.usize(..words.len());
                words.swap(at, other);
            }
            3 | 4 => words.insert(at, WORDS[rng.usize(..WORDS.len())]),
            _ => {
                // Another word of the same kind: what comes out is read more often than not.
                let kind = lex(words[at]).ok().and_then(|tokens| tokens.first().map(|token| token.kind));
                let alike = match kind {
                    Some(TokenKind::Str | TokenKind::RawStr) => STRINGS,
                    Some(TokenKind::Number) => NUMBERS,
                    Some(TokenKind::Ident) => NAMES,
                    Some(TokenKind::Space | TokenKind::LineComment | TokenKind::BlockComment) => SPACES,
                    _ => continue,
                };
                words[at] = alike[rng.usize(..alike.len())];
            }
        }
        if words.is_empty() {
            break;
        }
    }
    words.concat()
}

/// The beginning of one with the end of the other.
fn spliced(one: &[u8], other: &[u8], rng: &mut Rng) -> Vec<u8> {
    let (head, tail) = (rng.usize(..=one.len()), rng.usize(..=other.len()));
    [&one[..head], &other[tail..]].concat()
}

/// Does to bytes what bad disks, bad programs and bad people do.
fn mutate(bytes: &mut Vec<u8>, rng: &mut Rng) {
    let at = rng.usize(..=bytes.len());
    let length = rng.usize(..=(bytes.len() - at).min(40));
    let put = |bytes: &mut Vec<u8>, with: &[u8]| drop(bytes.splice(at..at, with.iter().copied()));
    match rng.u8(..16) {
        0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << rng.u8(..8)),
        1 => drop(bytes.drain(at..at + length)),
        2 => {
            let again = bytes[at..at + length].to_vec();
            put(bytes, &again);
        }
        3 => bytes.truncate(at),
        4 => put(bytes, WORDS[rng.usize(..WORDS.len())].as_bytes()),
        5 => {
            let deep = rng.usize(1..300);
            let [open, close] =
                [["(", ")"], ["[", "]"], ["{", "}"], ["/*", "*/"], ["Some(", ")"], ["fact(", ")"], ["(a:", ")"]]
                    [rng.usize(..7)];
            let closed = if rng.bool() { deep } else { rng.usize(..=deep) };
            put(bytes, &[open.repeat(deep), close.repeat(closed)].concat().into_bytes());
        }
        6 => put(bytes, NUMBERS[rng.usize(..NUMBERS.len())].as_bytes()),
        7 => put(bytes, STRINGS[rng.usize(..STRINGS.len())].as_bytes()),
        8 => put(bytes, format!("\"{}\"", "long ".repeat(rng.usize(..800))).as_bytes()),
        9 => put(bytes, &[rng.u8(..32)]),
        10 => drop(bytes.splice(0..0, "\u{feff}".bytes())),
        11 => {
            let lines = String::from_utf8_lossy(bytes).replace('\n', "\r\n");
            *bytes = lines.into_bytes();
        }
        12 => put(bytes, [&b"\xff"[..], b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\0"][rng.usize(..5)]),
        13 => put(bytes, HOSTILE[rng.usize(..HOSTILE.len())].as_bytes()),
        14 => {
            let lines = String::from_utf8_lossy(bytes).replace('\n', ["\r", " ", "\u{2028}", "\n\n\n"][rng.usize(..4)]);
            *bytes = lines.into_bytes();
        }
        _ => put(bytes, SPACES[rng.usize(..SPACES.len())].as_bytes()),
    }
}

const STRINGS: &[&str] = &[
    "\"\"",
    "\"s\"",
    "\"gold\"",
    "r#\"t\"#",
    "r\"raw \\n\"",
    "\"two\nlines\"",
    "\"two\\\n      lines\"",
    "\"2026-11-21\"",
    "\"2026-02-30\"",
    "\"\\u{1b}[31m\"",
    "\"\\x41\\xC3\\xA4\"",
    "\"\\u{110000}\"",
    "\"\\q\"",
    "\"\u{1b}]0;x\u{7}\"",
    "\"a/b\"",
    "\"../../x\"",
    "\"Zoë 東京 e\u{301}\"",
    "b\"x\"",
    "'c'",
    "r##\"\"#\"##",
];

const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "1",
    "7.5",
    "1_000",
    "0xff",
    "0b2",
    "-1",
    "+3",
    "1e400",
    "-1e-400",
    ".5",
    "5.",
    "inf",
    "-NaN",
    "99999999999999999999999999999999999999999999",
    "0.1e",
    "5i32",
    "255u8",
    "1..=2",
    "18446744073709551616",
    "0x",
    "1__",
];

const NAMES: &[&str] = &[
    "a",
    "id",
    "true",
    "false",
    "None",
    "unknown",
    "fact",
    "assumption",
    "person",
    "r#type",
    "r#u-v",
    "yes",
    "no",
    "done",
    "None",
    "company",
    "ä",
    "inf",
    "level",
];

const SPACES: &[&str] = &[
    "",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\n\n\n",
    " // w\n",
    "// last",
    "/* x */",
    "/* a /* b */ */",
    "\n// \"(\r\n\t",
    "\u{85}",
    "\u{200e}",
    "\u{2028}",
    "/* open",
    "//\r",
    "\u{b}",
];

const HOSTILE: &[&str] =
    &["\u{1b}[31m", "\u{9b}2J", "\u{1b}]52;c;eA==\u{7}", "\u{202e}", "\u{2066}", "\u{200b}", "\u{8}", "\u{feff}", "\u{7f}"];

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
    "\r",
    "a",
    "b: ",
    "id: \"x\"",
    "c: 1, ",
    "1",
    "2.5",
    "..",
    "..=",
    "\"s\"",
    "r#\"t\"#",
    "r#u-v",
    "// w\n",
    "// w",
    "/* x */",
    "Some(",
    "fact(1)",
    "'",
    "'c'",
    "#",
    "![",
    "#![enable(implicit_some)]",
    "#![enable(unwrap_newtypes)]",
    "\u{FEFF}",
    "ä",
    "-",
    "1, 2",
    "(c: 1), ",
    "\"k\": ",
    "r#id: ",
    "Some((id: \"x\")), ",
    "\"\\n\"",
    "()",
    "[]",
    "{}",
    "a(",
    "\"",
    "\\",
    "r#",
    "b'x'",
    "0x1f",
    "None",
];
