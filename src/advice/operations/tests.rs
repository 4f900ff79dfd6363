//! Teams, documents, tools and factors of small companies, each held against what the sources say.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

use std::sync::Arc;

use super::*;
use crate::{
    advice,
    domain::{Direct, Figure, Owner, Sells, Tri},
};

fn company(arr: u64) -> Workspace {
    let mut workspace = Workspace::default();
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.sells = Some(Sells::Software);
    answers.company.arr = Some(Figure::Fact(arr));
    answers.direct = Direct {
        win_rate_known: Some(Tri::Yes),
        cycle_known: Some(Tri::Yes),
        forecast_met: Some(Tri::Yes),
        ..Direct::default()
    };
    answers.owner.who = Some(Owner::Person("mara".into()));
    answers.owner.share = Some(Figure::Fact(100));
    answers.problem.chosen = vec![crate::domain::Problem::Distribution];
    workspace
}

fn operations(text: &str) -> Operations {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).from_str(text).unwrap()
}

fn method() -> Method {
    Method::built_in().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn the_team_is_held_against_both_sources_and_the_gaps_of_one_are_named() {
    let method = method();
    let of = |arr: u64, seats: &[(&str, u8)]| {
        let seats: Vec<String> = seats
            .iter()
            .enumerate()
            .map(|(at, (owner, share))| format!("(id: \"{at}\", owner: \"{owner}\", share: {share})"))
            .collect();
        let operations = operations(&format!("(roles: [{}])", seats.join(", ")));
        let advice = advice::derive(&company(arr), &method, advice::rules::EXAMPLE_DAY);
        let team = team(&operations, &method, &advice);
        let gap = team.gap.map(|(low, high)| (low.id.clone(), high.id.clone()));
        (team.percent, team.short(), team.beyond(), team.row.map(|row| row.id.clone()), gap)
    };
    assert_eq!(of(8_000_000, &[("mara", 50)]), (50, 50, 0, Some("startup".into()), None));
    assert_eq!(
        of(25_000_000, &[("a", 100), ("b", 100), ("c", 100)]),
        (300, 0, 0, None, Some(("startup".into(), "growth".into())))
    );
    let twelve: Vec<(&str, u8)> = (0..12).map(|_| ("a", 100)).collect();
    assert_eq!(of(25_000_000, &twelve).2, 900);
    assert_eq!(of(25_000_000, &twelve).4, Some(("growth".into(), "scale".into())));
    // Founder-led: nobody is asked for, and nobody is none of C4's rows either.
    assert_eq!(of(3_000_000, &[]), (0, 0, 0, None, None));
    // A seat that nobody holds is no part of the team.
    assert_eq!(of(8_000_000, &[("", 100)]).0, 0);
}

#[test]
fn people_count_once_however_many_seats_they_hold() {
    let operations = operations(r#"(roles: [(id: "vp", owner: "mara", share: 20), (id: "partner-manager", owner: "mara")])"#);
    let method = method();
    let team = team(&operations, &method, &advice::derive(&company(8_000_000), &method, advice::rules::EXAMPLE_DAY));
    assert_eq!((team.people, team.percent, team.unsaid, team.size()), (1, 20, 1, 1));
}

#[test]
fn a_document_is_late_by_its_rhythm_and_one_without_waits_for_its_event() {
    let method = method();
    let paper =
        |id: &str, updated: &str, days| Paper { id: id.into(), updated: updated.parse().ok(), days, ..Paper::default() };
    let stands = |paper: &Paper| due(Some(paper), method.paper(&paper.id), day("2026-11-21"));
    assert_eq!(stands(&paper("guide", "2026-08-22", None)), Due::On(day("2026-11-21")));
    assert_eq!(stands(&paper("guide", "2026-08-21", None)), Due::Late(1));
    assert_eq!(stands(&paper("agreement", "2026-08-21", None)), Due::On(day("2027-08-21")));
    assert_eq!(stands(&paper("curriculum", "2001-01-01", None)), Due::Event);
    assert_eq!(stands(&paper("guide", "", None)), Due::NoDate);
    // Somebody’s own rhythm goes before; none at all is never late.
    assert_eq!(stands(&paper("guide", "2026-08-21", Some(365))), Due::On(day("2027-08-21")));
    assert_eq!(stands(&paper("guide", "2001-01-01", Some(0))), Due::Event);
    assert_eq!(stands(&paper("own", "2026-11-01", Some(7))), Due::Late(13));
    assert_eq!(due(None, method.paper("guide"), day("2026-11-21")), Due::NoDate);
    let operations =
        operations(r#"(documents: [(id: "guide", updated: "2026-01-01"), (id: "agreement", updated: "2026-01-01")])"#);
    assert_eq!(overdue(&operations, &method, day("2026-11-21")), [("guide".to_owned(), 233)]);
}

#[test]
fn no_tool_is_due_under_five_million_nor_while_the_verdict_is_against_a_programme() {
    let method = method();
    let all = |workspace: &Workspace| {
        let advice = advice::derive(workspace, &method, advice::rules::EXAMPLE_DAY);
        method.functions().iter().map(|row| tool_when(&method, &advice, &row.from)).collect::<Vec<_>>()
    };
    assert!(all(&company(4_999_999)).iter().all(|when| matches!(when, When::NotYet(_))));
    let five = all(&company(5_000_000));
    assert_eq!(five[..3], [When::Now, When::Now, When::Later("15-50")]);
    assert!(all(&company(60_000_000)).iter().all(|when| *when == When::Now));
    let mut chaos = company(60_000_000);
    let direct = &mut Arc::make_mut(&mut chaos.answers).direct;
    (direct.win_rate_known, direct.cycle_known, direct.forecast_met) = (Some(Tri::No), Some(Tri::No), Some(Tri::No));
    assert!(all(&chaos).iter().all(|when| *when == When::Held));
    let mut services = company(60_000_000);
    Arc::make_mut(&mut services.answers).company.sells = Some(Sells::Services);
    assert!(all(&services).iter().all(|when| *when == When::Open));
}

#[test]
fn tools_of_the_stage_come_first_and_only_those_strict_enough_fit() {
    let method = method();
    let workspace = company(8_000_000);
    let advice = advice::derive(&workspace, &method, advice::rules::EXAMPLE_DAY);
    let of = |text: &str| {
        let operations = operations(text);
        let found = choices(&operations, &workspace.answers, &method, &advice, "prm");
        found.into_iter().map(|choice| (choice.row.id.clone(), choice.of_stage, choice.eu)).collect::<Vec<_>>()
    };
    let free = of("()");
    assert_eq!(free[..2], [("introw".to_owned(), true, Eu::Fits), ("kiflo".to_owned(), true, Eu::Fits)]);
    let strict = of("(eu_tier: a)");
    assert_eq!(strict.iter().filter(|(.., eu)| *eu == Eu::Fits).map(|(id, ..)| id.as_str()).collect::<Vec<_>>(), ["introw"]);
    let b = of("(eu_tier: b)");
    assert_eq!(b.iter().filter(|(.., eu)| *eu == Eu::Fits).count(), 2);
    assert!(b.contains(&("kiflo".to_owned(), true, Eu::NotGraded)));
    assert!(b.contains(&("impartner".to_owned(), false, Eu::Below)));
}

#[test]
fn a_price_is_held_against_a_budget_of_the_same_currency_and_no_other() {
    let method = method();
    let mut workspace = company(8_000_000);
    let operations = operations("(budget: 4000)");
    let of = |workspace: &Workspace| {
        let advice = advice::derive(workspace, &method, advice::rules::EXAMPLE_DAY);
        let found = choices(&operations, &workspace.answers, &method, &advice, "prm");
        found.iter().map(|choice| (choice.row.id.clone(), choice.affordable)).take(2).collect::<Vec<_>>()
    };
    assert_eq!(of(&workspace), [("introw".to_owned(), None), ("kiflo".to_owned(), None)]);
    Arc::make_mut(&mut workspace.answers).company.currency = "USD".into();
    assert_eq!(of(&workspace), [("introw".to_owned(), Some(true)), ("kiflo".to_owned(), Some(false))]);
}

#[test]
fn a_tool_for_two_functions_is_paid_once() {
    let operations = operations(
        r#"(budget: 10000, tools: [(id: "prm", name: "introw", cost: 6000), (id: "mapping", name: "introw"),
            (id: "learning", name: "Own", cost: 7000), (id: "crm", name: "hubspot")])"#,
    );
    assert_eq!(cost(&operations), Cost { known: 13_000, unknown: 1, over: 3_000 });
    assert_eq!(shares_cost(&operations, &operations.tools[1]).map(|tool| tool.id.as_str()), Some("prm"));
    assert!(shares_cost(&operations, &operations.tools[3]).is_none());
}

#[test]
fn a_factor_is_outgrown_at_its_count_and_not_before() {
    let method = method();
    let row = method.factor("training");
    let approach = |way, limit| Approach { id: "training".into(), way, limit, ..Approach::default() };
    assert_eq!(growth(None, row, 900), Growth::Unsaid);
    assert_eq!(growth(Some(&approach(Some(Way::ByHand), None)), row, 14), Growth::Holds(1));
    assert_eq!(growth(Some(&approach(Some(Way::ByHand), None)), row, 15), Growth::Outgrown(0));
    assert_eq!(growth(Some(&approach(Some(Way::ByHand), Some(40))), row, 15), Growth::Holds(25));
    assert_eq!(growth(Some(&approach(Some(Way::ToScale), None)), row, 900), Growth::Scales);
    // One that the method does not know is judged by its own count alone.
    assert_eq!(growth(Some(&approach(Some(Way::ByHand), None)), None, 900), Growth::Unsaid);
}

#[test]
fn a_role_that_the_stage_asks_for_is_vacant_until_somebody_holds_a_seat_of_it() {
    let method = method();
    let advice = advice::derive(&company(25_000_000), &method, advice::rules::EXAMPLE_DAY);
    assert_eq!(vacant(&Operations::default(), &method, &advice), ["partner-manager", "partner-ops"]);
    let held = operations(r#"(roles: [(id: "partner-manager-2", role: "partner-manager", owner: "mara")])"#);
    assert_eq!(vacant(&held, &method, &advice), ["partner-ops"]);
}

#[test]
fn a_rhythm_beyond_any_calendar_is_due_on_its_last_day_and_breaks_nothing() {
    for days in [9_000_000, u32::MAX] {
        let paper = Paper { id: "agreement".into(), days: Some(days), updated: Some(day("2026-01-01")), ..Paper::default() };
        assert_eq!(due(Some(&paper), None, day("2026-11-21")), Due::On(Date::MAX));
        let held = Operations { documents: vec![paper], ..Operations::default() };
        assert!(overdue(&held, &method(), day("2026-11-21")).is_empty());
    }
}
