//! Readable ids for files and addresses, made from names.
//!
//! A slug is made once, when a thing is created, and never again: renaming a partner leaves its file and every
//! reference to it where they are. It holds `a-z`, `0-9` and single `-`, so it is a safe file name on every system.

use std::fmt::Write as _;

/// The longest slug made from a name; longer names are cut at a word where there is one.
pub const LONGEST: usize = 60;

/// File names that Windows keeps for itself, with whatever ending.
const RESERVED: &[&str] = &[
    "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The mark that makes `ä` of `a` in decomposed text, as file systems of Apple hand it out.
const DIAERESIS: char = '\u{308}';

/// An id from a name: `Müller & Söhne GmbH` gives `mueller-soehne-gmbh`.
///
/// German umlauts are spelt out, other letters folded to ASCII, apostrophes dropped, all else becomes one `-`.
/// A name without a letter or figure gives `fallback`; a name that Windows reserves has `fallback` before it.
pub fn slug(name: &str, fallback: &str) -> String {
    let mut made = String::with_capacity(name.len());
    for letter in fold(name).chars() {
        match letter {
            'a'..='z' | '0'..='9' => made.push(letter),
            'A'..='Z' => made.push(letter.to_ascii_lowercase()),
            '\'' => {}
            _ if made.is_empty() || made.ends_with('-') => {}
            _ => made.push('-'),
        }
    }
    cut(&mut made);
    match made.as_str() {
        "" => fallback.to_owned(),
        reserved if RESERVED.contains(&reserved) => format!("{fallback}-{reserved}"),
        _ => made,
    }
}

/// Whether a name can be an id that a file is called by: what [`slug`] makes, and capitals and `_` of hand-made ones, but not
/// in front, where names of the program's own begin.
pub fn is_id(id: &str) -> bool {
    let letters = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    !id.is_empty() && id.len() <= 120 && letters && !id.starts_with('_')
}

/// The slug itself while nobody has it, else the first of `slug-2`, `slug-3`, … that is free.
pub fn unique(slug: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut candidate = slug.to_owned();
    let mut number = 1_u64;
    while taken(&candidate) && number < u64::MAX {
        number += 1;
        candidate.truncate(slug.len());
        // Writing to a string cannot fail.
        let _ = write!(candidate, "-{number}");
    }
    candidate
}

/// Folds to ASCII: first the umlauts, which would lose their sound as bare vowels, then everything else.
fn fold(name: &str) -> String {
    let mut spelt = String::with_capacity(name.len() + 8);
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let decomposed = matches!(letter, 'a' | 'o' | 'u' | 'A' | 'O' | 'U') && letters.next_if_eq(&DIAERESIS).is_some();
        match letter {
            'ä' | 'Ä' => spelt.push_str("ae"),
            'ö' | 'Ö' => spelt.push_str("oe"),
            'ü' | 'Ü' => spelt.push_str("ue"),
            _ => spelt.push(letter),
        }
        if decomposed {
            spelt.push('e');
        }
    }
    spelt.chars().filter_map(super::ascii::spelling).collect()
}

/// Cuts to the longest length, at a word if that keeps at least half of it.
fn cut(made: &mut String) {
    if made.len() > LONGEST {
        let whole_word = made.as_bytes().get(LONGEST) == Some(&b'-');
        made.truncate(LONGEST);
        if !whole_word && let Some(at) = made.rfind('-').filter(|at| *at >= LONGEST / 2) {
            made.truncate(at);
        }
    }
    made.truncate(made.trim_end_matches('-').len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_readable_ids() {
        let table = [
            ("Müller & Söhne GmbH", "mueller-soehne-gmbh"),
            ("Mu\u{308}ller & So\u{308}hne", "mueller-soehne"),
            ("ÄÖÜ ß", "aeoeue-ss"),
            ("L'Oréal", "loreal"),
            ("L’Oréal", "loreal"),
            ("Łódź Œuvre", "lodz-oeuvre"),
            ("  --Elbwerk   Consulting--  ", "elbwerk-consulting"),
            ("a/../b\\c", "a-b-c"),
            ("24/7 Support", "24-7-support"),
            ("\u{1b}[31mred", "31mred"),
            ("Αθήνα Software", "athina-software"),
            ("北亰", "partner"),
            ("", "partner"),
            ("!!! …", "partner"),
            ("Con", "partner-con"),
            ("LPT1", "partner-lpt1"),
        ];
        for (name, expected) in table {
            assert_eq!(slug(name, "partner"), expected, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_at_a_word() {
        let made = slug(&"sieben ".repeat(30), "partner");
        assert!(made.len() <= LONGEST && made.ends_with("-sieben"), "{made}");
        assert_eq!(slug(&"x".repeat(200), "partner").len(), LONGEST);
    }

    #[test]
    fn a_taken_slug_gets_a_number() {
        let taken = ["elbwerk", "elbwerk-2"];
        assert_eq!(unique("elbwerk", |id| taken.contains(&id)), "elbwerk-3");
        assert_eq!(unique("seewind", |id| taken.contains(&id)), "seewind");
    }

    proptest::proptest! {
        #[test]
        fn any_name_gives_a_safe_file_name(name in ".{0,80}") {
            let made = slug(&name, "partner");
            assert!(!made.is_empty() && made.len() <= LONGEST + "partner-".len());
            assert!(made.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')));
            assert!(!made.starts_with('-') && !made.ends_with('-') && !made.contains("--"));
            assert_eq!(slug(&made, "partner"), made);
        }
    }
}
