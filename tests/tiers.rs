//! Types and tiers, and the policy, by their keys: one journey for each thing that a person can do there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    app::{
        Overlay, Room, Row, Screen,
        desk::ReadOnly,
        rooms::{
            Line,
            policy::{self, Line as Term},
            tiers::{Field, Line as Here, View},
        },
        update::enter_address,
    },
    domain::{
        Address, Decision, Document, Figure, Partner, PartnerState, Taken, Track, Value, Workspace,
        tiers::{Benefit, Requirement},
    },
    export::{json, plain},
    method::Method,
    store::{FaultKind, FileFault},
};

fn on(line: Here) -> Row {
    Row::Room(Line::Tiers(line))
}

fn at(line: Term) -> Row {
    Row::Room(Line::Policy(line))
}

fn field(name: &str) -> Row {
    at(Term::Field(name.into()))
}

fn rate(track: &str, tier: &str) -> Row {
    at(Term::Rate { track: track.into(), tier: tier.into(), kind: String::new() })
}

/// A company of 25 million whose strategy starts with referral and consulting partners.
fn company() -> Workspace {
    let mut workspace = desk::answered("referral");
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.arr = Some(Figure::Fact(25_000_000));
    answers.company.active_partners = Some(Figure::Fact(40));
    workspace
}

/// The same with the tracks that it asks for: referral is flat, solution has three rungs.
fn made() -> Bench {
    let mut bench = Bench::open(company());
    bench.keys("g t B .");
    bench
}

fn with_partners(rungs: &[(&str, &str)]) -> Bench {
    let mut workspace = made().now().clone();
    let partners = Arc::make_mut(&mut workspace.partners);
    for (name, tier) in rungs {
        partners.insert(Arc::new(Partner {
            id: name.to_lowercase(),
            name: (*name).into(),
            kind: "consulting".into(),
            track: "solution".into(),
            tier: (*tier).into(),
            state: PartnerState::Active,
            ..Partner::default()
        }));
    }
    let mut bench = Bench::open(workspace);
    bench.keys("g t .");
    bench
}

fn track<'a>(bench: &'a Bench, id: &str) -> &'a Track {
    bench.now().tiers.track(id).unwrap()
}

fn rungs(bench: &Bench, id: &str) -> Vec<String> {
    track(bench, id).tiers.iter().map(|tier| tier.id.clone()).collect()
}

fn tier_of(bench: &Bench, partner: &str) -> (String, String) {
    let partner = bench.now().partners.get(partner).unwrap();
    (partner.track.clone(), partner.tier.clone())
}

fn percent(bench: &Bench, track: &str, tier: &str) -> Option<u32> {
    bench.now().policy.newest().and_then(|terms| terms.rate(track, tier, ""))
}

#[test]
fn one_key_makes_the_tracks_that_the_strategy_asks_for_each_with_its_ladder_and_rates() {
    let mut bench = Bench::open(company());
    bench.keys("g t");
    assert!(bench.sees("No tracks yet") && bench.sees("joins: Referral track"), "{}", bench.picture(120, 40));
    bench.keys("enter");
    assert_eq!(bench.message(), "2 tracks made");
    assert_eq!(rungs(&bench, "referral"), ["introducer"]);
    assert_eq!(rungs(&bench, "solution"), ["silver", "gold", "platinum"]);
    assert_eq!(track(&bench, "solution").types, ["consulting"]);
    let earns = ["silver", "gold", "platinum"].map(|tier| percent(&bench, "solution", tier));
    assert_eq!(earns, [Some(10), Some(15), Some(20)], "what is usual for consulting partners, and not the margin of resellers");
    bench.keys("B");
    assert_eq!(bench.message(), "The strategy asks for no type that has no track.");
    bench.keys("u");
    assert!(bench.now().tiers.tracks.is_empty() && bench.now().policy.terms.is_empty());
}

#[test]
fn a_type_that_was_refused_gets_no_track() {
    let mut workspace = company();
    let on = "2026-11-21".parse().unwrap();
    Arc::make_mut(&mut workspace.strategy).decide(Decision {
        id: "type/consulting".into(),
        taken: Taken::Refused,
        advised: Value::Start,
        value: None,
        reason: String::new(),
        by: String::new(),
        on,
    });
    let mut bench = Bench::open(workspace);
    bench.keys("g t B");
    assert_eq!(bench.now().tiers.tracks.len(), 1);
}

#[test]
fn a_ladder_is_made_only_as_high_as_stage_and_partners_bear() {
    let mut workspace = company();
    Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(12));
    let mut bench = Bench::open(workspace);
    bench.keys("g t B .");
    assert_eq!(rungs(&bench, "solution"), ["silver", "gold"]);
    assert!(bench.sees("✓ 12 partners in all bear it") && bench.sees("✓ as many as fit an ARR of €15–50M"));
    bench.keys("t").types("bronze, silver").keys("enter enter");
    assert!(bench.sees("▲ 12 partners in all bear 2 rungs"), "{}", bench.picture(120, 40));
    let found = bench.desk().advice.findings.iter().find(|finding| finding.rule == "tiers/for-few-partners").unwrap();
    assert_eq!(found.address.to_string(), "tiers/track:solution/tiers");
}

