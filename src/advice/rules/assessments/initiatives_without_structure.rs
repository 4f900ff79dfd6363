//! `assessments/initiatives-without-structure`: much is under way with partners, and nothing beneath it stands (A8).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::{board, diagnosis::Standing},
    domain::{Address, CardState, assessments::Level},
};

/// So many dimensions of which more than the lowest level is asked make a structure to speak of (O).
const ASKED: usize = 3;

/// So many signed partners are many for a structure that is not there: as many as the ninety days begin with (E13a, O).
const PARTNERS: usize = 5;

/// So many cards of the last phase under way are several: as many as a board allows at once by itself (O).
const CARDS: usize = 3;

/// The rule. One dimension may have got further, or not be known: that does not make it a structure.
pub(super) const RULE: Rule = Rule::new("assessments/initiatives-without-structure", check).shown(
    &[
        ("answers.ron", "(company: (sells: software, arr: fact(8000000)))"),
        ("assessments/2026-11-16/_round.ron", r#"(opened: "2026-11-16", quick: true, raters: ["mara-koenig"])"#),
        (
            "assessments/2026-11-16/mara-koenig.ron",
            r#"(
    round: "2026-11-16", rater: "mara-koenig",
    sealed: [(id: "dimensions", on: "2026-11-17")],
    scores: [
        (id: "role-named", score: no), (id: "types-told-apart", score: no),
        (id: "profile-written", score: no), (id: "partners-refused", score: no),
        (id: "steady-onboarding", score: no), (id: "many-produce", score: no),
        (id: "rates-written", score: partly), (id: "margin-reckoned", score: no),
        (id: "sourced-reported", score: no), (id: "pipeline-foreseen", score: no),
        (id: "owner-has-time", score: yes), (id: "sales-lead-agrees", score: partly),
    ],
)"#,
        ),
        (
            "board.ron",
            r#"(
    plan: "programme", start: "2026-09-21",
    cards: [
        (id: "webinar", title: "Webinar with Hansa", weeks: (9, 10), state: doing),
        (id: "marketplace", title: "List in two marketplaces", weeks: (9, 11), state: doing),
        (id: "reseller-day", title: "First day for resellers", weeks: (10, 11), state: doing),
    ],
)"#,
        ),
    ],
    &[(
        "board.ron",
        r#"(
    plan: "programme", start: "2026-09-21",
    cards: [
        (id: "profile", title: "Write the ideal partner profile", weeks: (2, 2), state: doing),
        (id: "webinar", title: "Webinar with Hansa", weeks: (9, 10)),
    ],
)"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let diagnosis = &case.advice.diagnosis;
    if diagnosis.shown.is_empty() {
        return Vec::new();
    }
    let Some((shown, round)) = diagnosis.dimensions(case.method).and_then(|shown| Some((shown, shown.round.as_deref()?)))
    else {
        return Vec::new();
    };
    let asked = shown.standings.iter().filter(|standing| standing.needed.is_some_and(|needed| needed > Level::LOWEST));
    let low = asked.clone().filter(|standing: &&Standing| standing.now.level == Some(Level::LOWEST)).count();
    let asked = asked.count();
    if asked < ASKED || low + 1 < asked {
        return Vec::new();
    }
    let partners = case.signed();
    let cards = under_way(case);
    if partners < PARTNERS && cards < CARDS {
        return Vec::new();
    }
    vec![
        Finding::at(Address::round(round))
            .with("low", count(low))
            .with("asked", count(asked))
            .with("partners", count(partners))
            .with("cards", count(cards)),
    ]
}

/// Cards of the last phase of the plan that are under way: there the programme is run, no longer built.
fn under_way(case: &Case<'_>) -> usize {
    let board = &case.workspace.board;
    let phases = board::phases(board, case.method);
    let Some(last) = phases.last() else { return 0 };
    let doing = board.open().filter(|card| card.state == CardState::Doing);
    doing.filter(|card| board::phase_of(phases, card) == last.id).count()
}
