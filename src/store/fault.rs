//! What can be wrong with a file, as data: which file, where, and what was expected. The sentences are in the words.

use ron::error::{Error as Ron, SpannedError};

/// Something is wrong with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// Below the folder of the workspace, with forward slashes.
    pub file: String,
    /// 1-based line and column, the column in characters; `None` where the file as a whole is meant.
    pub at: Option<(usize, usize)>,
    pub kind: FaultKind,
    /// The lines around the place: number and text, at most four.
    pub excerpt: Vec<(usize, String)>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It ends too early: something that was opened is not closed.
    CutOff,
    /// A comma is missing before this.
    ExpectedComma,
    /// This closer or opener was expected.
    Expected { what: &'static str },
    /// A value of another kind stands here.
    WrongType { expected: String, found: String },
    /// No such value among those that can stand here.
    UnknownVariant { found: String, expected: Vec<String>, nearest: Option<String> },
    /// The same field stands twice.
    Twice { field: String },
    /// A field without which the entry means nothing.
    Missing { field: String },
    /// Not text in UTF-8; the byte at which it stops to be.
    NotUtf8 { byte: usize },
    /// Larger than any file of a workspace; its size in bytes.
    TooLarge { bytes: u64 },
    /// Nested deeper than any file of a workspace.
    TooDeep,
    /// More brackets or commas than a file of its size ever has.
    Crowded,
    /// Written by a newer version: its format, and the newest that this one knows.
    Newer { format: u32, known: u32 },
    /// A folder or something else stands where a file should.
    NoFile,
    /// The folder is not there.
    Gone,
    /// A link that leads out of the workspace.
    Outside,
    /// A file name that can be no id.
    Name,
    /// A sheet that says that it is of another rater or round than its place does.
    Elsewhere { rater: String, round: String },
    /// The system refused.
    Io { error: String },
    /// No day of the calendar, or not written as one.
    Day { found: String },
    /// Something rarer, in the words of the reader of the format.
    Other { what: String },
}

/// How many letters of a line or a word are told.
const MOST_TOLD: usize = 200;

impl FaultKind {
    /// The key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::CutOff => "fault-cut-off",
            Self::ExpectedComma => "fault-comma",
            Self::Expected { .. } => "fault-expected",
            Self::WrongType { .. } => "fault-type",
            Self::UnknownVariant { .. } => "fault-variant",
            Self::Twice { .. } => "fault-twice",
            Self::Missing { .. } => "fault-missing",
            Self::NotUtf8 { .. } => "fault-utf8",
            Self::TooLarge { .. } => "fault-large",
            Self::TooDeep => "fault-deep",
            Self::Crowded => "fault-crowded",
            Self::Newer { .. } => "fault-newer",
            Self::NoFile => "fault-no-file",
            Self::Gone => "fault-gone",
            Self::Outside => "fault-outside",
            Self::Name => "fault-name",
            Self::Elsewhere { .. } => "fault-elsewhere",
            Self::Io { .. } => "fault-io",
            Self::Day { .. } => "fault-day",
            Self::Other { .. } => "fault-other",
        }
    }

    /// What fills its words.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::CutOff
            | Self::ExpectedComma
            | Self::TooDeep
            | Self::Crowded
            | Self::NoFile
            | Self::Gone
            | Self::Outside
            | Self::Name => Vec::new(),
            Self::Expected { what } => vec![("what", (*what).to_owned())],
            Self::WrongType { expected, found } => vec![("expected", expected.clone()), ("found", found.clone())],
            Self::UnknownVariant { found, expected, nearest } => vec![
                ("found", found.clone()),
                ("expected", expected.join(", ")),
                ("nearest", nearest.clone().unwrap_or_default()),
            ],
            Self::Twice { field } | Self::Missing { field } => vec![("field", field.clone())],
            Self::NotUtf8 { byte } => vec![("byte", byte.to_string())],
            Self::TooLarge { bytes } => vec![("megabytes", (bytes / 1_000_000).to_string())],
            Self::Newer { format, known } => vec![("format", format.to_string()), ("known", known.to_string())],
            Self::Io { error } => vec![("error", error.clone())],
            Self::Elsewhere { rater, round } => vec![("rater", rater.clone()), ("round", round.clone())],
            Self::Day { found } => vec![("found", found.clone())],
            Self::Other { what } => vec![("what", what.clone())],
        }
    }
}

impl FileFault {
    /// A fault of the file as a whole.
    pub fn whole(file: &str, kind: FaultKind) -> Self {
        Self { file: file.to_owned(), at: None, kind, excerpt: Vec::new() }
    }

