//! A workspace in which every field says something, for the tests of saving and opening.

use std::sync::Arc;

use jiff::civil::Date;

use super::parts;
use crate::domain::{
    Address, By, Decision, Figure, Head, MadeWith, Motion, Owner, Part, Person, Problem, Remark, Sells, Taken, Tri, Value,
    Vision, Waiver, Workspace, review::Weight,
};

/// The day of all tests.
pub(super) fn day() -> Date {
    "2026-11-21".parse().unwrap()
}

/// The files of the rooms with every field given.
const ROOMS: &[(&str, &str)] = &[
    (
        "tiers.ron",
        r#"(tracks: [(id: "solution", name: "Solution", types: ["si"], template: "silver-up", note: "said", tiers: [(
            id: "gold", name: "Gold", purpose: "said", any: true, entry: [(id: "certified-people", at_least: 3, months: 12)],
            benefits: [(id: "marketing-fund", amount: 5000)], support: "premium", answers_in: 8, months: 12, graduate: "said",
            keep: [(id: "certified-people", at_least: 2, months: 12)], notice: 30, grace: 90, back: 6,
        )])], specialisations: [(id: "vertical", tracks: ["solution"], asks: "said")],
        placements: [(id: "hansa", path: [("self-serve", true)], outcome: "entry", by: "mara", on: "2026-11-02")])"#,
    ),
    (
        "policy.ron",
        r#"(terms: [(id: "t1", from: "2026-11-02", rates: [(id: "solution/gold", percent: 32)], co_sell: 12, paid_on: "recurring",
            recurring_months: 24, clawback_days: 90, sourced: 100, influenced: 50, involvement: ["joined-calls"],
            tag_at_origin: true, goes_to: "first_registered", protection_days: 135, extend_on_progress: true, reply_hours: 24,
            conflict_hours: 48, conflict_rule: "co_sell_split", note: "said")])"#,
    ),
    (
        "partners/hansa.ron",
        r#"(name: "Hansa", type: "si", track: "solution", tier: "gold", owner: "mara", warmth: 4, state: active,
            signed: "2026-10-01", activated: "2026-11-02", ended: "2026-11-20", next_step: "said",
            specialisations: ["vertical"], note: "said")"#,
    ),
    (
        "metrics.ron",
        r#"(metrics: [(id: "own", name: "Own", unit: "money", baseline: 0, day_90: 5, day_180: 10, owner: "mara", note: "said",
            actuals: [(on: "2026-11-02", value: 1)])])"#,
    ),
    (
        "assessments/2026-11-02/_round.ron",
        r#"(opened: "2026-11-02", quick: true, raters: ["mara"], revealed: [(id: "dimensions", on: "2026-11-02")],
            agreed: [(id: "role-named", score: partly, reason: "said", by: "mara", on: "2026-11-02")],
            weights: [(id: "identity", percent: 150)])"#,
    ),
    (
        "assessments/2026-11-02/mara.ron",
        r#"(round: "2026-11-02", rater: "mara", name: "Mara", method: "partnerwright 1",
            sealed: [(id: "dimensions", on: "2026-11-02")], scores: [(id: "role-named", score: yes, evidence: "said"),
            (id: "maturity-tiers", score: level(3))])"#,
    ),
    (
        "board.ron",
        r#"(plan: "programme", start: "2026-11-02", days: 90, limit: 3, working: [monday],
            closed: [(from: "2026-12-24", to: "2027-01-01", name: "Christmas")],
            filters: [(name: "mine", owner: "mara", phase: "foundation", state: doing, text: "said")], left_out: ["task"],
            review: "said", cards: [(id: "first-five", title: "Name five", task: "first-five", weeks: (4, 4), state: done,
            owner: "mara", due: "2026-12-04", started: "2026-11-02", done_on: "2026-11-03", after: ["other"], waits_for: "said",
            checklist: [(text: "said", done: true)], note: "said", shown: true, module: "one-role", archived: true, touched: true)])"#,
    ),
    (
        "decisions.ron",
        r#"(decisions: [(id: "d2", on: "2026-11-02", by: "mara", question: "said", tree: "build-or-partner",
            path: [("core", true)], outcome: "build", reason: "said", about: "partners/partner:hansa", reversible: true,
            supersedes: "d1")])"#,
    ),
    (
        "operations.ron",
        r#"(roles: [(id: "partner-manager-2", role: "partner-manager", owner: "mara", share: 50, note: "said")],
            documents: [(id: "own", name: "Own", owner: "mara", link: "said", updated: "2026-11-02", days: 30, note: "said")],
            enablement: [(id: "own", name: "Own", state: begun, owner: "mara", tiers: ["solution/gold"], note: "said")],
            checks: [(id: "policies", state: there, owner: "mara", note: "said")], budget: 20000, eu_tier: b,
            tools: [(id: "prm", name: "introw", cost: 6000, state: begun, owner: "mara", note: "said")],
            approaches: [(id: "training", way: by_hand, limit: 12, note: "said")])"#,
    ),
];

