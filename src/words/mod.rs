//! Every sentence that a person reads, by key, in one language: the interface's catalogue and the method's words.
//!
//! Fluent files, embedded. A key may name an attribute after a dot: `verdict-referral.summary`. This layer knows no
//! screen and no workspace; it formats what it is given.

pub mod date;
pub mod number;

use std::{borrow::Cow, cell::OnceCell, collections::HashMap, fmt};

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource, FluentValue};

/// The interface's catalogue, English: file name and text.
pub const ENGLISH: &[(&str, &str)] = &[
    ("interface.ftl", include_str!("en/interface.ftl")),
    ("actions.ftl", include_str!("en/actions.ftl")),
    ("errors.ftl", include_str!("en/errors.ftl")),
    ("commands.ftl", include_str!("en/commands.ftl")),
    ("check.ftl", include_str!("en/check.ftl")),
    ("care.ftl", include_str!("en/care.ftl")),
    ("tiers.ftl", include_str!("en/tiers.ftl")),
    ("policy.ftl", include_str!("en/policy.ftl")),
    ("board.ftl", include_str!("en/board.ftl")),
    ("today.ftl", include_str!("en/today.ftl")),
    ("dates.ftl", include_str!("en/dates.ftl")),
    ("partners.ftl", include_str!("en/partners.ftl")),
    ("metrics.ftl", include_str!("en/metrics.ftl")),
    ("diagnosis.ftl", include_str!("en/diagnosis.ftl")),
    ("decisions.ftl", include_str!("en/decisions.ftl")),
    ("operations.ftl", include_str!("en/operations.ftl")),
    ("page.ftl", include_str!("en/page.ftl")),
    ("plays.ftl", include_str!("en/plays.ftl")),
    ("review.ftl", include_str!("en/review.ftl")),
];

/// The interface's catalogue, as [`Words::load`] takes it together with the words of a method.
pub fn english() -> impl Iterator<Item = (String, Cow<'static, str>)> {
    ENGLISH.iter().map(|(name, text)| ((*name).to_owned(), Cow::Borrowed(*text)))
}

/// One language's words. A run of the program says a small part of them, so a file is read when one of its keys is asked for.
pub struct Words {
    files: Vec<File>,
    /// The file of each key, without attributes.
    keys: HashMap<Box<str>, usize>,
}

/// A file of words, and what it says once that was asked for.
struct File {
    name: String,
    text: Cow<'static, str>,
    said: OnceCell<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// A mistake in a file of words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {what}")]
pub struct WordsError {
    pub file: String,
    /// 1-based.
    pub line: usize,
    pub what: String,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// The words of the interface together with those of a method, each a file name and its text. Words of somebody's own are
    /// read at once, so that a mistake is told; for those that are built in a test does it.
    ///
    /// A key that stands in two files counts as it stands in the later one. A sentence may refer to others of its file alone.
    pub fn load<N: Into<String>>(files: impl IntoIterator<Item = (N, Cow<'static, str>)>) -> Result<Self, WordsError> {
        let mut words = Self { files: Vec::new(), keys: HashMap::new() };
        for (name, text) in files {
            let file = File { name: name.into(), text, said: OnceCell::new() };
            if matches!(file.text, Cow::Owned(_)) {
                file.read()?;
            }
            for key in keys_of(&file.text) {
                words.keys.insert(key.into(), words.files.len());
            }
            words.files.push(file);
        }
        Ok(words)
    }

    /// Reads every file; the first mistake of any of them.
    pub fn check(&self) -> Result<(), WordsError> {
        self.files.iter().try_for_each(|file| file.read().map(drop))
    }

    /// The words under an id, read if they were not yet.
    fn message(&self, id: &str) -> Option<(&Bundle, FluentMessage<'_>)> {
        let file = self.files.get(*self.keys.get(id)?)?;
        if file.said.get().is_none() {
            let bundle = file.read().ok()?;
            let _ = file.said.set(bundle);
        }
        let bundle = file.said.get()?;
        Some((bundle, bundle.get_message(id)?))
    }

    /// Whether there are words under a key.
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = split(key);
        self.message(id).is_some_and(|(_, message)| match attribute {
            None => message.value().is_some(),
            Some(name) => message.get_attribute(name).is_some(),
        })
    }

    /// The words under a key. A key without words gives the key itself, in angle brackets, which a test never lets through.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// The words under a key, where there are any.
    pub fn find(&self, key: &str) -> Option<Cow<'_, str>> {
        self.has(key).then(|| self.get(key))
    }