#[test]
fn a_template_takes_the_place_of_a_ladder_only_after_a_question_and_leaves_no_partner_behind() {
    let mut bench = with_partners(&[("Hansa", "platinum"), ("Elbe", "silver")]);
    bench.keys("t").types("bronze").keys("enter");
    assert!(bench.sees("Begin again from a template?"));
    bench.keys("j enter");
    assert_eq!(rungs(&bench, "solution"), ["silver", "gold", "platinum"]);
    bench.keys("t").types("bronze").keys("enter enter");
    assert_eq!(rungs(&bench, "solution"), ["bronze", "silver", "gold"]);
    assert_eq!(tier_of(&bench, "hansa").1, "bronze");
    assert_eq!(tier_of(&bench, "elbe").1, "silver");
    assert_eq!(percent(&bench, "solution", "platinum"), None);
    assert_eq!(percent(&bench, "solution", "silver"), Some(15));
    bench.keys("u");
    assert_eq!(tier_of(&bench, "hansa").1, "platinum");
}

#[test]
fn the_picture_shows_each_rung_with_what_it_adds_and_who_stands_on_it() {
    let mut bench = with_partners(&[("Hansa Integrators", "platinum"), ("Förde IT", "gold")]);
    for part in ["Three rungs, 2 partners", "▸ Silver  entry", "Platinum  top", "+ roadmap access", "Förde IT", "To enter"] {
        assert!(bench.sees(part), "{part}\n{}", bench.picture(120, 40));
    }
    bench.keys("l");
    assert!(bench.sees("▸ Gold"));
    bench.keys("k j j");
    assert!(bench.sees("▸ Silver"));
    let narrow = bench.picture(50, 30);
    assert!(narrow.contains("▸ Silver") && !narrow.contains('╭'), "{narrow}");
    assert!(bench.picture(80, 24).contains('╭'));
}

#[test]
fn the_views_follow_each_other_and_esc_leads_back_to_the_ladder() {
    let mut bench = made();
    for (key, seen, view) in [
        ("v", "What each rung asks", View::Asks),
        ("v", "What each rung gives", View::Gives),
        ("v", "Types and tracks", View::Types),
        ("v", "Three rungs", View::Ladder),
        ("enter", "WHAT IT GIVES", View::Rung),
        ("esc", "Three rungs", View::Ladder),
    ] {
        bench.keys(key);
        assert_eq!(bench.app.rooms.tiers.view, view);
        assert!(bench.sees(seen), "{seen}\n{}", bench.picture(120, 40));
    }
    bench.keys("esc");
    assert_ne!(bench.app.screen, Screen::Room(Room::Tiers));
}

#[test]
fn a_requirement_is_typed_in_its_cell_with_its_time_and_taken_back() {
    let mut bench = made();
    let cell = |bench: &Bench, tier: &str, id: &str| {
        track(bench, "solution").tier(tier).unwrap().requirement(id).map(|need| (need.at_least, need.months))
    };
    let revenue = on(Here::Need { keep: false, id: "sourced-revenue".into() });
    bench.keys("v").on(revenue.clone()).keys("l").types("200K / 6").keys("enter");
    assert_eq!(cell(&bench, "gold", "sourced-revenue"), Some((200_000, 6)));
    assert!(bench.sees("€200K in 6 mo"), "{}", bench.picture(120, 40));
    bench.on(revenue.clone()).keys("e ctrl-u").types("a lot").keys("enter");
    assert_eq!(bench.message(), "Not an amount. Try 150K or 1.2M, and / 12 for within 12 months.");
    bench.keys("esc");
    assert_eq!(cell(&bench, "gold", "sourced-revenue"), Some((200_000, 6)));
    bench.on(revenue).keys("d");
    assert_eq!(cell(&bench, "gold", "sourced-revenue"), None);
    bench.keys("u");
    assert_eq!(cell(&bench, "gold", "sourced-revenue"), Some((200_000, 6)));
    bench.on(on(Here::Need { keep: false, id: "agreement-signed".into() })).keys("space");
    assert_eq!(cell(&bench, "gold", "agreement-signed"), Some((1, 0)));
    bench.on(on(Here::Any)).keys("space");
    assert!(track(&bench, "solution").tier("gold").unwrap().any);
}

#[test]
fn a_row_of_the_catalogue_joins_a_matrix_with_its_amount() {
    let mut bench = made();
    bench.keys("v n").types("won deals").keys("enter").types("3").keys("enter");
    let silver = track(&bench, "solution").tier("silver").unwrap();
    assert_eq!(silver.requirement("won-deals"), Some(&Requirement { id: "won-deals".into(), at_least: 3, months: 12 }));
    bench.on(on(Here::AddNeed(true))).keys("a").types("own first").keys("enter");
    assert!(track(&bench, "solution").tier("silver").unwrap().keep.iter().any(|need| need.id == "own-support"));
    bench.keys("v a").types("rebate").keys("enter");
    assert!(bench.sees("Rebate"));
    bench.keys("enter");
    assert!(!bench.sees("Rebate"), "a row that nothing was put in goes again");
    bench.keys("a").types("rebate").keys("enter").types("5").keys("enter");
    let gift = track(&bench, "solution").tier("silver").unwrap().benefit("rebates").cloned();
    assert_eq!(gift, Some(Benefit { id: "rebates".into(), amount: Some(5) }));
}

