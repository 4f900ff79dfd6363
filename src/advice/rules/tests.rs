//! Rules at their bounds, and on workspaces that are sound. What each fires on stands beside it, and is tried in `tests/rules.rs`.

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
    let metric = Metric { id: "activation".into(), baseline: Some(0), day_90: Some(5), ..Metric::default() };
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
    let metrics = &mut Arc::make_mut(&mut workspace.metrics).metrics;
    let metric = |id: &&str| Metric { id: (*id).into(), baseline: Some(0), day_90: Some(5), ..Metric::default() };
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

/// Whether a rule finds something.
fn fires(rule: &str, workspace: &Workspace) -> bool {
    findings(workspace).iter().any(|finding| finding.rule == rule)
}

/// The day so many days before the examples are looked at.
fn days_ago(days: i32) -> Option<Date> {
    EXAMPLE_DAY.checked_sub(days.days()).ok()
}

#[test]
fn a_partner_has_ninety_days_until_its_first_act_and_two_quarters_to_wake_again() {
    use PartnerState::{Active, Agreed, Candidate, Dormant, Ended};
    for (state, signed, activated, idle, kept) in [
        (Agreed, 90, None, false, false),
        (Agreed, 91, None, true, false),
        (Active, 91, None, true, false),
        (Active, 400, Some(300), false, false),
        (Candidate, 91, None, false, false),
        (Ended, 400, None, false, false),
        // A dormant one that never acted is told as dormant.
        (Dormant, 180, None, false, false),
        (Dormant, 181, None, false, true),
        (Dormant, 400, Some(180), false, false),
        (Dormant, 400, Some(181), false, true),
    ] {
        let workspace = partnered(|partner| {
            (partner.state, partner.signed) = (state, days_ago(signed));
            partner.activated = activated.and_then(days_ago);
        });
        let found = (fires("partners/never-acted", &workspace), fires("partners/dormant-kept", &workspace));
        assert_eq!(found, (idle, kept), "{state:?} {signed} {activated:?}");
    }
}

#[test]
fn the_top_is_for_partners_that_have_acted_or_that_the_tree_has_just_put_there() {
    for (tier, days, outcome, acted, found) in [
        ("rung-1", 7, None, false, true),
        ("rung-1", 7, None, true, false),
        ("rung-0", 7, None, false, false),
        ("rung-1", 90, Some("top"), false, false),
        ("rung-1", 91, Some("top"), false, true),
        ("rung-1", 7, Some("entry"), false, true),
    ] {
        let mut workspace = placed(outcome.unwrap_or("entry"));
        if outcome.is_none() {
            Arc::make_mut(&mut workspace.tiers).placements.clear();
        }
        let partner = Arc::make_mut(&mut workspace.partners).get_mut("hansa").unwrap();
        (partner.state, partner.tier) = (PartnerState::Agreed, tier.into());
        (partner.signed, partner.activated) = (days_ago(days), days_ago(1).filter(|_| acted));
        assert_eq!(fires("partners/top-without-act", &workspace), found, "{tier} {days} {outcome:?} {acted}");
    }
}

/// Partners of one owner, so many on each rung of a ladder of two.
fn spread(lower: usize, upper: usize) -> Workspace {
    let mut workspace = large(|_| {});
    let owner = Arc::make_mut(&mut workspace.people).add("Mara");
    let all = Arc::make_mut(&mut workspace.partners);
    for at in 0..lower + upper {
        let tier = format!("rung-{}", usize::from(at >= lower));
        let (id, owner, track) = (format!("p{at:02}"), owner.clone(), "mine".into());
        all.insert(Arc::new(Partner { id, owner, track, tier, state: PartnerState::Active, ..Partner::default() }));
    }
    workspace
}

#[test]
fn ten_partners_crowd_a_rung_where_eight_stand_and_nobody_reaches_the_top() {
    for (lower, upper, found) in [
        (9, 0, false),
        (10, 0, true),
        (8, 2, false),
        // One of twenty-one is less than one in twenty.
        (20, 1, true),
        (19, 1, false),
        (2, 8, true),
        (3, 8, false),
    ] {
        assert_eq!(fires("partners/crowded-rung", &spread(lower, upper)), found, "{lower} {upper}");
    }
}

