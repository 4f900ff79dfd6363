//! Every screen and overlay at every size: no panic, no control character, and a way out in sight.

#![allow(clippy::unwrap_used, clippy::panic, clippy::type_complexity, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::Bench;
use partnerwright::{
    app::{Overlay, Pane, Room, SaveState, Screen, StepName},
    domain::{Address, Document, Figure, Motion, Owner, Part, Person, Problem, Remark, Sells, Tri, Workspace},
    store::{FaultKind, FileFault, NotSaved, UnknownField},
};

const SCREENS: [Screen; 25] = [
    Screen::Start,
    Screen::Triage,
    Screen::Overview,
    Screen::Step(StepName::Company),
    Screen::Step(StepName::Problem),
    Screen::Step(StepName::Motion),
    Screen::Step(StepName::Stage),
    Screen::Step(StepName::Direct),
    Screen::Step(StepName::Owner),
    Screen::Step(StepName::Services),
    Screen::Strategy,
    Screen::Room(Room::Tiers),
    Screen::Room(Room::Policy),
    Screen::Room(Room::Partners),
    Screen::Room(Room::Board),
    Screen::Room(Room::Metrics),
    Screen::Room(Room::Diagnosis),
    Screen::Room(Room::Page),
    Screen::Room(Room::Operations),
    Screen::Room(Room::Plays),
    Screen::Room(Room::Decisions),
    Screen::People,
    Screen::Remarks,
    Screen::Library,
    Screen::Files,
];

/// What opens each overlay, from anywhere.
/// The key of views comes four times: no room has more than five of them.
const OVERLAYS: [&str; 15] = ["", "/", ":", "?", "T", "w", "K", "m", "n", "f", "enter", "v", "v", "v", "v"];

fn sizes() -> Vec<(u16, u16)> {
    let mut sizes: Vec<(u16, u16)> = [1, 2, 5, 13, 39, 40, 60, 79, 80, 100, 119, 120, 220]
        .iter()
        .flat_map(|width| [1, 3, 11, 12, 16, 24, 60].map(|height| (*width, height)))
        .collect();
    sizes.push((220, 60));
    sizes
}

/// Everything that can be long, wide or hostile is.
fn hostile() -> Workspace {
    let long = "Donaudampfschifffahrtsgesellschaft 東京タワー e\u{301}\u{1b}[31mred\u{7}\u{202e} ".repeat(12);
    let mut workspace = Workspace::default();
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.name.clone_from(&long);
    answers.company.currency = "CHF".into();
    answers.company.rate_to_eur = Some(1.05);
    answers.company.sells = Some(Sells::Both);
    answers.company.arr = Some(Figure::Assumption(999_999_999_999));
    answers.company.acv = Some(Figure::Unknown);
    answers.company.note = long.repeat(5);
    answers.problem.chosen = Problem::ALL.to_vec();
    answers.motion.main = Some(Motion::Enterprise);
    answers.motion.others = Motion::ALL[..2].to_vec();
    answers.direct.win_rate_known = Some(Tri::No);
    answers.direct.win_rate_evidence.clone_from(&long);
    answers.owner.who = Some(Owner::Person("nobody-knows".into()));
    answers.owner.sponsor = Some(Owner::Nobody);
    answers.owner.sales_lead_agrees = Some(Tri::No);
    answers.services.billed_days = Some(Figure::Fact(99));
    let people = Arc::make_mut(&mut workspace.people);
    for n in 0..60 {
        people.people.push(Person { id: format!("p{n}"), name: long.clone(), role: long.clone(), initials: "東京".into() });
    }
    let review = Arc::make_mut(&mut workspace.review);
    for n in 0..60 {
        review.remarks.push(Remark {
            id: format!("r{n}"),
            about: Address::answer("owner/sponsor"),
            author: format!("p{n}"),
            on: "2026-11-01".parse().unwrap(),
            text: long.clone(),
            resolved: (n % 2 == 0).then(|| "2026-11-02".parse().unwrap()),
        });
    }
    for (file, text) in rooms(&long) {
        let part = Part::of_file(&file).unwrap();
        partnerwright::store::parts::read(&part, &text, &mut workspace).unwrap();
    }
    workspace
}