#[test]
fn a_benefit_is_toggled_typed_and_cleared_and_a_margin_stands_in_the_policy_alone() {
    let mut bench = made();
    bench.keys("v v").on(on(Here::Gift("roadmap-access".into()))).keys("space");
    assert!(track(&bench, "solution").tier("silver").unwrap().benefit("roadmap-access").is_some());
    bench.keys("space");
    assert!(track(&bench, "solution").tier("silver").unwrap().benefit("roadmap-access").is_none());
    bench.on(on(Here::Gift("margin".into()))).keys("l").types("35").keys("enter");
    assert_eq!(percent(&bench, "solution", "gold"), Some(35));
    assert_eq!(track(&bench, "solution").tier("gold").unwrap().benefit("margin").unwrap().amount, None);
    bench.on(on(Here::Gift("technical-support".into()))).types("6").keys("enter");
    assert_eq!(track(&bench, "solution").tier("gold").unwrap().answers_in, Some(6));
    bench.on(on(Here::Gift("margin".into()))).keys("d");
    assert_eq!(percent(&bench, "solution", "gold"), None);
    bench.keys("esc");
    assert!(bench.sees("named, 6 h"), "{}", bench.picture(120, 40));
}

#[test]
fn every_field_of_a_rung_can_be_changed_and_a_name_changes_no_id() {
    let mut bench = made();
    bench.keys("l enter");
    for (row, typed) in [
        (Field::Rate, "33"),
        (Field::Answers, "7"),
        (Field::Months, "9"),
        (Field::Notice, "45"),
        (Field::Grace, "60"),
        (Field::Back, "12"),
    ] {
        bench.on(on(Here::Field(row))).types(typed).keys("enter");
    }
    bench.on(on(Here::Field(Field::Name))).keys("e ctrl-u").types("Gold Plus").keys("enter");
    bench.on(on(Here::Field(Field::Purpose))).keys("e ctrl-a").types("Those who sell.").keys("enter");
    bench.on(on(Here::Field(Field::Graduate))).keys("e ctrl-a").types("By a year of sales.").keys("enter");
    bench.on(on(Here::Field(Field::Support))).keys("enter").types("own team").keys("enter");
    let gold = track(&bench, "solution").tier("gold").unwrap();
    assert_eq!((gold.name.as_str(), gold.purpose.as_str()), ("Gold Plus", "Those who sell."));
    assert_eq!((gold.support.as_str(), gold.graduate.as_str()), ("strategic", "By a year of sales."));
    assert_eq!(
        (gold.answers_in, gold.months, gold.notice, gold.grace, gold.back),
        (Some(7), Some(9), Some(45), Some(60), Some(12))
    );
    assert_eq!(percent(&bench, "solution", "gold"), Some(33));
    bench.on(on(Here::Field(Field::Notice))).keys("d");
    assert_eq!(track(&bench, "solution").tier("gold").unwrap().notice, None);
    assert!(bench.sees("There is no way down"), "{}", bench.picture(120, 60));
    bench.on(on(Here::Field(Field::Rate))).types("101").keys("enter");
    assert_eq!(bench.message(), "Not a share. Try 25 or 25%, from 0 to 100.");
    bench.keys("esc").on(on(Here::Field(Field::Name))).keys("d");
    assert_eq!(bench.message(), "A name is needed.");
}

#[test]
fn rungs_are_added_renamed_and_moved_with_their_partners() {
    let mut bench = with_partners(&[("Hansa", "gold")]);
    bench.keys("a").types("Silver").keys("enter");
    assert_eq!(rungs(&bench, "solution"), ["silver", "silver-2", "gold", "platinum"]);
    let added = track(&bench, "solution").tiers[1].clone();
    let below = &track(&bench, "solution").tiers[0];
    assert_eq!((&added.benefits, &added.entry, &added.support), (&below.benefits, &below.entry, &below.support));
    assert_eq!(percent(&bench, "solution", "silver-2"), percent(&bench, "solution", "silver"), "it never gives less");
    bench.keys("L");
    assert!(bench.desk().advice.findings.iter().any(|finding| finding.rule == "tiers/gives-less"));
    assert_eq!(rungs(&bench, "solution"), ["silver", "gold", "silver-2", "platinum"]);
    bench.keys("H H H");
    assert_eq!(rungs(&bench, "solution"), ["silver-2", "silver", "gold", "platinum"]);
    assert_eq!(tier_of(&bench, "hansa").1, "gold");
    bench.keys("e ctrl-u").types("Start").keys("enter");
    assert_eq!(track(&bench, "solution").tiers[0].name, "Start");
    bench.keys("d");
    assert_eq!(rungs(&bench, "solution"), ["silver", "gold", "platinum"], "nobody stands on it, so nothing is asked");
}

