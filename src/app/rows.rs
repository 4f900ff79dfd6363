//! The rows that the cursor can stand on, by screen and pane. Screens draw them; keys move over them.

use super::{App, Pane, Room, Screen, StepName, forms};
use crate::{
    advice::{Finding, Group, Standing, StepState, Subject, evidence},
    domain::Address,
};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// A screen of the journey.
    Screen(Screen),
    /// A situation of the start screen, by its row's id.
    Situation(String),
    /// A workspace that was open, by its place in the list.
    Recent(usize),
    Sample(String),
    /// A question of the triage.
    Triage(usize),
    /// Where the triage leads.
    TriageEnd,
    /// What to do next.
    Next,
    Verdict,
    Cap(Subject),
    /// A field of a form.
    Field(Address),
    /// A choice of a field.
    Choice(Address, String),
    Proposal(String),
    /// A finding: rule and place.
    Finding(String, Address),
    Remark(String),
    Person(String),
    Evidence(String),
    Term(String),
    /// A row of one of the rooms.
    Room(super::rooms::Line),
    Tip(String),
    /// A file that cannot be read, by its place in the list.
    Fault(usize),
    /// A field that is not known, by its place in the list.
    Unknown(usize),
    /// A file that is not saved, by its place in the list.
    NotSaved(usize),
    /// The files themselves.
    File(crate::domain::Part),
}

/// The rows of a pane, in the order in which they are drawn.
pub fn rows(app: &App, pane: Pane) -> Vec<Row> {
    match pane {
        Pane::Journey if app.screen.stands_alone() => Vec::new(),
        Pane::Journey => journey(app).into_iter().map(Row::Screen).collect(),
        Pane::Work => work(app),
        Pane::Side => side(app),
    }
}

/// Where the cursor begins: at what is open, else on top.
pub fn first(app: &App, pane: Pane, rows: &[Row]) -> Option<Row> {
    let here = match (pane, app.screen) {
        (Pane::Journey, screen) => Some(Row::Screen(screen)),
        (Pane::Work, Screen::Step(step)) => {
            let desk = app.desk.as_ref()?;
            let open = desk.advice.steps.iter().find(|progress| progress.id == step.id())?.open.first().cloned();
            open.and_then(|address| {
                rows.iter().find(|row| matches!(row, Row::Field(at) | Row::Choice(at, _) if *at == address)).cloned()
            })
        }
        (Pane::Work, Screen::Strategy) => {
            let desk = app.desk.as_ref()?;
            let open = desk.advice.proposals.iter().find(|proposal| proposal.standing == Standing::Proposed);
            open.map(|proposal| Row::Proposal(proposal.id.clone()))
        }
        _ => None,
    };
    here.filter(|row| rows.contains(row)).or_else(|| rows.first().cloned())
}

/// The screens of the journey, in order. Those that a company does not walk are left out.
pub fn journey(app: &App) -> Vec<Screen> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut screens = vec![Screen::Overview];
    screens.extend(desk.advice.steps.iter().filter_map(|step| StepName::of(&step.id)).map(Screen::Step));
    screens.push(Screen::Strategy);
    screens.extend(Room::ALL.map(Screen::Room));
    screens.extend([Screen::People, Screen::Remarks, Screen::Library]);
    let unwell = !desk.faults.is_empty() || !desk.unknown.is_empty() || !desk.copies.is_empty();
    if unwell || matches!(desk.save, super::SaveState::Failed(_)) {
        screens.push(Screen::Files);
    }
    screens
}

/// The first room that waits to be begun, then the board as long as it has something to do. Who is advised against a programme
/// needs no ladder and no terms yet; neither does who accepted no partner types.
fn next_room(app: &App) -> Option<Room> {
    let desk = app.desk.as_ref()?;
    let types = desk.advice.proposals.iter().any(|proposal| {
        proposal.id.starts_with("type/") && matches!(proposal.standing, Standing::Accepted | Standing::Yours { .. })
    });
    let formal = types && !desk.advice.advises_against(&app.shell.method);
    let waits = |room: &Room| match room {
        // They help whoever wants them, and nothing waits for them.
        Room::Diagnosis | Room::Page | Room::Operations | Room::Plays | Room::Decisions | Room::Review => false,
        Room::Tiers | Room::Policy => formal && !room.is_begun(&desk.now, &app.shell.method),
        _ => !room.is_begun(&desk.now, &app.shell.method),
    };
    let board = desk.now.board.open().any(|card| card.state != crate::domain::CardState::Done);
    Room::ALL.into_iter().find(waits).or_else(|| board.then_some(Room::Board))
}

