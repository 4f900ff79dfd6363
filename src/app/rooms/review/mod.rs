//! The room of the review: what was found, what was waived, and all rules with what they weigh here.

mod pick;

use std::collections::BTreeSet;

pub use pick::{filter_name, filter_of, items, pick_title, topic_name};

use super::Reason;
use crate::{
    advice::{
        Finding, Waived,
        rules::{self, Rule},
    },
    app::{
        Action, App, Pane, Row, Screen,
        rooms::{self, Room},
        target::{Target, Why},
    },
    domain::{Address, Document, Step, review::Waiver},
    export::diff::{Changed, Kind},
    method::rows::Level,
    words::number,
};

/// From this many findings of one rule on they are folded into one row.
const FOLDS: usize = 4;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// A rule: that of findings that are folded, or one of the list of rules.
    Rule(String),
    /// A finding: rule and place.
    Finding(String, Address),
    /// A waiver, by id.
    Waiver(String),
}

/// What a text is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// Why a finding is waived: rule and place.
    Reason(String, Address),
    /// Until when, with the reason that was given.
    Until { rule: String, at: Address, reason: String },
}

/// What something is picked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Which findings are shown.
    Filter,
    /// What a rule weighs here.
    Weight(String),
}

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Findings,
    Waived,
    Rules,
}

impl View {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Findings, Self::Waived, Self::Rules];

    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Waived => "waived",
            Self::Rules => "rules",
        }
    }
}

/// Which findings are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    All,
    /// Of this level.
    Level(Level),
    /// Those that can be mended by a key.
    Fixable,
    /// Of this topic.
    Topic(String),
}

impl Filter {
    /// The id by which it is picked.
    pub fn id(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Level(level) => format!("level:{}", level.id()),
            Self::Fixable => "fixable".to_owned(),
            Self::Topic(topic) => format!("topic:{topic}"),
        }
    }

    fn lets(&self, app: &App, finding: &Finding) -> bool {
        match self {
            Self::All => true,
            Self::Level(level) => finding.level == *level,
            Self::Fixable => can_be_fixed(app, finding),
            Self::Topic(topic) => rules::topic(finding.rule) == topic,
        }
    }
}

/// Where somebody was led to a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Led {
    pub rule: String,
    pub at: Address,
    pub screen: Screen,
    pub row: Option<Row>,
}

/// What the room remembers while it is not shown.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub view: View,
    pub filter: Filter,
    /// Grouped by topic, not by level.
    pub by_topic: bool,
    /// The rules whose many findings are laid open.
    pub open: BTreeSet<String>,
    /// The finding that was gone to last, with the screen and the row that it led to: from there one goes on.
    pub last: Option<Led>,
}

/// A part of the page: a head, or a row.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    /// Between two groups.
    Gap,
    /// The findings of a level.
    Level(Level, usize),
    /// What is of a topic.
    Topic(&'a str, usize),
    /// The findings of one rule as one row; whether they are laid open below it.
    Many { rule: &'static str, level: Level, count: usize, open: bool },
    /// A finding; whether it stands below the row of its rule.
    One { finding: &'a Finding, below: bool },
    /// A waiver, and what it waives, where that is still found.
    Waiver(&'a Waiver, Option<&'a Waived>),
    /// A rule with what it weighs here, nothing where it is switched off.
    Rule(&'static Rule, Option<Level>),
}

/// Whether a key can mend a finding, as things stand.
pub fn can_be_fixed(app: &App, finding: &Finding) -> bool {
    rules::get(finding.rule).is_some_and(|rule| rule.fix.is_some())
        && app.desk.as_ref().is_some_and(|desk| {
            let today = app.shell.now.date();
            rules::mended(finding, &desk.now, &app.shell.method, &desk.advice, today).is_some()
        })
}

/// Everything that is shown, in order.
pub fn entries(app: &App) -> Vec<Entry<'_>> {
    let all = match app.rooms.review.view {
        View::Findings => found(app),
        View::Waived => waived(app),
        View::Rules => listed(app),
    };
    let mut spaced = Vec::with_capacity(all.len() + 12);
    for entry in all {
        if matches!(entry, Entry::Level(..) | Entry::Topic(..)) && !spaced.is_empty() {
            spaced.push(Entry::Gap);
        }
        spaced.push(entry);
    }
    spaced
}

fn found(app: &App) -> Vec<Entry<'_>> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let state = &app.rooms.review;
    let shown: Vec<&Finding> = desk.advice.findings.iter().filter(|finding| state.filter.lets(app, finding)).collect();
    let mut entries = Vec::new();
    if state.by_topic {
        for topic in rules::topics() {
            let group: Vec<&Finding> = shown.iter().copied().filter(|finding| rules::topic(finding.rule) == topic).collect();
            if !group.is_empty() {
                entries.push(Entry::Topic(topic, group.len()));
                folded(state, &group, &mut entries);
            }
        }
        return entries;
    }
    for level in Level::ALL {
        let group: Vec<&Finding> = shown.iter().copied().filter(|finding| finding.level == level).collect();
        if !group.is_empty() {
            entries.push(Entry::Level(level, group.len()));
            folded(state, &group, &mut entries);
        }
    }
    entries
}

/// The findings of a group, those of one rule together, and many of one rule as one row.
fn folded<'a>(state: &State, group: &[&'a Finding], entries: &mut Vec<Entry<'a>>) {
    let mut rest = group;
    while let Some(first) = rest.first() {
        // The review tells the findings of a rule one after the other.
        let count = rest.iter().take_while(|finding| finding.rule == first.rule).count();
        let (own, others) = rest.split_at(count);
        let many = count >= FOLDS;
        let open = !many || state.open.contains(first.rule);
        if many {
            entries.push(Entry::Many { rule: first.rule, level: first.level, count, open });
        }
        if open {
            entries.extend(own.iter().map(|finding| Entry::One { finding, below: many }));
        }
        rest = others;
    }
}