#[test]
fn a_rung_with_partners_is_removed_only_once_it_is_said_where_they_go() {
    let mut bench = with_partners(&[("Hansa", "gold"), ("Elbe", "gold"), ("Lotse", "silver")]);
    bench.keys("l d");
    assert!(bench.sees("Gold, Solution track: 2 partners stand on it."), "{}", bench.picture(120, 40));
    bench.keys("G j j j enter");
    assert_eq!(rungs(&bench, "solution").len(), 3, "the last answer keeps the rung");
    bench.keys("d j enter");
    assert_eq!(rungs(&bench, "solution"), ["silver", "platinum"]);
    assert_eq!(tier_of(&bench, "hansa").1, "platinum");
    assert_eq!(percent(&bench, "solution", "gold"), None);
    bench.keys("h d enter");
    assert_eq!(rungs(&bench, "solution"), ["platinum"]);
    assert_eq!(tier_of(&bench, "lotse").1, "platinum");
    bench.keys("d enter");
    assert!(rungs(&bench, "solution").is_empty());
    assert_eq!(tier_of(&bench, "lotse"), ("solution".into(), String::new()));
    bench.keys("u u u");
    assert_eq!(tier_of(&bench, "hansa").1, "gold");
}

#[test]
fn a_track_with_types_and_partners_is_removed_without_leaving_them_on_it() {
    let mut bench = with_partners(&[("Hansa", "gold")]);
    bench.keys("v v v").on(on(Here::Track("solution".into()))).keys("d");
    assert!(bench.sees("Solution track: 3 rungs, one partner. The rungs go with it;"), "{}", bench.picture(120, 40));
    bench.keys("enter").types("referral").keys("enter");
    assert_eq!(bench.now().tiers.tracks.len(), 1);
    assert_eq!(track(&bench, "referral").types, ["referral", "consulting"]);
    assert_eq!(tier_of(&bench, "hansa"), ("referral".into(), "introducer".into()));
    assert!(bench.now().policy.newest().unwrap().rates.iter().all(|rate| !rate.id.starts_with("solution/")));
    bench.on(on(Here::Track("referral".into()))).keys("d enter");
    assert_eq!(tier_of(&bench, "hansa"), (String::new(), String::new()));
    assert!(bench.now().tiers.tracks.is_empty());
}

#[test]
fn tracks_are_made_by_hand_renamed_moved_and_take_types_from_each_other() {
    let mut bench = made();
    bench.keys("n").types("own").keys("enter").types("Studios").keys("enter");
    assert_eq!(track(&bench, "studios").name, "Studios");
    assert!(bench.sees("No rungs yet"), "{}", bench.picture(120, 40));
    bench.keys("a").types("Friends").keys("enter");
    assert_eq!(rungs(&bench, "studios"), ["friends"]);
    bench.keys("v v v").on(on(Here::Track("studios".into()))).keys("a").types("consulting").keys("enter");
    assert_eq!(track(&bench, "studios").types, ["consulting"]);
    assert!(track(&bench, "solution").types.is_empty());
    bench.keys("H");
    assert_eq!(bench.now().tiers.tracks[1].id, "studios");
    bench.keys("e ctrl-u").types("Ateliers").keys("enter");
    assert_eq!((track(&bench, "studios").name.as_str(), track(&bench, "studios").id.as_str()), ("Ateliers", "studios"));
    bench.keys("l l l e").types("Few and good.").keys("enter");
    assert_eq!(track(&bench, "studios").note, "Few and good.");
}

#[test]
fn a_specialisation_is_offered_by_track_and_says_what_it_asks() {
    let mut bench = made();
    let line = on(Here::Speciality("managed-services".into()));
    let offered = |bench: &Bench| {
        bench.now().tiers.specialisations.iter().find(|known| known.id == "managed-services").map(|known| known.tracks.clone())
    };
    bench.keys("v v v").on(line.clone()).keys("l space");
    assert_eq!(offered(&bench), Some(vec!["solution".to_owned()]));
    bench.keys("h space");
    assert_eq!(offered(&bench), Some(Vec::new()), "offered in all is written as none by name");
    bench.keys("e").types("Three customers on it.").keys("enter");
    assert!(bench.sees("Three customers on it."));
    bench.keys("space");
    assert_eq!(offered(&bench), Some(vec!["solution".to_owned()]));
    bench.keys("d");
    assert_eq!(offered(&bench), None);
}

