//! Rules at their bounds, and on workspaces that are sound. What each fires on stands beside it, and is tried in `tests/rules.rs`.

mod board;
mod programme;

use std::sync::Arc;

use jiff::{ToSpan as _, civil::Date};

use super::{EXAMPLE_DAY, Finding};
use crate::{
    advice,
    domain::{
        Address, Answers, Card, CardState, Decision, Figure, Metric, Motion, Owner, Partner, PartnerState, Problem, Sells,
        Taken, Terms, Tier, Track, Tri, Value, Vision, Workspace,
        operations::Paper,
        tiers::{Benefit, Placement, Requirement},
        vision::By,
    },
    method::Method,
};

/// A company of 8 million about which no rule has anything to say.
fn sound() -> Workspace {
    let mut workspace = Workspace::default();
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.name = "Sound".into();
    answers.company.sells = Some(Sells::Software);
    answers.company.arr = Some(Figure::Fact(8_000_000));
    answers.company.active_partners = Some(Figure::Fact(10));
    answers.problem.chosen = vec![Problem::Distribution];
    answers.motion.main = Some(Motion::SalesAssisted);
    let direct = &mut answers.direct;
    (direct.win_rate_known, direct.cycle_known, direct.forecast_met) = (Some(Tri::Yes), Some(Tri::Yes), Some(Tri::Yes));
    direct.win_rate_evidence = "24% of 41 offers".into();
    direct.cycle_evidence = "96 days, median of 61 sales".into();
    direct.forecast_evidence = "Within 5% in three quarters".into();
    answers.owner.who = Some(Owner::Person("mara".into()));
    answers.owner.share = Some(Figure::Fact(50));
    answers.owner.hire_planned = Some(Tri::Yes);
    answers.owner.sponsor = Some(Owner::Person("jonas".into()));
    answers.owner.sales_lead_agrees = Some(Tri::Yes);
    let people = Arc::make_mut(&mut workspace.people);
    people.add("Mara");
    people.add("Jonas");
    workspace
}

fn with(change: impl FnOnce(&mut Answers)) -> Workspace {
    let mut workspace = sound();
    change(Arc::make_mut(&mut workspace.answers));
    workspace
}

fn envisioned(change: impl FnOnce(&mut Vision)) -> Workspace {
    let mut workspace = sound();
    change(&mut Arc::make_mut(&mut workspace.strategy).vision);
    workspace
}

fn decided(taken: Taken, advised: Value) -> Workspace {
    let mut workspace = sound();
    let (id, value) = ("form".to_owned(), (taken == Taken::Changed).then(|| Value::Form("tiered".into())));
    let on = "2026-11-21".parse().unwrap();
    let reason = "We know four partners.".to_owned();
    let decision = Decision { id, taken, advised, value, reason, by: String::new(), on };
    Arc::make_mut(&mut workspace.strategy).decide(decision);
    workspace
}

fn findings(workspace: &Workspace) -> Vec<Finding> {
    advice::derive(workspace, &Method::built_in().unwrap(), EXAMPLE_DAY).findings
}

/// Whether a rule finds something.
fn fires(rule: &str, workspace: &Workspace) -> bool {
    findings(workspace).iter().any(|finding| finding.rule == rule)
}

/// The day so many days before the examples are looked at.
fn days_ago(days: i32) -> Option<Date> {
    EXAMPLE_DAY.checked_sub(days.days()).ok()
}

/// The findings of one rule, as the last part of each address.
fn told(workspace: &Workspace, rule: &str) -> Vec<String> {
    findings(workspace).iter().filter(|found| found.rule == rule).map(|found| found.address.to_string()).collect()
}

/// A company with one flat track, sound terms and an active partner.
fn carded(change: impl FnOnce(&mut Card)) -> Workspace {
    let mut workspace = sound();
    let mara = Arc::make_mut(&mut workspace.people).add("Mara");
    let known = Card { id: "list".into(), weeks: (1, 1), ..Card::default() };
    let mut card = Card { id: "call".into(), weeks: (2, 2), owner: mara, after: vec!["list".into()], ..Card::default() };
    change(&mut card);
    Arc::make_mut(&mut workspace.board).cards.extend([known, card].map(Arc::new));
    workspace
}

