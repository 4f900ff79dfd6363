//! The reasons of the diagnosis: what an instrument shows, how a gap is reckoned line by line, what a module brings.

use super::{Chain, sources};
use crate::{
    advice::diagnosis::{Gap, Standing, needs_key, views},
    app::{App, rooms::diagnosis},
    domain::Address,
    method::rows::InstrumentKind,
    words::{number, number::Locale, text},
};

/// What an instrument shows and how it is answered.
pub(super) fn instrument(app: &App, id: &str) -> Option<Chain> {
    let words = &app.shell.words;
    let row = app.shell.method.instrument(id)?;
    let mut chain = Chain {
        title: words.get(&format!("instrument-{id}")).into_owned(),
        rule: words.get(&format!("instrument-{id}.how")).into_owned(),
        row: format!("instruments, {id}"),
        sources: sources(app, &row.sources),
        ..Chain::default()
    };
    chain
        .more
        .push((words.get("why-instrument-levels").into_owned(), words.get(&format!("instrument-{id}.about")).into_owned()));
    if let Some(weighing) = app.shell.method.weighing().filter(|_| row.kind == InstrumentKind::Signals) {
        let (second, third, fourth) = weighing.bounds;
        let bound = |bound: u8| number(i64::from(bound));
        let args = [("second", bound(second)), ("third", bound(third)), ("fourth", bound(fourth))];
        chain.more.push((words.get("why-scale").into_owned(), words.with("why-scale-signals", &args)));
    }
    Some(chain)
}

/// An item: what one would see, and what was agreed or said.
pub(super) fn item(app: &App, id: &str) -> Option<Chain> {
    let words = &app.shell.words;
    let said = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    let name = |score: &str| words.get(&format!("score-{score}")).into_owned();
    let (row, ids) = match (app.shell.method.signal(id), app.shell.method.level(id)) {
        (Some(row), _) => (format!("signals, {id}"), row.sources.clone()),
        (None, Some(row)) => (format!("levels, {id}"), row.sources.clone()),
        (None, None) => return None,
    };
    let mut chain =
        Chain { title: crate::app::rooms::diagnosis::item(app, id), row, sources: sources(app, &ids), ..Chain::default() };
    if app.shell.method.signal(id).is_some() {
        chain.rule = said(format!("signal-{id}.seen"));
        chain.more.push((name("partly"), said(format!("signal-{id}.partly"))));
        chain.more.push((name("no"), said(format!("signal-{id}.no"))));
    } else {
        chain.rule = said(format!("level-{id}.about"));
        for level in 1..=crate::domain::assessments::LEVELS {
            let head = words.with("score-level", &[("level", number(i64::from(level)))]);
            chain.more.push((head, said(format!("level-{id}.at-{level}"))));
        }
    }
    let agreed = diagnosis::round(app).and_then(|round| round.agreed(id));
    if let Some(agreed) = agreed.filter(|agreed| !agreed.reason.is_empty()) {
        chain.more.push((words.get("views-column-agreed").into_owned(), agreed.reason.clone()));
    }
    Some(chain)
}

/// Where a dimension or a row of a matrix stands, and its gap line by line.
pub(super) fn standing(app: &App, id: &str) -> Option<Chain> {
    let words = &app.shell.words;
    let method = &app.shell.method;
    let said = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    let head = |key: &str| words.get(key).into_owned();
    let all = diagnosis::diagnosis(app)?;
    let standing = all.shown.iter().find_map(|shown| shown.standing(id))?;
    let (family, ids) = match (method.dimension(id), method.level(id)) {
        (Some(row), _) => ("dimension", row.sources.clone()),
        (None, Some(row)) => ("level", row.sources.clone()),
        (None, None) => return None,
    };
    let mut chain = Chain {
        title: said(format!("{family}-{id}")),
        rule: said(format!("{family}-{id}.about")),
        row: format!("{family}s, {id}"),
        sources: sources(app, &ids),
        ..Chain::default()
    };
    let arr = Address::answer("company/arr");
    let describe = app.describe()?;
    let value = describe.value(&arr);
    let value = if value.is_empty() { head("value-open") } else { value };
    chain.answers.push((arr.clone(), describe.label(&arr), value));
    let instrument = views::instrument_of(method, id).map(|row| row.kind);
    let signals = family == "dimension" || instrument == Some(InstrumentKind::Signals);
    let mut sum = vec![(head("why-today"), today(app, standing, signals))];
    if let Some(needed) = standing.needed {
        let level = words.with("why-needed-level", &[("level", number(i64::from(needed.number())))]);
        sum.push((head("why-needed"), level));
    }
    if let Some((place, gap)) = all.gap(id) {
        sum.extend(arithmetic(app, gap, place, all.gaps.len()));
    }
    // One line each, the labels in a column: a sum is read downwards.
    let column = sum.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0) + 2;
    let lines: Vec<String> = sum.into_iter().map(|(label, text)| format!("{label:<column$}{text}")).collect();
    chain.more.push((head("why-sum"), lines.join("\n")));
    if let Some(next) = standing.next().filter(|_| !signals) {
        chain.more.push((head("why-next"), said(format!("level-{id}.next-{}", next.number()))));
    }
    if let Some(stage) = stage_key(app).filter(|_| signals) {
        chain.more.push((head("why-needed"), said(format!("need-{stage}"))));
        chain.more.push((head("why-carries"), said(format!("dimension-{id}.feeds"))));
    }
    Some(chain)
}

