//! Load, save, derive, first frame, key to frame: on the samples, and on a workspace with 500 people, 500 remarks, 500 partner
//! files and 2,000 cards.
//!
//! `cargo bench` prints them. Figures of a whole run, with the terminal, are measured from outside.

#![expect(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to say")]

use std::{hint::black_box, path::PathBuf};

use criterion::{Criterion, criterion_group, criterion_main};
use partnerwright::{
    advice::{
        self,
        rules::{self, EXAMPLE_DAY},
    },
    app::{App, Desk, Input, Room, Screen, Shell, keymap::Keymap, rooms::board::View, update},
    domain::{Address, Card, CardState, Partner, PartnerState, Person, Remark, Workspace},
    method::{Files, Method},
    store::{self, samples},
    theme::{GlyphSet, Theme},
    ui,
    words::{self, Words},
};
use ratatui::{buffer::Buffer, layout::Rect};

fn method() -> Method {
    Method::built_in().unwrap()
}

fn words() -> Words {
    Words::load(words::english().chain(Files::built_in().words())).unwrap()
}

fn sample(folder: &std::path::Path) -> PathBuf {
    let today = "2026-11-21".parse().unwrap();
    for (file, text) in samples::get("referral").unwrap().files(today) {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder.to_owned()
}

fn large(workspace: &Workspace) -> Workspace {
    let mut large = workspace.clone();
    let people = std::sync::Arc::make_mut(&mut large.people);
    people.people =
        (0..500).map(|n| Person { id: format!("p{n}"), name: format!("Person {n}"), ..Person::default() }).collect();
    let review = std::sync::Arc::make_mut(&mut large.review);
    review.remarks = (0..500)
        .map(|n| Remark {
            id: format!("r{n}"),
            about: Address::answer("company/arr"),
            author: format!("p{n}"),
            on: "2026-11-21".parse().unwrap(),
            text: format!("Remark {n}: is this figure still right?"),
            resolved: None,
        })
        .collect();
    let partners = std::sync::Arc::make_mut(&mut large.partners);
    for n in 0..500_usize {
        partners.insert(std::sync::Arc::new(Partner {
            id: format!("partner-{n}"),
            name: format!("Partner {n}"),
            kind: "consulting".into(),
            owner: format!("p{n}"),
            state: PartnerState::ALL[n % 5],
            ..Partner::default()
        }));
    }
    let board = std::sync::Arc::make_mut(&mut large.board);
    board.start = Some("2026-11-02".parse().unwrap());
    board.cards = (0..2000_usize)
        .map(|n| {
            let week = u8::try_from(n % 13 + 1).unwrap();
            std::sync::Arc::new(Card {
                id: format!("card-{n}"),
                title: format!("Card number {n}"),
                weeks: (week, week),
                state: CardState::ALL[n % 4],
                owner: format!("p{}", n % 7),
                ..Card::default()
            })
        })
        .collect();
    large
}

fn app(workspace: Workspace) -> App {
    let shell = Shell {
        words: words(),
        method: method(),
        keymap: Keymap::default_keys(),
        keys_faults: Vec::new(),
        themes: Vec::new(),
        theme: "terminal".into(),
        mouse: false,
        home: PathBuf::new(),
        workspaces: PathBuf::new(),
        recent: Vec::new(),
        now: "2026-11-21T14:02".parse().unwrap(),
        user: String::new(),
    };
    let mut app = App::new(shell);
    app.desk = Some(Desk::new(PathBuf::from("bench"), workspace, &app.shell.method, EXAMPLE_DAY));
    app.screen = Screen::Overview;
    app
}

fn benches(c: &mut Criterion) {
    c.bench_function("method and words, read", |b| b.iter(|| (black_box(method()), black_box(words()))));
    let held = tempfile::tempdir().unwrap();
    let folder = sample(held.path());
    c.bench_function("load the sample", |b| b.iter(|| store::open(black_box(&folder)).unwrap()));
    let workspace = store::open(&folder).unwrap().workspace;
    let method = method();
    c.bench_function("derive the advice", |b| b.iter(|| advice::derive(black_box(&workspace), &method, EXAMPLE_DAY)));
    let theme = Theme::default();
    for (name, workspace) in [("sample", workspace.clone()), ("large", large(&workspace))] {
        let size = Rect::new(0, 0, 120, 40);
        let mut app = app(workspace);
        c.bench_function(&format!("first frame, {name}"), |b| {
            b.iter(|| ui::draw(&app, &theme, GlyphSet::Unicode, &mut Buffer::empty(size)));
        });
        let now = app.shell.now;
        let rooms = [Room::Partners, Room::Board, Room::Review].map(Screen::Room);
        for screen in [Screen::Strategy, Screen::People, Screen::Remarks, Screen::Library].into_iter().chain(rooms) {
            app.screen = screen;
            let mut down = true;
            c.bench_function(&format!("key to frame, {}, {name}", screen.id()), |b| {
                b.iter(|| {
                    let key = if down { "j" } else { "k" }.parse().unwrap();
                    down = !down;
                    update::update(&mut app, Input::Key(key), now);
                    ui::draw(&app, &theme, GlyphSet::Unicode, &mut Buffer::empty(size))
                });
            });
        }
        app.screen = Screen::Room(Room::Board);
        for view in View::ALL {
            app.rooms.board.view = view;
            c.bench_function(&format!("key to frame, board by {}, {name}", view.id()), |b| {
                b.iter(|| {
                    update::update(&mut app, Input::Key("j".parse().unwrap()), now);
                    ui::draw(&app, &theme, GlyphSet::Unicode, &mut Buffer::empty(size))
                });
            });
        }
    }
    let crowd = tempfile::tempdir().unwrap();
    let crowd = crowd.path().join("large");
    store::create(&crowd, &large(&workspace)).unwrap();
    c.bench_function("load 500 partner files and 2,000 cards", |b| b.iter(|| store::open(black_box(&crowd)).unwrap()));
    let many = large(&workspace);
    c.bench_function("derive the advice, large", |b| b.iter(|| advice::derive(black_box(&many), &method, EXAMPLE_DAY)));
    let judged = advice::derive(&many, &method, EXAMPLE_DAY);
    c.bench_function("review, large", |b| b.iter(|| rules::review(black_box(&many), &method, &judged, EXAMPLE_DAY)));
    let opened = tempfile::tempdir().unwrap();
    let path = sample(opened.path());
    let mut files = store::open(&path).unwrap().files;
    let mut value = workspace;
    let mut arr = 8_000_000;
    c.bench_function("save one answer, to disk", |b| {
        b.iter(|| {
            arr += 1;
            std::sync::Arc::make_mut(&mut value.answers).company.arr = Some(partnerwright::domain::Figure::Fact(arr));
            assert!(files.save(&value).is_empty());
        });
    });
}

criterion_group!(all, benches);
criterion_main!(all);
