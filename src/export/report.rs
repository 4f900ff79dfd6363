//! The report of a board: plan against actual on a day, as Markdown that can be sent as it is.

use jiff::civil::Date;

use super::{closing::actuals, describe::Describe, plain::line};
use crate::{
    advice::{board as plan, track},
    domain::{Board, CardState},
    words::text,
};

/// The report of a day.
pub fn report(describe: Describe<'_>, today: Date) -> String {
    let (words, workspace) = (describe.words, describe.workspace);
    let board = &*workspace.board;
    let company = &workspace.answers.company.name;
    let mut out = String::new();
    line(&mut out, 0, &format!("# {}\n", words.with("report-title", &[("company", text(company.clone()))])));
    let mut about: Vec<String> = Vec::from([describe.plan()]);
    if let Some(((first, _), (_, last))) = board.days_of(1).zip(board.days_of(board.close())) {
        let args = [("first", text(first.to_string())), ("last", text(last.to_string()))];
        about.push(words.with("board-dates", &args));
    }
    about.push(words.with("report-on", &[("day", text(today.to_string()))]));
    about.retain(|part| !part.is_empty());
    line(&mut out, 0, &about.join(" · "));

    let heads = ["report-phase", "column-planned", "column-done", "column-in-time", "column-late", "column-open"];
    head(&mut out, describe, "report-phases");
    row(&mut out, heads.map(|key| words.get(key).into_owned()));
    row(&mut out, ["---".to_owned(), "--:".into(), "--:".into(), "--:".into(), "--:".into(), "--:".into()]);
    for (phase, actual) in actuals(board, describe.method, today) {
        let figures = [actual.planned, actual.done, actual.in_time, actual.late, actual.planned - actual.done];
        row(&mut out, std::iter::once(describe.phase(phase)).chain(figures.map(|figure| figure.to_string())));
    }
    outputs(&mut out, describe, board);
    metrics(&mut out, describe, board, today);
    open(&mut out, describe, board, today);
    if !board.review.is_empty() {
        head(&mut out, describe, "report-review");
        line(&mut out, 0, board.review.trim());
    }
    if let Some(after) = words.find(&format!("plan-{}.after", board.plan)) {
        head(&mut out, describe, "report-after");
        line(&mut out, 0, &after);
    }
    out
}

fn outputs(out: &mut String, describe: Describe<'_>, board: &Board) {
    let outputs = plan::outputs(board, describe.method);
    if outputs.is_empty() {
        return;
    }
    head(out, describe, "report-outputs");
    for (output, missing) in outputs {
        let name = describe.words.get(&format!("output-{}", output.id)).into_owned();
        if missing.is_empty() {
            line(out, 0, &format!("- [x] {}", plain(&name)));
        } else {
            let missing: Vec<String> = missing.iter().map(|card| describe.card_title(card)).collect();
            let args = [("output", text(name)), ("cards", text(missing.join("; ")))];
            line(out, 0, &format!("- [ ] {}", plain(&describe.words.with("report-missing", &args))));
        }
    }
}

fn metrics(out: &mut String, describe: Describe<'_>, board: &Board, today: Date) {
    let metrics = &describe.workspace.metrics.metrics;
    if metrics.is_empty() {
        return;
    }
    head(out, describe, "report-metrics");
    let heads = ["name", "baseline", "now", "day-90", "day-180", "standing"];
    row(out, heads.map(|id| describe.words.get(&format!("metric-column-{id}")).into_owned()));
    row(out, ["---".to_owned(), "--:".into(), "--:".into(), "--:".into(), "--:".into(), "---".into()]);
    for metric in metrics {
        let track = track::track(metric, describe.method.measure(&metric.id), board.start, today);
        let shown = |value: Option<u64>| value.map(|value| describe.metric_figure(&metric.id, value)).unwrap_or_default();
        row(
            out,
            [
                describe.metric(&metric.id),
                shown(metric.baseline),
                shown(track.now.map(|now| now.value)),
                shown(metric.day_90),
                shown(metric.day_180),
                describe.words.get(&format!("metric-standing-{}", track.standing.id())).into_owned(),
            ],
        );
    }
}