#[test]
fn the_tree_places_a_partner_keeps_its_path_and_offers_the_rung() {
    let mut bench = with_partners(&[("Hansa", "platinum")]);
    bench.keys("p enter");
    assert!(bench.sees("Does the partner have engineers"), "{}", bench.picture(120, 40));
    bench.keys("j enter j enter");
    let placed = &bench.now().tiers.placements[0];
    assert_eq!(placed.path, [("self-serve".to_owned(), false), ("marquee".to_owned(), false)]);
    assert_eq!((placed.id.as_str(), placed.outcome.as_str()), ("hansa", "middle"));
    assert!(bench.sees("Gold, Solution track"));
    bench.keys("j enter");
    assert_eq!(tier_of(&bench, "hansa").1, "platinum");
    assert!(bench.sees("▲ Hansa"), "standing too high is told\n{}", bench.picture(120, 40));
    bench.keys("p enter enter");
    assert_eq!(bench.now().tiers.placements.len(), 1, "an earlier walk is replaced");
    assert_eq!(bench.now().tiers.placements[0].outcome, "entry");
    bench.keys("enter");
    assert_eq!(tier_of(&bench, "hansa"), ("solution".into(), "silver".into()));
    assert_eq!(bench.message(), "Hansa: Silver, Solution track");
    let mut nobody = made();
    nobody.app.desk.as_mut().unwrap().now.partners = Arc::default();
    nobody.keys("p");
    assert_eq!(nobody.message(), "There are no partners to place yet.");
}

#[test]
fn an_empty_policy_begins_with_what_is_usual_on_one_key() {
    let mut workspace = made().now().clone();
    workspace.policy = Arc::default();
    let mut bench = Bench::open(workspace);
    bench.keys("g y");
    assert!(bench.sees("Begin with what is usual"));
    bench.keys("enter");
    let terms = bench.now().policy.newest().unwrap();
    assert_eq!((terms.sourced, terms.influenced, terms.protection_days), (Some(100), Some(50), Some(135)));
    assert_eq!(terms.involvement, ["joined-calls", "reference-given", "technical-validation"]);
    let found = bench.desk().advice.findings.iter().find(|finding| finding.rule.starts_with("policy/"));
    assert_eq!(found, None, "what the program proposes, its own review bears");
    assert_eq!((terms.paid_on.as_str(), terms.goes_to.as_str()), ("first_year", "first_registered"));
    assert_eq!(terms.tag_at_origin, Some(true));
    assert!(!bench.sees("Begin with what is usual"));
    assert!(!bench.sees("Recurring for"), "a fee that is paid once has no end");
    bench.on(field("paid_on")).keys("space");
    bench.on(field("recurring_months")).at(Screen::Overview);
    assert!(bench.sees("◐ Policy"), "{}", bench.picture(120, 40));
    bench.keys("g y").on(field("recurring_months")).types("12").keys("enter").at(Screen::Overview);
    assert!(bench.sees("✓ Policy"), "all is said that applies\n{}", bench.picture(120, 40));
}

#[test]
fn rates_stand_beside_the_usual_range_and_the_ladder_shows_them_from_there() {
    let mut bench = made();
    bench.keys("g y").on(rate("referral", "introducer"));
    assert!(bench.sees("10├────●────────┤25%"), "{}", bench.picture(120, 40));
    bench.types("40").keys("enter");
    assert_eq!(percent(&bench, "referral", "introducer"), Some(40));
    assert!(bench.desk().advice.findings.iter().any(|finding| finding.rule == "policy/commission-out-of-range"));
    assert!(bench.sees("Introducer earns 40%"), "{}", bench.picture(120, 50));
    bench.on(rate("solution", "gold")).keys("a").types("consult").keys("enter").types("12").keys("enter");
    assert_eq!(bench.now().policy.newest().unwrap().rate("solution", "gold", "consulting"), Some(12));
    bench.keys("w");
    assert!(bench.sees("Model for consultancies, E6".to_uppercase().as_str()), "{}", bench.picture(120, 60));
    assert!(bench.sees("12%"), "the chain begins with what the policy says\n{}", bench.picture(120, 60));
    bench.keys("esc g t").on(on(Here::Rung("silver".into()))).keys(",");
    assert!(bench.sees("40%"), "{}", bench.picture(120, 40));
}

#[test]
fn fields_are_chosen_by_space_arrows_and_list_and_figures_are_typed() {
    let mut bench = Bench::open(company());
    bench.keys("g y").on(at(Term::Begin)).keys("enter").on(field("paid_on")).keys("space");
    assert_eq!(bench.now().policy.newest().unwrap().paid_on, "recurring");
    bench.keys("right");
    assert_eq!(bench.now().policy.newest().unwrap().paid_on, "each_invoice");
    bench.keys("right");
    assert_eq!(bench.now().policy.newest().unwrap().paid_on, "each_invoice", "an arrow stops at the end");
    bench.keys("space left enter").types("recurring").keys("enter");
    assert_eq!(bench.now().policy.newest().unwrap().paid_on, "recurring");
    bench.on(field("tag_at_origin")).keys("space");
    assert_eq!(bench.now().policy.newest().unwrap().tag_at_origin, Some(false));
    bench.on(at(Term::Counts("reference-given".into()))).keys("space").on(at(Term::Counts("joint-plan".into()))).keys("space");
    assert_eq!(bench.now().policy.newest().unwrap().involvement, ["joined-calls", "technical-validation", "joint-plan"]);
    bench.on(field("protection_days")).types("60").keys("enter");
    assert!(bench.sees("60 days; it needs"), "{}", bench.picture(120, 60));
    bench.keys("e ctrl-u").types("soon").keys("enter");
    assert_eq!(bench.message(), "Not a time. Try 90, 12 w or 3 months.");
    bench.keys("esc d");
    assert_eq!(bench.now().policy.newest().unwrap().protection_days, None);
    bench.on(at(Term::Note)).keys("e").types("Agreed with sales.").keys("enter");
    assert_eq!(bench.now().policy.newest().unwrap().note, "Agreed with sales.");
}

