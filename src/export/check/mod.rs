//! What `check` tells of workspaces: every finding with its words and its letters in the file, and the forms it is told in.
//!
//! Pure: what was read comes in, text goes out. The commands decide where it goes and which exit code follows.

pub mod baseline;
pub mod explain;
pub mod filter;
pub mod github;
pub mod human;
pub mod json;
pub mod lines;
pub mod mend;
pub mod sarif;
mod snippet;

use std::{collections::HashMap, ops::Range};

use super::describe::Describe;
use crate::{
    advice::{
        Advice, Finding,
        rules::{self, EXAMPLE_DAY, Example, Rule},
    },
    domain::{Address, Part, review::Waiver},
    method::{Method, rows::Level},
    store::{self, FileFault, Files, Span, address, text::Tree},
    words::Words,
};
use baseline::Known;
use filter::Filter;
use lines::Ink;

/// One workspace as it was checked.
#[derive(Debug, Default)]
pub struct Checked {
    /// Where it lies, as whoever asks has written it, with forward slashes.
    pub folder: String,
    /// The same from the folder in which the program runs, where it lies below that: other programs look from there.
    pub place: String,
    /// The folder's own name, by which a baseline knows it again.
    pub name: String,
    pub company: String,
    /// What was found, the gravest first, then what is waived.
    pub found: Vec<Found>,
    /// Files that could not be read.
    pub faults: Vec<FileFault>,
    /// Why the folder could not be opened at all.
    pub closed: Option<String>,
    /// What was mended before it was checked.
    pub mended: Vec<Found>,
}

/// One finding in words, with its place.
#[derive(Clone, Debug)]
pub struct Found {
    pub rule: &'static str,
    pub level: Level,
    pub title: String,
    pub found: String,
    pub why: String,
    pub mend: String,
    pub fix: Option<Offer>,
    pub sources: Vec<String>,
    pub address: Address,
    pub span: Span,
    /// The line of the file that the span lies in, and where in it; nothing where there is no such file yet.
    pub line: Option<(String, Range<usize>)>,
    /// Who lives with it, and why.
    pub waived: Option<Waiver>,
    /// It stood in the baseline.
    pub known: bool,
}

/// A fix that a finding has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub label: String,
    /// It changes nothing that counts for anything.
    pub safe: bool,
}

/// How much of what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
    pub advice: usize,
    pub waived: usize,
    /// Known from the baseline.
    pub known: usize,
    /// Of those that count, the ones with a safe fix.
    pub mendable: usize,
}

impl Checked {
    /// Adds what a review found, as far as the filter lets it through.
    pub fn take(&mut self, describe: Describe<'_>, advice: &Advice, files: &Files, filter: &Filter, known: Option<&Known>) {
        self.company.clone_from(&describe.workspace.answers.company.name);
        let mut texts = Texts::new(files);
        let mut found = Vec::new();
        for finding in advice.findings.iter().filter(|finding| filter.takes(finding.rule)) {
            let known = known.is_some_and(|known| known.has(self, finding.rule, &finding.address));
            found.push(Found { known, ..Found::of(describe, advice, finding, &mut texts) });
        }
        for waived in advice.waived.iter().filter(|waived| filter.takes(waived.finding.rule)) {
            let waiver = describe.workspace.review.waiver(&waived.waiver).cloned();
            found.push(Found { waived: waiver, ..Found::of(describe, advice, &waived.finding, &mut texts) });
        }
        self.found = found;
    }

    /// What counts: neither waived nor known.
    pub fn counting(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| found.waived.is_none() && !found.known)
    }

    /// How much of what.
    pub fn counts(&self) -> Counts {
        let of = |level| self.counting().filter(|found| found.level == level).count();
        Counts {
            errors: of(Level::Error),
            warnings: of(Level::Warning),
            advice: of(Level::Advice),
            waived: self.found.iter().filter(|found| found.waived.is_some()).count(),
            known: self.found.iter().filter(|found| found.known).count(),
            mendable: self.counting().filter(|found| found.fix.as_ref().is_some_and(|fix| fix.safe)).count(),
        }
    }

    /// Whether something counts at a level or over it.
    pub fn has(&self, level: Level) -> bool {
        self.counting().any(|found| found.level >= level)
    }
}

impl Found {
    /// A finding of a review, marked in the text of its part.
    pub fn of(describe: Describe<'_>, advice: &Advice, finding: &Finding, texts: &mut Texts<'_>) -> Self {
        let said = |part: &str| describe.fill(&format!("{}{part}", finding.key()), &finding.args);
        let (source, span) = texts.span(&finding.address);
        // A fix may have nothing to offer for this very case.
        let fix = rules::get(finding.rule)
            .and_then(|rule| rule.fix)
            .filter(|_| rules::mended(finding, describe.workspace, describe.method, advice, describe.today).is_some());
        Self {
            rule: finding.rule,
            level: finding.level,
            title: said(""),
            found: said(".found"),
            why: said(".why"),
            mend: said(".mend"),
            fix: fix.map(|fix| Offer { label: said(".fix"), safe: fix.safe }),
            sources: finding.sources.clone(),
            address: finding.address.clone(),
            line: source.map(|source| line(source, &span.range)),
            span,
            waived: None,
            known: false,
        }
    }
}