fn waived(app: &App) -> Vec<Entry<'_>> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let waivers = desk.now.review.waivers.iter();
    waivers.map(|waiver| Entry::Waiver(waiver, desk.advice.waived.iter().find(|waived| waived.waiver == waiver.id))).collect()
}

fn listed(app: &App) -> Vec<Entry<'_>> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut entries = Vec::new();
    let mut topic = "";
    for rule in rules::all() {
        if rule.topic() != topic {
            topic = rule.topic();
            entries.push(Entry::Topic(topic, rules::all().filter(|rule| rule.topic() == topic).count()));
        }
        entries.push(Entry::Rule(rule, rules::level(rule.id, &desk.now, &app.shell.method)));
    }
    entries
}

impl Entry<'_> {
    /// The row of it, where the cursor can stand on it.
    pub fn line(&self) -> Option<Line> {
        Some(match self {
            Self::Gap | Self::Level(..) | Self::Topic(..) => return None,
            Self::Many { rule, .. } => Line::Rule((*rule).to_owned()),
            Self::One { finding, .. } => Line::Finding(finding.rule.to_owned(), finding.address.clone()),
            Self::Waiver(waiver, _) => Line::Waiver(waiver.id.clone()),
            Self::Rule(rule, _) => Line::Rule(rule.id.to_owned()),
        })
    }
}

/// The rows.
pub fn lines(app: &App) -> Vec<Line> {
    entries(app).iter().filter_map(Entry::line).collect()
}

/// The finding of a rule at a place.
pub fn finding<'a>(app: &'a App, rule: &str, at: &Address) -> Option<&'a Finding> {
    app.desk.as_ref()?.advice.findings.iter().find(|finding| finding.is(rule, at))
}

/// The row under the cursor.
pub fn here(app: &App) -> Option<Line> {
    if app.screen != Screen::Room(Room::Review) {
        return None;
    }
    match app.cursor(Pane::Work)? {
        Row::Room(rooms::Line::Review(line)) => Some(line),
        _ => None,
    }
}

/// The finding that the cursor is on, wherever that is: a row that is one, else what was found at the cursor's place or below
/// it.
pub fn at_cursor(app: &App) -> Option<&Finding> {
    let desk = app.desk.as_ref()?;
    let row = app.cursor(app.focus)?;
    match &row {
        Row::Finding(rule, at) | Row::Room(rooms::Line::Review(Line::Finding(rule, at))) => return finding(app, rule, at),
        Row::Room(rooms::Line::Review(_)) => return None,
        _ => {}
    }
    let address = app.target()?.address?;
    // A document as a whole holds everything that is in it: only what was found of the document itself is meant.
    let below = |finding: &&Finding| !address.steps.is_empty() && address.holds(&finding.address);
    let findings = &desk.advice.findings;
    findings.iter().find(|finding| finding.address == address).or_else(|| findings.iter().find(below))
}