#[test]
fn new_terms_begin_on_a_day_as_a_copy_and_the_old_ones_are_read_only() {
    let mut bench = made();
    bench.keys("g y n").types("31 Feb").keys("enter");
    assert_eq!(bench.message(), "There is no such day in the calendar.");
    bench.keys("ctrl-u").types("2027-01-01").keys("enter");
    assert_eq!(bench.now().policy.terms.len(), 2);
    assert_eq!(bench.now().policy.newest().unwrap().from, Some("2027-01-01".parse().unwrap()));
    assert_eq!(percent(&bench, "referral", "introducer"), Some(15));
    bench.on(rate("referral", "introducer")).types("12").keys("enter").keys(",");
    assert!(bench.sees("earlier terms, as they were") && bench.sees("15%"), "{}", bench.picture(120, 40));
    for key in ["e", "d", "5", "space"] {
        bench.on(rate("referral", "introducer")).keys(key);
        assert!(bench.message().starts_with("These are earlier terms"), "{key}: {}", bench.message());
    }
    assert_eq!(bench.now().policy.terms[0].rate("referral", "introducer", ""), Some(15));
    bench.keys(",");
    assert_eq!(bench.message(), "There are no earlier terms.");
    bench.keys(". .");
    assert_eq!(bench.message(), "These are the newest terms.");
    bench.keys("n").types("today").keys("enter");
    assert_eq!(bench.message(), "New terms begin later than those before them.");
    bench.keys("esc").on(at(Term::From)).keys("e ctrl-u").types("+60").keys("enter");
    assert_eq!(bench.now().policy.newest().unwrap().from, Some("2027-01-20".parse().unwrap()));
    bench.on(at(Term::Terms("t1".into()))).keys("enter");
    assert!(policy::is_old(&bench.app));
}

#[test]
fn the_reasons_of_rungs_and_fields_name_their_sources_and_terms_are_explained() {
    let mut bench = made();
    bench.keys("w");
    assert!(bench.sees("40 partners with an agreement allow 3 rungs."), "{}", bench.picture(120, 40));
    assert!(bench.sees("B11"));
    bench.keys("esc K");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Card(_))));
    bench.keys("esc g y").on(field("protection_days")).keys("w");
    assert!(bench.sees("90 days by E9"), "{}", bench.picture(120, 40));
}

#[test]
fn a_finding_leads_to_the_very_field_on_which_it_is_mended() {
    let mut bench = made();
    for (address, seen) in [
        ("tiers/track:solution/tier:gold/keep", on(Here::AddNeed(true))),
        ("tiers/track:solution/tier:gold/notice", on(Here::Field(Field::Notice))),
        ("tiers/track:solution/tier:gold/benefits", on(Here::AddGift)),
        ("tiers/track:solution/tier:gold/entry", on(Here::Any)),
        ("policy/terms:t1/rate:solution.gold", rate("solution", "gold")),
        ("policy/terms:t1/protection_days", field("protection_days")),
    ] {
        let address: Address = address.parse().unwrap();
        enter_address(&mut bench.app, &address);
        assert_eq!(bench.app.cursor(bench.app.focus), Some(seen), "{address}");
        assert!(address.document == Document::Policy || bench.app.column == 1, "{address}");
    }
}

#[test]
fn nothing_is_changed_in_read_only_nor_in_a_file_that_cannot_be_read() {
    let mut bench = made();
    let before = bench.now().clone();
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    for keys in ["a", "d", "e", "t", "p", "L", "n", "v d", "v space", "5", "g y n", "e", "5", "space"] {
        bench.keys(keys);
        assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty(), "{keys}");
    }
    assert_eq!(bench.now(), &before);
    let mut broken = made();
    let fault = FileFault { file: "policy.ron".into(), at: Some((1, 1)), kind: FaultKind::ExpectedComma, excerpt: Vec::new() };
    broken.app.desk.as_mut().unwrap().faults.push(fault);
    broken.keys("enter").on(on(Here::Field(Field::Rate))).keys("5");
    assert!(broken.message().contains("policy.ron"), "{}", broken.message());
    assert_eq!(broken.now(), &before);
}