fn partnered(change: impl FnOnce(&mut Partner)) -> Workspace {
    let mut workspace = termed(|_| {});
    let mara = Arc::make_mut(&mut workspace.people).add("Mara");
    let mut partner = Partner {
        id: "hansa".into(),
        name: "Hansa".into(),
        kind: "referral".into(),
        track: "mine".into(),
        tier: "rung-0".into(),
        owner: mara,
        state: PartnerState::Active,
        signed: "2026-11-21".parse().ok(),
        activated: "2026-11-21".parse().ok(),
        next_step: "Ask for one name".into(),
        ..Partner::default()
    };
    change(&mut partner);
    Arc::make_mut(&mut workspace.partners).insert(Arc::new(partner));
    let owner = Arc::make_mut(&mut workspace.people).add("Mara");
    let metric = Metric { id: "activation".into(), baseline: Some(0), day_90: Some(5), owner, ..Metric::default() };
    Arc::make_mut(&mut workspace.metrics).metrics.push(metric);
    workspace
}

/// A company with two rungs and a candidate on the upper one, whom the tree put where it says.
fn placed(outcome: &str) -> Workspace {
    let mut workspace = large(|_| {});
    let (id, by, on) = ("hansa".to_owned(), String::new(), "2026-11-21".parse().unwrap());
    let placement = Placement { id: id.clone(), path: Vec::new(), outcome: outcome.to_owned(), by, on };
    Arc::make_mut(&mut workspace.tiers).placements.push(placement);
    let partner = Partner { id, track: "mine".into(), tier: "rung-1".into(), ..Partner::default() };
    Arc::make_mut(&mut workspace.partners).insert(Arc::new(partner));
    workspace
}

/// A company that measures these, each from a baseline to a target.
fn measured(ids: &[&str], change: impl FnOnce(&mut Metric)) -> Workspace {
    let mut workspace = sound();
    let mara = Arc::make_mut(&mut workspace.people).add("Mara");
    let metrics = &mut Arc::make_mut(&mut workspace.metrics).metrics;
    let metric =
        |id: &&str| Metric { id: (*id).into(), baseline: Some(0), day_90: Some(5), owner: mara.clone(), ..Metric::default() };
    metrics.extend(ids.iter().map(metric));
    change(&mut metrics[0]);
    workspace
}

#[test]
fn sound_partners_and_sound_metrics_have_no_findings() {
    assert_eq!(findings(&partnered(|_| {})), []);
    assert_eq!(findings(&measured(&["activation", "partners-signed", "first-close"], |_| {})), []);
    assert_eq!(findings(&measured(&["my-own"], |metric| metric.name = "Mine".into())), []);
}

#[test]
fn a_candidate_needs_no_owner_and_a_partner_that_has_ended_neither() {
    for (state, found) in [
        (PartnerState::Candidate, false),
        (PartnerState::Agreed, true),
        (PartnerState::Active, true),
        (PartnerState::Dormant, true),
        (PartnerState::Ended, false),
    ] {
        let workspace = partnered(|partner| {
            partner.owner.clear();
            partner.state = state;
        });
        let told = findings(&workspace).iter().any(|finding| finding.rule == "partners/no-owner");
        assert_eq!(told, found, "{state:?}");
    }
}

#[test]
fn whatever_a_partner_names_and_is_not_there_is_told_at_its_field() {
    let all = partnered(|partner| {
        (partner.kind, partner.track, partner.tier, partner.owner) = ("x".into(), "y".into(), "z".into(), "w".into());
    });
    let places: Vec<String> = findings(&all).iter().map(|finding| finding.address.last().to_owned()).collect();
    // A rung of a track that is not there needs no telling of its own.
    assert_eq!(places, ["type", "track", "owner"]);
    let trackless = partnered(|partner| partner.track.clear());
    assert_eq!(findings(&trackless).iter().map(|finding| finding.address.last()).collect::<Vec<_>>(), ["tier"]);
}

/// A sound company with a ladder of so many sound rungs.
fn tiered(rungs: usize, change: impl FnOnce(&mut Workspace)) -> Workspace {
    let mut workspace = sound();
    let catalogue = Method::built_in().unwrap();
    let mut track = Track { id: "mine".into(), types: vec!["referral".into()], ..Track::default() };
    for rank in 0..rungs {
        let need = |at_least: usize| Requirement { id: "references".into(), at_least: at_least as u64, months: 0 };
        let gives = catalogue.benefits().iter().filter(|row| row.id != "margin").take(3 * (rank + 1));
        track.tiers.push(Tier {
            id: format!("rung-{rank}"),
            entry: vec![need(rank + 1)],
            keep: vec![need(rank + 1)],
            notice: Some(30),
            back: Some(6),
            benefits: gives.map(|row| Benefit { id: row.id.clone(), amount: None }).collect(),
            ..Tier::default()
        });
    }
    Arc::make_mut(&mut workspace.tiers).tracks.push(track);
    change(&mut workspace);
    workspace
}