/// What was found at the cursor, on the screens that tell it nowhere else.
pub fn aside(app: &App) -> Option<&Finding> {
    let silent = matches!(
        app.screen,
        Screen::Room(Room::Board | Room::Diagnosis | Room::Decisions | Room::Plays | Room::Page)
            | Screen::Strategy
            | Screen::People
    );
    let bare = silent && app.focus == Pane::Work && app.overlays.is_empty() && app.writing.is_none();
    if bare { at_cursor(app) } else { None }
}

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let desk = app.desk.as_ref()?;
    Some(match line {
        Line::Finding(rule, at) => {
            let finding = finding(app, rule, at)?;
            Target {
                address: Some(at.clone()),
                why: Some(Why::Finding(rule.clone(), at.clone())),
                text: describe.fill(&format!("{}.found", finding.key()), &finding.args),
                term: Some("finding".into()),
            }
        }
        Line::Rule(rule) => Target {
            address: None,
            why: Some(Why::Room(Reason::Rule(rule.clone()))),
            text: app.shell.words.get(&rules::key(rule)).into_owned(),
            term: Some("finding".into()),
        },
        Line::Waiver(id) => {
            let waiver = desk.now.review.waiver(id)?;
            Target {
                address: Some(Address::waiver(id)),
                why: rules::get(&waiver.rule).map(|rule| Why::Room(Reason::Rule(rule.id.to_owned()))),
                text: waiver.reason.clone(),
                term: Some("waiver".into()),
            }
        }
    })
}

/// Shows the waiver of an address, or the finding that is at one.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let (kind, id) = match address.steps.first()? {
        Step::Item { kind, id } if address.document == Document::Review => (kind.as_str(), id.clone()),
        _ => return None,
    };
    match kind {
        "waiver" => {
            app.rooms.review.view = View::Waived;
            Some(Line::Waiver(id))
        }
        "setting" => {
            app.rooms.review.view = View::Rules;
            rules::get(&id).map(|rule| Line::Rule(rule.id.to_owned()))
        }
        _ => None,
    }
}

/// The lines that a fix would change, as a patch.
pub fn patch(file: &str, lines: &[Changed]) -> String {
    let mut patch = format!("{file}\n");
    for line in lines {
        let sign = match line.kind {
            Kind::Goes => "- ",
            Kind::Comes => "+ ",
            Kind::Stays | Kind::Gap => "  ",
        };
        patch.push_str(sign);
        patch.push_str(&line.text);
        patch.push('\n');
    }
    patch
}

/// How many columns the cursor can move over on a row; 1 where it cannot.
pub fn columns(_app: &App) -> usize {
    1
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    Some(match text {
        Text::Reason(..) => "title-waiver-reason",
        Text::Until { .. } => "title-waiver-until",
    })
}

/// Whether a text has several lines.
pub fn is_note(_text: &Text) -> bool {
    false
}

/// What is shown, for the header.
pub fn view_name(app: &App) -> Option<String> {
    let words = &app.shell.words;
    let state = &app.rooms.review;
    let view = words.get(&format!("review-view-{}", state.view.id())).into_owned();
    if state.view == View::Findings && state.filter != Filter::All {
        return Some(format!("{view}: {}", filter_name(app, &state.filter)));
    }
    Some(view)
}

/// How many of each level, for the right of the footer and the overview.
pub fn summary(app: &App) -> Option<String> {
    let desk = app.desk.as_ref()?;
    let count = |level| desk.advice.findings.iter().filter(|finding| finding.level == level).count();
    let args = [
        ("errors", number(count(Level::Error))),
        ("warnings", number(count(Level::Warning))),
        ("advice", number(count(Level::Advice))),
        ("waived", number(desk.advice.waived.len())),
    ];
    Some(app.shell.words.with("review-summary", &args))
}

/// What stands on the right of the footer.
pub fn progress(app: &App) -> Option<String> {
    if app.size.0 < 100 {
        // The keys need the room.
        return Some(String::new());
    }
    summary(app)
}

/// Whether the footer offers an action for what the cursor is on.
pub fn offers(app: &App, action: Action) -> bool {
    match action {
        Action::Fix => at_cursor(app).is_some_and(|finding| can_be_fixed(app, finding)),
        Action::Waive => at_cursor(app).is_some() || matches!(here(app), Some(Line::Waiver(_))),
        Action::Delete => matches!(here(app), Some(Line::Waiver(_))),
        Action::Settings => app.rooms.review.view == View::Rules,
        Action::Filter | Action::Sort => app.rooms.review.view == View::Findings,
        _ => true,
    }
}
