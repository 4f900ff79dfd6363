//! Words of a group in what a person wrote: whole words in whatever case, or words that begin with a stem.

use crate::method::Method;

/// The first phrase of a group that a text holds, as the method writes it.
pub fn in_text<'m>(method: &'m Method, group: &str, text: &str) -> Option<&'m str> {
    if text.trim().is_empty() {
        return None;
    }
    let text = text.to_lowercase();
    let rows = method.phrases().iter().filter(|row| row.group == group);
    let mut phrases = rows.flat_map(|row| row.texts.iter().map(|phrase| (phrase.as_str(), row.stem)));
    phrases.find(|(phrase, stem)| holds(&text, &phrase.to_lowercase(), *stem)).map(|(phrase, _)| phrase)
}

/// Both are in lower case. A hyphen belongs to the word: “non-competitive” is not “competitive”.
fn holds(text: &str, phrase: &str, stem: bool) -> bool {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '-';
    text.match_indices(phrase).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !before.is_some_and(inside) && (stem || !after.is_some_and(inside))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_counts_as_whole_words_in_any_case_and_a_stem_as_the_beginning_of_one() {
        for (text, phrase, stem, found) in [
            ("when we decide so", "we decide", false, true),
            ("we decided so", "we decide", false, false),
            ("a non-competitive product", "competitive", false, false),
            ("Competitive.", "competitive", false, true),
            ("deals are protected", "protect", true, true),
            ("unprotected deals", "protect", true, false),
            ("ganz ähnlich vertraut", "vertraut", false, true),
        ] {
            assert_eq!(holds(&text.to_lowercase(), phrase, stem), found, "{text}");
        }
    }

    #[test]
    fn every_group_is_asked_for_by_its_name() {
        let method = Method::built_in().unwrap();
        assert_eq!(in_text(&method, "subjective", "Decided by us, once a year."), Some("decided by us"));
        assert_eq!(in_text(&method, "subjective", "Three certified people and two references."), None);
        assert_eq!(in_text(&method, "subjective", ""), None);
    }
}
