//! What a single RON literal means, so that two spellings of one value can be recognised; it must not
//! know structure.

use std::borrow::Cow;

/// The name without the `r#` of a raw identifier.
pub fn plain_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The content of a string literal (`"…"`, `r#"…"#`), or nothing if the literal is no string or broken.
pub fn decode(literal: &str) -> Option<Cow<'_, str>> {
    if let Some(raw) = literal.strip_prefix('r') {
        let inner = raw.trim_start_matches('#');
        let hashes = raw.len() - inner.len();
        let inner = inner.strip_prefix('"')?;
        let end = inner.len().checked_sub(hashes + 1)?;
        return inner.get(..end).map(Cow::Borrowed);
    }
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') { unescape(inner).map(Cow::Owned) } else { Some(Cow::Borrowed(inner)) }
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(rest.get(..at)?);
        rest = rest.get(at + 1..)?;
        let letter = rest.chars().next()?;
        rest = rest.get(letter.len_utf8()..)?;
        match letter {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            '0' => out.push('\0'),
            '\'' | '"' | '\\' => out.push(letter),
            'x' => rest = bytes(rest, &mut out)?,
            'u' => {
                let (digits, after) = rest.strip_prefix('{')?.split_once('}')?;
                out.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
                rest = after;
            }
            '\n' | '\r' => rest = rest.trim_start_matches([' ', '\t', '\n', '\r']),
            _ => return None,
        }
    }
    out.push_str(rest);
    Some(out)
}

/// Reads `41` or, for one character beyond ASCII, `C3\xA4`; gives what follows.
fn bytes<'a>(text: &'a str, out: &mut String) -> Option<&'a str> {
    let mut rest = text;
    let mut read = Vec::with_capacity(4);
    loop {
        read.push(u8::from_str_radix(rest.get(..2)?, 16).ok()?);
        rest = rest.get(2..)?;
        if let Ok(c) = std::str::from_utf8(&read) {
            out.push_str(c);
            return Some(rest);
        }
        if read.len() == 4 {
            return None;
        }
        rest = rest.strip_prefix("\\x")?;
    }
}

/// A literal in the one spelling that all literals of the same value share.
pub fn normal(literal: &str) -> Cow<'_, str> {
    match literal.as_bytes().first() {
        Some(b'"' | b'r') => decode(literal).map_or(Cow::Borrowed(literal), |text| Cow::Owned(format!("\"{text}\""))),
        Some(b'0'..=b'9' | b'+' | b'-' | b'.') => number(literal),
        _ => Cow::Borrowed(literal),
    }
}

fn number(literal: &str) -> Cow<'_, str> {
    let digits = literal.replace('_', "");
    let unsigned = digits.trim_start_matches(['+', '-']);
    let minus = if digits.starts_with('-') { "-" } else { "" };
    let radix = match unsigned.get(..2) {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 10,
    };
    let body = if radix == 10 { unsigned } else { unsigned.get(2..).unwrap_or("") };
    let whole = body.split(['i', 'u']).next().unwrap_or(body);
    if let Ok(value) = u64::from_str_radix(whole, radix) {
        return Cow::Owned(if value == 0 { "0".to_owned() } else { format!("{minus}{value}") });
    }
    let float = body.trim_end_matches("f32").trim_end_matches("f64");
    match float.parse::<f64>() {
        // `1.0` and `1` are one value to whoever reads a float, and never meet where integers are read.
        Ok(value) => Cow::Owned(if value == 0.0 { "0".to_owned() } else { format!("{minus}{value}") }),
        Err(_) => Cow::Borrowed(literal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_decoded_as_ron_decodes_them() {
        for literal in
            [r#""a\n\t\"\\\x41\xC3\xA4\u{1F600}""#, "r#\"a\"b\"#", "r\"a\\n\"", "\"two\\\n     lines\"", "\"plain ä\""]
        {
            assert_eq!(decode(literal).unwrap(), ron::from_str::<String>(literal).unwrap());
        }
        assert_eq!(decode("\"\\q\""), None);
        assert_eq!(decode("12"), None);
        assert_eq!(decode("rest"), None);
    }

    #[test]
    fn spellings_of_one_value_share_their_normal_form() {
        for (one, other) in [
            ("1_000", "1000"),
            ("0xff", "255"),
            ("5i32", "5"),
            ("1.50", "1.5"),
            ("-0", "0"),
            ("+7", "7"),
            ("1e3", "1000.0"),
            ("r\"a\"", "\"a\""),
            ("\"\\u{e4}\"", "\"ä\""),
        ] {
            assert_eq!(normal(one), normal(other), "{one} and {other}");
        }
        assert_ne!(normal("1"), normal("-1"));
        assert_ne!(normal("\"1\""), normal("1"));
    }
}
