//! The room of the policy: what it shows and what can be pointed at.
//!
//! The newest terms are worked on. Older ones are shown as they were, and stay as they were.

mod pointing;

use crate::{
    advice::{rates, terms},
    app::{
        App, Row, Screen,
        overlay::{Goes, Item},
        rooms,
    },
    domain::{Address, Policy, Terms},
    method::rows::Unit,
};

pub use pointing::{reveal, target};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// Begins with what is usual.
    Begin,
    /// What a rung earns, or one partner type on it.
    Rate {
        track: String,
        tier: String,
        kind: String,
    },
    /// A field by its name in the file.
    Field(String),
    /// Something that counts as involvement.
    Counts(String),
    /// The day from which the terms hold.
    From,
    Note,
    /// Other terms, by id.
    Terms(String),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// A rate by its id.
    Rate(String),
    Field(String),
    /// The day of the terms that are shown.
    From,
    Note,
    /// The day from which new terms hold.
    New,
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A choice of a field.
    Field(String),
    /// A partner type with a rate of its own on a rung.
    Type { track: String, tier: String },
}

/// What the room remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The terms that are shown, by id; the newest where none were chosen.
    pub shown: String,
}

/// A group of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Earn,
    Credit,
    Deal,
}

impl Group {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Earn => "head-policy-earn",
            Self::Credit => "head-policy-credit",
            Self::Deal => "head-policy-deal",
        }
    }

    /// The group of a field.
    pub fn of(field: &str) -> Self {
        match field {
            "co_sell" | "paid_on" | "recurring_months" | "clawback_days" => Self::Earn,
            "sourced" | "influenced" | "involvement" | "tag_at_origin" => Self::Credit,
            _ => Self::Deal,
        }
    }
}

/// The policy of the open workspace.
pub fn policy(app: &App) -> Option<&Policy> {
    app.desk.as_ref().map(|desk| &*desk.now.policy)
}

/// The terms in the order in which they hold, the oldest first.
pub fn ordered(policy: &Policy) -> Vec<&Terms> {
    let mut terms: Vec<&Terms> = policy.terms.iter().collect();
    terms.sort_by_key(|terms| terms.from);
    terms
}

/// The terms that are shown.
pub fn shown(app: &App) -> Option<&Terms> {
    let policy = policy(app)?;
    let chosen = policy.terms.iter().find(|terms| terms.id == app.rooms.policy.shown);
    chosen.or_else(|| policy.newest())
}

/// Where the rate of a rung stands: in the newest terms, or in those that would be the first.
pub fn rate_address(app: &App, track: &str, tier: &str, kind: &str) -> Address {
    let newest = app.desk.as_ref().and_then(|desk| desk.now.policy.newest());
    let id = newest.map_or("t1", |terms| terms.id.as_str());
    Address::terms(id).item("rate", &rate_id(track, tier, kind))
}

/// Whether the terms that are shown are no longer worked on.
pub fn is_old(app: &App) -> bool {
    let newest = policy(app).and_then(Policy::newest);
    shown(app).zip(newest).is_some_and(|(shown, newest)| shown.id != newest.id)
}

/// Whether nothing was said yet but what a ladder brought along.
pub fn is_empty(app: &App) -> bool {
    shown(app).is_none_or(|terms| !app.shell.method.policy().iter().any(|row| terms.is_set(&row.id)))
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    let (Some(desk), Some(policy)) = (&app.desk, policy(app)) else { return Vec::new() };
    let mut lines = Vec::new();
    if is_empty(app) && !is_old(app) {
        lines.push(Line::Begin);
    }
    for track in &desk.now.tiers.tracks {
        for tier in &track.tiers {
            let rung = format!("{}/{}/", track.id, tier.id);
            let rate = |kind: &str| Line::Rate { track: track.id.clone(), tier: tier.id.clone(), kind: kind.to_owned() };
            lines.push(rate(""));
            let own = shown(app).into_iter().flat_map(|terms| &terms.rates).filter_map(|rate| rate.id.strip_prefix(&rung));
            lines.extend(own.map(rate));
            // A rate of one type that is only being typed has its row already.
            let typed = written(app).and_then(|id| id.strip_prefix(&rung)).map(rate);
            if let Some(typed) = typed.filter(|typed| !lines.contains(typed)) {
                lines.push(typed);
            }
        }
    }
    let fields = app.shell.method.policy();
    for row in fields {
        if row.id == "involvement" {
            lines.extend(row.choices.iter().cloned().map(Line::Counts));
        } else if shown(app).is_none_or(|terms| terms.is_set(&row.id) || terms::applies(terms, &row.id)) {
            lines.push(Line::Field(row.id.clone()));
        }
    }
    if shown(app).is_some() {
        lines.extend([Line::From, Line::Note]);
    }
    let shown = shown(app).map(|terms| terms.id.clone()).unwrap_or_default();
    lines
        .extend(ordered(policy).into_iter().rev().filter(|terms| terms.id != shown).map(|terms| Line::Terms(terms.id.clone())));
    lines
}