/// The files of the rooms, with the same text wherever one stands, and ids that lead nowhere.
fn rooms(long: &str) -> Vec<(String, String)> {
    let text = long.replace(['"', '\\'], " ");
    let rung = |n: usize| {
        format!(
            "(id: \"r{n}\", name: \"{text}\", purpose: \"{text}\", entry: [(id: \"certified-people\", at_least: 99999999, months: 12), \
             (id: \"nowhere\", at_least: 1)], benefits: [(id: \"marketing-fund\", amount: 999999999999), (id: \"nowhere\")], \
             support: \"nowhere\", graduate: \"{text}\", notice: 9999, grace: 9999, back: 99)"
        )
    };
    let rungs: Vec<String> = (0..6).map(rung).collect();
    let track =
        |n: usize| format!("(id: \"t{n}\", name: \"{text}\", types: [\"si\", \"nowhere\"], tiers: [{}])", rungs.join(", "));
    let tracks: Vec<String> = (0..4).map(track).collect();
    let card = |n: usize| {
        let state = ["todo", "doing", "blocked", "done"][n % 4];
        format!(
            "(id: \"c{n}\", title: \"{text}\", task: \"nowhere\", weeks: ({0}, {0}), state: {state}, owner: \"nobody-knows\", after: [\"c{1}\"], \
             waits_for: \"{text}\", checklist: [(text: \"{text}\", done: true), (text: \"{text}\")], note: \"{text}\")",
            n % 13 + 1,
            (n + 1) % 60,
        )
    };
    let cards: Vec<String> = (0..60).map(card).collect();
    let metric = |n: usize| {
        format!(
            "(id: \"m{n}\", name: \"{text}\", baseline: 0, day_90: 999999999, actuals: [(on: \"2026-11-01\", value: 999999999)], note: \"{text}\")"
        )
    };
    let metrics: Vec<String> = (0..12).map(metric).collect();
    let mut files = vec![
        (
            "strategy.ron".to_owned(),
            format!("(vision: (share: 100, of: \"{text}\", through: \"{text}\", by: \"2027-Q4\", words: \"{text}\"))"),
        ),
        ("tiers.ron".to_owned(), format!("(tracks: [{}])", tracks.join(", "))),
        (
            "policy.ron".to_owned(),
            format!(
                "(terms: [(id: \"t1\", from: \"2026-11-01\", rates: [(id: \"t0/r0\", percent: 99)], protection_days: 9, note: \"{text}\")])"
            ),
        ),
        ("board.ron".to_owned(), format!("(plan: \"nowhere\", start: \"2026-10-05\", cards: [{}])", cards.join(", "))),
        ("metrics.ron".to_owned(), format!("(metrics: [{}])", metrics.join(", "))),
    ];
    for n in 0..60 {
        let partner = format!(
            "(name: \"{text}\", type: \"nowhere\", track: \"t0\", tier: \"r{}\", owner: \"nobody-knows\", warmth: 5, state: active, next_step: \"{text}\", note: \"{text}\")",
            n % 7
        );
        files.push((format!("partners/p{n}.ron"), partner));
    }
    files
}

fn benches() -> Vec<Bench> {
    let mut broken = Bench::open(hostile());
    if let Some(desk) = &mut broken.app.desk {
        desk.faults.push(FileFault {
            file: "answers.ron".into(),
            at: Some((14, 5)),
            kind: FaultKind::ExpectedComma,
            excerpt: vec![(13, "\u{1b}[31m state".repeat(20)), (14, "owner".into())],
        });
        desk.unknown.push(UnknownField {
            file: "answers.ron".into(),
            path: "company.colour".repeat(9),
            nearest: Some("currency".into()),
        });
        desk.save = SaveState::Failed(vec![NotSaved {
            part: Part::Document(Document::People),
            file: "people.ron".into(),
            error: "no space left".into(),
            outside: false,
        }]);
    }
    vec![Bench::open(Workspace::default()), Bench::sample("referral"), Bench::open(hostile()), broken]
}