/// The key of the stage that needs are looked up by.
fn stage_key(app: &App) -> Option<String> {
    let advice = &app.desk.as_ref()?.advice;
    needs_key(advice.stage.as_deref(), advice.ladder).map(str::to_owned)
}

fn today(app: &App, standing: &Standing, signals: bool) -> String {
    let words = &app.shell.words;
    let Some(level) = standing.now.level else { return words.get("why-today-open").into_owned() };
    let level = number(i64::from(level.number()));
    if !signals {
        return words.with("why-today-level", &[("level", level)]);
    }
    let now = standing.now;
    let args = [
        ("level", level),
        ("points", number(now.points)),
        ("most", number(now.known * 2)),
        ("known", number(now.known)),
        ("asked", number(now.asked)),
    ];
    words.with("why-today-signals", &args)
}

/// The arithmetic of a gap, line by line: label and sum.
fn arithmetic(app: &App, gap: &Gap, place: usize, all: usize) -> Vec<(String, String)> {
    let words = &app.shell.words;
    let Some(weighing) = app.shell.method.weighing() else { return Vec::new() };
    let head = |key: &str| words.get(key).into_owned();
    let level = |level: crate::domain::assessments::Level| number(i64::from(level.number()));
    let missing = [("needed", level(gap.needed)), ("today", level(gap.today)), ("count", number(usize::from(gap.levels())))];
    let weight = Locale::ENGLISH.hundredths(u32::from(gap.weight));
    let carries = Locale::ENGLISH.hundredths(gap.carries);
    let fed: Vec<_> = gap.fed.iter().map(|id| words.get(&format!("dimension-{id}")).into_owned()).collect();
    let fed = if fed.is_empty() {
        head("why-carries-none")
    } else {
        words.with("why-carries-more", &[("fed", text(fed.join(", "))), ("factor", text(carries.clone()))])
    };
    let effort = Locale::ENGLISH.hundredths(u32::from(weighing.divisor(gap.effort)));
    let name = words.get(&format!("gaps-effort-{}", gap.effort.id())).into_owned();
    let divides = [("effort", text(name)), ("factor", text(effort.clone()))];
    let sum = [
        ("count", number(usize::from(gap.levels()))),
        ("weight", text(weight.clone())),
        ("carries", text(carries)),
        ("effort", text(effort)),
        ("priority", text(Locale::ENGLISH.hundredths(gap.priority))),
        ("place", number(place)),
        ("all", number(all)),
    ];
    vec![
        (head("why-missing"), words.with("why-missing-levels", &missing)),
        (head("why-weight"), words.with("why-weight-percent", &[("factor", text(weight))])),
        (head("why-carries"), fed),
        (head("why-effort"), words.with("why-effort-divides", &divides)),
        (head("why-priority"), words.with("why-priority-sum", &sum)),
    ]
}

/// What a module brings, and its tasks with what lies on the table after each.
pub(super) fn module(app: &App, id: &str) -> Option<Chain> {
    let words = &app.shell.words;
    let method = &app.shell.method;
    let row = method.module(id)?;
    let said = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    let mut chain = Chain {
        title: said(format!("module-{id}")),
        rule: said(format!("module-{id}.outcome")),
        row: format!("modules, {id}"),
        sources: sources(app, &row.sources),
        ..Chain::default()
    };
    let first = said(format!("module-{id}.first"));
    if !first.is_empty() {
        chain.more.push((words.get("module-first").into_owned(), first));
    }
    let signals: Vec<String> = row.raises.iter().map(|signal| said(format!("signal-{signal}"))).collect();
    chain.more.push((words.get("module-installs").into_owned(), signals.join(" ")));
    for task in row.tasks.iter().filter_map(|task| method.task(task)) {
        let hours = task.effort.map(|hours| words.with("module-task-hours", &[("count", number(u64::from(hours)))]));
        let role = said(format!("who-{}", task.role));
        let about = [said(format!("task-{}.output", task.id)), role, hours.unwrap_or_default()];
        let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
        chain.more.push((said(format!("task-{}", task.id)), about.join(" · ")));
    }
    Some(chain)
}
