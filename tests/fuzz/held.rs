//! What must hold for every input, whether it is read or refused.

use partnerwright::{
    domain::{Address, Document, Part, Workspace},
    store::{
        address, parts,
        text::{self, Attic, Step, Tree, lexer::lex},
    },
};

use super::made::{Input, Makings};

/// How far an input came.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) read: bool,
    pub(crate) merged: u64,
    /// Merges after which the file did not hold the new value: the plain text is written then, without its comments.
    pub(crate) refused: u64,
}

/// Checks everything that must hold for an input; panics with what does not.
pub(crate) fn check(input: &Input, makings: &Makings) -> Outcome {
    let rng = &mut fastrand::Rng::with_seed(input.seed);
    let mut outcome = Outcome::default();
    let text = &*String::from_utf8_lossy(&input.bytes);
    words_are_the_text(text);
    let laid_out = layout_keeps_all(text);
    let other = &makings.samples[input.other];
    if let Ok(tree) = text::parse(text) {
        places_are_in_the_text(&tree, text);
        for address in [input.part.address(), other.part.address().field("name"), Address::tier("solution", "gold")] {
            let span = address::span_in(&address, &tree);
            assert!(!text[span.range.clone()].contains('\n'), "{address:?} marks more than a line: {span:?}");
            assert!(span.line >= 1 && span.column >= 1 && (span.line, span.column) <= (span.end_line, span.end_column));
        }
    }
    let mut attic = Attic::new();
    outcome.merged += u64::from(merged(text, &input.models[0], &input.models[1], &mut attic).is_some());
    outcome.merged += u64::from(merged(&input.models[0], &input.models[1], text, &mut attic).is_some());

    for part in [&input.part, &other.part] {
        let mut workspace = Workspace::default();
        match parts::read(part, text, &mut workspace) {
            Ok(unknown) => {
                assert!(unknown.iter().all(|field| field.file == part.file() && !field.path.is_empty()));
                if part == &input.part {
                    outcome.read = true;
                    // What the reader takes is taken by everything else.
                    let again = laid_out.as_deref().unwrap_or_else(|| panic!("{part:?} is read and not laid out"));
                    assert!(parts::holds(part, again, &workspace), "laid out it is another value:\n{again}");
                    saved(part, text, &workspace, makings, rng, &mut outcome);
                }
            }
            Err(fault) => {
                assert!(!fault.kind.key().is_empty() && fault.kind.args().len() <= 3);
                assert!(fault.excerpt.len() <= 4 && fault.excerpt.iter().all(|(_, line)| line.chars().count() <= 200));
                assert!(fault.at.is_none_or(|(line, column)| line >= 1 && column >= 1 && line <= 1 + text.len()));
            }
        }
    }
    outcome
}

fn words_are_the_text(text: &str) {
    let Ok(tokens) = lex(text) else { return };
    let mut at = 0;
    for token in tokens {
        assert!(token.start() == at && token.end() > at, "a gap at {at}");
        at = token.end();
    }
    assert_eq!(at, text.len(), "the words end early");
}

fn comments(text: &str) -> Vec<&str> {
    let tokens = lex(text).unwrap().into_iter().filter(|token| token.kind.is_comment());
    let mut comments: Vec<_> = tokens.map(|token| text[token.range()].trim_end()).collect();
    comments.sort_unstable();
    comments
}

fn layout_keeps_all(text: &str) -> Option<String> {
    let once = text::format(text).ok()?;
    assert_eq!(comments(&once), comments(text), "comments got lost or came by:\n{once}");
    let twice = text::format(&once).unwrap_or_else(|fault| panic!("laid out it is not understood: {fault}\n{once}"));
    assert_eq!(once, twice, "it does not settle");
    Some(once)
}