/// A workspace in which every field says something.
pub(super) fn full() -> Workspace {
    let said = || "said".to_owned();
    let method = Some(MadeWith { name: said(), version: said(), digest: said() });
    let head = Arc::new(Head { format: 2, method, created: Some(day()) });
    let mut full = Workspace { head, ..Workspace::default() };
    let answers = Arc::make_mut(&mut full.answers);
    let company = &mut answers.company;
    (company.name, company.currency, company.note) = (said(), "CHF".into(), said());
    (company.sells, company.rate_to_eur, company.arr_band) = (Some(Sells::Both), Some(1.05), Some("5-15".into()));
    (company.arr, company.acv) = (Some(Figure::Fact(8_200_000)), Some(Figure::Assumption(24_000)));
    (company.gross_margin, company.sales_cycle) = (Some(Figure::Unknown), Some(Figure::Fact(135)));
    (company.active_partners, company.months_with_partners) = (Some(Figure::Fact(3)), Some(Figure::Fact(7)));
    (answers.problem.chosen, answers.problem.none_of_these, answers.problem.note) =
        (Problem::ALL.to_vec(), Some(Tri::No), said());
    (answers.motion.main, answers.motion.others) = (Some(Motion::Enterprise), Motion::ALL[..2].to_vec());
    (answers.motion.not_known, answers.motion.note) = (true, said());
    (answers.stage.argued, answers.stage.reason, answers.stage.note) = (Some("5-15".into()), said(), said());
    let direct = &mut answers.direct;
    (direct.win_rate_known, direct.cycle_known, direct.forecast_met) = (Some(Tri::Yes), Some(Tri::No), Some(Tri::Unknown));
    (direct.win_rate_evidence, direct.cycle_evidence, direct.forecast_evidence) = (said(), said(), said());
    direct.note = said();
    let owner = &mut answers.owner;
    (owner.who, owner.sponsor) = (Some(Owner::Person("mara".into())), Some(Owner::Nobody));
    (owner.share, owner.hire_planned, owner.sales_lead_agrees) = (Some(Figure::Fact(50)), Some(Tri::Yes), Some(Tri::No));
    owner.note = said();
    let services = &mut answers.services;
    (services.billed_days, services.referral_share) = (Some(Figure::Fact(70)), Some(Figure::Fact(20)));
    (services.needs_beyond, services.delivered_jointly) = (Some(Tri::Yes), Some(Tri::No));
    (services.one_platform, services.note) = (Some(Tri::Unknown), said());
    let strategy = Arc::make_mut(&mut full.strategy);
    strategy.going_on = said();
    strategy.vision = Vision { share: Some(30), of: said(), through: said(), by: Some(By::Quarter(2027, 4)), words: said() };
    let values = [Value::Start, Value::Later, Value::Form(said()), Value::Range(5, 10), Value::AtLeast(30), Value::Number(8)];
    for (at, value) in values.into_iter().enumerate() {
        let taken = [Taken::Accepted, Taken::Changed, Taken::Refused][at % 3];
        let id = format!("type/{at}");
        strategy.decide(Decision {
            id,
            taken,
            advised: value.clone(),
            value: Some(value),
            reason: said(),
            by: "mara".into(),
            on: day(),
        });
    }
    for (file, text) in ROOMS {
        parts::read(&Part::of_file(file).unwrap(), text, &mut full).unwrap();
    }
    let people = Arc::make_mut(&mut full.people);
    people.me = "mara".into();
    people.people.push(Person { id: "mara".into(), name: said(), role: said(), initials: "MK".into() });
    let remark = Remark {
        id: "r1".into(),
        about: Address::decision("type/referral"),
        author: "mara".into(),
        on: day(),
        text: said(),
        resolved: Some(day()),
    };
    let waiver = Waiver {
        id: "w1".into(),
        rule: "facts/unknown".into(),
        at: Address::answer("company/acv"),
        reason: "said".into(),
        author: "mara".into(),
        on: day(),
        until: day(),
    };
    let review = Arc::make_mut(&mut full.review);
    review.remarks.push(remark);
    review.waivers.push(waiver);
    review.set_weight("tiers/too-many", Some(Weight::Off));
    full
}
