//! The register of partners by its keys: one journey for each thing that a person can do there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    app::{
        Effect, Input, Overlay, Pane, Room, Row, Screen,
        desk::ReadOnly,
        input::Background,
        rooms::{
            Line,
            partners::{Field, Line as Here, shown},
        },
        update::enter_address,
    },
    domain::{Address, Card, Figure, Partner, PartnerState, Remark, Tier, Track, Workspace, tiers::Placement},
    store::{FaultKind, FileFault},
};

fn at(id: &str) -> Row {
    Row::Room(Line::Partners(Here::Partner(id.into())))
}

/// A company with two tracks and no partners.
fn company() -> Workspace {
    let mut workspace = desk::answered("referral");
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.arr = Some(Figure::Fact(25_000_000));
    let rung = |id: &str, name: &str| Tier { id: id.into(), name: name.into(), ..Tier::default() };
    let tracks = &mut Arc::make_mut(&mut workspace.tiers).tracks;
    tracks.push(Track {
        id: "solution".into(),
        name: "Solution".into(),
        types: vec!["si".into(), "consulting".into()],
        tiers: vec![rung("silver", "Silver"), rung("gold", "Gold")],
        ..Track::default()
    });
    tracks.push(Track {
        id: "intro".into(),
        name: "Introductions".into(),
        types: vec!["referral".into()],
        tiers: vec![rung("flat", "Flat")],
        ..Track::default()
    });
    workspace
}

fn with(names: &[&str]) -> Bench {
    let mut workspace = company();
    let partners = Arc::make_mut(&mut workspace.partners);
    for name in names {
        let id = partners.free_id(name, |_| false);
        partners.insert(Arc::new(Partner { id, name: (*name).into(), ..Partner::default() }));
    }
    let mut bench = Bench::open(workspace);
    bench.keys("g a");
    bench
}

fn three() -> Bench {
    with(&["Alster", "Brandt", "Chiemsee"])
}

fn partner<'a>(bench: &'a Bench, id: &str) -> &'a Partner {
    bench.now().partners.get(id).unwrap_or_else(|| panic!("no {id}"))
}

fn ids(bench: &Bench) -> Vec<String> {
    shown(&bench.app).iter().map(|partner| partner.id.clone()).collect()
}

/// Puts the cursor on a column of the table.
fn column(bench: &mut Bench, field: Field) {
    bench.app.column = field.place();
}

fn read(bench: &mut Bench, text: &[u8]) {
    bench.feed(Input::Background(Background::Imported { path: "list.csv".into(), bytes: text.to_vec() }));
}

#[test]
fn an_empty_register_says_how_to_fill_it() {
    let bench = with(&[]);
    assert!(bench.sees("No partners yet. n adds one, i reads a CSV."), "{}", bench.picture(120, 40));
}

#[test]
fn a_partner_is_added_by_name_and_stays_under_its_id_when_it_is_renamed() {
    let mut bench = with(&[]);
    bench.keys("n").types("Müller  & Söhne ").keys("enter");
    assert_eq!(partner(&bench, "mueller-soehne").name, "Müller & Söhne");
    bench.keys("e ctrl-u").types("Meier").keys("enter");
    assert_eq!(partner(&bench, "mueller-soehne").name, "Meier");
    assert!(bench.sees("Meier"));
    bench.keys("u u");
    assert!(bench.now().partners.is_empty());
}

#[test]
fn a_name_that_is_missing_or_there_already_is_refused_in_words() {
    let mut bench = three();
    bench.keys("n enter");
    assert_eq!(bench.message(), "A partner needs a name.");
    bench.keys("ctrl-u").types(" ALSTER ").keys("enter");
    assert_eq!(bench.message(), "A partner of this name is there already.");
    bench.keys("esc e ctrl-u").types("Brandt").keys("enter");
    assert_eq!(bench.message(), "A partner of this name is there already.");
    bench.keys("esc");
    assert_eq!((bench.now().partners.len(), partner(&bench, "alster").name.as_str()), (3, "Alster"));
}

#[test]
fn an_id_that_a_broken_file_holds_is_not_given_again() {
    let mut bench = with(&[]);
    let fault = FileFault { file: "partners/alster.ron".into(), at: None, kind: FaultKind::CutOff, excerpt: Vec::new() };
    bench.app.desk.as_mut().unwrap().faults.push(fault);
    bench.keys("n").types("Alster").keys("enter");
    assert_eq!(ids(&bench), ["alster-2"]);
    assert!(bench.sees("partners/alster.ron"), "{}", bench.picture(120, 40));
    read(&mut bench, b"name\nAlster\n");
    assert_eq!(ids(&bench), ["alster-2"]);
}

