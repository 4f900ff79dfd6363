//! The operations by their keys: one journey for each thing that a person can do there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    app::{
        Overlay, Pane, Room, Row, Screen,
        desk::ReadOnly,
        rooms::{
            Line,
            operations::{Line as Here, View},
        },
        update::enter_address,
    },
    domain::{
        Address, Figure, Operations, Workspace,
        operations::{Approach, Entry, EuTier, Kind, Paper, Seat, Stand, Tool, Way},
    },
};

fn at(kind: Kind, id: &str) -> Row {
    Row::Room(Line::Operations(Here::Item(kind, id.into())))
}

/// The sample of €8.2M, without a word about operations.
fn empty() -> Bench {
    let mut workspace = Bench::sample("referral").now().clone();
    workspace.operations = Arc::default();
    open(workspace)
}

fn open(workspace: Workspace) -> Bench {
    let mut bench = Bench::open(workspace);
    bench.keys("g n");
    bench
}

/// A company of another size.
fn of_arr(arr: u64) -> Bench {
    let mut workspace = empty().now().clone();
    Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(arr));
    open(workspace)
}

fn view(bench: &mut Bench, view: View) -> &mut Bench {
    while bench.app.rooms.operations.view != view {
        bench.keys("v");
    }
    bench
}

fn held(bench: &Bench) -> &Operations {
    &bench.now().operations
}

fn paper<'a>(bench: &'a Bench, id: &str) -> &'a Paper {
    held(bench).get::<Paper>(id).unwrap_or_else(|| panic!("no {id}"))
}

fn cell(bench: &mut Bench, kind: Kind, id: &str, column: usize) {
    bench.on(at(kind, id));
    bench.app.column = column;
}

#[test]
fn one_key_leads_through_all_six_tables_and_each_is_named_in_the_header() {
    let mut bench = empty();
    for name in ["Team", "Documents", "Enablement", "Lists", "Tools", "Growth", "Team"] {
        let picture = bench.picture(120, 40);
        assert!(picture.lines().nth(1).unwrap().contains(&format!("Operations   {name}")), "{picture}");
        bench.keys("v");
    }
}

#[test]
fn whoever_the_answers_name_takes_the_first_seat_with_one_key() {
    let mut bench = empty();
    assert!(bench.sees("takes Mara König from your answers"), "{}", bench.picture(120, 40));
    bench.keys("B");
    let share = bench.now().answers.owner.share.and_then(Figure::value);
    let seat = held(&bench).get::<Seat>("partner-manager").unwrap();
    assert_eq!((seat.owner.is_empty(), seat.share), (false, share));
    bench.keys("B");
    assert!(bench.message().contains("has an owner already"), "{}", bench.message());
    bench.keys("u");
    assert_eq!(*held(&bench), Operations::default());
}

#[test]
fn seats_have_owners_and_shares_and_the_team_is_held_against_both_sources() {
    let mut bench = empty();
    bench.on(at(Kind::Role, "partner-manager")).keys("o enter");
    cell(&mut bench, Kind::Role, "partner-manager", 2);
    bench.keys("enter").types("60%").keys("enter");
    assert_eq!(held(&bench).roles[0].share, Some(60));
    assert!(bench.sees("0.6 full-time, one person"), "{}", bench.picture(120, 40));
    assert!(bench.sees("1 full-time at €5–15M · 0.4 short"), "{}", bench.picture(120, 40));
    assert!(bench.sees("1–2 people · Starting"), "{}", bench.picture(120, 40));
    // A second seat of the role, held by somebody whom nobody knew.
    bench
        .keys("n")
        .types("partner manager")
        .keys("enter")
        .types("somebody new")
        .keys("enter")
        .types("Ada Brandt")
        .keys("enter");
    assert_eq!(bench.app.cursor(Pane::Work), Some(at(Kind::Role, "partner-manager-2")));
    assert!(bench.sees("Partner manager 2") && bench.sees("Ada Brandt"), "{}", bench.picture(120, 40));
    cell(&mut bench, Kind::Role, "partner-manager-2", 2);
    // A digit begins to write.
    bench.keys("1").types("00").keys("enter");
    assert_eq!(held(&bench).roles[1].share, Some(100));
    assert!(bench.sees("1.6 full-time, 2 people"), "{}", bench.picture(120, 40));
    bench.keys("enter").types("160").keys("enter");
    assert!(bench.message().contains("from 0 to 100"), "{}", bench.message());
    bench.keys("esc");
    cell(&mut bench, Kind::Role, "partner-manager-2", 0);
    bench.keys("d");
    assert_eq!(held(&bench).roles.len(), 1);
    bench.keys("u");
    assert_eq!(held(&bench).roles.len(), 2);
}

