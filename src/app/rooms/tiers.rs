//! The room of the tiers: what it shows and what can be pointed at.
//!
//! One track is shown at a time, in one of five views. A column is a rung, the entry first; in the view of the tracks it is
//! a cell of a track, or a track that offers a specialisation.

mod lines;
mod picks;
mod reveal;

use crate::{
    advice::Group,
    app::{App, Screen, rooms::Layout, target::Target},
    domain::{Tier, Tiers, Track, Value},
    words::{number, text},
};

pub use lines::{asked, gifts, lines, needs, specialities, value};
pub use picks::{OWN, items, pick_title};
pub use reveal::reveal;

/// How the ladder of a track is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The ladder as a picture.
    #[default]
    Ladder,
    /// What each rung asks, to get there and to stay.
    Asks,
    /// What each rung gives.
    Gives,
    /// Types, tracks and specialisations.
    Types,
    /// All of one rung.
    Rung,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// Makes the tracks that the strategy asks for.
    Make,
    /// A rung of the ladder, by id.
    Rung(String),
    /// Whether all requirements must be met, or one of them.
    Any,
    /// A requirement to enter, or one to stay.
    Need {
        keep: bool,
        id: String,
    },
    /// Adds a requirement.
    AddNeed(bool),
    Gift(String),
    AddGift,
    Field(Field),
    /// Who stands on the rung: leads to the register.
    Partners,
    /// A track, by id.
    Track(String),
    /// A partner type of the strategy that stands in no track.
    Loose(String),
    Speciality(String),
}

/// A field of a rung that holds one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Name,
    Purpose,
    Support,
    Answers,
    Rate,
    Months,
    Graduate,
    Notice,
    Grace,
    Back,
}

impl Field {
    /// Its name in `tiers.ron`; the rate stands in the policy.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Purpose => "purpose",
            Self::Support => "support",
            Self::Answers => "answers_in",
            Self::Rate => "rate",
            Self::Months => "months",
            Self::Graduate => "graduate",
            Self::Notice => "notice",
            Self::Grace => "grace",
            Self::Back => "back",
        }
    }

    /// It holds a figure, which is typed in its place.
    pub fn is_figure(self) -> bool {
        !matches!(self, Self::Name | Self::Purpose | Self::Support | Self::Graduate)
    }
}

/// A rung by its track and its own id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct At {
    pub track: String,
    pub tier: String,
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    Field(At, Field),
    Need {
        at: At,
        keep: bool,
        id: String,
    },
    Gift {
        at: At,
        id: String,
    },
    NewRung(String),
    NewTrack,
    TrackName(String),
    TrackNote(String),
    /// What a specialisation asks.
    Asks(String),
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A ladder to begin with, for a track.
    Template(String),
    Need {
        at: At,
        keep: bool,
    },
    Gift(At),
    Support(At),
    /// A type that joins a track or leaves it.
    Types(String),
    NewTrack,
    /// A partner to walk the tree with.
    Partner,
    /// The track to which types and partners of another go before it is removed.
    MoveTo(String),
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Removes a rung after its partners were put on another one, or on none.
    RemoveTier { at: At, to: Option<String> },
    /// Removes a track with its rungs; its types and partners stand in none.
    RemoveTrack(String),
    /// Asks for the track that takes over, and removes the one.
    MoveTrack(String),
    /// Puts the rungs of a template in the place of those that are there; partners go to the entry.
    Template { track: String, template: String },
    /// An answer of the tree that places a partner: the path so far.
    Walk { partner: String, path: Vec<(String, bool)> },
    /// Puts a partner where the tree ended.
    Put { partner: String, at: At },
}

/// What the room remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub view: View,
    /// The track that is shown, by id; the first where none was chosen.
    pub track: String,
    /// A row of a matrix that was added and holds nothing yet.
    pub added: Option<Line>,
}

/// The tiers of the open workspace.
pub fn tiers(app: &App) -> Option<&Tiers> {
    app.desk.as_ref().map(|desk| &*desk.now.tiers)
}

/// The track that is shown.
pub fn track(app: &App) -> Option<&Track> {
    let tiers = tiers(app)?;
    tiers.track(&app.rooms.tiers.track).or_else(|| tiers.tracks.first())
}

/// How it is looked at: without any track there is nothing but the tracks to be made.
pub fn view(app: &App) -> View {
    let state = &app.rooms.tiers;
    if track(app).is_none() { View::Types } else { state.view }
}