#[test]
fn states_note_their_day_and_are_undone_by_name() {
    let mut bench = three();
    bench.keys("S").types("agreed").keys("enter");
    assert_eq!(partner(&bench, "alster").signed, Some("2026-11-21".parse().unwrap()));
    bench.keys("S").types("active").keys("enter");
    assert_eq!(partner(&bench, "alster").activated, Some("2026-11-21".parse().unwrap()));
    bench.keys("S").types("ended").keys("enter");
    assert_eq!((partner(&bench, "alster").state, partner(&bench, "alster").ended.is_some()), (PartnerState::Ended, true));
    bench.keys("u");
    assert!(bench.message().contains("Alster · State"), "{}", bench.message());
    assert_eq!(partner(&bench, "alster").state, PartnerState::Active);
}

#[test]
fn a_type_brings_its_track_and_rungs_are_those_of_the_track() {
    let mut bench = three();
    bench.keys("t").types("systems integrator").keys("enter");
    assert_eq!((partner(&bench, "alster").kind.as_str(), partner(&bench, "alster").track.as_str()), ("si", "solution"));
    assert!(bench.message().contains("Solution"));
    bench.keys("r");
    let picture = bench.picture(120, 40);
    assert!(picture.contains("Gold") && !picture.contains("Flat"), "{picture}");
    bench.keys("enter");
    assert_eq!(partner(&bench, "alster").tier, "gold");
    bench.keys("t").types("referral").keys("enter");
    // A track with one rung has nowhere else to stand.
    assert_eq!((partner(&bench, "alster").track.as_str(), partner(&bench, "alster").tier.as_str()), ("intro", "flat"));
    bench.keys("j r").types("flat").keys("enter");
    assert_eq!((partner(&bench, "brandt").track.as_str(), partner(&bench, "brandt").tier.as_str()), ("intro", "flat"));
}

#[test]
fn an_owner_is_picked_from_the_people_or_joins_them_by_name() {
    let mut bench = three();
    bench.keys("o").types("somebody new").keys("enter").types("Tom Berg").keys("enter");
    assert_eq!(partner(&bench, "alster").owner, "tom-berg");
    assert!(bench.now().people.get("tom-berg").is_some());
    bench.keys("u");
    assert!(bench.now().people.get("tom-berg").is_none() && partner(&bench, "alster").owner.is_empty());
    bench.keys("ctrl-r j o").types("tom berg").keys("enter");
    assert_eq!(partner(&bench, "brandt").owner, "tom-berg");
    bench.keys("o").types("nobody").keys("enter");
    assert_eq!(partner(&bench, "brandt").owner, "");
}

#[test]
fn marked_partners_are_changed_together_and_undone_together() {
    let mut bench = three();
    bench.keys("space space");
    assert!(bench.sees("2 marked"));
    bench.keys("S").types("active").keys("enter");
    bench.keys("t").types("consulting").keys("enter");
    bench.keys("r").types("gold").keys("enter");
    bench.keys("a").types("call by 9 Dec").keys("enter");
    bench.keys("o").types("somebody new").keys("enter").types("Tom Berg").keys("enter");
    for id in ["alster", "brandt"] {
        let it = partner(&bench, id);
        let held = (it.state, it.kind.as_str(), it.tier.as_str(), it.next_step.as_str(), it.owner.as_str());
        assert_eq!(held, (PartnerState::Active, "consulting", "gold", "call by 9 Dec", "tom-berg"), "{id}");
    }
    assert_eq!(*partner(&bench, "chiemsee"), Partner { id: "chiemsee".into(), name: "Chiemsee".into(), ..Partner::default() });
    bench.keys("u u u u u");
    for id in ["alster", "brandt"] {
        assert_eq!(partner(&bench, id).state, PartnerState::Candidate);
    }
    bench.keys("esc");
    assert!(!bench.sees("marked"));
    bench.keys("ctrl-a");
    assert!(bench.sees("3 marked"));
    bench.keys("ctrl-a");
    assert!(!bench.sees("marked"));
}

