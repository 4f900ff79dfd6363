//! The reasons in the operations: why a role, a document, a tool is asked for now or later, and what breaks at which count.

use super::{Chain, answer, sources};
use crate::{
    advice::{
        board,
        operations::{self as judged, When},
    },
    app::{App, rooms::operations as room},
    domain::operations::{Approach, EuTier, Kind, Tool},
    words::{number, text},
};

/// The chain behind an item.
pub(super) fn item(app: &App, kind: Kind, id: &str) -> Option<Chain> {
    let words = &app.shell.words;
    let describe = app.describe()?;
    let title = describe.operations_name(kind, id);
    if !room::is_known(app, kind, id) {
        // Nothing is behind it but a person.
        return Some(Chain { title, rule: words.get("operations-own-rule").into_owned(), ..Chain::default() });
    }
    let mut chain = match kind {
        Kind::Role => role(app, &room::role_of(app, id))?,
        Kind::Paper => paper(app, id)?,
        Kind::Piece | Kind::Check => entry(app, kind, id)?,
        Kind::Tool => function(app, id)?,
        Kind::Approach => factor(app, id)?,
    };
    chain.title = title;
    Some(chain)
}

fn said(app: &App, key: &str) -> String {
    app.shell.words.find(key).map(String::from).unwrap_or_default()
}

/// When something comes, in a sentence.
fn when_said(app: &App, when: When<'_>) -> String {
    let words = &app.shell.words;
    let from = |id: &str| text(room::lower_bound(app, id));
    match when {
        When::Now => words.get("operations-when-now.why").into_owned(),
        When::Later(id) => words.with("operations-when-later.why", &[("from", from(id))]),
        When::NotYet(id) => words.with("operations-when-not-yet.why", &[("from", from(id))]),
        When::Held => words.get("operations-when-held.why").into_owned(),
        When::Open => words.get("operations-when-open.why").into_owned(),
    }
}

/// A rule with its row, and when it asks for something.
fn asked(app: &App, rule: String, row: String, ids: &[String], when: When<'_>) -> Chain {
    let mut chain = Chain { rule, row, sources: sources(app, ids), ..Chain::default() };
    answer(app, &mut chain, "company/arr");
    chain.more.push((app.shell.words.get("operations-label-when").into_owned(), when_said(app, when)));
    chain
}

fn role(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let method = &app.shell.method;
    let words = &app.shell.words;
    let row = method.role(id)?;
    let when = judged::when(method, &desk.advice, &row.from);
    let mut chain = asked(app, said(app, &format!("role-{id}.does")), format!("roles, {id}"), &row.sources, when);
    chain.more.push((words.get("operations-label-scope").into_owned(), said(app, &format!("role-{id}.scope"))));
    super::super::other_teams(app, &mut chain);
    Some(chain)
}

fn paper(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let method = &app.shell.method;
    let words = &app.shell.words;
    let row = method.paper(id)?;
    let when = judged::when(method, &desk.advice, &row.from);
    let mut chain = asked(app, said(app, &format!("paper-{id}.holds")), format!("documents, {id}"), &row.sources, when);
    let rhythm = match row.days {
        Some(days) => words.with("operations-rhythm.why", &[("days", number(days))]),
        None => words.get("operations-no-rhythm.why").into_owned(),
    };
    chain.more.push((words.get("operations-label-rhythm").into_owned(), rhythm));
    chain.more.push((words.get("operations-label-trigger").into_owned(), said(app, &format!("paper-{id}.trigger"))));
    Some(chain)
}

fn entry(app: &App, kind: Kind, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let method = &app.shell.method;
    let (row, family, file) = match kind {
        Kind::Check => (method.point(id)?, "check", "checks"),
        _ => (method.piece(id)?, "enablement", "enablement"),
    };
    let when = judged::when(method, &desk.advice, &row.from);
    Some(asked(app, said(app, &format!("{family}-{id}.about")), format!("{file}, {id}"), &row.sources, when))
}

fn function(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let method = &app.shell.method;
    let words = &app.shell.words;
    let describe = app.describe()?;
    let row = method.function(id)?;
    let when = judged::tool_when(method, &desk.advice, &row.from);
    let mut chain = asked(app, said(app, &format!("function-{id}.about")), format!("functions, {id}"), &row.sources, when);
    if when != When::Now {
        chain.more.push((words.get("operations-label-until").into_owned(), said(app, &format!("function-{id}.until"))));
    }
    if let Some(priority) = row.priority {
        let args = [("priority", text(words.get(&format!("priority-{}", priority.id()))))];
        chain.more.push((words.get("operations-label-priority").into_owned(), words.with("operations-priority.why", &args)));
    }
    let chosen = desk.now.operations.get::<Tool>(id).and_then(|tool| method.tool(&tool.name));
    if let Some(tool) = chosen {
        chain.more.push((describe.tool(&tool.id), said(app, &format!("tool-{}.about", tool.id))));
        let rows = tool.evidence.iter().filter_map(|id| method.evidence_row(id));
        chain.evidence.extend(rows.map(|row| super::super::told(app, row)));
        for source in sources(app, &tool.sources) {
            if !chain.sources.contains(&source) {
                chain.sources.push(source);
            }
        }
    }
    Some(chain)
}

fn factor(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let method = &app.shell.method;
    let words = &app.shell.words;
    let row = method.factor(id)?;
    let mut chain = Chain {
        rule: said(app, &format!("factor-{id}.breaks")),
        row: format!("factors, {id}"),
        sources: sources(app, &row.sources),
        ..Chain::default()
    };
    answer(app, &mut chain, "company/active_partners");
    let own = desk.now.operations.get::<Approach>(id).and_then(|approach| approach.limit);
    let args = [
        ("limit", number(own.unwrap_or(row.breaks_at))),
        ("usual", number(row.breaks_at)),
        ("partners", number(board::partners(&desk.now))),
    ];
    let key = if own.is_some() { "operations-limit-own.why" } else { "operations-limit.why" };
    chain.more.push((words.get("operations-label-limit").into_owned(), words.with(key, &args)));
    chain.more.push((words.get("way-of-working-by-hand").into_owned(), said(app, &format!("factor-{id}.hand"))));
    chain.more.push((words.get("way-of-working-to-scale").into_owned(), said(app, &format!("factor-{id}.scale"))));
    Some(chain)
}

/// What budget and EU tier do to the tools that are named.
pub(super) fn plan(app: &App) -> Chain {
    let words = &app.shell.words;
    let mut chain = Chain {
        title: words.get("operations-plan").into_owned(),
        rule: words.get("operations-plan.rule").into_owned(),
        row: "tools".into(),
        sources: sources(app, &["E16".to_owned(), "C10".to_owned(), "P".to_owned()]),
        ..Chain::default()
    };
    answer(app, &mut chain, "company/arr");
    answer(app, &mut chain, "company/currency");
    for tier in EuTier::ALL {
        let key = format!("eu-tier-{}", tier.id());
        chain.more.push((words.get(&key).into_owned(), said(app, &format!("{key}.meaning"))));
    }
    chain.evidence.extend(app.shell.method.evidence_row("tool-return-296").map(|row| super::super::told(app, row)));
    chain
}