#[test]
fn a_gap_of_the_second_source_is_said() {
    let mut workspace = of_arr(25_000_000).now().clone();
    let seats = &mut Arc::make_mut(&mut workspace.operations).roles;
    seats.extend((0..3).map(|n| Seat {
        id: format!("s{n}"),
        role: "partner-manager".into(),
        owner: format!("p{n}"),
        share: Some(100),
        ..Seat::default()
    }));
    let bench = open(workspace);
    assert!(bench.sees("nothing for 3 people: Starting ends at 2, Growing begins at 5"), "{}", bench.picture(120, 40));
    assert!(bench.sees("2–3 full-time at €15–50M · as many as that"), "{}", bench.picture(120, 40));
    // A role that the stage asks for and nobody holds is a finding now.
    let rules: Vec<_> = bench.app.desk.as_ref().unwrap().advice.findings.iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"operations/role-without-owner"), "{rules:?}");
}

#[test]
fn documents_are_gone_through_today_with_one_key_and_overdue_by_their_rhythm() {
    let mut bench = empty();
    view(&mut bench, View::Documents).on(at(Kind::Paper, "playbook")).keys("space");
    assert_eq!(paper(&bench, "playbook").updated, "2026-11-21".parse().ok());
    assert!(bench.sees("due 20 Feb 2027"), "{}", bench.picture(120, 40));
    cell(&mut bench, Kind::Paper, "playbook", 2);
    bench.keys("enter").types("2026-08-01").keys("enter");
    assert!(bench.sees("21 days overdue") && bench.sees("One is overdue."), "{}", bench.picture(120, 40));
    bench.keys("enter").types("2027-08-01").keys("enter");
    assert_eq!(bench.message(), "That day is still to come.");
    bench.keys("esc").on(at(Kind::Paper, "curriculum"));
    cell(&mut bench, Kind::Paper, "curriculum", 2);
    bench.keys("enter").types("2020-01-01").keys("enter");
    // What waits for an event is never overdue by itself.
    assert!(bench.sees("One is overdue."), "{}", bench.picture(120, 40));
    cell(&mut bench, Kind::Paper, "playbook", 3);
    bench.keys("enter").types("365").keys("enter");
    assert!(bench.sees("None is overdue."), "{}", bench.picture(120, 40));
    cell(&mut bench, Kind::Paper, "playbook", 4);
    bench.keys("enter").types("https://wiki.example/playbook").keys("enter");
    assert_eq!(paper(&bench, "playbook").link, "https://wiki.example/playbook");
    assert!(bench.sees("https://wiki.example/playbook"), "{}", bench.picture(120, 40));
    bench.keys("d");
    assert_eq!(paper(&bench, "playbook").link, "");
    bench.keys("n").types("Price list").keys("enter");
    assert_eq!(paper(&bench, "price-list").name, "Price list");
    assert!(bench.sees("YOURS"), "{}", bench.picture(120, 40));
    bench.keys("n").types("price LIST").keys("enter");
    assert_eq!(bench.message(), "There is one of that name already.");
    bench.keys("esc");
    cell(&mut bench, Kind::Paper, "price-list", 0);
    bench.keys("d");
    assert!(held(&bench).get::<Paper>("price-list").is_none());
}

#[test]
fn a_rhythm_beyond_ten_years_is_refused_and_what_was_typed_stays_to_be_mended() {
    let mut bench = empty();
    view(&mut bench, View::Documents).on(at(Kind::Paper, "playbook")).keys("space");
    cell(&mut bench, Kind::Paper, "playbook", 3);
    bench.keys("enter").types("3651").keys("enter");
    assert!(bench.message().starts_with("Ten years"), "{}", bench.message());
    assert!(bench.app.writing.is_some());
    bench.keys("ctrl-u").types("3650").keys("enter");
    assert_eq!(paper(&bench, "playbook").days, Some(3650));
}

#[test]
fn enablement_goes_from_missing_to_there_for_the_rungs_that_are_picked() {
    let mut workspace = Bench::sample("good-programme").now().clone();
    workspace.operations = Arc::default();
    let mut bench = open(workspace);
    view(&mut bench, View::Enablement).on(at(Kind::Piece, "sales-kit")).keys("space");
    assert_eq!(held(&bench).piece("sales-kit").unwrap().state, Stand::Begun);
    bench.keys("space");
    assert!(bench.sees("1 of "), "{}", bench.picture(120, 40));
    cell(&mut bench, Kind::Piece, "sales-kit", 3);
    let tracks: Vec<String> = bench.now().tiers.tracks.iter().map(|track| track.id.clone()).collect();
    // One after the other; everybody is the end of it.
    bench.keys("enter down enter");
    assert_eq!(held(&bench).piece("sales-kit").unwrap().tiers, [tracks[0].clone()]);
    bench.keys("down enter");
    let tiers = held(&bench).piece("sales-kit").unwrap().tiers.clone();
    assert!(tiers.len() == 1 && tiers[0].starts_with(&format!("{}/", tracks[0])), "{tiers:?}");
    bench.keys("up up up up enter");
    assert!(held(&bench).piece("sales-kit").unwrap().tiers.is_empty() && bench.app.overlays.is_empty());
    assert!(held(&bench).piece("sales-kit").unwrap().tiers.is_empty());
    cell(&mut bench, Kind::Piece, "sales-kit", 0);
    bench.keys("d");
    assert_eq!(*held(&bench), Operations::default());
}

