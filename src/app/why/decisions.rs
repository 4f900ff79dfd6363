//! The reasons behind decisions: what a tree asks and why, and the way that led to an outcome.

use super::{Chain, sources};
use crate::{
    advice::trees::{self, Answered},
    app::{
        App,
        rooms::decisions::{Reason, record},
    },
    words::text,
};

fn said(app: &App, key: &str) -> String {
    app.shell.words.find(key).map(String::from).unwrap_or_default()
}

/// The chain behind something among the decisions.
pub(super) fn chain(app: &App, reason: &Reason) -> Option<Chain> {
    match reason {
        Reason::Tree(id) => tree(app, id),
        Reason::Question { tree, asked } => question(app, tree, asked),
        Reason::Walked { tree, path } => walked(app, tree, path),
        Reason::Record(id) => recorded(app, id),
    }
}

/// What a tree decides, and what it can come to.
fn tree(app: &App, id: &str) -> Option<Chain> {
    let row = app.shell.method.tree(id)?;
    let key = format!("tree-{id}");
    let outcomes = row.outcomes.iter().map(|outcome| {
        let outcome = format!("{key}-{outcome}");
        (said(app, &outcome), said(app, &format!("{outcome}.means")))
    });
    Some(Chain {
        title: said(app, &key),
        rule: said(app, &format!("{key}.help")),
        row: format!("trees, {id}"),
        sources: sources(app, &row.sources),
        more: outcomes.collect(),
        ..Chain::default()
    })
}

/// One question of a tree: how to tell, and who asks it.
fn question(app: &App, id: &str, asked: &str) -> Option<Chain> {
    let row = app.shell.method.tree(id)?;
    let node = row.node(asked)?;
    let key = format!("{}-{asked}", row.family());
    Some(Chain {
        title: said(app, &key),
        rule: said(app, &format!("{key}.help")),
        row: format!("trees, {id}"),
        sources: sources(app, &node.sources),
        ..Chain::default()
    })
}

/// Where a way ended: each question with its answer, what the end means, and what speaks against it.
fn walked(app: &App, id: &str, path: &[Answered]) -> Option<Chain> {
    let row = app.shell.method.tree(id)?;
    let mut chain =
        Chain { row: format!("trees, {id}"), sources: sources(app, &trees::sources(row, path)), ..Chain::default() };
    if let trees::Stand::Ends(outcome) = trees::follow(row, path) {
        let key = format!("tree-{id}-{outcome}");
        chain.title = said(app, &key);
        chain.rule = said(app, &format!("{key}.means"));
        chain.more.push((said(app, "decision-against"), said(app, &format!("{key}.against"))));
    } else {
        chain.title = said(app, &format!("tree-{id}"));
    }
    let way = way(app, id, path);
    if !way.is_empty() {
        chain.more.push((said(app, "decision-way"), way));
    }
    Some(chain)
}

/// Each question of a way with its answer, in one text.
fn way(app: &App, id: &str, path: &[Answered]) -> String {
    let Some(describe) = app.describe() else { return String::new() };
    let way = path.iter().map(|(asked, yes)| {
        let question = describe.tree_question(id, asked);
        let answer = app.shell.words.get(if *yes { "answer-yes" } else { "answer-no" });
        app.shell.words.with("decision-answered", &[("question", text(question)), ("answer", text(answer))])
    });
    way.collect::<Vec<_>>().join(" ")
}

/// A record: the way that led to it, why it was decided so, and what the method says of the outcome.
fn recorded(app: &App, id: &str) -> Option<Chain> {
    let describe = app.describe()?;
    let record = record(app, id)?;
    let mut chain = Chain::default();
    let args = [("question", text(describe.record_question(record))), ("outcome", text(describe.record_outcome(record)))];
    chain.title = app.shell.words.with("decision-so-far", &args);
    if let Some(about) = &record.about {
        chain.answers.push((about.clone(), describe.label(about), describe.value(about)));
    }
    chain.rule = way(app, &record.tree, &record.path);
    if chain.rule.is_empty() {
        chain.rule = said(app, "decision-own-rule");
    }
    chain.more.push((said(app, "decision-because"), record.reason.clone()));
    if let Some(row) = app.shell.method.tree(&record.tree) {
        let key = format!("tree-{}-{}", row.id, record.outcome);
        chain.row = format!("trees, {}", row.id);
        chain.sources = sources(app, &trees::sources(row, &record.path));
        chain.more.push((said(app, "decision-means"), said(app, &format!("{key}.means"))));
        chain.more.push((said(app, "decision-against"), said(app, &format!("{key}.against"))));
    }
    chain.more.push((said(app, "decision-made"), describe.record_made(record)));
    Some(chain)
}