/// Names of other people's making, ids that nobody knows, more rungs than fit.
fn hostile() -> Workspace {
    let long = "Donaudampfschifffahrtsgesellschaft 東京タワー e\u{301}\u{1b}[31mred\u{7}\u{202e} ".repeat(9);
    let mut bench = with_partners(&[("Hansa", "platinum"), ("Elbe", "gone")]);
    bench.keys("p enter enter enter");
    let mut workspace = bench.now().clone();
    let tiers = Arc::make_mut(&mut workspace.tiers);
    let ladder = tiers.track_mut("solution").unwrap();
    ladder.name.clone_from(&long);
    ladder.note.clone_from(&long);
    ladder.types.push("unheard-of".into());
    for n in 0..5 {
        let mut tier = ladder.tiers[1].clone();
        tier.id = format!("more-{n}");
        tier.name.clone_from(&long);
        tier.purpose.clone_from(&long);
        tier.entry.push(Requirement { id: long.clone(), at_least: u64::MAX, months: u32::MAX });
        tier.benefits.push(Benefit { id: "unheard-of".into(), amount: Some(u64::MAX) });
        tier.notice = Some(u32::MAX);
        ladder.tiers.push(tier);
    }
    let terms = Arc::make_mut(&mut workspace.policy).newest_mut();
    terms.note.clone_from(&long);
    terms.goes_to.clone_from(&long);
    terms.protection_days = Some(u32::MAX);
    terms.set_rate("gone/gone", Some(4_000));
    terms.set_rate("solution/gold/unheard-of", Some(u32::MAX));
    workspace
}

#[test]
fn both_rooms_are_drawn_at_every_size_in_every_view_without_a_control_character() {
    let wide = with_partners(&[("Hansa", "platinum"), ("Elbe", "gold")]).now().clone();
    for workspace in [Workspace::default(), company(), wide, hostile()] {
        let mut bench = Bench::open(workspace);
        for keys in
            ["g t", ".", "v", "l", "j j 5", "esc v", "j e", "esc v", "j j l", "v", "enter", "j", "g y", "j j e", "esc G", "w"]
        {
            bench.keys(keys);
            for (width, height) in [(1, 1), (40, 12), (59, 20), (60, 16), (80, 24), (100, 30), (120, 40), (200, 60)] {
                let buffer = bench.buffer(width, height);
                let bad = |text: &str| text.contains(|letter: char| letter.is_control() || letter == '\u{202e}');
                assert!(buffer.content.iter().all(|cell| !bad(cell.symbol())), "{keys} {width}x{height}");
            }
        }
    }
}

#[test]
fn terms_of_a_later_day_are_shown_as_coming_and_today_earns_what_holds_today() {
    let mut bench = with_partners(&[]);
    bench.keys("g y n").types("2027-01-01").keys("enter");
    bench.on(rate("solution", "gold")).types("18").keys("enter").keys("g t .");
    assert!(bench.sees("Margin    15%, 18% from 1 Jan"), "{}", bench.picture(120, 40));
    let describe = bench.app.describe().unwrap();
    let text = plain::workspace(describe, &bench.desk().advice);
    assert!(text.contains("    Gold · Margin 15%, 18% from 1 Jan\n"), "{text}");
    let (now, coming) = text.split_once("  Not yet: from 2027-01-01\n").unwrap();
    assert!(now.contains("Solution track · Gold             15%\n"), "{text}");
    assert!(coming.contains("Solution track · Gold             18%\n"), "{text}");
    let object = json::workspace(describe, &bench.desk().advice, &[]);
    assert_eq!((&object["policy"]["newest"], &object["policy"]["in_force"]), (&"t2".into(), &"t1".into()));
    let tracks = object["tiers"]["tracks"].as_array().unwrap();
    let solution = tracks.iter().find(|track| track["id"] == "solution").unwrap();
    let gold = &solution["tiers"][1];
    assert_eq!((&gold["rate_percent"], &gold["rate_percent_coming"]), (&15.into(), &18.into()));
    assert_eq!(gold["rate_coming_from"], "2027-01-01");
    assert!(solution["tiers"][0].get("rate_percent_coming").is_none());
    bench.app.shell.now = "2027-01-01T09:00".parse().unwrap();
    assert_eq!(bench.app.describe().unwrap().rate_said(track(&bench, "solution"), &track(&bench, "solution").tiers[1]), "18%");
}

