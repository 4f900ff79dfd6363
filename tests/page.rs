//! The programme on one page by its keys: the boxes, where they lead, and the form of the vision.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    advice::page::Name,
    app::{
        Effect, Overlay, Pane, Room, Row, Screen, StepName,
        desk::ReadOnly,
        rooms::{Line, page::Line as Here},
        update::enter_address,
    },
    domain::{Address, Workspace, vision::Part},
};

fn block(name: Name) -> Row {
    Row::Room(Line::Page(Here::Block(name)))
}

fn part(part: Part) -> Row {
    Row::Room(Line::Page(Here::Part(part)))
}

fn sample(name: &str) -> Bench {
    let mut bench = Bench::sample(name);
    bench.keys("g v");
    bench
}

fn said(bench: &mut Bench, about: Part, text: &str) {
    bench.on(part(about)).keys("enter").types(text).keys("enter");
}

#[test]
fn the_six_boxes_are_filled_from_the_workspace_and_say_how_they_stand() {
    let bench = sample("referral");
    let picture = bench.picture(120, 40);
    for said in [
        "VISION  empty",
        "PARTNER TYPES  1 to mend",
        "✓ TIERS",
        "✓ ECONOMICS",
        "OPERATIONS  3 to mend",
        "METRICS  1 to mend",
        "Referral partners first",
        "Deals protected for 135 days",
        "Mara König owns it, with 50% of the week",
        "Sourced pipeline: €166K, €240K by day 90",
        "2 of 6 boxes filled",
    ] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    // The three boxes hang between two brackets, each under its own corner.
    let at = |sign: char| picture.lines().find_map(|line| line.chars().position(|letter| letter == sign)).unwrap();
    assert_eq!((at('┌'), at('┬'), at('┐')), (at('└'), at('┴'), at('┘')), "{picture}");
}

#[test]
fn an_empty_workspace_shows_six_gaps() {
    let mut bench = Bench::open(Workspace::default());
    bench.keys("g v");
    let picture = bench.picture(120, 40);
    assert_eq!(picture.matches("  empty").count(), 6, "{picture}");
    assert!(picture.contains("0 of 6 boxes filled"), "{picture}");
}

