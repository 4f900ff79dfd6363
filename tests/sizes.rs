//! Every screen and overlay at every size: no panic, no control character, and a way out in sight.

#![allow(clippy::unwrap_used, clippy::panic, clippy::type_complexity, reason = "a test that cannot be set up fails")]

#[cfg(test)]
mod desk;

use std::sync::Arc;

use desk::{Bench, SCREENS};
use partnerwright::{
    app::{Overlay, Pane, Room, SaveState, Screen, StepName, rooms::diagnosis::View},
    domain::{Address, Document, Figure, Motion, Owner, Part, Person, Problem, Remark, Sells, Tri, Workspace},
    store::{FaultKind, FileFault, NotSaved, UnknownField},
};

/// What opens each overlay, from anywhere.
/// The key of views comes five times: no room has more than six of them.
const OVERLAYS: [&str; 16] = ["", "/", ":", "?", "T", "w", "K", "m", "n", "f", "enter", "v", "v", "v", "v", "v"];

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
    let decision = |n: usize| {
        let tree = ["", "build-or-partner", "nowhere"][n % 3];
        format!(
            "(id: \"d{n}\", on: \"2026-11-01\", by: \"nobody-knows\", question: \"{text}\", tree: \"{tree}\", path: [(\"core\", false), (\"delay\", true)], \
             outcome: \"{text}\", reason: \"{text}\", about: \"partners/partner:nowhere\", supersedes: \"d{}\")",
            (n * 7 + 1) % 60
        )
    };
    let decisions: Vec<String> = (0..40).map(decision).collect();
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
        ("decisions.ron".to_owned(), format!("(decisions: [{}])", decisions.join(", "))),
        ("operations.ron".to_owned(), operations(&text)),
    ];
    let scores: Vec<String> = ["role-named", "nowhere", "maturity-tiers", "stream-process", "sales-can-tell", "many-produce"]
        .iter()
        .zip(["no", "yes", "level(1)", "level(4)", "partly", "unknown"])
        .map(|(id, score)| format!("(id: \"{id}\", score: {score}, evidence: \"{text}\")"))
        .collect();
    let agreed: Vec<String> = ["role-named", "nowhere", "many-produce"]
        .iter()
        .map(|id| format!("(id: \"{id}\", score: no, reason: \"{text}\", by: \"nobody-knows\", on: \"2026-11-01\")"))
        .collect();
    files.push((
        "assessments/r1/_round.ron".to_owned(),
        format!(
            "(opened: \"2026-11-01\", raters: [\"p0\", \"nobody-knows\"], revealed: [(id: \"dimensions\", on: \"2026-11-01\")], \
             agreed: [{}], weights: [(id: \"identity\", percent: 65535), (id: \"nowhere\", percent: 9)])",
            agreed.join(", ")
        ),
    ));
    for rater in (0..20).map(|n| format!("p{n}")).chain(["nobody-knows".to_owned()]) {
        let sheet =
            format!("(name: \"{text}\", sealed: [(id: \"dimensions\", on: \"2026-11-01\")], scores: [{}])", scores.join(", "));
        files.push((format!("assessments/r1/{rater}.ron"), sheet));
    }
    for n in 0..60 {
        let partner = format!(
            "(name: \"{text}\", type: \"nowhere\", track: \"t0\", tier: \"r{}\", owner: \"nobody-knows\", warmth: 5, state: active, next_step: \"{text}\", note: \"{text}\")",
            n % 7
        );
        files.push((format!("partners/p{n}.ron"), partner));
    }
    files
}

/// The operations with long words in every field, and rows that no method knows.
fn operations(text: &str) -> String {
    let seats: Vec<String> = (0..30)
        .map(|n| {
            format!(
                "(id: \"s{n}\", role: \"{}\", owner: \"nobody-knows\", share: 100, note: \"{text}\")",
                ["vp", "nowhere"][n % 2]
            )
        })
        .collect();
    let entries: Vec<String> = (0..30)
        .map(|n| format!("(id: \"e{n}\", name: \"{text}\", state: begun, owner: \"{text}\", tiers: [\"t0\", \"t1/r2\", \"{text}\"], note: \"{text}\")"))
        .collect();
    let entries = entries.join(", ");
    format!(
        "(roles: [{}], documents: [(id: \"guide\", owner: \"{text}\", link: \"{text}\", updated: \"1999-01-01\", days: 9999, note: \"{text}\"), \
         (id: \"own\", name: \"{text}\", updated: \"9999-12-31\")], enablement: [{entries}], checks: [{entries}], budget: 999999999999, eu_tier: a, \
         tools: [(id: \"prm\", name: \"channelscaler\", cost: 999999999999, state: there, owner: \"{text}\", note: \"{text}\"), (id: \"{text}\", \
         name: \"{text}\")], approaches: [(id: \"training\", way: by_hand, limit: 4000000000, note: \"{text}\"), (id: \"{text}\", way: to_scale)])",
        seats.join(", ")
    )
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
            for (turn, overlay) in OVERLAYS.into_iter().enumerate() {
                bench.app.overlays.clear();
                bench.app.writing = None;
                bench.app.message = None;
                bench.at(screen);
                if !overlay.is_empty() {
                    bench.keys(overlay);
                }
                // Each overlay lies over a third of the sizes, another one each time: the screens themselves are drawn at all.
                let each = if overlay.is_empty() { 1 } else { 3 };
                for (width, height) in sizes().into_iter().skip(turn % each).step_by(each) {
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
        Screen::Room(Room::Decisions),
        Screen::Room(Room::Diagnosis),
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
fn every_page_of_the_diagnosis_is_drawn_at_every_size_with_its_cursor_in_sight() {
    let views = [
        View::Shape,
        View::Gaps,
        View::Matrix("maturity".into()),
        View::Matrix("streams".into()),
        View::Score("dimensions".into()),
        View::Score("maturity".into()),
        View::Views("dimensions".into()),
        View::Views("streams".into()),
    ];
    let screen = Screen::Room(Room::Diagnosis);
    for mut bench in benches().into_iter().chain([Bench::sample("enterprise"), Bench::sample("bad-programme")]) {
        for view in &views {
            bench.at(screen);
            bench.app.rooms.diagnosis.view = view.clone();
            // The first row, the last, and one between: what a row opens is drawn the same for all.
            let rows = bench.app.rows(Pane::Work);
            for row in [0, rows.len() / 2, rows.len() - 1].map(|at| rows[at].clone()) {
                bench.app.cursors.insert((screen, Pane::Work), row.clone());
                for (width, height) in sizes() {
                    let buffer = bench.buffer(width, height);
                    has_no_control(&buffer, &format!("{view:?} {width}x{height}"));
                    let small = width < 40 || height < 12;
                    let seen = buffer.content.iter().any(|cell| cell.symbol() == "▸");
                    assert!(small || seen, "{view:?} {width}x{height} {row:?}");
                }
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
