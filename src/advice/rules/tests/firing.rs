//! Each rule with a workspace on which it fires, and nothing else does.

use super::*;

/// Each rule with a workspace on which it fires, and where.
pub(super) fn firing() -> Vec<(&'static str, Workspace, &'static str)> {
    vec![
        ("owner/nobody", with(|a| a.owner.who = Some(Owner::Nobody)), "answers/owner/who"),
        ("owner/too-little-time", with(|a| a.owner.share = Some(Figure::Fact(49))), "answers/owner/share"),
        ("owner/no-hire", with(|a| a.owner.hire_planned = Some(Tri::No)), "answers/owner/hire_planned"),
        ("owner/no-sponsor", with(|a| a.owner.sponsor = Some(Owner::Nobody)), "answers/owner/sponsor"),
        ("owner/sales-lead", with(|a| a.owner.sales_lead_agrees = Some(Tri::No)), "answers/owner/sales_lead_agrees"),
        (
            "problem/none",
            with(|a| {
                a.problem.chosen.clear();
                a.problem.none_of_these = Some(Tri::Yes);
            }),
            "answers/problem/chosen",
        ),
        (
            "direct/not-ready",
            with(|a| {
                let direct = &mut a.direct;
                (direct.win_rate_known, direct.cycle_known, direct.forecast_met) =
                    (Some(Tri::No), Some(Tri::No), Some(Tri::No));
            }),
            "answers/direct/win_rate_known",
        ),
        (
            "partners/beyond-stage",
            with(|a| a.company.active_partners = Some(Figure::Fact(11))),
            "answers/company/active_partners",
        ),
        ("stage/argued-without-reason", with(|a| a.stage.argued = Some("15-50".into())), "answers/stage/reason"),
        ("strategy/no-longer-follows", decided(Taken::Accepted, Value::Form("tiered".into())), "strategy/decision:form"),
        (
            "strategy/vision-not-measurable",
            envisioned(|vision| (vision.share, vision.of) = (Some(30), "new ARR".into())),
            "strategy/vision/by",
        ),
        ("facts/unknown", with(|a| a.company.acv = Some(Figure::Unknown)), "answers/company/acv"),
        (
            "services/no-days-left",
            with(|a| {
                a.company.sells = Some(Sells::Services);
                a.services.billed_days = Some(Figure::Fact(86));
            }),
            "answers/services/billed_days",
        ),
        ("tiers/too-many", tiered(2, |_| {}), "tiers/track:mine/tiers"),
        (
            "tiers/for-few-partners",
            tiered(3, |workspace| {
                let answers = Arc::make_mut(&mut workspace.answers);
                answers.company.arr = Some(Figure::Fact(20_000_000));
                answers.company.active_partners = Some(Figure::Fact(14));
                answers.owner.share = Some(Figure::Fact(100));
            }),
            "tiers/track:mine/tiers",
        ),
        (
            "tiers/identical-neighbours",
            large(|track| track.tiers[1].benefits.truncate(5)),
            "tiers/track:mine/tier:rung-1/benefits",
        ),
        (
            "tiers/gives-less",
            large(|track| {
                track.tiers[1].benefits.remove(0);
            }),
            "tiers/track:mine/tier:rung-1/benefits",
        ),
        (
            "tiers/benefit-without-requirement",
            large(|track| track.tiers[1].entry = track.tiers[0].entry.clone()),
            "tiers/track:mine/tier:rung-1/entry",
        ),
        ("tiers/no-way-down", large(|track| track.tiers[1].notice = None), "tiers/track:mine/tier:rung-1/notice"),
        (
            "policy/commission-out-of-range",
            termed(|terms| terms.set_rate("mine/rung-0", Some(26))),
            "policy/terms:t1/rate:mine.rung-0",
        ),
        (
            "policy/influenced-not-below-sourced",
            termed(|terms| (terms.sourced, terms.influenced) = (Some(100), Some(100))),
            "policy/terms:t1/influenced",
        ),
        ("policy/protection-short", termed(|terms| terms.protection_days = Some(89)), "policy/terms:t1/protection_days"),
        ("policy/type-without-rate", termed(|terms| terms.rates.clear()), "policy/terms:t1/rate:mine.rung-0"),
        ("partners/unknown-id", partnered(|partner| partner.tier = "gold".into()), "partners/partner:hansa/tier"),
        (
            "partners/dates-out-of-order",
            partnered(|partner| partner.activated = partner.signed.and_then(|day| day.yesterday().ok())),
            "partners/partner:hansa/activated",
        ),
        ("partners/no-owner", partnered(|partner| partner.owner.clear()), "partners/partner:hansa/owner"),
        ("partners/over-tiered", placed("entry"), "partners/partner:hansa/tier"),
        (
            "assessments/unknown-id",
            scored(|workspace| {
                let mut sheet = Sheet { round: "r".into(), rater: "ghost".into(), ..Sheet::default() };
                sheet.rate("role-named", Score::Yes);
                Arc::make_mut(&mut workspace.assessments).put_sheet(Arc::new(sheet));
            }),
            "assessments/round:r/rater:ghost",
        ),
        ("board/unknown-id", carded(|card| card.after.push("gone".into())), "board/card:call/after"),
        (
            "decisions/unknown-id",
            recorded(r#"(id: "d2", on: "2026-11-21", supersedes: "d1")"#),
            "decisions/decision:d2/supersedes",
        ),
        ("metrics/vanity-only", measured(&["partners-signed"], |_| {}), "metrics"),
        ("metrics/lagging-only", measured(&["first-close", "joint-wins"], |_| {}), "metrics"),
        (
            "metrics/no-target",
            measured(&["activation"], |metric| (metric.day_90, metric.day_180) = (None, None)),
            "metrics/metric:activation/day_90",
        ),
        (
            "metrics/no-baseline",
            measured(&["activation"], |metric| metric.baseline = None),
            "metrics/metric:activation/baseline",
        ),
        (
            "operations/role-without-owner",
            operated(r#"(roles: [(id: "partner-manager", share: 50)])"#),
            "operations/role:partner-manager/owner",
        ),
        (
            "operations/factor-outgrown",
            operated(r#"(approaches: [(id: "reporting", way: by_hand)])"#),
            "operations/approach:reporting",
        ),
    ]
}