#[test]
fn lists_hold_states_owners_notes_and_points_of_ones_own() {
    let mut bench = empty();
    view(&mut bench, View::Lists).on(at(Kind::Check, "policies")).keys("space o enter");
    let entry = held(&bench).check("policies").unwrap().clone();
    assert_eq!((entry.state, entry.owner.is_empty()), (Stand::Begun, false));
    bench.keys("a").types("Agreed with legal").keys("ctrl-s enter");
    assert_eq!(held(&bench).check("policies").map(|entry| entry.note.trim()), Some("Agreed with legal"));
    bench.keys("n").types("Insurance").keys("enter");
    assert_eq!(held(&bench).checks[1], Entry { id: "insurance".into(), name: "Insurance".into(), ..Entry::default() });
    bench.keys("e ctrl-u").types("Liability").keys("enter");
    assert_eq!(held(&bench).check("insurance").unwrap().name, "Liability");
}

#[test]
fn under_five_million_no_tool_is_proposed_and_the_reason_is_said() {
    let mut bench = of_arr(3_000_000);
    view(&mut bench, View::Tools);
    assert!(bench.sees("Under €5M no tool is worth its price"), "{}", bench.picture(120, 40));
    bench.on(at(Kind::Tool, "prm"));
    assert!(bench.sees("not yet") && bench.sees("Under €5M no tool is worth its price"), "{}", bench.picture(120, 40));
    assert!(!bench.sees("Introw") && !bench.sees("Kiflo"), "{}", bench.picture(120, 40));
    bench.keys("w");
    assert!(bench.sees("tools by stage,"), "{}", bench.picture(120, 40));
}

#[test]
fn tools_of_the_stage_are_proposed_by_eu_tier_and_their_cost_is_held_against_the_budget() {
    let mut bench = empty();
    view(&mut bench, View::Tools).on(at(Kind::Tool, "prm"));
    assert!(bench.sees("Kiflo") && bench.sees("$5–15K a year") && bench.sees("2026"), "{}", bench.picture(120, 40));
    bench.on(Row::Room(Line::Operations(Here::Eu))).keys("space");
    assert_eq!(held(&bench).eu_tier, Some(EuTier::A));
    bench.on(at(Kind::Tool, "prm"));
    assert!(!bench.sees("Kiflo") && bench.sees("Introw") && bench.sees("8 more are below"), "{}", bench.picture(120, 40));
    bench.on(Row::Room(Line::Operations(Here::Budget))).keys("5").types("K").keys("enter");
    assert_eq!(held(&bench).budget, Some(5_000));
    bench.on(at(Kind::Tool, "prm")).keys("e enter");
    assert_eq!(held(&bench).get::<Tool>("prm").unwrap().name, "introw");
    cell(&mut bench, Kind::Tool, "prm", 2);
    bench.keys("6").types("000").keys("enter");
    assert!(bench.sees("€6K a year · €1K over the budget"), "{}", bench.picture(120, 40));
    // The same tool for a second function is paid once.
    bench.on(at(Kind::Tool, "mapping"));
    bench.app.column = 0;
    bench.keys("e").types("introw").keys("enter");
    assert!(bench.sees("€6K a year") && bench.sees("shared"), "{}", bench.picture(120, 40));
    bench.on(at(Kind::Tool, "learning")).keys("e").types("Our wiki").keys("enter");
    assert_eq!(held(&bench).get::<Tool>("learning").unwrap().name, "Our wiki");
    bench.keys("space");
    assert_eq!(held(&bench).get::<Tool>("learning").unwrap().state, Stand::Begun);
    bench.keys("n");
    assert!(bench.message().contains("The functions are the method’s"), "{}", bench.message());
}

#[test]
fn what_breaks_as_partners_grow_is_told_by_its_count_and_is_a_finding() {
    let mut workspace = empty().now().clone();
    Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(12));
    let mut bench = open(workspace);
    view(&mut bench, View::Growth).on(at(Kind::Approach, "reporting")).keys("space");
    assert_eq!(held(&bench).get::<Approach>("reporting").unwrap().way, Some(Way::ByHand));
    assert!(bench.sees("spreadsheets") && bench.sees("outgrown"), "{}", bench.picture(120, 40));
    assert!(bench.sees("Reporting is done as one begins. That breaks at 10 partners"), "{}", bench.picture(120, 40));
    cell(&mut bench, Kind::Approach, "reporting", 2);
    bench.keys("4").types("0").keys("enter");
    assert!(bench.sees("holds for 28 more"), "{}", bench.picture(120, 40));
    bench.keys("enter").types("0").keys("enter");
    assert_eq!(bench.message(), "It breaks at one partner at the earliest.");
    bench.keys("esc o");
    assert_eq!(bench.message(), "An approach has no owner. The role does.");
    bench.app.column = 0;
    bench.keys("space");
    assert!(bench.sees("holds for many"), "{}", bench.picture(120, 40));
}