/// The rung that the cursor is on or in.
pub fn tier(app: &App) -> Option<&Tier> {
    let track = track(app)?;
    if view(app) == View::Ladder
        && let Some(Line::Rung(id)) = here(app)
    {
        return track.tier(&id);
    }
    track.tiers.get(app.column.min(track.tiers.len().saturating_sub(1)))
}

/// The rung of the cursor by its ids.
pub fn at(app: &App) -> Option<At> {
    let (track, tier) = track(app).zip(tier(app))?;
    Some(At { track: track.id.clone(), tier: tier.id.clone() })
}

/// The row of the cursor.
pub fn here(app: &App) -> Option<Line> {
    if !matches!(app.screen, Screen::Room(super::Room::Tiers)) {
        return None;
    }
    match app.cursor(crate::app::Pane::Work)? {
        crate::app::Row::Room(super::Line::Tiers(line)) => Some(line),
        _ => None,
    }
}

/// The partner types that the strategy starts with.
pub fn wanted(app: &App) -> Vec<String> {
    use crate::advice::Standing;
    let Some(desk) = &app.desk else { return Vec::new() };
    let types = desk.advice.proposals.iter().filter(|proposal| {
        proposal.group == Group::Types
            && proposal.value == Value::Start
            && !matches!(proposal.standing, Standing::Refused | Standing::NoLongerFollows)
    });
    types.filter_map(|proposal| proposal.id.strip_prefix("type/")).map(str::to_owned).collect()
}

/// Types that the strategy starts with and that stand in no track yet.
pub fn loose(app: &App) -> Vec<String> {
    let Some(tiers) = tiers(app) else { return Vec::new() };
    wanted(app).into_iter().filter(|kind| tiers.track_of_type(kind).is_none()).collect()
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    lines::target(app, line)
}

/// How many columns a row has.
pub fn columns(app: &App) -> usize {
    let rungs = track(app).map_or(1, |track| track.tiers.len());
    match (view(app), here(app)) {
        (View::Asks | View::Gives | View::Rung, _) => rungs.max(1),
        (View::Types, Some(Line::Track(_))) => TRACK_CELLS,
        (View::Types, Some(Line::Speciality(_))) => tiers(app).map_or(1, |tiers| tiers.tracks.len().max(1)),
        _ => 1,
    }
}

/// Cells of the row of a track: name, types, rungs, note.
pub const TRACK_CELLS: usize = 4;

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    Some(match text {
        Text::Field(_, Field::Name) => "write-rung",
        Text::Field(_, Field::Purpose) => "write-purpose",
        Text::Field(_, Field::Graduate) => "write-graduate",
        Text::Field(..) | Text::Need { .. } | Text::Gift { .. } => return None,
        Text::NewRung(_) => "write-new-rung",
        Text::NewTrack => "write-new-track",
        Text::TrackName(_) => "write-track",
        Text::TrackNote(_) => "write-track-note",
        Text::Asks(_) => "write-asks",
    })
}

/// Whether a text has several lines.
pub fn is_note(text: &Text) -> bool {
    matches!(text, Text::Field(_, Field::Purpose | Field::Graduate) | Text::TrackNote(_) | Text::Asks(_))
}

/// How the room uses the screen: a ladder takes the width.
pub fn layout(app: &App) -> Layout {
    if view(app) == View::Ladder { Layout::Whole } else { Layout::WithSide }
}

/// What stands in the place of ARR and verdict: nothing does.
pub fn header(_app: &App) -> Option<String> {
    None
}

/// The view, for the header: the track that is shown.
pub fn view_name(app: &App) -> Option<String> {
    if view(app) == View::Types {
        return None;
    }
    track(app).zip(app.describe()).map(|(track, describe)| describe.track(track))
}

/// What stands on the right of the footer.
pub fn progress(app: &App) -> Option<String> {
    let tiers = tiers(app)?;
    let here = track(app)?;
    let place = tiers.tracks.iter().position(|track| track.id == here.id)? + 1;
    if view(app) == View::Types || tiers.tracks.len() < 2 {
        return None;
    }
    let args = [("at", number(i64::try_from(place).ok()?)), ("of", number(i64::try_from(tiers.tracks.len()).ok()?))];
    Some(app.shell.words.with("footer-tracks", &args))
}

/// The name of a partner with the rung on which it stands: for questions.
pub fn named(app: &App, at: &At) -> String {
    let track = tiers(app).and_then(|tiers| tiers.track(&at.track));
    let names = track.zip(app.describe()).and_then(|(track, describe)| {
        let tier = track.tier(&at.tier)?;
        Some([("tier", text(describe.tier(tier))), ("track", text(describe.track(track)))])
    });
    names.map(|names| app.shell.words.with("rung-of-track", &names)).unwrap_or_default()
}