#[test]
fn every_screen_and_overlay_is_drawn_at_every_size_without_a_control_character() {
    for mut bench in benches() {
        for screen in SCREENS {
            for overlay in OVERLAYS {
                bench.app.overlays.clear();
                bench.app.writing = None;
                bench.app.message = None;
                bench.at(screen);
                if !overlay.is_empty() {
                    bench.keys(overlay);
                }
                for (width, height) in sizes() {
                    let buffer = bench.buffer(width, height);
                    for cell in &buffer.content {
                        assert!(
                            !cell
                                .symbol()
                                .contains(|letter: char| letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter)),
                            "{screen:?} {overlay:?} {width}x{height}: {:?}",
                            cell.symbol()
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_pane_alone_is_drawn_at_every_size() {
    for mut bench in benches() {
        for screen in SCREENS {
            for pane in [Pane::Journey, Pane::Work, Pane::Side] {
                bench.at(screen);
                bench.app.focus = pane;
                bench.app.zoomed = true;
                for (width, height) in sizes() {
                    bench.buffer(width, height);
                }
            }
        }
    }
}

#[test]
fn from_forty_by_twelve_on_the_last_row_offers_a_key() {
    for mut bench in benches() {
        for screen in SCREENS {
            bench.at(screen);
            bench.app.message = None;
            for (width, height) in sizes().into_iter().filter(|(width, height)| *width >= 40 && *height >= 12) {
                let picture = bench.picture(width, height);
                let last = picture.lines().last().unwrap_or_default();
                assert!(last.contains("? keys") || last.contains(": commands"), "{screen:?} {width}x{height}: {last:?}");
            }
        }
    }
}

#[test]
fn the_row_of_the_cursor_is_always_in_sight() {
    let mut bench = Bench::open(hostile());
    for screen in [
        Screen::Room(Room::Partners),
        Screen::Room(Room::Board),
        Screen::Room(Room::Page),
        Screen::Room(Room::Plays),
        Screen::Strategy,
        Screen::People,
        Screen::Remarks,
        Screen::Library,
        Screen::Step(StepName::Owner),
        Screen::Overview,
    ] {
        for (width, height) in [(40, 12), (80, 24), (120, 40), (200, 60)] {
            bench.at(screen);
            bench.app.focus = Pane::Work;
            for row in bench.app.rows(Pane::Work).iter() {
                bench.app.cursors.insert((screen, Pane::Work), row.clone());
                let picture = bench.picture(width, height);
                assert!(picture.contains('▸'), "{screen:?} {width}x{height} {row:?}\n{picture}");
            }
        }
    }
}

#[test]
fn a_terminal_too_small_for_a_screen_shows_the_verdict_and_the_way_out() {
    let bench = Bench::sample("referral");
    let picture = bench.picture(38, 10);
    assert!(picture.contains("Nordlicht"), "{picture}");
    assert!(picture.contains("referral programme"), "{picture}");
    assert!(picture.contains('q'), "{picture}");
}

#[test]
fn overlays_are_closed_by_esc_from_every_screen() {
    let mut bench = Bench::sample("referral");
    for screen in SCREENS {
        for overlay in OVERLAYS.iter().filter(|keys| !keys.is_empty()) {
            bench.at(screen).keys(overlay).keys("esc");
            assert!(bench.app.overlays.is_empty() && bench.app.writing.is_none(), "{screen:?} {overlay}");
            let _: Option<&Overlay> = bench.app.overlays.last();
        }
    }
}

/// What can lie over a screen and no key opens everywhere: a question, a text in a field, a long text, a name.
fn laid_over(bench: &mut Bench, what: usize) {
    use partnerwright::app::overlay::{Answer, Ask, Then};
    let answers = ["answer-keep-file", "answer-reload", "answer-later"];
    match what {
        0 => bench.app.overlays.push(Overlay::Ask(Ask {
            key: "ask-outside",
            about: "東京\u{1b}[31m".repeat(40),
            answers: answers.map(|key| Answer { key, then: Then::Nothing }).to_vec(),
            cursor: 2,
        })),
        1 => drop(bench.at(Screen::Step(StepName::Company)).keys("e").types("8,2 東京 e\u{301}")),
        2 => drop(
            bench.at(Screen::Step(StepName::Problem)).keys("n").feed(partnerwright::app::Input::Paste("東京 ".repeat(900))),
        ),
        3 => drop(bench.at(Screen::People).keys("e")),
        4 => drop(bench.at(Screen::Strategy).keys("p").types("because")),
        _ => {
            let text = "\u{1b}[31m 東京 ".repeat(60);
            bench.app.say(partnerwright::app::MessageKind::Error, text);
        }
    }
}

fn has_no_control(buffer: &ratatui::buffer::Buffer, what: &str) {
    for cell in &buffer.content {
        let foreign = |letter: char| letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter);
        assert!(!cell.symbol().contains(foreign), "{what}: {:?}", cell.symbol());
    }
}

#[test]
fn every_width_up_to_sixty_is_drawn_at_small_heights() {
    for mut bench in benches().into_iter().skip(2) {
        for screen in SCREENS {
            for overlay in ["", "/", "w", "m"] {
                bench.app.overlays.clear();
                bench.app.writing = None;
                bench.at(screen);
                if !overlay.is_empty() {
                    bench.keys(overlay);
                }
                for width in 1..=60 {
                    for height in [1, 5, 12, 24] {
                        has_no_control(&bench.buffer(width, height), &format!("{screen:?} {overlay:?} {width}x{height}"));
                    }
                }
            }
        }
    }
}

#[test]
fn questions_texts_and_messages_are_drawn_at_every_size_and_leave_a_way_out() {
    for what in 0..6 {
        for mut bench in benches() {
            laid_over(&mut bench, what);
            for (width, height) in sizes() {
                has_no_control(&bench.buffer(width, height), &format!("{what} {width}x{height}"));
                if width >= 40 && height >= 12 {
                    let picture = bench.picture(width, height);
                    let last = picture.lines().last().unwrap_or_default().trim();
                    assert!(!last.is_empty(), "{what} {width}x{height}: the last row says nothing\n{picture}");
                }
            }
        }
    }
}

#[test]
fn where_a_text_is_written_its_cursor_is_in_the_picture() {
    for what in 1..5 {
        for mut bench in [Bench::sample("referral"), Bench::open(hostile())] {
            laid_over(&mut bench, what);
            assert!(bench.app.writing.is_some(), "{what}");
            for (width, height) in sizes().into_iter().filter(|(width, height)| *width >= 40 && *height >= 12) {
                let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
                let (theme, glyphs) = (partnerwright::theme::Theme::default(), partnerwright::theme::GlyphSet::Ascii);
                let map = partnerwright::ui::draw(&bench.app, &theme, glyphs, &mut buffer);
                let (x, y) = map.cursor.unwrap_or_else(|| panic!("{what} {width}x{height} has no cursor"));
                assert!(x < width && y < height, "{what} {width}x{height}: {x} {y}");
            }
        }
    }
}

#[test]
fn what_an_overlay_points_at_is_in_sight() {
    for (keys, steps) in [("/", 60), (":", 70), ("?", 90), ("T", 5)] {
        let mut bench = Bench::open(hostile());
        bench.keys(keys);
        for _ in 0..steps {
            for (width, height) in [(40, 12), (80, 24), (120, 40)] {
                let picture = bench.picture(width, height);
                assert!(picture.contains('▸'), "{keys} {width}x{height}\n{picture}");
            }
            bench.keys("down");
        }
    }
}

#[test]
fn every_row_that_is_laid_out_lies_inside_the_picture() {
    for mut bench in benches() {
        for screen in SCREENS {
            bench.at(screen);
            for (width, height) in sizes() {
                let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
                let (theme, glyphs) = (partnerwright::theme::Theme::default(), partnerwright::theme::GlyphSet::Unicode);
                let map = partnerwright::ui::draw(&bench.app, &theme, glyphs, &mut buffer);
                for (area, pane, row) in &map.rows {
                    let inside = area.right() <= width && area.bottom() <= height;
                    assert!(inside, "{screen:?} {width}x{height} {pane:?} {row:?}: {area}");
                    assert!(bench.app.rows(*pane).contains(row), "{screen:?} {pane:?} {row:?} is drawn and cannot be gone to");
                }
            }
        }
    }
}
