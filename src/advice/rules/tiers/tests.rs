//! The bounds of the rules about tiers, and what their fixes leave alone.

use std::sync::Arc;

use crate::{
    advice::{self, Finding, rules},
    domain::Workspace,
    method::Method,
    store,
};

fn read(files: &[(&str, &str)]) -> Workspace {
    store::read_texts(files.iter().copied()).unwrap().0
}

fn findings(workspace: &Workspace) -> Vec<Finding> {
    advice::derive(workspace, &Method::built_in().unwrap(), rules::EXAMPLE_DAY).findings
}

fn fires(rule: &str, workspace: &Workspace) -> bool {
    findings(workspace).iter().any(|finding| finding.rule == rule)
}

/// The workspace after the fix of the first finding of a rule; nothing where there is none for it.
fn mended(rule: &str, workspace: &Workspace) -> Option<Workspace> {
    let method = Method::built_in().unwrap();
    let advice = advice::derive(workspace, &method, rules::EXAMPLE_DAY);
    let finding = advice.findings.iter().find(|finding| finding.rule == rule).unwrap();
    rules::mended(finding, workspace, &method, &advice, rules::EXAMPLE_DAY)
}

/// Two rungs of one track, each with what stands behind its id.
fn ladder(lower: &str, upper: &str) -> Workspace {
    read(&[(
        "tiers.ron",
        &format!(r#"(tracks: [(id: "t", types: ["reseller"], tiers: [(id: "low", {lower}), (id: "high", {upper})])])"#),
    )])
}

fn asking(lower: &str, upper: &str) -> Workspace {
    ladder(&format!("entry: [{lower}]"), &format!("entry: [{upper}]"))
}

#[test]
fn a_step_of_five_times_is_the_widest_that_is_not_told_and_time_counts() {
    let deals = |count: u32, months: u32| format!(r#"(id: "won-deals", at_least: {count}, months: {months})"#);
    let kept = |percent: u32| format!(r#"(id: "customers-kept", at_least: {percent}, months: 12)"#);
    for (lower, upper, wide) in [
        (deals(2, 12), deals(10, 12), false),
        (deals(2, 12), deals(11, 12), true),
        (deals(2, 12), deals(6, 6), true),
        (deals(2, 6), deals(20, 12), false),
        (deals(0, 12), deals(9, 12), false),
        (kept(10), kept(90), false),
    ] {
        assert_eq!(fires("tiers/gap-too-wide", &asking(&lower, &upper)), wide, "{lower} {upper}");
    }
}

#[test]
fn one_of_several_is_less_than_all_of_them_and_the_order_does_not_count() {
    let (a, b) = (r#"(id: "references", at_least: 2)"#, r#"(id: "certified-people", at_least: 3)"#);
    for (lower, upper, told) in [
        (format!("entry: [{a}, {b}]"), format!("entry: [{b}, {a}]"), true),
        (format!("any: true, entry: [{a}, {b}]"), format!("entry: [{a}, {b}]"), false),
        (format!("entry: [{a}, {b}]"), format!("any: true, entry: [{a}, {b}]"), true),
        (format!("entry: [{a}]"), format!("entry: [{b}]"), false),
        (String::new(), String::new(), false),
    ] {
        assert_eq!(fires("tiers/asks-less", &ladder(&lower, &upper)), told, "{lower} {upper}");
        let gives = format!(r#"{upper}{}benefits: [(id: "events")]"#, if upper.is_empty() { "" } else { ", " });
        let gives = ladder(&lower, &gives);
        assert!(!fires("tiers/asks-less", &gives), "{lower} {upper} is told by another rule");
        assert_eq!(fires("tiers/benefit-without-requirement", &gives), told, "{lower} {upper}");
    }
}

#[test]
fn staying_may_ask_as_much_as_coming_up_and_by_the_month() {
    let rung = |entry: &str, keep: &str| {
        let needs = |of: &str| {
            let (count, months) = of.split_once('/').unwrap();
            format!(r#"[(id: "referrals", at_least: {count}, months: {months})]"#)
        };
        ladder(&format!("entry: {}, keep: {}", needs(entry), needs(keep)), "")
    };
    for (entry, keep, told) in
        [("4/12", "4/12", false), ("4/12", "5/12", true), ("4/12", "3/6", true), ("4/6", "6/12", false), ("4/0", "4/12", false)]
    {
        assert_eq!(fires("tiers/keep-over-entry", &rung(entry, keep)), told, "{entry} {keep}");
    }
}

#[test]
fn nobody_holds_more_specialisations_than_the_track_offers() {
    let offers = |asked: u32| {
        let tiers = format!(
            r#"(
                tracks: [(id: "t", tiers: [(id: "low", entry: [(id: "specialisations", at_least: {asked})])])],
                specialisations: [(id: "vertical-market"), (id: "mine", tracks: ["t"]), (id: "other", tracks: ["u"])],
            )"#
        );
        read(&[("tiers.ron", &tiers)])
    };
    assert!(!fires("tiers/unreachable", &offers(2)));
    assert!(fires("tiers/unreachable", &offers(3)));
    assert!(fires("tiers/unreachable", &asking("", r#"(id: "joint-plan", at_least: 2)"#)));
    assert!(!fires("tiers/unreachable", &asking("", r#"(id: "customers-kept", at_least: 100, months: 12)"#)));
}

#[test]
fn a_ladder_without_partners_is_told_once_and_not_where_the_register_knows_one() {
    let nobody = ("answers.ron", "(company: (active_partners: fact(0)))");
    let tiers = ("tiers.ron", r#"(tracks: [(id: "t", tiers: [(id: "low"), (id: "high")])])"#);
    let rules = |workspace: &Workspace| {
        let found = findings(workspace);
        let of_partners = ["tiers/before-first-partner", "tiers/for-few-partners"];
        found.iter().map(|finding| finding.rule).filter(|rule| of_partners.contains(rule)).collect::<Vec<_>>()
    };
    assert_eq!(rules(&read(&[nobody, tiers])), ["tiers/before-first-partner"]);
    let signed = ("partners/a.ron", r#"(name: "A", state: agreed, signed: "2026-11-02")"#);
    assert_eq!(rules(&read(&[nobody, tiers, signed])), ["tiers/before-first-partner"]);
    let active = ("partners/a.ron", r#"(name: "A", state: active)"#);
    assert_eq!(rules(&read(&[nobody, tiers, active])), ["tiers/for-few-partners"]);
    assert_eq!(rules(&read(&[tiers])), Vec::<&str>::new());
    assert_eq!(rules(&read(&[("answers.ron", "(company: (active_partners: unknown))"), tiers])), Vec::<&str>::new());
}

#[test]
fn rungs_that_the_stage_does_not_bear_go_with_all_that_names_them() {
    let workspace = read(&[
        ("answers.ron", "(company: (arr: fact(8000000)))"),
        (
            "tiers.ron",
            r#"(tracks: [(id: "t", tiers: [(id: "low"), (id: "high"), (id: "top")]), (id: "u", tiers: [(id: "top")])])"#,
        ),
        (
            "policy.ron",
            r#"(terms: [
                (id: "t1", from: "2026-01-01", rates: [(id: "t/top", percent: 20)]),
                (id: "t2", from: "2026-06-01", rates: [(id: "t/low", percent: 10), (id: "t/top/referral", percent: 20), (id: "u/top", percent: 5)]),
            ])"#,
        ),
        ("partners/a.ron", r#"(name: "A", track: "t", tier: "top")"#),
        ("partners/b.ron", r#"(name: "B", track: "u", tier: "top")"#),
        ("operations.ron", r#"(enablement: [(id: "sales-enablement", tiers: ["t/high", "t/top", "u/top"])])"#),
        (
            "review.ron",
            r#"(waivers: [(id: "w1", rule: "tiers/no-exit", at: "tiers/track:t/tier:top/keep", reason: "Later.", on: "2026-11-02", until: "2026-12-02")])"#,
        ),
    ]);
    let after = mended("tiers/too-many", &workspace).unwrap();
    assert_eq!(after.tiers.track("t").unwrap().tiers.iter().map(|tier| tier.id.as_str()).collect::<Vec<_>>(), ["low"]);
    let rates = |at: usize| after.policy.terms[at].rates.iter().map(|rate| rate.id.as_str()).collect::<Vec<_>>();
    assert_eq!(rates(0), ["t/top"], "what was agreed then");
    assert_eq!(rates(1), ["t/low", "u/top"]);
    let on = |id: &str| after.partners.get(id).unwrap().tier.clone();
    assert_eq!([on("a"), on("b")], ["low", "top"]);
    assert_eq!(after.operations.enablement[0].tiers, ["u/top", "t/low"]);
    assert_eq!(after.review.waivers, []);
}

#[test]
fn no_rung_goes_where_a_partner_would_then_stand_higher_than_it_was_placed() {
    let ladder = |outcome: &str| {
        let tiers = format!(
            r#"(
                tracks: [(id: "t", tiers: [(id: "a"), (id: "b"), (id: "c"), (id: "d")])],
                placements: [(id: "hansa", path: [], outcome: "{outcome}", on: "2026-10-01")],
            )"#
        );
        let hansa = ("partners/hansa.ron", r#"(name: "Hansa", track: "t", tier: "c")"#);
        read(&[("answers.ron", "(company: (arr: fact(20000000)))"), ("tiers.ron", &tiers), hansa])
    };
    assert!(mended("tiers/too-many", &ladder("top")).is_some());
    assert_eq!(mended("tiers/too-many", &ladder("middle")), None);
}

#[test]
fn a_fix_leaves_alone_what_only_a_person_can_say() {
    let either =
        ladder("", r#"any: true, entry: [(id: "references", at_least: 2), (id: "won-deals", at_least: 3, months: 12)]"#);
    assert_eq!(mended("tiers/no-way-down", &either), None);
    let offered = |tracks: &str| {
        let tiers = format!(r#"(tracks: [(id: "t")], specialisations: [(id: "vertical-market", tracks: [{tracks}])])"#);
        read(&[("tiers.ron", &tiers)])
    };
    assert_eq!(mended("tiers/unknown-id", &offered(r#""gone""#)), None, "it would be offered by all");
    let after = mended("tiers/unknown-id", &offered(r#""gone", "t""#)).unwrap();
    assert_eq!(after.tiers.specialisations[0].tracks, ["t"]);
    let misspelt = read(&[("tiers.ron", r#"(tracks: [(id: "t", types: ["reseler"])])"#)]);
    assert_eq!(mended("tiers/unknown-id", &misspelt), None);
}

#[test]
fn what_is_given_below_is_given_on_every_rung_above() {
    let gives = |ids: &[&str]| ids.iter().map(|id| format!(r#"(id: "{id}")"#)).collect::<Vec<_>>().join(", ");
    let tiers = format!(
        r#"(tracks: [(id: "t", tiers: [(id: "a", benefits: [{}]), (id: "b", benefits: [{}]), (id: "c", benefits: [{}])])])"#,
        gives(&["content"]),
        gives(&["events"]),
        gives(&["events", "training"]),
    );
    let after = mended("tiers/gives-less", &read(&[("tiers.ron", &tiers)])).unwrap();
    assert!(!fires("tiers/gives-less", &after));
}

#[test]
fn whatever_tiers_name_and_is_not_there_is_told_at_its_field() {
    let workspace = read(&[
        (
            "tiers.ron",
            r#"(
                tracks: [(id: "t", types: ["x"], template: "x", tiers: [(
                    id: "low", entry: [(id: "x")], keep: [(id: "y")], benefits: [(id: "x")], support: "x",
                )])],
                specialisations: [(id: "our-own"), (id: "vertical-market", tracks: ["x"])],
                placements: [
                    (id: "gone", path: [], outcome: "x", on: "2026-10-01"),
                    (id: "hansa", path: [], outcome: "x", by: "x", on: "2026-10-01"),
                ],
            )"#,
        ),
        ("partners/hansa.ron", r#"(name: "Hansa")"#),
    ]);
    let found = findings(&workspace);
    let places: Vec<String> = found.iter().filter(|f| f.rule == "tiers/unknown-id").map(|f| f.address.to_string()).collect();
    let wanted = [
        "track:t/types",
        "track:t/template",
        "track:t/tier:low/requirement:x",
        "track:t/tier:low/kept:y",
        "track:t/tier:low/benefit:x",
        "track:t/tier:low/support",
        "specialisation:vertical-market/tracks",
        "placement:gone",
        "placement:hansa/outcome",
        "placement:hansa/by",
    ];
    assert_eq!(places, wanted.map(|place| format!("tiers/{place}")));
}

#[test]
fn thirty_partners_in_a_track_want_a_specialisation_and_nine_say_nothing_of_an_empty_rung() {
    let company = |partners: u32, tracks: &str| {
        let answers = format!("(company: (active_partners: fact({partners})))");
        read(&[("answers.ron", &answers), ("tiers.ron", &format!("(tracks: [{tracks}])"))])
    };
    let one = r#"(id: "t", types: ["reseller"])"#;
    assert!(fires("tiers/no-specialisation", &company(30, one)));
    assert!(!fires("tiers/no-specialisation", &company(29, one)));
    let two = format!(r#"{one}, (id: "u", types: ["referral"])"#);
    assert!(!fires("tiers/no-specialisation", &company(40, &two)), "nobody said in which track they stand");
    let rule = rules::get("tiers/used-nowhere").unwrap();
    let mut workspace = read(rule.fails);
    assert!(fires(rule.id, &workspace));
    Arc::make_mut(&mut workspace.partners).remove("wessel");
    assert!(!fires(rule.id, &workspace));
}

#[test]
fn a_purpose_is_a_condition_only_where_nothing_else_is_asked() {
    let purpose = r#"purpose: "Partners of strategic importance.""#;
    let asked = format!(r#"{purpose}, entry: [(id: "won-deals", at_least: 3, months: 12)]"#);
    assert!(fires("tiers/subjective-criterion", &ladder("", purpose)));
    assert!(!fires("tiers/subjective-criterion", &ladder("", &asked)));
    assert!(!fires("tiers/subjective-criterion", &ladder(purpose, "")));
}

#[test]
fn types_that_wait_in_the_plan_are_not_missed_and_a_forgotten_one_is_told_once() {
    let answers = "(company: (sells: software, arr: fact(8000000)), problem: (chosen: [distribution, stickiness]), motion: (main: sales_assisted))";
    let tiers = |types: &str| format!(r#"(tracks: [(id: "t", types: [{types}])])"#);
    let rules = |files: &[(&str, &str)]| {
        let of_types = ["tiers/problem-without-type", "tiers/type-in-no-track"];
        let found = findings(&read(files));
        found.iter().map(|finding| finding.rule).filter(|rule| of_types.contains(rule)).collect::<Vec<_>>()
    };
    let technology = tiers(r#""technology""#);
    assert_eq!(rules(&[("answers.ron", answers), ("tiers.ron", &technology)]), ["tiers/problem-without-type"]);
    let decided =
        ("strategy.ron", r#"(decisions: [(id: "type/referral", taken: accepted, advised: start, on: "2026-11-12")])"#);
    assert_eq!(rules(&[("answers.ron", answers), decided, ("tiers.ron", &technology)]), ["tiers/type-in-no-track"]);
    // Of so little ARR the plan begins with two types, and technology is not among them.
    let small = answers.replace("8000000", "2000000");
    let referral = tiers(r#""referral""#);
    assert_eq!(rules(&[("answers.ron", &small), ("tiers.ron", &referral)]), Vec::<&str>::new());
}