/// The next thing to do: the first step that is open or under way, then the strategy, then the rooms.
pub fn next_step(app: &App) -> Option<Screen> {
    let desk = app.desk.as_ref()?;
    let open = |wanted: StepState| {
        let step = desk.advice.steps.iter().find(|step| step.state == wanted && step.id != "strategy")?;
        StepName::of(&step.id).map(Screen::Step)
    };
    let strategy = desk
        .advice
        .proposals
        .iter()
        .any(|proposal| matches!(proposal.standing, Standing::Proposed | Standing::NoLongerFollows));
    let decided = open(StepState::Open).or_else(|| open(StepState::UnderWay)).or_else(|| strategy.then_some(Screen::Strategy));
    decided.or_else(|| next_room(app).map(Screen::Room))
}

fn work(app: &App) -> Vec<Row> {
    match app.screen {
        Screen::Start => start(app),
        Screen::Triage => triage(app),
        Screen::Files => files(app),
        Screen::Overview => overview(app),
        Screen::Step(step) => form(app, step),
        Screen::Strategy => strategy(app),
        Screen::Room(room) => super::rooms::rows(app, room),
        Screen::People => {
            app.desk.iter().flat_map(|desk| &desk.now.people.people).map(|person| Row::Person(person.id.clone())).collect()
        }
        Screen::Remarks => remarks(app, true),
        Screen::Library => library(app),
    }
}

fn start(app: &App) -> Vec<Row> {
    let situations = app.shell.method.starts().iter().filter(|row| row.shown).map(|row| Row::Situation(row.id.clone()));
    let recent = (0..app.shell.recent.len().min(5)).map(Row::Recent);
    let samples = crate::store::samples::ALL.iter().map(|sample| Row::Sample(sample.name.to_owned()));
    situations.chain(recent).chain(samples).collect()
}

/// The questions up to the one that is open; the end once a layer is named or all are answered.
fn triage(app: &App) -> Vec<Row> {
    let questions = app.shell.method.triage().len();
    let asked = app.triage.len();
    let ended = app.triage.last() == Some(&false) || asked == questions;
    let mut rows: Vec<Row> = (0..if ended { asked } else { asked + 1 }).map(Row::Triage).collect();
    if ended {
        rows.push(Row::TriageEnd);
    }
    rows
}

fn overview(app: &App) -> Vec<Row> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut rows = vec![Row::Verdict];
    let stands = |screen: &Screen| match screen {
        Screen::Step(_) | Screen::Strategy => true,
        Screen::Room(room) => room.is_begun(&desk.now, &app.shell.method),
        _ => false,
    };
    rows.extend(journey(app).into_iter().filter(stands).map(Row::Screen));
    rows.extend(weakest(app).iter().map(|weak| Row::Finding(weak.finding.rule.to_owned(), weak.finding.address.clone())));
    if more_findings(app) > 0 {
        rows.push(Row::Screen(Screen::Room(Room::Review)));
    }
    if desk.other_method || !desk.faults.is_empty() || !desk.unknown.is_empty() {
        rows.push(Row::Screen(Screen::Files));
    }
    rows
}

/// Rules of which the overview tells the first finding; the review has the rest.
const WEAKEST: usize = 7;

/// What the overview tells of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Weak<'a> {
    /// The first finding of the rule.
    pub finding: &'a Finding,
    /// How many more there are of it.
    pub more: usize,
}

/// The first finding of each of the gravest rules.
pub fn weakest(app: &App) -> Vec<Weak<'_>> {
    let mut weakest: Vec<Weak<'_>> = Vec::new();
    for finding in app.desk.iter().flat_map(|desk| &desk.advice.findings) {
        let full = weakest.len() == WEAKEST;
        match weakest.last_mut() {
            Some(weak) if weak.finding.rule == finding.rule => weak.more += 1,
            _ if full => break,
            _ => weakest.push(Weak { finding, more: 0 }),
        }
    }
    weakest
}