fn places_are_in_the_text(tree: &Tree<'_>, text: &str) {
    let paths: [&[Step<'_>]; 6] = [
        &[],
        &[Step::Field("a")],
        &[Step::Index(0), Step::Index(1)],
        &[Step::Field("tracks"), Step::Item("solution"), Step::Field("tiers"), Step::Item("gold")],
        &[Step::Item("x"), Step::Field("c")],
        &[Step::Field("cards"), Step::Index(0), Step::Field("title")],
    ];
    for path in paths {
        let nearest = text::locate_nearest(tree, path);
        assert!(text::locate(tree, path).is_none_or(|range| range == nearest));
        for range in [nearest, text::mark(tree, path)] {
            let _ = &text[range.clone()];
            let [start, end] = [range.start, range.end].map(|at| text::position(text, at));
            assert!(start <= end, "{start:?} {end:?}");
        }
    }
    for at in [0, text.len() / 2, text.len(), usize::MAX] {
        text::position(text, at);
    }
}

/// A merge of any three texts: refused, or a text that can be read.
fn merged(text: &str, base: &str, new: &str, attic: &mut Attic) -> Option<String> {
    let there = text::merge(text, base, new, attic).ok()?;
    if base == new {
        assert_eq!(there, text, "nothing was to be changed");
        return None;
    }
    if let Err(fault) = text::parse(&there) {
        panic!("merged it is not understood: {fault}\n--- base\n{base}\n--- new\n{new}\n--- there\n{there}");
    }
    Some(there)
}

/// Saves another value into the text of a value that was read, and takes it back.
fn saved(part: &Part, text: &str, workspace: &Workspace, makings: &Makings, rng: &mut fastrand::Rng, outcome: &mut Outcome) {
    let render = |workspace: &Workspace| parts::render(part, workspace).unwrap().unwrap();
    let base = render(workspace);
    let mut back = Workspace::default();
    parts::read(part, &base, &mut back).unwrap_or_else(|fault| panic!("what is written is not read: {fault:?}\n{base}"));
    assert!(parts::holds(part, &base, workspace), "what is written is another value:\n{base}");
    // Another file of the same kind, as its own kind of part: partners and sheets are told apart by their names alone.
    let alike = |other: &&super::made::Sample| std::mem::discriminant(&other.part) == std::mem::discriminant(part);
    let same = |other: &&super::made::Sample| alike(other) && (other.part == *part || !matches!(part, Part::Document(_)));
    let others: Vec<_> = makings.samples.iter().filter(same).collect();
    let mut changed = Workspace::default();
    let other = others[rng.usize(..others.len())];
    if parts::read(part, &other.text, &mut changed).is_err() {
        return;
    }
    // Half of what is there stays: an edit of a person is seldom a new file.
    if rng.bool() {
        mixed(part, workspace, &mut changed);
    }
    let new = render(&changed);
    let mut attic = Attic::new();
    if base == new {
        return;
    }
    let mut tell = |held: bool| if held { outcome.merged += 1 } else { outcome.refused += 1 };
    let there = merged(text, &base, &new, &mut attic);
    tell(there.as_ref().is_some_and(|there| parts::holds(part, there, &changed)));
    if let Some(there) = there {
        let back = merged(&there, &new, &base, &mut attic);
        tell(back.is_some_and(|back| parts::holds(part, &back, workspace)));
    }
}

/// Takes some of the lists of the one over into the other.
fn mixed(part: &Part, from: &Workspace, into: &mut Workspace) {
    use std::sync::Arc;
    match part {
        Part::Document(Document::Board) => Arc::make_mut(&mut into.board).cards.extend(from.board.cards.iter().cloned()),
        Part::Document(Document::Tiers) => Arc::make_mut(&mut into.tiers).tracks.extend(from.tiers.tracks.iter().cloned()),
        Part::Document(Document::Metrics) => {
            Arc::make_mut(&mut into.metrics).metrics.splice(0..0, from.metrics.metrics.iter().cloned());
        }
        Part::Document(Document::People) => {
            Arc::make_mut(&mut into.people).people.splice(0..0, from.people.people.iter().cloned());
        }
        Part::Document(Document::Answers) => {
            let answers = Arc::make_mut(&mut into.answers);
            answers.company = from.answers.company.clone();
        }
        _ => {}
    }
}