#[test]
fn thirty_partners_have_room_with_one_owner_and_thirty_one_have_not() {
    for (partners, found) in [(30, false), (31, true)] {
        assert_eq!(fires("partners/owner-over-capacity", &spread(partners, 0)), found, "{partners}");
    }
}

#[test]
fn terms_are_gone_through_within_a_year_by_new_ones_or_by_a_look_at_the_document() {
    for (from, looked, found) in [
        ("2025-11-23", None, false),
        ("2025-11-22", None, true),
        ("2027-01-01", None, false),
        ("2025-02-01", Some("2025-11-23"), false),
        ("2025-02-01", Some("2025-11-22"), true),
    ] {
        let mut workspace = termed(|terms| terms.from = from.parse().ok());
        if let Some(on) = looked {
            let paper = Paper { id: "commission-policy".into(), updated: on.parse().ok(), ..Paper::default() };
            Arc::make_mut(&mut workspace.operations).documents.push(paper);
        }
        assert_eq!(fires("policy/not-reviewed", &workspace), found, "{from} {looked:?}");
    }
}

#[test]
fn half_of_the_price_is_enough_and_services_are_measured_otherwise() {
    for (gross, percent, sells, found) in [
        (75, 25, Sells::Software, false),
        (74, 25, Sells::Software, true),
        (74, 0, Sells::Software, false),
        (41, 25, Sells::Both, true),
        (41, 25, Sells::Services, false),
    ] {
        let mut workspace = termed(|terms| terms.set_rate("mine/rung-0", Some(percent)));
        let company = &mut Arc::make_mut(&mut workspace.answers).company;
        (company.gross_margin, company.sells) = (Some(Figure::Fact(gross)), Some(sells));
        assert_eq!(fires("policy/margin-under-half", &workspace), found, "{gross} {percent} {sells:?}");
    }
}

#[test]
fn a_fee_ahead_of_the_customer_wants_a_way_back_and_one_that_follows_the_customer_does_not() {
    for (paid_on, days, found) in [
        ("first_year", None, true),
        ("first_year", Some(0), true),
        ("first_year", Some(30), false),
        ("each_invoice", None, false),
        ("recurring", None, false),
        ("", None, false),
    ] {
        let workspace = termed(|terms| (terms.paid_on, terms.clawback_days) = (paid_on.into(), days));
        assert_eq!(fires("policy/no-clawback", &workspace), found, "{paid_on} {days:?}");
    }
}

#[test]
fn two_days_are_soon_enough_for_an_answer() {
    for (hours, found) in [(48, false), (49, true)] {
        assert_eq!(fires("policy/reply-slow", &termed(|terms| terms.reply_hours = Some(hours))), found, "{hours}");
    }
}

#[test]
fn earlier_terms_may_speak_of_rungs_that_are_gone() {
    let gone = |terms: &mut Terms| terms.set_rate("mine/rung-9", Some(20));
    assert!(fires("policy/unknown-id", &termed(gone)));
    let mut workspace = termed(|_| {});
    let mut earlier = Terms { id: "t0".into(), ..Terms::default() };
    gone(&mut earlier);
    Arc::make_mut(&mut workspace.policy).terms.insert(0, earlier);
    assert!(!fires("policy/unknown-id", &workspace));
    Arc::make_mut(&mut workspace.policy).terms[0].id = "t1".into();
    assert!(fires("policy/unknown-id", &workspace), "two terms of one id");
}

