//! Every sentence that a person reads, by key, in one language: the interface's catalogue and the method's words.
//!
//! Fluent files, embedded. A key may name an attribute after a dot: `verdict-referral.summary`. This layer knows no
//! screen and no workspace; it formats what it is given.

pub mod date;
pub mod number;

use std::{borrow::Cow, fmt};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The interface's catalogue, English: file name and text.
pub const ENGLISH: &[(&str, &str)] = &[
    ("interface.ftl", include_str!("en/interface.ftl")),
    ("actions.ftl", include_str!("en/actions.ftl")),
    ("errors.ftl", include_str!("en/errors.ftl")),
    ("commands.ftl", include_str!("en/commands.ftl")),
    ("tiers.ftl", include_str!("en/tiers.ftl")),
    ("policy.ftl", include_str!("en/policy.ftl")),
    ("board.ftl", include_str!("en/board.ftl")),
    ("today.ftl", include_str!("en/today.ftl")),
    ("dates.ftl", include_str!("en/dates.ftl")),
    ("partners.ftl", include_str!("en/partners.ftl")),
    ("metrics.ftl", include_str!("en/metrics.ftl")),
];

/// The interface's catalogue, as [`Words::load`] takes it together with the words of a method.
pub fn english<'a>() -> impl Iterator<Item = (String, &'a str)> {
    ENGLISH.iter().map(|(name, text)| ((*name).to_owned(), *text))
}

/// One language's words.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

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
    /// The words of the interface together with those of a method, each a file name and its text.
    ///
    /// A key that stands in two files counts as it stands in the later one.
    pub fn load<'a, N: Into<String>>(files: impl IntoIterator<Item = (N, &'a str)>) -> Result<Self, WordsError> {
        let language = unic_langid::LanguageIdentifier::default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Isolation marks would stand in cells of the screen and in every exported line.
        bundle.set_use_isolating(false);
        for (file, text) in files {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                let (start, what) =
                    errors.first().map_or((0, String::new()), |error| (error.pos.start, error.kind.to_string()));
                let line = text.get(..start).map_or(1, |before| before.matches('\n').count() + 1);
                (line, what)
            });
            let resource = match resource {
                Ok(resource) => resource,
                Err((line, what)) => return Err(WordsError { file: file.into(), line, what }),
            };
            bundle.add_resource_overriding(resource);
        }
        Ok(Self { bundle })
    }

    /// Whether there are words under a key.
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = split(key);
        self.bundle.get_message(id).is_some_and(|message| match attribute {
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
        let pattern = self.bundle.get_message(id).and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else {
            return Cow::Owned(format!("⟨{key}⟩"));
        };
        let mut errors = Vec::new();
        // The formatted text may borrow the arguments; only text without any can be handed on without a copy.
        match (self.bundle.format_pattern(pattern, arguments, &mut errors), arguments) {
            (text, Some(_)) => Cow::Owned(reflow(&text).into_owned()),
            (Cow::Borrowed(text), None) => reflow(text),
            (Cow::Owned(text), None) => Cow::Owned(reflow(&text).into_owned()),
        }
    }
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