#[test]
fn the_table_is_sorted_by_the_column_of_the_cursor_and_turned_round() {
    let mut bench = three();
    for (id, warmth) in [("alster", 2), ("chiemsee", 5)] {
        bench.on(at(id));
        column(&mut bench, Field::Warmth);
        bench.types(&warmth.to_string());
    }
    bench.keys("s");
    assert_eq!(ids(&bench), ["alster", "chiemsee", "brandt"]);
    assert!(bench.sees("warm ↑") || bench.sees("warmth ↑"), "{}", bench.picture(120, 40));
    bench.keys("s");
    // Who has no value stands at the end, whichever way the rest is turned.
    assert_eq!(ids(&bench), ["chiemsee", "alster", "brandt"]);
    assert!(bench.sees("↓"));
    bench.keys("s");
    assert_eq!(ids(&bench), ["alster", "brandt", "chiemsee"]);
    for field in Field::ALL {
        column(&mut bench, field);
        bench.keys("s");
        assert_eq!(ids(&bench).len(), 3, "{field:?}");
    }
}

#[test]
fn a_filter_narrows_says_what_it_is_and_is_taken_back() {
    let mut bench = three();
    bench.keys("S").types("active").keys("enter");
    bench.keys("f").types("active").keys("enter");
    assert_eq!(ids(&bench), ["alster"]);
    assert!(bench.sees("active   by partner") && bench.sees("1 of 3 partners"), "{}", bench.picture(120, 40));
    bench.keys("esc");
    assert_eq!(ids(&bench).len(), 3);
    bench.keys("f").types("chiem").keys("enter");
    assert_eq!(ids(&bench), ["chiemsee"]);
    assert!(bench.sees("“chiem”"));
    // The first entry of a filter that holds shows everybody again.
    bench.keys("f enter");
    assert_eq!(ids(&bench).len(), 3);
    bench.keys("f").types("nobody").keys("enter");
    assert_eq!(ids(&bench).len(), 3);
    bench.keys("f").types("zzz").keys("enter");
    assert!(ids(&bench).is_empty() && bench.sees("Nobody passes this filter"), "{}", bench.picture(120, 40));
    bench.keys("esc q");
    assert!(ids(&bench).len() == 3);
}

#[test]
fn a_change_that_the_filter_hides_leaves_the_cursor_near() {
    let mut bench = three();
    bench.keys("f").types("candidate").keys("enter j");
    bench.keys("S").types("active").keys("enter");
    assert_eq!(ids(&bench), ["alster", "chiemsee"]);
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("chiemsee")));
    // A new partner is seen whatever was filtered.
    bench.keys("esc f").types("active").keys("enter n").types("Delta").keys("enter");
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("delta")));
}

#[test]
fn days_are_typed_as_people_write_them_and_impossible_ones_are_refused() {
    let mut bench = three();
    bench.keys("enter");
    for (field, typed, wanted) in
        [(Field::Signed, "4 Dec", "2026-12-04"), (Field::Ended, "+14", "2026-12-05"), (Field::Activated, "today", "2026-11-21")]
    {
        bench.on(Row::Room(Line::Partners(Here::Field(field)))).keys("e ctrl-u").types(typed).keys("enter");
        let it = partner(&bench, "alster");
        let day = [it.signed, it.activated, it.ended][field.place() - Field::Signed.place()];
        assert_eq!(day, Some(wanted.parse().unwrap()), "{typed}");
    }
    // Activated before it signed: taken, and told at the field.
    assert!(bench.message().contains("activated before it signed"), "{}", bench.message());
    bench.keys("u ctrl-r");
    assert!(bench.sees("Alster: activated before it signed."), "{}", bench.picture(120, 40));
    bench.on(Row::Room(Line::Partners(Here::Field(Field::Signed)))).keys("e ctrl-u").types("31 Feb").keys("enter");
    assert_eq!(bench.message(), "There is no such day in the calendar.");
    bench.keys("ctrl-u enter");
    assert_eq!(partner(&bench, "alster").signed, None);
}

#[test]
fn every_field_is_reached_on_the_page_of_a_partner_and_a_note_has_lines() {
    let mut bench = three();
    bench.keys("enter");
    for field in Field::ALL {
        let row = Row::Room(Line::Partners(Here::Field(field)));
        bench.on(row).keys("enter");
        assert!(bench.app.writing.is_some() || matches!(bench.app.overlays.last(), Some(Overlay::Picker(_))), "{field:?}");
        bench.keys("esc");
    }
    bench
        .on(Row::Room(Line::Partners(Here::Field(Field::Note))))
        .keys("e")
        .types("one")
        .keys("alt-enter")
        .types("two")
        .keys("enter");
    assert_eq!(partner(&bench, "alster").note, "one\ntwo");
    bench.keys("esc");
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("alster")));
    assert!(bench.sees("two"));
}