    /// What the reader of the format reports, with the lines around it.
    pub fn from_ron(file: &str, text: &str, error: &SpannedError) -> Self {
        let (line, column) = (error.span.start.line, error.span.start.col);
        // The reader names what it missed first; where the text ends inside of something, that is what is wrong.
        let whole = text.trim_end();
        let end = (whole.lines().count(), whole.lines().last().map_or(0, |line| line.chars().count()));
        let at_end = (error.span.end.line, error.span.end.col) >= end;
        let closed = matches!(error.code, Ron::TrailingCharacters);
        let cut =
            !closed && !whole.is_empty() && super::text::parse(text).is_err_and(|fault| at_end || fault.at >= whole.len());
        Self {
            file: file.to_owned(),
            at: Some((line, column)),
            kind: match day_at(text, line, column, &error.code) {
                Some(found) => FaultKind::Day { found },
                None if cut => FaultKind::CutOff,
                None => kind_of(&error.code),
            },
            excerpt: excerpt(text, line),
        }
    }
}

/// The text in quotes at a place where a date was read and is none; the reader tells dates in a text of its own.
fn day_at(text: &str, line: usize, column: usize, code: &Ron) -> Option<String> {
    let Ron::Message(said) = code else { return None };
    if !["date", "year", "month", "day"].iter().any(|part| said.contains(part)) {
        return None;
    }
    let line = text.lines().nth(line.checked_sub(1)?)?;
    // The reader points behind the quote that opens it.
    let (place, _) = line.char_indices().nth(column.checked_sub(1)?)?;
    let (_, rest) = line.get(line.get(..place)?.rfind('"')?..)?.split_once('"')?;
    rest.split_once('"').map(|(found, _)| short(found))
}

/// The line itself, two before it and one after.
fn excerpt(text: &str, line: usize) -> Vec<(usize, String)> {
    let first = line.saturating_sub(2).max(1);
    let lines = text.lines().enumerate().skip(first - 1).take(line - first + 2);
    lines.map(|(index, text)| (index + 1, short(text))).collect()
}

/// As much of a text as is told of it: a line, or a word, may be as long as the file.
fn short(text: &str) -> String {
    text.chars().take(MOST_TOLD).collect()
}

/// The name that is nearest to one that is unknown, if it is near: at most so many letters are others.
pub(super) fn nearest(name: &str, known: &[&'static str], most: usize) -> Option<String> {
    // Names of quite another length are not compared: that takes time and memory by the product of both.
    let length = name.chars().take(MOST_TOLD).count();
    let alike = known.iter().filter(|known| known.chars().count().abs_diff(length) <= most);
    let (distance, nearest) = alike.map(|known| (strsim::damerau_levenshtein(known, name), *known)).min()?;
    (distance <= most).then(|| nearest.to_owned())
}

fn kind_of(code: &Ron) -> FaultKind {
    match code {
        Ron::Eof | Ron::ExpectedStringEnd | Ron::UnclosedBlockComment => FaultKind::CutOff,
        Ron::ExpectedComma => FaultKind::ExpectedComma,
        Ron::ExpectedArray => FaultKind::Expected { what: "[" },
        Ron::ExpectedArrayEnd => FaultKind::Expected { what: "]" },
        Ron::ExpectedMap => FaultKind::Expected { what: "{" },
        Ron::ExpectedMapEnd => FaultKind::Expected { what: "}" },
        Ron::ExpectedMapColon => FaultKind::Expected { what: ":" },
        Ron::ExpectedStructLike | Ron::ExpectedNamedStructLike(_) => FaultKind::Expected { what: "(" },
        Ron::ExpectedStructLikeEnd | Ron::ExpectedOptionEnd => FaultKind::Expected { what: ")" },
        Ron::ExpectedString => FaultKind::Expected { what: "\"" },
        Ron::NoSuchEnumVariant { expected, found, .. } => FaultKind::UnknownVariant {
            nearest: nearest(found, expected, 3),
            found: short(found),
            expected: expected.iter().map(|name| (*name).to_owned()).collect(),
        },
        Ron::DuplicateStructField { field, .. } => FaultKind::Twice { field: (*field).to_owned() },
        Ron::MissingStructField { field, .. } => FaultKind::Missing { field: (*field).to_owned() },
        Ron::InvalidValueForType { expected, found } => {
            FaultKind::WrongType { expected: expected.clone(), found: short(found) }
        }
        Ron::ExceededRecursionLimit => FaultKind::TooDeep,
        other => FaultKind::Other { what: short(&other.to_string()) },
    }
}
