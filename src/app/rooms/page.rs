//! The programme on one page: the vision, the boxes that carry it, and what is weak or empty; and the form of the vision.

use super::Reason;
use crate::{
    advice::page::{Block, Name, State as Standing},
    app::{
        App, Pane, Row,
        overlay::Item,
        rooms,
        target::{Target, Why},
    },
    domain::{Address, Step, vision::Part},
    export::page as words_of,
    words::number,
};

/// From this width of the page on, types, tiers and economics stand side by side.
pub const BESIDE: u16 = 72;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// A box.
    Block(Name),
    /// A part of the vision, in its form.
    Part(Part),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// A part of the vision, where it stands.
    Part(Part),
}

/// What something is picked for: nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {}

/// What follows from an answer: nothing is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {}

/// What the room remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The form of the vision is shown.
    pub form: bool,
    /// Which of the three boxes side by side the cursor was in last, from the left.
    pub beside: usize,
}

/// The boxes as they stand today.
pub fn blocks(app: &App) -> Vec<Block> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    words_of::blocks(describe, &desk.advice)
}

/// How many boxes are filled, and how many there are.
pub fn filled(app: &App) -> (usize, usize) {
    let blocks = blocks(app);
    (blocks.iter().filter(|block| block.state == Standing::Filled).count(), blocks.len())
}

/// What stands on the right of the footer.
pub fn progress(app: &App) -> Option<String> {
    let (filled, all) = filled(app);
    (!app.rooms.page.form).then(|| app.shell.words.with("summary-page", &[("done", number(filled)), ("all", number(all))]))
}

/// Whether types, tiers and economics stand side by side.
pub fn is_beside(app: &App) -> bool {
    super::partners::width(app) >= BESIDE
}

/// The row under the cursor.
pub fn here(app: &App) -> Option<Line> {
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Page(line)) => Some(line),
        _ => None,
    }
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    if app.desk.is_none() {
        return Vec::new();
    }
    if app.rooms.page.form {
        return Part::ALL.into_iter().map(Line::Part).collect();
    }
    Name::ALL.into_iter().map(Line::Block).collect()
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let term = |id: &str| app.shell.method.term(id).map(|row| row.id.clone());
    Some(match line {
        Line::Block(name) => {
            let desk = app.desk.as_ref()?;
            let block = blocks(app).into_iter().find(|block| block.name == *name)?;
            let held = words_of::entries(describe, &desk.advice, &block).into_iter().map(|entry| entry.text);
            Target {
                address: Some(name.home()),
                why: Some(Why::Room(Reason::Block(*name))),
                text: held.collect::<Vec<_>>().join("\n"),
                term: term(match name {
                    Name::Vision => "partner-sourced",
                    Name::Types => "partner",
                    Name::Tiers => "tier",
                    Name::Economics => "commission",
                    Name::Operations => "cadence",
                    Name::Metrics => "leading-measure",
                }),
            }
        }
        Line::Part(part) => {
            let address = Address::vision(part.file());
            let text = describe.value(&address);
            Target { why: Some(Why::Room(Reason::Vision(*part))), text, address: Some(address), term: None }
        }
    })
}

/// The row of an address, after making the room show it: a part of the vision opens the form.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let part = match address.steps.get(1) {
        Some(Step::Field(name)) => Part::ALL.into_iter().find(|part| part.file() == name),
        _ => None,
    };
    app.rooms.page.form = part.is_some();
    Some(part.map_or(Line::Block(Name::Vision), Line::Part))
}

/// The cursor moves over the boxes by a rule of its own.
pub fn columns(_app: &App) -> usize {
    1
}

/// What can be picked.
pub fn items(_app: &App, pick: &Pick) -> Vec<Item> {
    match *pick {}
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match *pick {}
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(_text: &Text) -> Option<&'static str> {
    None
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    *text == Text::Part(Part::Words)
}
