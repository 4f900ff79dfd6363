//! The reasons behind decisions: what a tree asks and why, and the way that led to an outcome.

use super::{Chain, sources};
use crate::{
    advice::trees::{self, Answered},
    app::{App, rooms::decisions::record},
    words::text,
};

fn said(app: &App, key: &str) -> String {
    app.shell.words.find(key).map(String::from).unwrap_or_default()
}

/// What a tree decides, and what it can come to.
pub(super) fn tree(app: &App, id: &str) -> Option<Chain> {
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
pub(super) fn question(app: &App, id: &str, asked: &str) -> Option<Chain> {
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
pub(super) fn walked(app: &App, id: &str, path: &[Answered]) -> Option<Chain> {
    let row = app.shell.method.tree(id)?;
    let describe = app.describe()?;
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
    let way = path.iter().map(|(asked, yes)| {
        let question = describe.tree_question(id, asked);
        let answer = app.shell.words.get(if *yes { "answer-yes" } else { "answer-no" });
        app.shell.words.with("decision-answered", &[("question", text(question)), ("answer", text(answer))])
    });
    let way: Vec<String> = way.collect();
    if !way.is_empty() {
        chain.more.push((said(app, "decision-way"), way.join(" ")));
    }
    Some(chain)
}

/// A record: what was decided, why, and the way there.
pub(super) fn recorded(app: &App, id: &str) -> Option<Chain> {
    let describe = app.describe()?;
    let record = record(app, id)?;
    let mut chain = walked(app, &record.tree, &record.path).unwrap_or_default();
    // What the method says now is told after what the person said then.
    let means = std::mem::replace(&mut chain.rule, record.reason.clone());
    if !means.is_empty() {
        chain.more.insert(0, (said(app, "decision-means"), means));
    }
    chain.title = format!("{}: {}", describe.record_question(record), describe.record_outcome(record));
    if let Some(about) = &record.about {
        chain.answers.push((about.clone(), describe.label(about), describe.value(about)));
    }
    chain.more.push((said(app, "decision-made"), describe.record_made(record)));
    Some(chain)
}