    /// The words under a key, filled in.
    pub fn with(&self, key: &str, arguments: &[(&str, Word<'_>)]) -> String {
        let mut filled = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            filled.set(*name, value.clone());
        }
        self.format(key, Some(&filled)).into_owned()
    }

    /// The words under a key with texts filled in; where `nearest` is among them and says something, what it is near to
    /// stands after them.
    pub fn with_near(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let filled: Vec<_> = arguments.iter().map(|(name, value)| (*name, text(value.clone()))).collect();
        let said = self.with(key, &filled);
        let near = format!("{key}.near");
        let has = arguments.iter().any(|(name, value)| *name == "nearest" && !value.is_empty());
        if has && self.has(&near) { format!("{}. {}", said.trim_end_matches('.'), self.with(&near, &filled)) } else { said }
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let (id, attribute) = split(key);
        let found = self.message(id).and_then(|(bundle, message)| {
            let pattern = match attribute {
                None => message.value(),
                Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            };
            Some((bundle, pattern?))
        });
        let Some((bundle, pattern)) = found else {
            return Cow::Owned(format!("⟨{key}⟩"));
        };
        let mut errors = Vec::new();
        // The formatted text may borrow the arguments; only text without any can be handed on without a copy.
        match (bundle.format_pattern(pattern, arguments, &mut errors), arguments) {
            (text, Some(_)) => Cow::Owned(reflow(&text).into_owned()),
            (Cow::Borrowed(text), None) => reflow(text),
            (Cow::Owned(text), None) => Cow::Owned(reflow(&text).into_owned()),
        }
    }
}

impl File {
    /// What the file says, or its first mistake.
    fn read(&self) -> Result<Bundle, WordsError> {
        let resource = FluentResource::try_new(self.text.clone().into_owned()).map_err(|(_, errors)| {
            let (start, what) = errors.first().map_or((0, String::new()), |error| (error.pos.start, error.kind.to_string()));
            let line = self.text.get(..start).map_or(1, |before| before.matches('\n').count() + 1);
            WordsError { file: self.name.clone(), line, what }
        })?;
        let mut bundle = FluentBundle::new(vec![unic_langid::LanguageIdentifier::default()]);
        // Isolation marks would stand in cells of the screen and in every exported line.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Ok(bundle)
    }
}

/// The keys of a file of words: they alone begin a line with a letter.
fn keys_of(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_alphabetic()));
    lines.filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
}

/// A value put into a sentence.
pub type Word<'a> = FluentValue<'a>;

/// A text as a value for a sentence.
pub fn text<'a>(value: impl Into<Cow<'a, str>>) -> Word<'a> {
    FluentValue::String(value.into())
}

/// A whole number as a value for a sentence; plural forms follow it.
pub fn number(value: impl TryInto<i64>) -> Word<'static> {
    FluentValue::from(value.try_into().unwrap_or(i64::MAX))
}

/// The lines of a file of words are broken for its writer; the reader's lines are broken by the screen. Blank lines stay.
fn reflow(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let paragraphs: Vec<String> =
        text.split("\n\n").map(|paragraph| paragraph.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")).collect();
    Cow::Owned(paragraphs.join("\n\n"))
}

fn split(key: &str) -> (&str, Option<&str>) {
    match key.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (key, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Files;

    #[test]
    fn every_file_of_words_that_is_built_in_can_be_read() {
        assert_eq!(Words::load(english().chain(Files::built_in().words())).unwrap().check(), Ok(()));
    }

    #[test]
    fn words_of_ones_own_are_read_at_once_and_stand_over_those_that_are_built_in() {
        let own = |text: &str| [("own.ftl".to_owned(), Cow::Owned(text.to_owned()))];
        let words = Words::load(english().chain(own("label-together = Zusammen\n    .hint = { $count } in allem\n"))).unwrap();
        assert_eq!(words.get("label-together"), "Zusammen");
        assert_eq!(words.with("label-together.hint", &[("count", number(3))]), "3 in allem");
        assert!(words.has("label-waits") && !words.has("label-together.title") && words.find("no-such-key").is_none());
        assert_eq!(words.get("no-such-key"), "⟨no-such-key⟩");
        let wrong = Words::load(own("fine = fine\nwrong\n")).unwrap_err();
        assert_eq!((wrong.file.as_str(), wrong.line), ("own.ftl", 2));
    }
}