/// The id of the rate that is being typed.
fn written(app: &App) -> Option<&str> {
    match &app.writing.as_ref()?.about {
        crate::app::Written::Room(rooms::Text::Policy(Text::Rate(id))) => Some(id),
        _ => None,
    }
}

/// The row of the cursor.
pub fn here(app: &App) -> Option<Line> {
    if !matches!(app.screen, Screen::Room(rooms::Room::Policy)) {
        return None;
    }
    match app.cursor(crate::app::Pane::Work)? {
        Row::Room(rooms::Line::Policy(line)) => Some(line),
        _ => None,
    }
}

/// The id of a rate.
pub fn rate_id(track: &str, tier: &str, kind: &str) -> String {
    if kind.is_empty() { format!("{track}/{tier}") } else { format!("{track}/{tier}/{kind}") }
}

/// The range that is usual for a rate: of its type, or of all types of the track.
pub fn usual(app: &App, track: &str, kind: &str) -> Option<(u32, u32)> {
    let method = &app.shell.method;
    if !kind.is_empty() {
        return rates::usual(method, &[kind.to_owned()]);
    }
    let track = app.desk.as_ref()?.now.tiers.track(track)?;
    rates::usual(method, &track.types)
}

/// The choices of a field; nothing where it holds a figure.
pub fn choices(app: &App, field: &str) -> Vec<String> {
    let Some(row) = app.shell.method.policy_field(field) else { return Vec::new() };
    if row.choices.is_empty() && row.unit == Unit::Yes {
        return ["yes", "no"].map(str::to_owned).to_vec();
    }
    row.choices.clone()
}

/// What was chosen of the choices of a field.
pub fn chosen(terms: &Terms, field: &str) -> Option<String> {
    match terms.yes(field) {
        Some(yes) => Some(if yes { "yes" } else { "no" }.to_owned()),
        None => terms.choice(field).filter(|id| !id.is_empty()).map(str::to_owned),
    }
}

/// How many columns a row has.
pub fn columns(_app: &App) -> usize {
    1
}

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let Some(describe) = app.describe() else { return Vec::new() };
    let item = |id: &str, label: String, detail: String| Item {
        group: String::new(),
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Policy(pick.clone()), id.to_owned()),
        refused: false,
    };
    match pick {
        Pick::Field(field) => {
            let label = |id: &str| match id {
                "yes" | "no" => app.shell.words.get(&format!("answer-{id}")).into_owned(),
                id => describe.policy_choice(field, id),
            };
            choices(app, field).iter().map(|id| item(id, label(id), String::new())).collect()
        }
        Pick::Type { track, .. } => {
            let types = app.desk.as_ref().and_then(|desk| desk.now.tiers.track(track)).map(|track| track.types.clone());
            let range = |kind: &str| usual(app, track, kind).map(|(low, high)| format!("{low}–{high}%")).unwrap_or_default();
            types.unwrap_or_default().iter().map(|kind| item(kind, describe.partner_type(kind), range(kind))).collect()
        }
    }
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Field(_) => "pick-policy",
        Pick::Type { .. } => "pick-rate-type",
    }
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    matches!(text, Text::New).then_some("write-terms")
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    *text == Text::Note
}