/// A company of 20 million with nearly thirty partners and two rungs.
fn large(change: impl FnOnce(&mut Track)) -> Workspace {
    tiered(2, |workspace| {
        let answers = Arc::make_mut(&mut workspace.answers);
        answers.company.arr = Some(Figure::Fact(20_000_000));
        answers.company.active_partners = Some(Figure::Fact(29));
        answers.owner.share = Some(Figure::Fact(100));
        change(&mut Arc::make_mut(&mut workspace.tiers).tracks[0]);
    })
}

/// A company with one flat track and sound terms.
fn termed(change: impl FnOnce(&mut Terms)) -> Workspace {
    tiered(1, |workspace| {
        let terms = Arc::make_mut(&mut workspace.policy).newest_mut();
        terms.set_rate("mine/rung-0", Some(25));
        (terms.sourced, terms.influenced, terms.protection_days) = (Some(100), Some(50), Some(90));
        change(terms);
    })
}

#[test]
fn a_sound_ladder_with_sound_terms_has_no_findings() {
    assert_eq!(findings(&large(|_| {})), []);
    assert_eq!(findings(&termed(|_| {})), []);
    assert_eq!(findings(&placed("top")), []);
}

#[test]
fn protection_is_measured_against_the_sale_where_that_takes_longer() {
    for (cycle, days, found) in [(135, 90, true), (135, 134, true), (135, 135, false), (60, 90, false)] {
        let mut workspace = termed(|terms| terms.protection_days = Some(days));
        Arc::make_mut(&mut workspace.answers).company.sales_cycle = Some(Figure::Fact(cycle));
        let told = findings(&workspace).iter().any(|finding| finding.rule == "policy/protection-short");
        assert_eq!(told, found, "{cycle} {days}");
    }
}

#[test]
fn a_sound_company_has_no_findings() {
    assert_eq!(findings(&sound()), []);
}

#[test]
fn nothing_is_found_where_nothing_was_answered() {
    assert_eq!(findings(&Workspace::default()), []);
}

#[test]
fn what_nobody_knows_is_no_finding_of_a_rule_that_asks_for_a_no() {
    let workspace = with(|a| {
        a.owner.who = Some(Owner::Unknown);
        a.owner.share = Some(Figure::Unknown);
        a.owner.hire_planned = Some(Tri::Unknown);
        a.owner.sponsor = Some(Owner::Unknown);
        a.owner.sales_lead_agrees = Some(Tri::Unknown);
        a.problem.chosen.clear();
        a.problem.none_of_these = Some(Tri::Unknown);
        a.direct.win_rate_known = Some(Tri::Unknown);
    });
    assert_eq!(findings(&workspace), []);
}

#[test]
fn a_bound_belongs_to_what_is_sound() {
    for workspace in [
        with(|a| a.owner.share = Some(Figure::Fact(50))),
        with(|a| a.company.active_partners = Some(Figure::Fact(10))),
        decided(Taken::Accepted, Value::Form("referral".into())),
        decided(Taken::Refused, Value::Form("tiered".into())),
        decided(Taken::Changed, Value::Form("referral".into())),
    ] {
        assert_eq!(findings(&workspace), []);
    }
    let full_enough = with(|a| {
        a.company.sells = Some(Sells::Services);
        a.services.billed_days = Some(Figure::Fact(85));
    });
    assert_eq!(findings(&full_enough), []);
}

#[test]
fn a_hire_is_asked_for_only_in_the_band_of_the_first_hire() {
    for (arr, asked) in [(4_999_999, false), (5_000_000, true), (14_999_999, true), (15_000_000, false)] {
        let workspace = with(|a| {
            a.company.arr = Some(Figure::Fact(arr));
            a.company.active_partners = None;
            a.owner.share = Some(Figure::Fact(100));
            a.owner.hire_planned = Some(Tri::No);
        });
        let found = findings(&workspace).iter().any(|finding| finding.rule == "owner/no-hire");
        assert_eq!(found, asked, "{arr}");
    }
}

