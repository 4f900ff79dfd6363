//! The plays in words: readiness, needs, steps and evidence, as lines and as JSON.

use serde_json::{Value as Json, json};

use super::{
    describe::Describe,
    plain::{line, wrap},
};
use crate::{
    advice::{
        Advice, evidence,
        plays::{self, Judged, Play, State},
    },
    domain::Answers,
    method::{
        Method,
        rows::{Confidence, EvidenceRow, PlayRow},
    },
    words::{number, text},
};

/// The rows of evidence beside a play: of each topic those that apply to this company first, at most so many.
pub fn told<'m>(method: &'m Method, answers: &Answers, row: &PlayRow, most: usize) -> Vec<&'m EvidenceRow> {
    row.topics.iter().flat_map(|topic| evidence::for_topic(method, answers, topic).into_iter().take(most)).collect()
}

/// The name of a play.
pub fn name(describe: Describe<'_>, play: &str) -> String {
    describe.words.get(&format!("play-{play}")).into_owned()
}

/// What a play needs, with its figures.
pub fn need(describe: Describe<'_>, play: &Play<'_>, judged: &Judged<'_>) -> String {
    let wants = judged.count.map_or_else(|| wanted(judged), |(_, wants)| wants);
    let args = [("verdict", text(describe.words.get(&format!("verdict-{}.short", play.row.from)))), ("count", number(wants))];
    describe.words.with(&format!("play-need-{}", judged.row.id), &args)
}

/// How many it takes, where nobody knows how many there are.
fn wanted(judged: &Judged<'_>) -> u32 {
    use crate::method::rows::Holds;
    match &judged.row.holds {
        Holds::Signed(count) | Holds::Of { count, .. } => *count,
        _ => 0,
    }
}

/// How a need stands, in a word or two: `holds`, `1 of 2`, `not known`.
pub fn standing(describe: Describe<'_>, judged: &Judged<'_>) -> String {
    match judged.count {
        Some((has, wants)) if judged.state != State::Unknown => {
            describe.words.with("plays-need-count", &[("has", number(has.min(wants))), ("wants", number(wants))])
        }
        _ => describe.words.get(&format!("plays-need-{}", judged.state.id())).into_owned(),
    }
}

/// What is missing for a play: what does not hold, and what nobody knows.
pub fn missing(describe: Describe<'_>, play: &Play<'_>) -> Vec<String> {
    let of = |state: State, key: &str| {
        let open: Vec<String> =
            play.open().filter(|need| need.state == state).map(|judged| need(describe, play, judged)).collect();
        (!open.is_empty()).then(|| describe.words.with(key, &[("what", text(open.join("; ")))]))
    };
    [of(State::NotYet, "plays-missing-not-yet"), of(State::Unknown, "plays-missing-unknown")].into_iter().flatten().collect()
}

/// What study a row is from, and that it is a correlation where it is one.
pub fn study(describe: Describe<'_>, row: &EvidenceRow) -> String {
    let mut parts = vec![format!("{} {}", row.study, row.year)];
    if row.correlation {
        parts.insert(0, describe.words.get("label-correlation").into_owned());
    }
    if row.confidence == Confidence::Low {
        parts.push(describe.words.get("confidence-low").into_owned());
    }
    parts.join(" · ")
}

/// The plays as plain lines.
pub(super) fn plain(out: &mut String, describe: Describe<'_>, advice: &Advice) {
    let words = describe.words;
    line(out, 0, "");
    line(out, 0, &words.get("show-plays"));
    for play in plays::plays(describe.workspace, describe.method, advice, describe.today) {
        let (met, all) = play.met();
        let met = words.with("plays-met", &[("met", number(met)), ("all", number(all))]);
        let state = words.get(&format!("plays-state-{}", play.state().id()));
        line(out, 2, &format!("{} · {state} · {met}", name(describe, &play.row.id)));
        for judged in &play.needs {
            let sign = match judged.state {
                State::Holds => "x",
                State::NotYet => "!",
                State::Unknown => "?",
            };
            line(out, 4, &format!("{sign} {} · {}", need(describe, &play, judged), standing(describe, judged)));
        }
        for row in told(describe.method, &describe.workspace.answers, play.row, 1) {
            let what = words.get(&format!("evidence-{}", row.id));
            for part in wrap(&format!("{what}: {} ({})", row.figure, study(describe, row)), 92) {
                line(out, 4, &part);
            }
        }
        for part in wrap(&words.get(&format!("play-{}.caveat", play.row.id)), 92) {
            line(out, 4, &part);
        }
    }
}

/// The plays as JSON.
pub(super) fn object(describe: Describe<'_>, advice: &Advice) -> Json {
    let words = describe.words;
    let plays = plays::plays(describe.workspace, describe.method, advice, describe.today);
    let told = plays.iter().map(|play| {
        let (met, all) = play.met();
        let needs = play.needs.iter().map(|judged| {
            json!({
                "id": judged.row.id,
                "text": need(describe, play, judged),
                "state": judged.state.id(),
                "has": judged.count.map(|(has, _)| has),
                "wants": judged.count.map(|(_, wants)| wants),
                "address": judged.address.to_string(),
                "why": words.get(&format!("play-need-{}.why", judged.row.id)),
                "change": words.get(&format!("play-need-{}.change", judged.row.id)),
                "sources": judged.row.sources,
            })
        });
        let steps = plays::steps(play.row, &describe.workspace.board, describe.method).into_iter().map(|(task, card)| {
            json!({
                "task": task.id,
                "title": words.get(&format!("task-{}", task.id)),
                "card": card.map(|card| &card.id),
                "state": card.map(|card| card.state.id()),
            })
        });
        let evidence = self::told(describe.method, &describe.workspace.answers, play.row, 3).into_iter().map(|row| {
            json!({
                "id": row.id,
                "figure": row.figure,
                "text": words.get(&format!("evidence-{}", row.id)),
                "study": row.study,
                "year": row.year,
                "correlation": row.correlation,
                "sources": row.sources,
            })
        });
        json!({
            "id": play.row.id,
            "name": name(describe, &play.row.id),
            "from_verdict": play.row.from,
            "readiness": match play.state() {
                State::Holds => "ready",
                State::NotYet => "not_yet",
                State::Unknown => "unknown",
            },
            "met": met,
            "of": all,
            "needs": needs.collect::<Vec<_>>(),
            "serves": play.serves,
            "steps": steps.collect::<Vec<_>>(),
            "evidence": evidence.collect::<Vec<_>>(),
            "caveat": words.get(&format!("play-{}.caveat", play.row.id)),
            "sources": play.row.sources,
        })
    });
    Json::Array(told.collect())
}
