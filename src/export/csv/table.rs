//! From bytes to records: which encoding, which mark between cells, which quotes are never closed.

/// The letters of Windows-1252 from 0x80 to 0x9F; the others are those of Unicode. Five places are empty, and are shown as not known.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// Text of a file in whatever encoding it was saved: UTF-8 and UTF-16 with or without a mark, else Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(rest).into_owned();
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        // Every other byte of plain letters is nought.
        [first, 0, ..] if *first != 0 => return utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => return utf16(bytes, u16::from_be_bytes),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
    }
}

/// Pairs of bytes as letters; what is none, half a pair at the end too, is shown as not known.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let half = if pairs.remainder().is_empty() { None } else { Some(char::REPLACEMENT_CHARACTER) };
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).chain(half).collect()
}

fn windows(byte: u8) -> char {
    let own = byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at)));
    own.copied().unwrap_or(char::from(byte))
}

/// A record with the lines of the file that it stands on, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub lines: (u64, u64),
    pub cells: Vec<String>,
}

/// The records of a text, and the lines whose quotes are never closed; those are left out of the records.
pub(super) fn records(text: &str) -> (Vec<Record>, Vec<u64>) {
    // Line ends of old Macs would make one line of all.
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut delimiter = None;
    // Excel may say in a line of its own what stands between cells.
    if let Some(said) = text.lines().next().and_then(|line| line.trim().to_lowercase().strip_prefix("sep=").map(str::to_owned))
    {
        delimiter = said.bytes().next().filter(u8::is_ascii);
        let end = text.find('\n').unwrap_or(text.len());
        // The line stays, empty, so that lines are counted as the person sees them.
        text.replace_range(..end, "");
    }
    let delimiter = delimiter.unwrap_or_else(|| sniff(&text));
    let mut unclosed = Vec::new();
    while let Some((from, line)) = open_quote(&text, delimiter) {
        unclosed.push(line);
        let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
        text.replace_range(from..end, "");
        if unclosed.len() >= 1000 {
            break;
        }
    }
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut found: Vec<Record> = Vec::new();
    for record in reader.records().filter_map(Result::ok) {
        // A record is said to begin where the one before ended: empty lines before it do not count as it.
        let (line, byte) = record.position().map_or((1, 0), |position| (position.line(), position.byte()));
        let rest = usize::try_from(byte).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
        let line = line + rest.iter().take_while(|byte| **byte == b'\n').count() as u64;
        // A cell may hold line ends; the record then stands on several lines.
        let more = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            found.push(Record { lines: (line, line + more as u64), cells });
        }
    }
    (found, unclosed)
}

/// What stands between cells: the mark that the first line that says anything has most of, outside of quotes.
fn sniff(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in line.bytes() {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some((_, count)) = counts.iter_mut().find(|(mark, _)| *mark == byte) {
            *count += 1;
        }
    }
    // The first of equals counts, which is the comma.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| *mark)
}

/// Where the line begins whose quote is never closed, and its number from 1.
fn open_quote(text: &str, delimiter: u8) -> Option<(usize, u64)> {
    let bytes = text.as_bytes();
    // The start and the number of the line that is read, and of the one on which the open quote stands.
    let (mut start, mut line) = (0, 1_u64);
    let mut opened: Option<(usize, u64)> = None;
    let mut at_start = true;
    let mut index = 0;
    while let Some(byte) = bytes.get(index) {
        match byte {
            b'"' if opened.is_some() => {
                if bytes.get(index + 1) == Some(&b'"') {
                    index += 1;
                } else {
                    opened = None;
                }
                at_start = false;
            }
            b'"' if at_start => {
                opened = Some((start, line));
                at_start = false;
            }
            b'\n' => {
                (start, line) = (index + 1, line + 1);
                at_start = true;
            }
            byte => at_start = *byte == delimiter && opened.is_none(),
        }
        index += 1;
    }
    opened
}
