//! Texts that say whether they are whole: a line with a checksum, and what it is the checksum of.
//!
//! The journal and the copies are such texts. A person can read them, and take a file out of one by hand.

use serde::{Serialize, de::DeserializeOwned};

use super::text;

/// A value as a sealed text.
pub(super) fn seal<T: Serialize>(kind: &str, value: &T) -> Result<String, ron::Error> {
    let body = text::to_ron(value)?;
    Ok(format!("{}\n{body}", line(kind, &body)))
}

/// The value of a sealed text; `None` where the text is not whole, or not of this kind.
pub(super) fn unseal<T: DeserializeOwned>(kind: &str, sealed: &str) -> Option<T> {
    let (first, body) = sealed.split_once('\n')?;
    if first != line(kind, body) {
        return None;
    }
    text::options().from_str(body).ok()
}

fn line(kind: &str, body: &str) -> String {
    format!("// partnerwright {kind} 1 · crc32 {:08x} · {} bytes", crc32fast::hash(body.as_bytes()), body.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_that_lacks_anything_or_has_a_letter_changed_is_not_whole() {
        let value = vec!["Ännerung\n\t\"x\"\u{0}".to_owned(), String::new()];
        let sealed = seal("journal", &value).unwrap();
        assert_eq!(unseal("journal", &sealed), Some(value));
        assert_eq!(unseal::<Vec<String>>("copy", &sealed), None);
        for end in (0..sealed.len()).filter(|end| sealed.is_char_boundary(*end)) {
            assert_eq!(unseal::<Vec<String>>("journal", &sealed[..end]), None, "{end}");
        }
        for (at, letter) in sealed.char_indices() {
            let mut other = sealed.clone();
            other.replace_range(at..at + letter.len_utf8(), "~");
            assert_eq!(unseal::<Vec<String>>("journal", &other), None, "{at}");
        }
        assert_eq!(unseal::<Vec<String>>("journal", &format!("{sealed} ")), None);
    }
}
