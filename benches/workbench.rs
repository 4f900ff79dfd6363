//! Load, save, derive, first frame, key to frame: on the samples, and on a workspace with 500 people and 500 remarks.
//!
//! `cargo bench` prints them. Figures of a whole run, with the terminal, are measured from outside.

#![expect(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to say")]

use std::{hint::black_box, path::PathBuf};

use criterion::{Criterion, criterion_group, criterion_main};
use partnerwright::{
    advice,
    app::{App, Desk, Input, Screen, Shell, keymap::Keymap, update},
    domain::{Address, Person, Remark, Workspace},
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
        std::fs::write(folder.join(file), text).unwrap();
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
    app.desk = Some(Desk::new(PathBuf::from("bench"), workspace, &app.shell.method));
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
    c.bench_function("derive the advice", |b| b.iter(|| advice::derive(black_box(&workspace), &method)));
    let theme = Theme::default();
    for (name, workspace) in [("sample", workspace.clone()), ("500 people and remarks", large(&workspace))] {
        let size = Rect::new(0, 0, 120, 40);
        let mut app = app(workspace);
        c.bench_function(&format!("first frame, {name}"), |b| {
            b.iter(|| ui::draw(&app, &theme, GlyphSet::Unicode, &mut Buffer::empty(size)));
        });
        let now = app.shell.now;
        for screen in [Screen::Strategy, Screen::People, Screen::Remarks, Screen::Library] {
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
    }
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