#[test]
fn a_partner_that_is_named_elsewhere_is_asked_about_before_it_goes() {
    let mut bench = three();
    bench.keys("d");
    assert!(bench.now().partners.get("alster").is_none() && bench.app.overlays.is_empty());
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("brandt")));
    bench.keys("u");
    let mut workspace = bench.now().clone();
    let on = "2026-11-21".parse().unwrap();
    let placement = Placement { id: "alster".into(), path: Vec::new(), outcome: "entry".into(), by: String::new(), on };
    Arc::make_mut(&mut workspace.tiers).placements.push(placement);
    let card = Card { id: "c".into(), title: "Call Brandt".into(), ..Card::default() };
    Arc::make_mut(&mut workspace.board).cards.push(Arc::new(card));
    Arc::make_mut(&mut workspace.review).remarks.push(Remark {
        id: "r1".into(),
        about: Address::partner("chiemsee"),
        author: String::new(),
        on,
        text: "who?".into(),
        resolved: None,
    });
    let mut bench = Bench::open(workspace);
    bench.keys("g a");
    for (id, place) in [("alster", "where it was placed"), ("brandt", "cards of the board"), ("chiemsee", "remarks")] {
        bench.on(at(id)).keys("d");
        assert!(bench.sees(place), "{id} {}", bench.picture(120, 40));
        bench.keys("enter");
        assert!(bench.now().partners.get(id).is_some());
    }
    bench.on(at("alster")).keys("d j enter");
    assert!(bench.now().partners.get("alster").is_none() && bench.now().tiers.placements.is_empty());
    bench.keys("u");
    assert!(bench.now().partners.get("alster").is_some() && bench.now().tiers.placements.len() == 1);
    bench.keys("ctrl-a d j enter");
    assert!(bench.now().partners.is_empty());
}

#[test]
fn the_tree_is_walked_for_the_partner_under_the_cursor() {
    let mut bench = three();
    bench.keys("j p");
    assert!(bench.sees("Brandt") && matches!(bench.app.overlays.last(), Some(Overlay::Ask(_))), "{}", bench.picture(120, 40));
}

#[test]
fn nothing_is_changed_where_nothing_may_be() {
    let mut bench = three();
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    let before = bench.now().clone();
    for keys in ["n", "e", "d", "S", "t", "r", "o", "a", "i", "p", "enter enter", "l l e"] {
        bench.keys(keys);
        assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty(), "{keys}");
        bench.app.rooms.partners.open = None;
    }
    column(&mut bench, Field::Warmth);
    bench.types("3");
    assert_eq!(*bench.now(), before);
}

#[test]
fn the_register_is_written_beside_the_workspace() {
    let mut bench = with(&[]);
    bench.keys("x");
    assert!(bench.effects.is_empty());
    let mut bench = three();
    bench.keys("x");
    let Some(Effect::Export { name, bytes }) = bench.effects.last() else { panic!("{:?}", bench.effects) };
    assert_eq!(name, "partners.csv");
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("name,type,track") && text.contains("Chiemsee"), "{text}");
}