/// How many findings there are beyond those that the overview tells.
pub fn more_findings(app: &App) -> usize {
    let told: usize = weakest(app).iter().map(|weak| weak.more + 1).sum();
    app.desk.as_ref().map_or(0, |desk| desk.advice.findings.len()).saturating_sub(told)
}

fn form(app: &App, step: StepName) -> Vec<Row> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut rows = Vec::new();
    for field in forms::fields(step.id(), &desk.now, &app.shell.method) {
        if field.kind.is_list() {
            rows.extend(field.kind.choices().iter().map(|choice| Row::Choice(field.address.clone(), choice.id.clone())));
        } else {
            rows.push(Row::Field(field.address));
        }
    }
    rows
}

fn strategy(app: &App) -> Vec<Row> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let caps = desk.advice.verdict.caps.iter().map(|cap| Row::Cap(cap.subject));
    let proposals = desk.advice.proposals.iter().map(|proposal| Row::Proposal(proposal.id.clone()));
    std::iter::once(Row::Verdict).chain(caps).chain(proposals).collect()
}

fn remarks(app: &App, resolved: bool) -> Vec<Row> {
    let remarks = app.desk.iter().flat_map(|desk| &desk.now.review.remarks);
    let (open, done): (Vec<_>, Vec<_>) = remarks.partition(|remark| remark.resolved.is_none());
    let done = done.into_iter().filter(|_| resolved);
    open.into_iter().chain(done).map(|remark| Row::Remark(remark.id.clone())).collect()
}

fn library(app: &App) -> Vec<Row> {
    let method = &app.shell.method;
    let mut evidence: Vec<_> = method.evidence().iter().collect();
    evidence.sort_by(|left, right| left.topic.cmp(&right.topic));
    let evidence = evidence.into_iter().map(|row| Row::Evidence(row.id.clone()));
    let tips = method.tips().iter().map(|row| Row::Tip(row.id.clone()));
    let terms = method.terms().iter().map(|row| Row::Term(row.id.clone()));
    evidence.chain(tips).chain(terms).collect()
}

fn files(app: &App) -> Vec<Row> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut rows: Vec<Row> = (0..desk.faults.len()).map(Row::Fault).collect();
    if let super::SaveState::Failed(failed) = &desk.save {
        rows.extend((0..failed.len()).map(Row::NotSaved));
    }
    rows.extend((0..desk.unknown.len()).map(Row::Unknown));
    rows.extend(desk.parts().into_iter().map(Row::File));
    rows
}

fn side(app: &App) -> Vec<Row> {
    let Some(desk) = &app.desk else { return Vec::new() };
    match app.screen {
        Screen::Overview => {
            let mut rows = vec![Row::Next];
            let facts = ["company/arr", "company/acv", "company/gross_margin", "company/sales_cycle"];
            rows.extend(facts.iter().map(|path| Row::Field(Address::answer(path))));
            rows.extend(remarks(app, false));
            rows
        }
        Screen::Step(_) => {
            let mut rows = vec![Row::Verdict];
            rows.extend(desk.advice.verdict.caps.iter().map(|cap| Row::Cap(cap.subject)));
            let types =
                desk.advice.proposals.iter().filter(|proposal| proposal.group == Group::Types && proposal.advised.is_some());
            rows.extend(types.map(|proposal| Row::Proposal(proposal.id.clone())));
            rows.extend(shown_evidence(app).map(Row::Evidence));
            rows
        }
        _ => Vec::new(),
    }
}

/// The one or two rows of evidence that stand beside a question.
pub fn shown_evidence(app: &App) -> impl Iterator<Item = String> {
    let topics: &[&str] = match app.screen {
        Screen::Step(StepName::Company) => &["sourced"],
        Screen::Step(StepName::Direct) => &["cycle"],
        Screen::Step(StepName::Owner) => &["activation"],
        _ => &["win-rate"],
    };
    let answers = app.desk.as_ref().map(|desk| desk.now.answers.clone());
    let rows = topics.iter().flat_map(move |topic| {
        let rows = answers.as_ref().map(|answers| evidence::for_topic(&app.shell.method, answers, topic));
        rows.unwrap_or_default().into_iter().take(1).map(|row| row.id.clone()).collect::<Vec<_>>()
    });
    rows.collect::<Vec<_>>().into_iter()
}