/// The texts of a workspace, each parsed once.
#[derive(Debug)]
pub struct Texts<'t> {
    texts: HashMap<Part, &'t str>,
    trees: HashMap<Part, Option<Tree<'t>>>,
}

impl<'t> Texts<'t> {
    /// Those of the files of a folder.
    pub fn new(files: &'t Files) -> Self {
        Self { texts: files.texts().map(|(part, text)| (part.clone(), text)).collect(), trees: HashMap::new() }
    }

    /// Those of an example.
    fn of_example(example: Example) -> Self {
        let texts = example.iter().filter_map(|(file, text)| Some((Part::of_file(file)?, *text)));
        Self { texts: texts.collect(), trees: HashMap::new() }
    }

    /// What to mark for an address, and the text that it stands in; no text where there is no such file yet.
    fn span(&mut self, address: &Address) -> (Option<&'t str>, Span) {
        let found = Part::of(address).and_then(|part| self.texts.get(&part).map(|text| (part, *text)));
        let Some((part, text)) = found else { return (None, address::span(address, "")) };
        let tree = self.trees.entry(part).or_insert_with(|| store::text::parse(text).ok());
        (Some(text), tree.as_ref().map_or_else(|| address::span(address, text), |tree| address::span_in(address, tree)))
    }
}

/// The line that a range lies in, without its end and without a byte order mark, and the range within it.
fn line(text: &str, range: &Range<usize>) -> (String, Range<usize>) {
    let before = text.get(..range.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(start..).unwrap_or_default();
    let whole = rest.lines().next().unwrap_or_default();
    let bare = whole.strip_prefix('\u{feff}').unwrap_or(whole);
    let start = start + whole.len() - bare.len();
    let within = |at: usize| at.saturating_sub(start).min(bare.len());
    (bare.to_owned(), within(range.start)..within(range.end))
}

/// What a rule says of itself, with what its own example fills in.
pub struct Told {
    pub title: String,
    pub why: String,
    pub mend: String,
    /// What its fix does, where it has one.
    pub fix: Option<Offer>,
}

impl Told {
    /// What a rule says of itself.
    pub fn of(rule: &Rule, method: &Method, words: &Words) -> Self {
        let plain = |part: &str| words.get(&format!("{}{part}", rule.key())).into_owned();
        let parts = ["", ".why", ".mend", ".fix"].map(plain);
        // A hole is filled by the example; most rules have none, and need not be tried for this.
        let holes = parts.iter().any(|said| said.contains("{$"));
        let example = holes.then(|| found_in_example(rule, method, words)).flatten().and_then(|found| found.into_iter().next());
        let [title, why, mend, fix] = match example {
            Some(found) => [found.title, found.why, found.mend, found.fix.map(|fix| fix.label).unwrap_or_default()],
            None => parts,
        };
        Self { title, why, mend, fix: rule.fix.map(|offer| Offer { label: fix, safe: offer.safe }) }
    }
}

/// What a rule finds in its own failing example; nothing where the example is no workspace.
fn found_in_example(rule: &Rule, method: &Method, words: &Words) -> Option<Vec<Found>> {
    let (workspace, _) = store::read_texts(rule.fails.iter().copied()).ok()?;
    let advice = crate::advice::derive(&workspace, method, EXAMPLE_DAY);
    let describe = Describe { workspace: &workspace, method, words, today: EXAMPLE_DAY };
    let mut texts = Texts::of_example(rule.fails);
    let found = advice.findings.iter().filter(|finding| finding.rule == rule.id);
    Some(found.map(|finding| Found::of(describe, &advice, finding, &mut texts)).collect())
}

/// A file of a folder, as people and programs name it.
pub fn below(folder: &str, file: &str) -> String {
    match folder.trim_end_matches('/') {
        "" if folder.starts_with('/') => format!("/{file}"),
        "" | "." => file.to_owned(),
        folder => format!("{folder}/{file}"),
    }
}

fn level_ink(level: Level) -> Ink {
    match level {
        Level::Error => Ink::Error,
        Level::Warning => Ink::Warning,
        Level::Advice => Ink::Advice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_out_without_its_end_and_the_mark_of_its_file() {
        let text = "\u{feff}(\r\n    a: \"東京\",\r\n)";
        assert_eq!(line(text, &(3..4)), ("(".to_owned(), 0..1));
        let at = text.find('"').unwrap();
        assert_eq!(line(text, &(at..at + 8)), ("    a: \"東京\",".to_owned(), 7..15));
        assert_eq!(line("", &(0..0)), (String::new(), 0..0));
    }

    #[test]
    fn a_file_is_named_from_the_folder_as_it_was_given() {
        let cases = [(".", "a.ron"), ("./", "a.ron"), ("x/", "x/a.ron"), ("/x", "/x/a.ron"), ("/", "/a.ron")];
        for (folder, expected) in cases {
            assert_eq!(below(folder, "a.ron"), expected);
        }
    }
}
