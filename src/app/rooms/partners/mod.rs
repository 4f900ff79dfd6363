//! The room of the partners: which are shown, in which order, what of each, and what can be pointed at.

mod field;
mod index;
mod pick;

use std::{collections::BTreeSet, sync::Arc};

pub use field::{Field, visible, width};
pub use index::{Filter, shown};
pub use pick::{items, pick_title};

use crate::{
    app::{
        App,
        target::{Target, Why},
    },
    domain::{Address, Partner, Step},
    words::{number, text},
};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// A partner, by id.
    Partner(String),
    /// A field of the partner that is open.
    Field(Field),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The name of a new partner.
    New,
    /// A field of a partner, where it stands.
    Cell(String, Field),
    /// The next step of all of these.
    Next(Vec<String>),
    /// The name of somebody new who owns all of these.
    NewOwner(Vec<String>),
    /// The path of a CSV file.
    Import,
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The value of a field of all of these.
    Set(Field, Vec<String>),
    /// What is shown.
    Filter,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Delete these.
    Delete(Vec<String>),
    /// Take what was read from a file.
    Import(Arc<Vec<crate::export::csv::Entry>>),
}

/// What the room remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub sort: Field,
    /// From the end.
    pub reversed: bool,
    pub filter: Filter,
    pub marked: BTreeSet<String>,
    /// The partner that is open, by id.
    pub open: Option<String>,
    cache: index::Cache,
}

/// A partner, by id.
pub fn partner<'a>(app: &'a App, id: &str) -> Option<&'a Arc<Partner>> {
    app.desk.as_ref()?.now.partners.get(id)
}

/// The partner that is open.
pub fn open(app: &App) -> Option<&Arc<Partner>> {
    partner(app, app.rooms.partners.open.as_deref()?)
}

/// The partner that the cursor is on, or that is open.
pub fn here(app: &App) -> Option<&Arc<Partner>> {
    if let Some(open) = open(app) {
        return Some(open);
    }
    match app.cursor(crate::app::Pane::Work)? {
        crate::app::Row::Room(super::Line::Partners(Line::Partner(id))) => partner(app, &id),
        _ => None,
    }
}

/// The field that the cursor is on.
pub fn field(app: &App) -> Field {
    if open(app).is_some()
        && let Some(crate::app::Row::Room(super::Line::Partners(Line::Field(field)))) = app.cursor(crate::app::Pane::Work)
    {
        return field;
    }
    let columns = visible(width(app));
    let wanted = Field::ALL.get(app.column).copied().unwrap_or_default();
    if columns.contains(&wanted) { wanted } else { Field::Name }
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    if open(app).is_some() {
        return Field::ALL.into_iter().map(Line::Field).collect();
    }
    shown(app).iter().map(|partner| Line::Partner(partner.id.clone())).collect()
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let (partner, field) = match line {
        Line::Partner(id) => (partner(app, id)?, field(app)),
        Line::Field(field) => (open(app)?, *field),
    };
    let describe = app.describe()?;
    let whole = Address::partner(&partner.id);
    let address = if field == Field::Name { whole.clone() } else { whole.clone().field(field.file()) };
    // What was found at the cell counts before what was found elsewhere about the partner.
    let findings = app.desk.iter().flat_map(|desk| &desk.advice.findings);
    let mut about = findings.filter(|finding| whole.holds(&finding.address));
    let first = about.clone().find(|finding| finding.address == address).or_else(|| about.next());
    Some(Target {
        address: Some(address),
        why: first.map(|finding| Why::Finding(finding.rule.to_owned(), finding.address.clone())),
        text: describe.partner_value(partner, field.file()),
        term: Some(field.term().to_owned()).filter(|term| app.shell.method.term(term).is_some()),
    })
}

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let id = match address.steps.first() {
        Some(Step::Item { kind, id }) if kind == "partner" => id.clone(),
        _ => return None,
    };
    partner(app, &id)?;
    let wanted = match address.steps.get(1) {
        Some(Step::Field(name)) => Field::of(name),
        _ => None,
    };
    app.rooms.partners.open = None;
    if !shown(app).iter().any(|partner| partner.id == id) {
        // What the filter hides is shown all the same: whoever asks for it wants to see it.
        app.rooms.partners.filter = Filter::default();
    }
    match wanted {
        // What has no column at this width is shown on the partner's own page.
        Some(field) if !visible(width(app)).contains(&field) => {
            app.rooms.partners.open = Some(id);
            Some(Line::Field(field))
        }
        field => {
            app.column = field.unwrap_or_default().place();
            Some(Line::Partner(id))
        }
    }
}

/// The cursor moves over the columns that are there by its own rule; this many there can be.
pub fn columns(_app: &App) -> usize {
    Field::ALL.len()
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    Some(match text {
        Text::New => "write-partner-new",
        Text::Next(_) => "write-partner-next",
        Text::NewOwner(_) => "write-partner-owner",
        Text::Import => "write-partner-import",
        Text::Cell(..) => return None,
    })
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    matches!(text, Text::Cell(_, Field::Note))
}

/// What stands on the right of the footer: how many are shown, and how many are marked.
pub fn progress(app: &App) -> Option<String> {
    let all = app.desk.as_ref()?.now.partners.len();
    let words = &app.shell.words;
    let shown = shown(app).len();
    if all == 0 {
        return None;
    }
    Some(if shown == all {
        words.with("partners-count", &[("count", number(all))])
    } else {
        words.with("partners-count-of", &[("shown", number(shown)), ("count", number(all))])
    })
}

/// The marks in words, where there is room with how many of them the filter hides; nothing where none are.
pub fn marks(app: &App, long: bool) -> Option<String> {
    let marked = &app.rooms.partners.marked;
    let there = marked.iter().filter(|id| partner(app, id).is_some()).count();
    let seen = shown(app).iter().filter(|partner| marked.contains(&partner.id)).count();
    let args = [("count", number(there)), ("hidden", number(there - seen))];
    match there {
        0 => None,
        _ if seen == there || !long => Some(app.shell.words.with("count-marked", &args)),
        _ => Some(app.shell.words.with("partners-marked-hidden", &args)),
    }
}

/// What is shown, in words: `Solution · active`, or all partners.
pub fn filtered(app: &App) -> String {
    let words = &app.shell.words;
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return String::new() };
    let Filter { state, track, tier, owner, kind, letters } = &app.rooms.partners.filter;
    let mut parts = Vec::new();
    parts.extend(track.as_ref().map(|id| match desk.now.tiers.track(id) {
        Some(track) => describe.track(track),
        None if id.is_empty() => words.get("partners-no-track").into_owned(),
        None => id.clone(),
    }));
    parts.extend(tier.as_ref().map(|id| {
        let rung = track.as_ref().and_then(|track| desk.now.tiers.track(track)?.tier(id));
        let name = rung.map_or_else(|| id.clone(), |tier| describe.tier(tier));
        words.with("partners-on-rung", &[("rung", text(name))])
    }));
    parts.extend(state.map(|state| words.get(&format!("partner-state-{}", state.id())).into_owned()));
    parts.extend(kind.as_ref().map(|id| describe.partner_type(id)));
    parts.extend(owner.as_ref().map(|id| match id.as_str() {
        "" => words.get("partners-nobody").into_owned(),
        id => describe.person(id),
    }));
    if !letters.is_empty() {
        parts.push(words.with("partners-letters", &[("text", text(letters.clone()))]));
    }
    if parts.is_empty() { words.get("partners-all").into_owned() } else { parts.join(" · ") }
}
