//! The rules about partners and the policy at their bounds, on both sides of each day and each figure.

use super::*;

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
        let after = crate::advice::rules::mended(finding, &workspace, &method, &advice, EXAMPLE_DAY);
        assert_eq!(after.map(|after| findings(&after)), mends.then(Vec::new), "{state:?} {field}");
    }
}