#[test]
fn what_a_partner_names_is_cleared_where_that_leaves_nothing_else_open() {
    let method = Method::built_in().unwrap();
    for (state, field, mends) in [
        (PartnerState::Active, "owner", false),
        (PartnerState::Candidate, "owner", true),
        (PartnerState::Active, "type", false),
        // The rung goes with its track.
        (PartnerState::Active, "track", true),
        (PartnerState::Active, "tier", true),
    ] {
        let workspace = partnered(|partner| {
            partner.state = state;
            let named = match field {
                "owner" => &mut partner.owner,
                "type" => &mut partner.kind,
                "track" => &mut partner.track,
                _ => &mut partner.tier,
            };
            "ghost".clone_into(named);
        });
        let advice = advice::derive(&workspace, &method, EXAMPLE_DAY);
        let finding = advice.findings.iter().find(|finding| finding.rule == "partners/unknown-id").unwrap();
        assert_eq!(finding.address.last(), field);
        let after = super::mended(finding, &workspace, &method, &advice, EXAMPLE_DAY);
        assert_eq!(after.map(|after| findings(&after)), mends.then(Vec::new), "{state:?} {field}");
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
        a.company.active_partners = Some(Figure::Unknown);
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
fn a_card_with_an_owner_whom_nobody_knows_is_told_and_a_task_that_no_method_knows_is_not() {
    let fires =
        |change: fn(&mut Card)| findings(&carded(change)).iter().filter(|found| found.rule == "board/unknown-id").count();
    assert_eq!(fires(|card| card.owner = "ghost".into()), 1);
    assert_eq!(fires(|card| card.task = "of-another-method".into()), 0);
}

/// The findings of one rule, as the last part of each address.
fn told(workspace: &Workspace, rule: &str) -> Vec<String> {
    findings(workspace).iter().filter(|found| found.rule == rule).map(|found| found.address.to_string()).collect()
}

/// A board of the programme that begins on a day, with these cards: id, last week, state.
fn planned(start: &str, cards: &[(&str, u8, CardState)]) -> Workspace {
    let mut workspace = sound();
    let board = Arc::make_mut(&mut workspace.board);
    (board.plan, board.start) = ("programme".into(), start.parse().ok());
    board.cards = cards
        .iter()
        .map(|(id, week, state)| {
            let (id, owner) = ((*id).to_owned(), "mara".to_owned());
            let done_on = (*state == CardState::Done).then_some(super::EXAMPLE_DAY);
            Arc::new(Card { id, owner, done_on, weeks: (*week, *week), state: *state, ..Card::default() })
        })
        .collect();
    workspace
}

#[test]
fn a_board_as_it_is_made_has_no_error_and_no_warning() {
    let method = Method::built_in().unwrap();
    for plan in method.plans() {
        let mut workspace = sound();
        let advice = advice::derive(&workspace, &method, super::EXAMPLE_DAY);
        let seeds = advice::board::seeds(&workspace, &method, &advice, plan);
        let title = |task: &crate::method::rows::TaskRow| task.id.clone();
        let cards = advice::board::cards(&seeds, &workspace, super::EXAMPLE_DAY, title, |_| Vec::new());
        let board = Arc::make_mut(&mut workspace.board);
        (board.plan, board.days, board.start) = (plan.id.clone(), Some(plan.days), Some(super::EXAMPLE_DAY));
        board.cards = cards.into_iter().map(Arc::new).collect();
        assert_eq!(findings(&workspace), [], "{}", plan.id);
    }
}

#[test]
fn a_card_is_overdue_from_the_day_after_its_last_working_day() {
    for (due, found) in [("2026-11-22", 1), ("2026-11-23", 0), ("2026-11-24", 0)] {
        let workspace = carded(|card| card.due = due.parse().ok());
        assert_eq!(told(&workspace, "board/overdue").len(), found, "{due}");
    }
    let done = carded(|card| (card.due, card.state) = ("2026-11-02".parse().ok(), CardState::Done));
    assert_eq!(told(&done, "board/overdue"), [""; 0]);
}

#[test]
fn a_week_is_too_full_from_the_sixth_card_of_one_person_on() {
    let of = |cards: usize| -> Workspace {
        let ids: Vec<String> = (0..cards).map(|n| format!("card-{n}")).collect();
        let cards: Vec<_> = ids.iter().map(|id| (id.as_str(), 3, CardState::Todo)).collect();
        planned("2026-11-16", &cards)
    };
    assert_eq!(told(&of(5), "board/owner-overloaded").len(), 0);
    assert_eq!(told(&of(6), "board/owner-overloaded"), ["board/card:card-0/owner"]);
}

#[test]
fn as_much_under_way_as_the_limit_is_within_it_and_nought_is_no_limit() {
    let of = |limit: u8| {
        let cards = [("a", 2, CardState::Doing), ("b", 2, CardState::Doing)];
        let mut workspace = planned("2026-11-16", &cards);
        Arc::make_mut(&mut workspace.board).limit = Some(limit);
        told(&workspace, "board/over-limit").len()
    };
    assert_eq!([of(0), of(1), of(2)], [0, 1, 0]);
}

#[test]
fn a_ring_is_told_once_and_what_hangs_on_it_is_not_in_it() {
    let links = [("a", "c"), ("b", "a"), ("c", "b"), ("d", "a"), ("e", "e"), ("f", "d")];
    let mut workspace = sound();
    let board = Arc::make_mut(&mut workspace.board);
    board.cards = links
        .iter()
        .map(|(id, after)| Arc::new(Card { id: (*id).into(), after: vec![(*after).into()], ..Card::default() }))
        .collect();
    assert_eq!(told(&workspace, "board/cycle"), ["board/card:a/after", "board/card:e/after"]);
}

#[test]
fn a_chain_as_long_as_the_largest_board_is_no_ring() {
    let mut workspace = sound();
    let card = |n: usize| Card { id: format!("c{n}"), after: vec![format!("c{}", n + 1)], ..Card::default() };
    Arc::make_mut(&mut workspace.board).cards = (0..2_000).map(|n| Arc::new(card(n))).collect();
    assert_eq!(told(&workspace, "board/cycle"), [""; 0]);
    Arc::make_mut(&mut workspace.board).cards.push(Arc::new(Card { id: "c2000".into(), ..card(2_000) }));
    let back = Card { id: "c2001".into(), after: vec!["c0".into()], ..Card::default() };
    Arc::make_mut(&mut workspace.board).cards.push(Arc::new(back));
    assert_eq!(told(&workspace, "board/cycle"), ["board/card:c0/after"]);
}

#[test]
fn the_last_phase_may_begin_once_something_of_the_first_is_done() {
    let of = |first: CardState, last: CardState| {
        let workspace = planned("2026-11-16", &[("first", 4, first), ("middle", 8, CardState::Doing), ("last", 12, last)]);
        ["board/phase-skipped", "board/phases-at-once"].map(|rule| told(&workspace, rule).len())
    };
    assert_eq!(of(CardState::Todo, CardState::Doing), [1, 0]);
    assert_eq!(of(CardState::Doing, CardState::Done), [1, 0]);
    assert_eq!(of(CardState::Done, CardState::Doing), [0, 0]);
    assert_eq!(of(CardState::Doing, CardState::Todo), [0, 0]);
}

#[test]
fn a_phase_owes_what_it_yields_from_the_day_after_its_last_week() {
    // Four weeks from these days end on 22 and on 23 November.
    for (start, found) in [("2026-10-26", 1), ("2026-10-27", 0)] {
        let mut workspace = planned(start, &[("first-five", 4, CardState::Todo)]);
        Arc::make_mut(Arc::make_mut(&mut workspace.board).cards.first_mut().unwrap()).task = "first-five".into();
        assert_eq!(told(&workspace, "board/outputs-missing").len(), found, "{start}");
        assert_eq!(told(&workspace, "board/nothing-decides").len(), found, "{start}");
    }
}

#[test]
fn where_each_metric_is_told_to_have_no_target_nothing_more_is_said_of_deciding() {
    let with = |day_90: Option<u64>, day_180: Option<u64>| {
        let mut workspace = planned("2026-10-19", &[]);
        let metric = Metric { id: "active-partners".into(), baseline: Some(0), day_90, day_180, ..Metric::default() };
        Arc::make_mut(&mut workspace.metrics).metrics.push(metric);
        told(&workspace, "board/nothing-decides").len()
    };
    assert_eq!([with(None, None), with(None, Some(9)), with(Some(5), None)], [0, 1, 0]);
}

#[test]
fn a_board_owes_its_review_from_the_day_after_its_last() {
    for (start, found) in [("2026-08-25", 1), ("2026-08-26", 0)] {
        assert_eq!(told(&planned(start, &[]), "board/not-closed").len(), found, "{start}");
    }
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