#[test]
fn enter_on_a_name_explains_it_up_to_the_source() {
    let mut bench = empty();
    for (table, kind, id, source) in [
        (View::Team, Kind::Role, "partner-ops", "six roles in a programme"),
        (View::Documents, Kind::Paper, "guide", "seven documents"),
        (View::Enablement, Kind::Piece, "portal", "training, support and resources"),
        (View::Lists, Kind::Check, "risks", "operation, compliance and technology"),
        (View::Tools, Kind::Tool, "crm", "seven functions"),
        (View::Growth, Kind::Approach, "training", "six factors of growth"),
    ] {
        view(&mut bench, table).on(at(kind, id)).keys("enter");
        assert!(matches!(bench.app.overlays.last(), Some(Overlay::Why(_))), "{id}");
        let picture = bench.picture(200, 60).split_whitespace().collect::<Vec<_>>().join(" ");
        let said = source.split(' ').all(|word| picture.contains(word));
        assert!(said, "{id}: {picture}");
        bench.keys("esc");
    }
}

#[test]
fn an_address_leads_to_its_table_row_and_cell() {
    let mut bench = empty();
    bench.keys("B");
    for (address, row, column) in [
        ("operations/role:partner-manager/share", at(Kind::Role, "partner-manager"), 2),
        ("operations/paper:guide/updated", at(Kind::Paper, "guide"), 2),
        ("operations/tool:mapping/cost", at(Kind::Tool, "mapping"), 2),
        ("operations/approach:support", at(Kind::Approach, "support"), 0),
        ("operations/budget", Row::Room(Line::Operations(Here::Budget)), 0),
    ] {
        let address: Address = address.parse().unwrap();
        enter_address(&mut bench.app, &address);
        assert_eq!(bench.app.screen, Screen::Room(Room::Operations), "{address}");
        assert_eq!((bench.app.cursor(Pane::Work), bench.app.column), (Some(row), column), "{address}");
    }
}

#[test]
fn what_the_method_does_not_know_is_kept_and_shown_by_its_id() {
    let mut workspace = empty().now().clone();
    let operations = Arc::make_mut(&mut workspace.operations);
    operations.change::<Seat>("poet", |seat| seat.owner = "ghost".into());
    operations.change_entry(Kind::Check, "weather", |entry| entry.state = Stand::There);
    operations.change::<Tool>("telepathy", |tool| tool.name = "Own".into());
    operations.change::<Approach>("growth-of-hair", |approach| approach.way = Some(Way::ByHand));
    let mut bench = open(workspace);
    for (table, shown) in
        [(View::Team, "poet"), (View::Lists, "weather"), (View::Tools, "telepathy"), (View::Growth, "growth-of-hair")]
    {
        view(&mut bench, table);
        assert!(bench.sees(shown), "{}", bench.picture(120, 40));
    }
}

#[test]
fn nothing_is_changed_where_nothing_may_be() {
    let mut bench = empty();
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    for keys in ["B", "n", "o", "space", "d", "a", "e"] {
        bench.keys(keys);
        assert!(!bench.message().is_empty() && bench.app.overlays.is_empty(), "{keys}: {}", bench.message());
        assert!(bench.app.writing.is_none(), "{keys}");
    }
    assert_eq!(*held(&bench), Operations::default());
    // Looking is free.
    bench.keys("v");
    assert_eq!(bench.app.rooms.operations.view, View::Documents);
}

#[test]
fn a_cost_in_another_currency_is_refused_and_not_read_as_ones_own() {
    let mut bench = Bench::sample("good-programme");
    bench.keys("g n v v v v");
    let row = bench.app.rows(bench.app.focus).iter().next().cloned().unwrap();
    let before = bench.now().operations.clone();
    bench.on(row);
    for _ in 0..6 {
        bench.keys("right");
        bench.keys("e");
        if bench.app.writing.is_some() {
            bench.keys("ctrl-u").types("3000 USD").keys("enter");
            if bench.message().contains("Nothing is converted") {
                break;
            }
            bench.keys("esc");
        }
        bench.app.overlays.clear();
    }
    assert!(bench.message().contains("Nothing is converted"), "{}", bench.picture(120, 40));
    assert!(bench.now().operations.tools == before.tools);
}