fn open(out: &mut String, describe: Describe<'_>, board: &Board, today: Date) {
    let mut cards: Vec<_> = board.open().filter(|card| card.state != CardState::Done).collect();
    if cards.is_empty() {
        return;
    }
    cards.sort_by_cached_key(|card| (board.due(card), card.weeks.1, card.weeks.0));
    head(out, describe, "report-open");
    let heads = ["report-card", "card-due", "report-late", "card-owner", "report-state"];
    row(out, heads.map(|key| describe.words.get(key).into_owned()));
    row(out, ["---", "---", "--:", "---", "---"].map(str::to_owned));
    for card in cards {
        let late = board.late(card, today);
        let state = describe.card_state(card.state);
        let state = if card.waits_for.is_empty() { state } else { format!("{state}: {}", card.waits_for) };
        row(
            out,
            [
                describe.card_title(card),
                board.due(card).map(|due| due.to_string()).unwrap_or_default(),
                if late > 0 { crate::words::number::Locale::ENGLISH.days(late) } else { String::new() },
                describe.card_owner(card),
                state,
            ],
        );
    }
}

fn head(out: &mut String, describe: Describe<'_>, key: &str) {
    line(out, 0, &format!("\n## {}\n", describe.words.get(key)));
}

/// A row of a table.
fn row(out: &mut String, cells: impl IntoIterator<Item = String>) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(&plain(&cell));
        out.push(' ');
    }
    out.push_str("|\n");
}

/// A text on one line that ends no cell.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        domain::{Answers, Card, Metric, Workspace, metrics::Actual},
        method::{Files, Method},
        words::{self, Words},
    };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_tells_phases_outputs_metrics_what_is_open_and_what_was_concluded() {
        let card = |id: &str, title: &str, weeks| Card { id: id.into(), title: title.into(), weeks, ..Card::default() };
        let done = Card { state: CardState::Done, done_on: Some(day("2026-11-06")), ..card("done", "Done | over", (1, 1)) };
        let waits = "legal\n# no heading".to_owned();
        let open = Card { state: CardState::Blocked, waits_for: waits, ..card("first-five", "Name five", (1, 2)) };
        let mut workspace = Workspace { answers: Arc::new(Answers::default()), ..Workspace::default() };
        Arc::make_mut(&mut workspace.answers).company.name = "Hansa".into();
        let board = Arc::make_mut(&mut workspace.board);
        (board.plan, board.start, board.review) = ("small".into(), Some(day("2026-11-02")), "Late, for good reasons.".into());
        board.cards = vec![Arc::new(done), Arc::new(open)];
        let actuals = vec![Actual { on: day("2026-11-20"), value: 1 }];
        let metric = Metric { name: "Joint wins".into(), baseline: Some(0), day_90: Some(9), actuals, ..Metric::default() };
        Arc::make_mut(&mut workspace.metrics).metrics.push(metric);
        let (method, words) = (Method::built_in().unwrap(), Words::load(words::english().chain(Files::built_in().words())));
        let (words, today) = (words.unwrap(), day("2026-11-23"));
        let told = report(Describe { workspace: &workspace, method: &method, words: &words, today }, today);
        let lines: Vec<&str> = told.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(
            lines,
            [
                "# Hansa: plan against actual",
                "Small plan · 2026-11-02 – 2027-01-30 · as of 2026-11-23",
                "## Phases",
                "| Phase | planned | done | in time | missed | open |",
                "| --- | --: | --: | --: | --: | --: |",
                "| Conditions | 2 | 1 | 1 | 1 | 1 |",
                "| Relationships | 0 | 0 | 0 | 0 | 0 |",
                "| Decide | 0 | 0 | 0 | 0 | 0 |",
                "| Close | 0 | 0 | 0 | 0 | 0 |",
                "## Metrics",
                "| measure | baseline | now | day 90 | 6 months | on track |",
                "| --- | --: | --: | --: | --: | --- |",
                "| Joint wins | 0 | 1 | 9 |  | behind |",
                "## Still open",
                "| Card | Due | late | Owner | State |",
                "| --- | --- | --: | --- | --- |",
                "| Name five | 2026-11-13 | 10 d | nobody | Blocked: legal # no heading |",
                "## Review",
                "Late, for good reasons.",
                "## What comes after",
                "If the conditions hold by then, the verdict lifts and the next plan follows. If not, run this one again.",
            ]
        );
    }
}
