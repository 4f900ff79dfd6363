//! Letters of European scripts as plain ASCII, for file names and for sorting.
//!
//! Latin letters lose their marks by the tables that search has anyway; Greek and Cyrillic are spelt as they sound. Other
//! scripts have no spelling here: a whole transliteration weighs half a megabyte, and a name in one gets a plain id.

/// What one letter cannot stand for.
const SPELT: &[(char, &str)] = &[
    ('ß', "ss"),
    ('ẞ', "Ss"),
    ('æ', "ae"),
    ('Æ', "Ae"),
    ('œ', "oe"),
    ('Œ', "Oe"),
    ('þ', "th"),
    ('Þ', "Th"),
    ('ð', "d"),
    ('Ð', "D"),
    ('ł', "l"),
    ('Ł', "L"),
    ('đ', "d"),
    ('Đ', "D"),
];

/// Greek from α to ω, without the final sigma's own place.
const GREEK: [&str; 25] = [
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps",
    "o",
];

/// Greek letters with an accent, and the plain ones.
const GREEK_ACCENTED: &[(char, char)] =
    &[('ά', 'α'), ('έ', 'ε'), ('ή', 'η'), ('ί', 'ι'), ('ό', 'ο'), ('ύ', 'υ'), ('ώ', 'ω'), ('ϊ', 'ι'), ('ϋ', 'υ'), ('ΐ', 'ι')];

/// Cyrillic from а to я.
const CYRILLIC: [&str; 32] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch",
    "sh", "shch", "", "y", "", "e", "yu", "ya",
];

/// Cyrillic letters of single languages, from U+0450 to U+045F.
const CYRILLIC_MORE: [&str; 16] = ["e", "yo", "dj", "gj", "ye", "dz", "i", "yi", "j", "lj", "nj", "c", "kj", "i", "u", "dzh"];

/// The ASCII spelling of a letter; nothing where it has none. A mark that stands by itself, as in decomposed text, is empty.
pub fn spelling(letter: char) -> Option<String> {
    if letter.is_ascii() {
        return Some(letter.to_string());
    }
    if ('\u{300}'..='\u{36f}').contains(&letter) {
        return Some(String::new());
    }
    if let Some((_, spelt)) = SPELT.iter().find(|(known, _)| *known == letter) {
        return Some((*spelt).to_owned());
    }
    let latin = nucleo_matcher::chars::normalize(letter);
    if latin.is_ascii() {
        return Some(latin.to_string());
    }
    let small = letter.to_lowercase().next()?;
    let small = GREEK_ACCENTED.iter().find(|(accented, _)| *accented == small).map_or(small, |(_, plain)| *plain);
    let within = |first: char, table: &[&'static str]| {
        let at = u32::from(small).checked_sub(u32::from(first))?;
        table.get(usize::try_from(at).ok()?).copied()
    };
    let spelt = within('α', &GREEK).or_else(|| within('а', &CYRILLIC)).or_else(|| within('\u{450}', &CYRILLIC_MORE))?;
    Some(spelt.to_owned())
}

/// A text for sorting: letters without marks, in small letters; what has no spelling stays as it is.
pub fn sorted_as(text: &str) -> String {
    let spelt = text.chars().map(|letter| spelling(letter).unwrap_or_else(|| letter.to_string()));
    spelt.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(text: &str) -> String {
        text.chars().filter_map(spelling).collect()
    }

    #[test]
    fn letters_of_european_scripts_have_a_spelling_and_others_none() {
        let table = [
            ("Łódź Çelik Ñandú Søren", "Lodz Celik Nandu Soren"),
            ("Œuvre Þór Straße", "Oeuvre Thor Strasse"),
            ("Αθήνα Ψωμί", "athina psomi"),
            ("Щедрин Київ Ђорђе", "shchedrin kiyiv djordje"),
            ("e\u{301}", "e"),
            ("北京", ""),
        ];
        for (text, expected) in table {
            assert_eq!(spelt(text), expected, "{text}");
        }
    }

    #[test]
    fn names_sort_without_their_marks() {
        let mut names = ["Zorn", "Ärztehaus", "Öl", "Ost", "北京"];
        names.sort_by_key(|name| sorted_as(name));
        assert_eq!(names, ["Ärztehaus", "Öl", "Ost", "Zorn", "北京"]);
    }
}