#[test]
fn somebodys_own_value_is_told_about_once_the_advice_has_moved() {
    let found = findings(&decided(Taken::Changed, Value::Form("informal".into())));
    assert_eq!(found.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["strategy/no-longer-follows"]);
}

#[test]
fn every_unknown_figure_is_a_finding_of_its_own() {
    let found = findings(&with(|a| {
        a.company.acv = Some(Figure::Unknown);
        a.company.gross_margin = Some(Figure::Unknown);
        a.company.sales_cycle = Some(Figure::Unknown);
    }));
    let places: Vec<&Address> = found.iter().map(|finding| &finding.address).collect();
    let wanted = ["company/acv", "company/gross_margin", "company/sales_cycle"].map(Address::answer);
    assert_eq!(places, wanted.iter().collect::<Vec<_>>());
}

#[test]
fn the_gravest_findings_come_first() {
    let found = findings(&with(|a| {
        a.owner.who = Some(Owner::Nobody);
        a.company.acv = Some(Figure::Unknown);
        a.stage.argued = Some("15-50".into());
    }));
    let levels: Vec<_> = found.iter().map(|finding| finding.level).collect();
    assert!(levels.len() >= 3 && levels.is_sorted_by(|left, right| left >= right), "{levels:?}");
}

#[test]
fn a_vision_is_told_about_once_it_is_begun_and_until_it_can_be_measured() {
    let told = |change: fn(&mut Vision)| findings(&envisioned(change)).len();
    assert_eq!(told(|_| {}), 0);
    assert_eq!(told(|vision| vision.words = "Partners everywhere".into()), 1);
    let whole = |vision: &mut Vision| {
        (vision.share, vision.of, vision.by) = (Some(30), "new ARR".into(), Some(By::Year(2027)));
    };
    // Who brings it can be anybody.
    assert_eq!(told(whole), 0);
}

#[test]
fn who_lets_partners_in_becomes_the_bottleneck_at_a_hundred_unless_the_brand_asks_for_it() {
    let with = |partners: u32, brand: bool| {
        let mut workspace = sound();
        Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(partners));
        let text = format!(
            r#"(decisions: [(id: "d1", on: "2026-01-12", tree: "open-or-curated", path: [("brand", {brand})], outcome: "curated", reason: "So.")])"#
        );
        workspace.decisions = Arc::new(ron::from_str(&text).unwrap());
        told(&workspace, "decisions/curated-outgrown").len()
    };
    assert_eq!([with(99, false), with(100, false), with(100, true)], [0, 1, 0]);
}

#[test]
fn a_founder_may_own_and_stand_behind_a_programme_up_to_five_million() {
    for (arr, found) in [(4_999_999, 0), (5_000_000, 1)] {
        let workspace = with(|a| {
            a.company.arr = Some(Figure::Fact(arr));
            a.owner.sponsor = a.owner.who.clone();
        });
        assert_eq!(told(&workspace, "owner/sponsor-is-owner").len(), found, "{arr}");
    }
}

#[test]
fn it_is_too_early_for_a_programme_only_where_nobody_gave_a_reason_for_it() {
    let early = |change: fn(&mut Workspace)| {
        let mut workspace = termed(|_| {});
        Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(4_999_999));
        change(&mut workspace);
        told(&workspace, "stage/too-early").len()
    };
    assert_eq!(early(|_| {}), 1);
    assert_eq!(early(|it| Arc::make_mut(&mut it.answers).company.arr = Some(Figure::Fact(5_000_000))), 0);
    assert_eq!(early(|it| Arc::make_mut(&mut it.strategy).going_on = "The fair is in May.".into()), 0);
    assert_eq!(early(|it| Arc::make_mut(&mut it.answers).company.sells = Some(Sells::Services)), 0);
    let argued = |it: &mut Workspace| {
        let stage = &mut Arc::make_mut(&mut it.answers).stage;
        (stage.argued, stage.reason) = (Some("5-15".into()), "Two contracts start in January.".into());
    };
    assert_eq!(early(argued), 0);
}

#[test]
fn a_decision_about_what_the_method_does_not_have_is_told_once() {
    let mut workspace = decided(Taken::Accepted, Value::Form("referral".into()));
    Arc::make_mut(&mut workspace.strategy).decisions[0].id = "type/robot".into();
    let rules: Vec<_> = findings(&workspace).iter().map(|found| found.rule).collect();
    assert_eq!(rules, ["strategy/unknown-id"]);
}