#[test]
fn a_file_is_shown_before_anything_is_taken_from_it_and_undone_in_one_step() {
    let mut bench = three();
    bench.keys("i").types("'~/list.csv'").keys("enter");
    assert_eq!(bench.effects, [Effect::Import("home/list.csv".into())]);
    let before = bench.now().clone();
    let text = "Name;Betreuer;Status;Umsatz\nALSTER;Nobody Known;aktiv;3\nNeu AG;;kandidat;\n;;x;\nzu;viele;zellen;hier;5\n";
    read(&mut bench, text.as_bytes());
    let picture = bench.picture(120, 40);
    for said in ["1 new, 1 known", "2 lines are not", "Umsatz", "Line 4", "Line 5", "“Nobody Known”"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    assert_eq!(*bench.now(), before);
    bench.keys("j enter");
    assert_eq!(*bench.now(), before);
    read(&mut bench, text.as_bytes());
    bench.keys("enter");
    assert_eq!(bench.now().partners.len(), 4);
    assert_eq!(
        (partner(&bench, "alster").state, partner(&bench, "alster").note.as_str()),
        (PartnerState::Active, "Betreuer: Nobody Known")
    );
    assert_eq!(bench.now().people, before.people);
    bench.keys("u");
    assert_eq!(bench.now().partners, before.partners);
}

#[test]
fn a_file_that_is_none_of_ours_changes_nothing_and_says_why() {
    let mut bench = three();
    read(&mut bench, b"revenue,city\n1,Kiel\n");
    assert_eq!(bench.message(), "No column of list.csv holds names. It has: revenue, city.");
    read(&mut bench, b"");
    assert_eq!(bench.message(), "list.csv is empty.");
    read(&mut bench, b"name,state\nAlster,\n\"open,active\n");
    assert!(bench.sees("Nothing new") && bench.sees("never closed"), "{}", bench.picture(120, 40));
    bench.keys("enter");
    assert!(bench.app.overlays.is_empty() && bench.now().partners.len() == 3);
}

#[test]
fn findings_lead_to_the_very_field_even_where_it_has_no_column() {
    let mut workspace = three().now().clone();
    let it = Arc::make_mut(&mut workspace.partners).get_mut("brandt").unwrap();
    (it.state, it.track) = (PartnerState::Active, "gone".into());
    let mut bench = Bench::open(workspace);
    enter_address(&mut bench.app, &Address::partner("brandt").field("owner"));
    assert_eq!((bench.app.screen, bench.app.cursor(Pane::Work)), (Screen::Room(Room::Partners), Some(at("brandt"))));
    assert!(bench.sees("nobody looks after it"), "{}", bench.picture(120, 40));
    bench.keys("w");
    assert!(bench.sees("A partner has no owner"), "{}", bench.picture(120, 40));
    enter_address(&mut bench.app, &Address::partner("brandt").field("track"));
    assert_eq!(bench.app.cursor(Pane::Work), Some(Row::Room(Line::Partners(Here::Field(Field::Track)))));
    assert!(bench.sees("“gone”"), "{}", bench.picture(120, 40));
    bench.keys("/").types("chiemsee").keys("enter");
    assert_eq!(bench.app.cursor(Pane::Work), Some(at("chiemsee")));
}

/// Five hundred partners with everything that can be long, wide or hostile.
fn five_hundred() -> Bench {
    let mut workspace = company();
    let partners = Arc::make_mut(&mut workspace.partners);
    for index in 0..500_u32 {
        let name = format!("P{index:03} \u{1b}[31m東京 e\u{301} {}", "lang ".repeat(index as usize % 12));
        partners.insert(Arc::new(Partner {
            id: format!("p-{index:03}"),
            name,
            kind: "si".into(),
            track: "solution".into(),
            tier: "gold".into(),
            warmth: Some((index % 5 + 1) as u8),
            state: PartnerState::ALL[index as usize % 5],
            next_step: "\u{7}東京 ".repeat(9),
            note: "Zeile\n".repeat(40),
            ..Partner::default()
        }));
    }
    let mut bench = Bench::open(workspace);
    bench.keys("g a");
    bench
}

#[test]
fn the_register_is_drawn_at_every_size_with_the_cursor_in_sight() {
    let mut bench = five_hundred();
    for id in ["p-000", "p-250", "p-499"] {
        bench.on(at(id));
        for open in [false, true] {
            bench.app.rooms.partners.open = open.then(|| id.to_owned());
            for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 12), (60, 16), (100, 30)] {
                let picture = bench.picture(width, height);
                assert!(picture.contains('▸'), "{id} {width}x{height}\n{picture}");
                assert!(!picture.contains(['\u{1b}', '\u{7}']), "{picture}");
            }
            bench.picture(1, 1);
        }
        bench.app.rooms.partners.open = None;
    }
    let picture = bench.picture(120, 40);
    // The head, the heads of the columns and the count stay in sight.
    assert!(picture.contains("All partners") && picture.contains("500 partners") && picture.contains("next step"), "{picture}");
    // Every text can be open at every size.
    for keys in ["n", "e", "f", "S", "i", "enter e", "l l l e"] {
        bench.keys(keys);
        for (width, height) in [(1, 1), (40, 12), (80, 24), (200, 60)] {
            bench.picture(width, height);
        }
        bench.keys("esc esc");
    }
}

#[test]
fn five_hundred_partners_are_changed_in_one_step() {
    let mut bench = five_hundred();
    bench.keys("ctrl-a S").types("ended").keys("enter");
    assert!(bench.now().partners.iter().all(|partner| partner.state == PartnerState::Ended));
    bench.keys("u");
    assert_eq!(bench.now().partners.iter().filter(|partner| partner.state == PartnerState::Ended).count(), 100);
    assert_eq!(bench.message(), "undone: Partners · State of all that were marked");
}

#[test]
fn the_page_of_a_partner_tells_how_the_tree_placed_it() {
    let mut bench = Bench::sample("enterprise");
    bench.keys("g a").on(at("kvist-and-partnere")).keys("enter");
    for said in ["Placed", "documentation? no", "how the market sees you? no", "Starts on a middle rung"] {
        assert!(bench.sees(said), "{said}\n{}", bench.picture(120, 40));
    }
}