#[test]
fn the_text_tells_how_one_gets_to_a_rung_stays_on_it_and_falls() {
    let bench = with_partners(&[]);
    let text = plain::workspace(bench.app.describe().unwrap(), &bench.desk().advice);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in
        ["way up: usually after 18 months; ", "to stay: ", "way down: 30 days of notice, 90 days to mend, back after 6 months"]
    {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn no_template_raises_a_finding_of_its_own_on_any_track() {
    let method = Method::built_in().unwrap();
    // How many rungs a company bears, and when it needs specialisations, follows from the company; which ladder to take was
    // asked of a person.
    let of_company = ["tiers/for-few-partners", "tiers/too-many", "tiers/no-specialisation"];
    for row in method.tracks() {
        for template in method.templates() {
            for types in row.types.iter().map(std::slice::from_ref).chain([row.types.as_slice()]) {
                let mut workspace = company();
                let track = Track { id: row.id.clone(), types: types.to_vec(), ..Track::default() };
                Arc::make_mut(&mut workspace.tiers).tracks.push(track);
                let mut bench = Bench::open(workspace);
                let name = bench.app.shell.words.get(&format!("template-{}", template.id)).into_owned();
                bench.keys("g t v v v v t").types(&name).keys("enter");
                assert_eq!(self::track(&bench, &row.id).template, template.id);
                let found = bench.desk().advice.findings.iter();
                let own: Vec<_> = found
                    .filter(|finding| matches!(finding.address.document, Document::Tiers | Document::Policy))
                    .filter(|finding| !of_company.contains(&finding.rule))
                    .map(|finding| (finding.rule, finding.address.to_string()))
                    .collect();
                assert!(own.is_empty(), "{} on {} for {types:?}: {own:?}", template.id, row.id);
            }
        }
    }
}

fn crowd() -> Bench {
    let of = |tier: &'static str, from: usize, to: usize| (from..to).map(move |n| (format!("Partner {n}"), tier));
    let all: Vec<_> = of("silver", 0, 12).chain(of("gold", 12, 19)).chain(of("platinum", 19, 20)).collect();
    let all: Vec<_> = all.iter().map(|(name, tier)| (name.as_str(), *tier)).collect();
    with_partners(&all)
}

#[test]
fn the_dots_of_partners_are_to_one_scale_over_all_rungs() {
    let dots = |picture: &str, name: &str| {
        let line = picture.lines().find(|line| line.contains(name)).unwrap();
        line.matches('●').count()
    };
    let mut bench = crowd();
    let wide = bench.picture(120, 40);
    assert_eq!(["Silver", "Gold  ", "Platinum"].map(|name| dots(&wide, name)), [12, 7, 1], "a dot each where all fit\n{wide}");
    bench.keys("k k a").types("Diamond").keys("enter");
    let narrow = bench.picture(120, 40);
    assert_eq!(["Silver", "Gold  ", "Platinum"].map(|name| dots(&narrow, name)), [4, 2, 1], "{narrow}");
}

#[test]
fn four_rungs_say_what_their_lines_mean_and_leave_out_what_is_not_said() {
    let mut bench = crowd();
    bench.keys("k k a").types("Diamond").keys("enter");
    let picture = bench.picture(120, 40);
    for said in ["│  Margin 10%", "│  Support e-mail, 24 h", "│  To enter  ", "│  1 certified person"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    assert!(!picture.contains("│  –"), "{picture}");
}

#[test]
fn the_ladder_uses_free_lines_for_the_way_up_and_down_and_for_names_and_ends_with_them() {
    let mut bench = crowd();
    let picture = bench.picture(200, 60);
    for said in
        ["To fall   30 days of notice", "back after 6 months", "Way up    By more certified people", "Partner 8 · Partner 9"]
    {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    bench.keys(",");
    let flat = bench.picture(200, 60);
    assert!(flat.lines().filter(|line| line.starts_with("   │")).count() < 20, "{flat}");
    assert!(bench.picture(80, 24).starts_with("  Nordlicht Analytics   Referral track"), "{}", bench.picture(80, 24));
}

#[test]
fn who_stands_on_a_rung_is_listed_in_the_register() {
    let mut bench = crowd();
    bench.keys("l enter").on(on(Here::Partners));
    assert!(bench.picture(120, 60).contains("7 partners stand here"), "{}", bench.picture(120, 60));
    bench.keys("enter");
    assert_eq!(bench.app.screen, Screen::Room(Room::Partners));
    assert!(bench.sees("on Gold") && bench.sees("7 of 20 partners"), "{}", bench.picture(120, 40));
    bench.keys("esc");
    assert!(bench.sees("20 partners"));
}

#[test]
fn the_matrix_of_benefits_shows_the_commission_of_a_rung_that_has_no_margin() {
    let mut bench = made();
    bench.keys(", v v").on(on(Here::Field(Field::Rate)));
    assert!(bench.sees("Commission or margin") && bench.sees("15% ›"), "{}", bench.picture(120, 40));
    bench.types("12").keys("enter");
    assert_eq!(percent(&bench, "referral", "introducer"), Some(12));
    let narrow = bench.picture(80, 24);
    assert!(narrow.contains("What each rung gives"), "the labels take what one rung leaves free\n{narrow}");
    bench.keys(".");
    assert!(!bench.sees("Commission or margin"), "where all have a margin it stands there\n{}", bench.picture(120, 40));
}

#[test]
fn a_rate_outside_of_what_is_usual_warns_at_the_edge_of_its_range() {
    let mut bench = made();
    bench.keys("g y").on(rate("referral", "introducer")).types("40").keys("enter");
    assert!(bench.sees("10├─────────────▲25%"), "{}", bench.picture(120, 40));
    bench.types("4").keys("enter");
    assert!(bench.sees("10▲─────────────┤25%"), "{}", bench.picture(120, 40));
}
