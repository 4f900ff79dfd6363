//! The one way this program writes a value as RON; it must not know which values there are.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use super::lexer::{Token, TokenKind, lex};
use super::scalar;

/// How every file is read and written: a value that may be absent is written bare, without `Some( )`.
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// A value in canonical form, with a line break at its end.
///
/// One field or item stands on a line, and notes of several lines keep their lines. Characters that an
/// editor would not show, or would change, are escaped.
pub fn to_ron<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let config = PrettyConfig::new().new_line("\n").indentor("    ").struct_names(false).escape_strings(false);
    let mut text = options().to_string_pretty(value, config)?;
    text.push('\n');
    Ok(visible(&text).unwrap_or(text))
}

/// The text with the literals escaped that hold invisible characters, or nothing if there are none.
fn visible(text: &str) -> Option<String> {
    if !text.contains(is_hidden) {
        return None;
    }
    // A hidden character outside of literals can only be white space that `ron` itself wrote.
    let mut out = String::with_capacity(text.len() + 16);
    for token in lex(text).ok()? {
        let literal = text.get(token.range())?;
        match content(token, literal) {
            Some((quote, content)) => {
                out.push(quote);
                content.chars().for_each(|c| escape(c, quote, &mut out));
                out.push(quote);
            }
            None => out.push_str(literal),
        }
    }
    Some(out)
}

/// The quote and the content of a literal that must be escaped.
fn content(token: Token, literal: &str) -> Option<(char, String)> {
    if !literal.contains(is_hidden) {
        return None;
    }
    match token.kind {
        TokenKind::Str | TokenKind::RawStr => Some(('"', scalar::decode(literal)?.into_owned())),
        TokenKind::Char => {
            let inner = literal.strip_prefix('\'')?.strip_suffix('\'')?;
            Some(('\'', inner.to_owned()))
        }
        _ => None,
    }
}

/// Characters that do not survive an editor or that hide what a line says: controls (a carriage return is
/// one), direction marks, separators and marks that look like nothing.
fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        c if c.is_control() => true,
        _ => {
            matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
        }
    }
}

fn escape(c: char, quote: char, out: &mut String) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\r' => out.push_str("\\r"),
        '\0' => out.push_str("\\0"),
        c if c == quote => out.extend(['\\', c]),
        c if is_hidden(c) => out.extend(c.escape_unicode()),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Amount {
        #[serde(rename = "fact")]
        Fact(u64),
        #[serde(rename = "unknown")]
        Unknown,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Doc {
        title: String,
        owner: Option<String>,
        fee: Amount,
        none: Amount,
        tags: Vec<String>,
        by: BTreeMap<String, u8>,
    }

    #[test]
    fn a_value_is_written_one_field_a_line_without_some() {
        let doc = Doc {
            title: "One".to_owned(),
            owner: Some("Eva".to_owned()),
            fee: Amount::Fact(8_200_000),
            none: Amount::Unknown,
            tags: vec!["a".to_owned()],
            by: BTreeMap::new(),
        };
        let text = to_ron(&doc).unwrap();
        assert_eq!(
            text,
            "(\n    title: \"One\",\n    owner: \"Eva\",\n    fee: fact(8200000),\n    none: unknown,\n    \
             tags: [\n        \"a\",\n    ],\n    by: {},\n)\n"
        );
        assert_eq!(options().from_str::<Doc>(&text).unwrap(), doc);
    }

    #[test]
    fn notes_of_several_lines_stay_readable() {
        assert_eq!(to_ron(&"one\n\ttwo").unwrap(), "\"one\n\ttwo\"\n");
        assert_eq!(to_ron(&"a \"quote\" and \"#").unwrap(), "r##\"a \"quote\" and \"#\"##\n");
    }

    #[test]
    fn odd_strings_come_back_as_they_were() {
        for odd in
            ["\"#", "\"##\n#", "\\", "a\r\nb\"", "\u{1b}[0m\"\\", "\0", "\u{202e}x", "", "'", "ä\u{301}\u{feff}", "\u{2028}"]
        {
            let text = to_ron(&odd).unwrap();
            assert_eq!(options().from_str::<String>(&text).unwrap(), odd, "{text}");
            assert!(!text.contains(is_hidden), "{text:?}");
        }
        for odd in ['\'', '\\', '\r', '\u{1b}', '"', '\n'] {
            let text = to_ron(&odd).unwrap();
            assert_eq!(options().from_str::<char>(&text).unwrap(), odd, "{text}");
        }
    }
}
