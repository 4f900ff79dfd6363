//! The log of decisions in words: what was asked and what came of it, as text, as Markdown and for programs.

use serde_json::{Value as Json, json};

use super::{
    describe::Describe,
    plain::{line, wrap},
};
use crate::{
    domain::Record,
    words::{number, text},
};

impl Describe<'_> {
    /// A question of a tree in words; its id where the method does not know it.
    pub fn tree_question(&self, tree: &str, asked: &str) -> String {
        let family = self.method.tree(tree).map_or_else(|| format!("tree-{tree}"), crate::method::rows::TreeRow::family);
        self.key(&family, asked)
    }

    /// An outcome of a tree in words; its id where the method does not know it.
    pub fn tree_outcome(&self, tree: &str, outcome: &str) -> String {
        self.key(&format!("tree-{tree}"), outcome)
    }

    /// What was decided, in words.
    pub fn record_outcome(&self, record: &Record) -> String {
        if record.tree.is_empty() { record.outcome.clone() } else { self.tree_outcome(&record.tree, &record.outcome) }
    }

    /// What was asked; the id of the record where it says nothing.
    pub fn record_question(&self, record: &Record) -> String {
        if record.question.trim().is_empty() { record.id.clone() } else { record.question.clone() }
    }

    /// Whether it can be taken back, in a word.
    pub fn record_kind(&self, record: &Record) -> String {
        self.words.get(if record.reversible { "decision-reversible" } else { "decision-final" }).into_owned()
    }

    /// What a record is about, in words; nothing where it is about nothing.
    pub fn record_about(&self, record: &Record) -> Option<String> {
        record.about.as_ref().map(|about| self.label(about))
    }

    /// Day, person and kind of a record in one line.
    pub fn record_made(&self, record: &Record) -> String {
        let by = if record.by.is_empty() { self.words.get("decision-by-nobody").into_owned() } else { self.person(&record.by) };
        format!("{} · {by} · {}", record.on, self.record_kind(record))
    }
}

/// One decision as Markdown, to be sent as it is.
pub fn markdown(describe: Describe<'_>, record: &Record) -> String {
    let words = describe.words;
    let mut out = String::new();
    let mut put = |said: &str| line(&mut out, 0, said);
    put(&format!("# {}: {}", record.id, describe.record_question(record)));
    put("");
    put(&format!("**{}**", describe.record_outcome(record)));
    put("");
    put(&describe.record_made(record));
    put("");
    for paragraph in record.reason.lines() {
        put(paragraph);
    }
    if !record.path.is_empty() {
        put("");
        put(&format!("## {}", words.get("decision-way")));
        put("");
        for (asked, yes) in &record.path {
            put(&format!("- {} **{}**", describe.tree_question(&record.tree, asked), words.get(answer(*yes))));
        }
    }
    let rest: Vec<String> = links(describe, record);
    if !rest.is_empty() {
        put("");
        for said in &rest {
            put(said);
        }
    }
    out
}

fn answer(yes: bool) -> &'static str {
    if yes { "answer-yes" } else { "answer-no" }
}

/// What a record is about, and its place in the row of those that superseded one another.
fn links(describe: Describe<'_>, record: &Record) -> Vec<String> {
    let (words, log) = (describe.words, &describe.workspace.decisions);
    let mut said = Vec::new();
    if let Some((label, about)) = describe.record_about(record).zip(record.about.as_ref()) {
        let args = [("what", text(label)), ("address", text(about.to_string()))];
        said.push(words.with("decision-about-at", &args));
    }
    if !record.supersedes.is_empty() {
        said.push(words.with("decision-supersedes-id", &[("id", text(record.supersedes.clone()))]));
    }
    if let Some(later) = log.superseded_by(&record.id) {
        said.push(words.with("decision-superseded-by-id", &[("id", text(later.id.clone()))]));
    }
    said
}

/// The log as plain lines, the newest first. What no longer holds says what stands in its place.
pub(super) fn plain(out: &mut String, describe: Describe<'_>) {
    let log = &describe.workspace.decisions;
    let standing = log.decisions.iter().filter(|record| log.stands(&record.id)).count();
    let args = [("standing", number(standing as u64)), ("all", number(log.decisions.len() as u64))];
    line(out, 2, &describe.words.with("show-decisions-count", &args));
    for record in log.newest_first() {
        line(out, 2, &format!("{}  {}", record.id, describe.record_question(record)));
        line(out, 6, &describe.record_outcome(record));
        line(out, 6, &describe.record_made(record));
        for part in wrap(&record.reason, 92) {
            line(out, 6, &part);
        }
        for said in links(describe, record) {
            line(out, 6, &said);
        }
    }
}

/// The log for programs: each record as in its file, with the words beside the ids.
pub(super) fn json(describe: Describe<'_>) -> Json {
    let log = &describe.workspace.decisions;
    let records = log.decisions.iter().map(|record| {
        let mut said = json!(record);
        said["outcome_name"] = json!(describe.record_outcome(record));
        let way = record
            .path
            .iter()
            .map(|(asked, yes)| json!({ "asked": asked, "question": describe.tree_question(&record.tree, asked), "yes": yes }));
        if !record.path.is_empty() {
            said["way"] = json!(way.collect::<Vec<_>>());
        }
        said["stands"] = json!(log.stands(&record.id));
        said["superseded_by"] = json!(log.superseded_by(&record.id).map(|later| &later.id));
        said
    });
    Json::Array(records.collect())
}