#[test]
fn the_bad_programme_has_nothing_but_weak_and_empty_boxes() {
    let bench = sample("bad-programme");
    let picture = bench.picture(120, 40);
    for said in ["0 of 6 boxes filled", "The metrics flatter", "A partner type earns nothing", "No deal is protected"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
}

#[test]
fn the_cursor_goes_down_the_page_and_across_the_three_boxes() {
    let mut bench = sample("referral");
    let here = |bench: &Bench| bench.app.cursor(Pane::Work).unwrap();
    assert_eq!(here(&bench), block(Name::Vision));
    for (keys, name) in [
        ("j", Name::Types),
        ("l", Name::Tiers),
        ("l", Name::Economics),
        ("l", Name::Economics),
        ("j", Name::Operations),
        ("k", Name::Economics),
        ("h", Name::Tiers),
        ("k", Name::Vision),
        ("k", Name::Vision),
        ("j", Name::Tiers),
        ("j", Name::Operations),
        ("j", Name::Metrics),
        ("j", Name::Metrics),
    ] {
        bench.keys(keys);
        assert_eq!(here(&bench), block(name), "{keys}");
    }
    // Where there is no room for three side by side, they stand below each other.
    bench.app.size = (60, 24);
    bench.keys("g g");
    for name in Name::ALL {
        assert_eq!(here(&bench), block(name));
        bench.keys("j");
    }
}

#[test]
fn enter_goes_to_what_is_to_be_mended_else_to_the_room() {
    for (name, screen) in [
        (Name::Types, Screen::Strategy),
        (Name::Tiers, Screen::Room(Room::Tiers)),
        (Name::Economics, Screen::Room(Room::Policy)),
        (Name::Operations, Screen::Step(StepName::Owner)),
        (Name::Metrics, Screen::Room(Room::Metrics)),
    ] {
        let mut bench = sample("referral");
        bench.on(block(name)).keys("enter");
        assert_eq!(bench.app.screen, screen, "{name:?}");
        bench.keys("esc");
        assert_eq!(bench.app.screen, Screen::Room(Room::Page), "{name:?}");
    }
    let mut bench = sample("referral");
    bench.on(block(Name::Metrics)).keys("enter");
    let row = bench.app.cursor(Pane::Work).unwrap();
    assert!(format!("{row:?}").contains("activation"), "the metric that is behind: {row:?}");
}

#[test]
fn a_vision_is_said_in_its_four_parts_and_becomes_a_sentence_that_can_be_measured() {
    let mut bench = sample("referral");
    bench.keys("enter");
    assert!(bench.sees("sentence makes itself"), "{}", bench.picture(120, 40));
    said(&mut bench, Part::Share, "30%");
    assert!(bench.sees("30% of ? through partners by ?"), "{}", bench.picture(120, 40));
    assert!(bench.sees("It cannot be measured yet. Missing: of what, by when."), "{}", bench.picture(120, 40));
    said(&mut bench, Part::Of, "new ARR");
    said(&mut bench, Part::By, "2027");
    assert!(bench.sees("30% of new ARR through partners by the end of 2027"), "{}", bench.picture(120, 40));
    assert!(bench.sees("It can be measured."), "{}", bench.picture(120, 40));
    said(&mut bench, Part::Through, "integration partners");
    said(&mut bench, Part::By, "2027-Q4");
    said(&mut bench, Part::Words, "Hospitals buy from those they know.");
    bench.keys("esc");
    let picture = bench.picture(120, 40);
    for said in ["through integration partners by the end of Q4 2027", "“Hospitals buy from those they know.”", "3 of 6"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    // Each part is one change to take back.
    bench.keys("u");
    assert_eq!(bench.message(), "undone: In own words");
    assert!(bench.now().strategy.vision.words.is_empty());
    // Undo shows what it took back, in the form.
    bench.keys("esc").on(block(Name::Vision)).keys("d");
    assert!(bench.now().strategy.vision.is_empty());
}

#[test]
fn what_is_no_share_and_no_time_is_refused_with_words_and_kept_for_mending() {
    let mut bench = sample("referral");
    bench.keys("enter");
    for (about, typed, why) in [
        (Part::Share, "0", "A share is from 1 to 100."),
        (Part::Share, "140", "A share is from 1 to 100."),
        (Part::Share, "a lot", "A share is from 1 to 100."),
        (Part::Share, "12.5%", "whole percent"),
        (Part::By, "soon", "no year, quarter or day"),
        (Part::By, "2027-Q7", "no year, quarter or day"),
        (Part::By, "31 Feb 2027", "no such day"),
    ] {
        bench.on(part(about)).keys("enter").types(typed).keys("enter");
        assert!(bench.message().contains(why), "{typed}: {}", bench.message());
        assert_eq!(bench.app.writing.as_ref().map(|writing| writing.editor.text()), Some(typed));
        bench.keys("esc");
        assert!(bench.now().strategy.vision.is_empty(), "{typed}");
    }
    // A digit begins to write where a share stands.
    bench.on(part(Part::Share)).types("30").keys("enter");
    assert_eq!(bench.now().strategy.vision.share, Some(30));
    bench.keys("d");
    assert_eq!(bench.now().strategy.vision.share, None);
}

#[test]
fn why_tells_what_a_box_is_for_and_leads_to_what_is_to_be_mended() {
    let mut bench = sample("bad-programme");
    bench.on(block(Name::Economics)).keys("w");
    let picture = bench.picture(120, 40);
    for said in ["Why: Economics", "A programme is one", "C1", "A partner type earns nothing"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    bench.keys("enter");
    assert!(bench.app.overlays.is_empty());
    assert_eq!(bench.app.screen, Screen::Room(Room::Policy));
    let mut bench = sample("referral");
    bench.keys("enter w");
    assert!(matches!(bench.app.overlays.last(), Some(Overlay::Why(_))));
    assert!(bench.sees("EVIDENCE"), "{}", bench.picture(120, 40));
}

#[test]
fn the_page_is_copied_as_markdown() {
    let mut bench = sample("referral");
    bench.effects.clear();
    bench.keys("j y");
    let copied = bench.effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    for said in [
        "# Nordlicht Analytics: the programme on one page\n",
        "\n## Vision · empty\n",
        "\n## Tiers · filled\n\n- Referral track: one rung\n",
        "- ▲ No executive stands behind it\n",
        "- Activation: 50%, 60% by day 90 · behind\n",
    ] {
        assert!(copied.contains(said), "{said}\n{copied}");
    }
    assert_eq!(bench.message(), "The page is copied as Markdown.");
}

#[test]
fn an_address_of_the_vision_leads_into_its_form() {
    let mut bench = Bench::sample("referral");
    enter_address(&mut bench.app, &Address::vision("by"));
    assert_eq!((bench.app.screen, bench.app.cursor(Pane::Work)), (Screen::Room(Room::Page), Some(part(Part::By))));
    bench.keys("esc");
    assert_eq!(bench.app.cursor(Pane::Work), Some(block(Name::Vision)));
    bench.keys("enter g v");
    assert_eq!(bench.app.cursor(Pane::Work), Some(block(Name::Vision)), "whoever asks for the page gets the page");
}

#[test]
fn nothing_is_changed_where_nothing_may_be() {
    let mut bench = sample("referral");
    bench.keys("enter");
    bench.app.desk.as_mut().unwrap().read_only = Some(ReadOnly::Asked);
    let before = bench.now().clone();
    for keys in ["enter", "e", "d", "3", "esc d"] {
        bench.keys(keys);
        assert!(bench.app.writing.is_none() && bench.app.overlays.is_empty(), "{keys}");
        assert!(!bench.message().is_empty(), "{keys}");
    }
    assert_eq!(*bench.now(), before);
    // Looking is never refused.
    bench.keys("y enter");
    assert!(bench.app.rooms.page.form);
}

#[test]
fn the_page_and_its_form_are_drawn_at_every_size_with_the_cursor_in_sight() {
    let mut workspace = desk::sample("good-programme");
    let vision = &mut Arc::make_mut(&mut workspace.strategy).vision;
    vision.of = "Donaudampf \u{1b}[31m東京 e\u{301} ".repeat(20);
    vision.words = "\u{7}東京 \n".repeat(40);
    let mut bench = Bench::open(workspace);
    for form in [false, true] {
        bench.keys("g v");
        bench.app.rooms.page.form = form;
        for row in bench.app.rows(Pane::Work).iter() {
            bench.on(row.clone());
            for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 12), (60, 16), (100, 30)] {
                let picture = bench.picture(width, height);
                assert!(picture.contains('▸'), "{row:?} {width}x{height}\n{picture}");
                assert!(!picture.contains(['\u{1b}', '\u{7}']), "{picture}");
            }
        }
        bench.keys("enter");
        bench.picture(1, 1);
        bench.keys("esc");
    }
}
