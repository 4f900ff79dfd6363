//! The board that the method proposes: which plan fits, which of its tasks the workspace shows to be done, and what would
//! change on a board that is there already.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::{
    advice::{Advice, Group, Standing, StepState, rates},
    domain::{Address, Answers, Board, Card, CardState, Owner, PartnerState, Tri, Workspace},
    method::{
        Method,
        rows::{Met, OutputRow, PhaseSeed, PlanRow, TaskRow},
    },
};

/// A task of the plan that fits, with what shows that it is done.
#[derive(Clone, Debug)]
pub struct Seed<'m> {
    pub task: &'m TaskRow,
    /// Where the workspace shows it; nothing where it does not.
    pub shown: Option<Vec<Address>>,
}

/// What making the board again would change on one card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A task of the plan that has no card.
    Add(String),
    /// A card of a task that the plan no longer holds, by card id.
    Retire(String),
    /// A card that the workspace shows to be done, by card id.
    Done(String),
}

/// The plan for the verdict; of those that fit, the one that asks for most partners.
pub fn plan<'m>(workspace: &Workspace, method: &'m Method, advice: &Advice) -> Option<&'m PlanRow> {
    let verdict = advice.verdict.id.as_deref()?;
    let partners = partners(workspace);
    let fits = method.plans().iter().filter(|plan| plan.verdicts.iter().any(|id| id == verdict) && plan.partners <= partners);
    fits.max_by_key(|plan| plan.partners)
}

/// Active partners: as many as the register shows, or the company says, whichever is more.
pub fn partners(workspace: &Workspace) -> u32 {
    let active = workspace.partners.iter().filter(|partner| partner.state == PartnerState::Active).count();
    let said = workspace.answers.company.active_partners.and_then(crate::domain::Figure::value).unwrap_or(0);
    u32::try_from(active).unwrap_or(u32::MAX).max(said)
}

/// The tasks of a plan in order, with what the workspace shows of them.
pub fn seeds<'m>(workspace: &Workspace, method: &'m Method, advice: &Advice, plan: &PlanRow) -> Vec<Seed<'m>> {
    let tasks = method.tasks().iter().filter(|task| task.plans.contains(&plan.id));
    let mut seeds: Vec<Seed<'m>> = tasks
        .map(|task| Seed { task, shown: task.met.as_ref().and_then(|met| shown(met, workspace, method, advice)) })
        .collect();
    seeds.sort_by_key(|seed| (seed.task.weeks.1, seed.task.weeks.0));
    seeds
}

/// The cards of a plan. Words are the caller's: `title` and `points` give them for a task.
pub fn cards(
    seeds: &[Seed<'_>],
    workspace: &Workspace,
    today: Date,
    title: impl Fn(&TaskRow) -> String,
    points: impl Fn(&TaskRow) -> Vec<String>,
) -> Vec<Card> {
    let ids: BTreeSet<&str> = seeds.iter().map(|seed| seed.task.id.as_str()).collect();
    let card = |seed: &Seed<'_>| {
        let done = seed.shown.is_some();
        let point = |text| crate::domain::board::Point { text, done };
        Card {
            id: seed.task.id.clone(),
            title: title(seed.task),
            task: seed.task.id.clone(),
            weeks: seed.task.weeks,
            state: if done { CardState::Done } else { CardState::Todo },
            owner: owner(workspace, &seed.task.role),
            done_on: done.then_some(today),
            after: seed.task.after.iter().filter(|id| ids.contains(id.as_str())).cloned().collect(),
            checklist: points(seed.task).into_iter().map(point).collect(),
            shown: done,
            ..Card::default()
        }
    };
    seeds.iter().map(card).collect()
}

/// Cards of tasks that come onto a board that is there, dated from the week that is ahead; what would lie behind its end stands
/// in its last week. Words are the caller's, as for the board itself.
pub fn added(
    tasks: &[&TaskRow],
    workspace: &Workspace,
    today: Date,
    title: impl Fn(&TaskRow) -> String,
    points: impl Fn(&TaskRow) -> Vec<String>,
) -> Vec<Card> {
    let board = &workspace.board;
    let seeds: Vec<Seed<'_>> = tasks.iter().map(|task| Seed { task, shown: None }).collect();
    let ahead = board.week_ahead(today).saturating_sub(1);
    let week = |week: u8| week.saturating_add(ahead).min(board.close());
    let mut cards = cards(&seeds, workspace, today, title, points);
    // An id that a card of one's own has already is not taken from it.
    let ids: Vec<(String, String)> = cards.iter().map(|card| (card.task.clone(), board.free_id(&card.id))).collect();
    for (card, seed) in cards.iter_mut().zip(&seeds) {
        let id = |task: &String| {
            let there = board.cards.iter().find(|card| card.task == *task).map(|card| card.id.clone());
            there.or_else(|| ids.iter().find(|(known, _)| known == task).map(|(_, id)| id.clone()))
        };
        card.id = ids.iter().find(|(known, _)| *known == card.task).map(|(_, id)| id.clone()).unwrap_or_default();
        card.weeks = (week(card.weeks.0), week(card.weeks.1));
        card.after = seed.task.after.iter().filter_map(id).collect();
    }
    cards
}

/// Who usually does a task: the owner and the sponsor are known from the answers, the others from nowhere.
fn owner(workspace: &Workspace, role: &str) -> String {
    let owner = &workspace.answers.owner;
    let named = match role {
        "owner" => owner.who.as_ref(),
        "sponsor" => owner.sponsor.as_ref(),
        _ => None,
    };
    named.and_then(Owner::person).unwrap_or_default().to_owned()
}

/// What would change if the board were made again. Cards that somebody changed or started are left alone.
pub(super) fn changes(workspace: &Workspace, method: &Method, advice: &Advice) -> Vec<Change> {
    let board = &workspace.board;
    let Some(plan) = plan(workspace, method, advice).filter(|_| board.exists()) else { return Vec::new() };
    let seeds = seeds(workspace, method, advice, plan);
    let mut cards: HashMap<&str, &Card> = HashMap::new();
    for card in board.cards.iter().filter(|card| !card.task.is_empty()) {
        cards.entry(&card.task).or_insert(card);
    }
    let mut changes = Vec::new();
    for seed in &seeds {
        match cards.get(seed.task.id.as_str()) {
            None if !board.left_out.contains(&seed.task.id) => changes.push(Change::Add(seed.task.id.clone())),
            Some(card) if seed.shown.is_some() && is_untouched(card) && card.state == CardState::Todo => {
                changes.push(Change::Done(card.id.clone()));
            }
            _ => {}
        }
    }
    let kept: BTreeSet<&str> = seeds.iter().map(|seed| seed.task.id.as_str()).collect();
    // A task of no plan came onto the board by itself, and no plan takes it off.
    let planned = |card: &Card| method.task(&card.task).is_none_or(|task| !task.plans.is_empty());
    let stale = board
        .open()
        .filter(|card| !card.task.is_empty() && !kept.contains(card.task.as_str()) && planned(card) && is_untouched(card));
    changes.extend(stale.map(|card| Change::Retire(card.id.clone())));
    changes
}

/// Those of the changes that are worth telling on a day: what lies weeks ahead may be shown to be done, and nobody has to
/// hear of it yet.
pub fn timely<'a>(changes: &'a [Change], board: &'a Board, today: Date) -> impl Iterator<Item = &'a Change> {
    let next = board.week_of(today).unwrap_or(0).saturating_add(1);
    changes.iter().filter(move |change| match change {
        Change::Done(card) => board.card(card).is_some_and(|card| card.weeks.0 <= next),
        Change::Add(_) | Change::Retire(_) => true,
    })
}

/// Nobody has changed or started it, and it was not done by hand.
fn is_untouched(card: &Card) -> bool {
    !card.touched && !card.archived && (card.state == CardState::Todo || card.shown)
}

/// The phases of the plan that the board was made from.
pub fn phases<'m>(board: &Board, method: &'m Method) -> &'m [PhaseSeed] {
    method.board_plan(&board.plan).map_or(&[], |plan| plan.phases.as_slice())
}

/// The phase that a card belongs to, by its last week; `close` after the last of them.
pub fn phase_of<'m>(phases: &'m [PhaseSeed], card: &Card) -> &'m str {
    phases.iter().find(|phase| card.weeks.1 <= phase.weeks.1).map_or("close", |phase| phase.id.as_str())
}

/// What a phase yields, with the cards that are still missing for it. What no card on the board works for is not told.
pub fn outputs<'a>(board: &'a Board, method: &'a Method) -> Vec<(&'a OutputRow, Vec<&'a Card>)> {
    let missing = |output: &'a OutputRow| {
        let mut needed = board.open().filter(|card| output.needs.contains(&card.task)).map(|card| &**card).peekable();
        needed.peek()?;
        Some((output, needed.filter(|card| card.state != CardState::Done).collect()))
    };
    method.outputs().iter().filter(|output| output.plan == board.plan).filter_map(missing).collect()
}

/// Where a workspace shows that something holds; nothing where it does not.
pub fn shown(met: &Met, workspace: &Workspace, method: &Method, advice: &Advice) -> Option<Vec<Address>> {
    let enough = |found: Vec<Address>, wanted: u32| (found.len() >= wanted.max(1) as usize).then_some(found);
    let partners = |wanted: u32, holds: fn(PartnerState) -> bool| {
        let found = workspace.partners.iter().filter(|partner| holds(partner.state));
        enough(found.map(|partner| Address::partner(&partner.id)).collect(), wanted)
    };
    match met {
        Met::Steps(ids) => {
            let done = |id: &String| {
                // A question that this company is not asked stands in nobody's way.
                advice.steps.iter().find(|step| step.id == *id).is_none_or(|step| step.state == StepState::Done)
            };
            let asked = ids.iter().any(|id| advice.steps.iter().any(|step| step.id == *id));
            (asked && ids.iter().all(done)).then(|| ids.iter().map(|id| Address::answer(id)).collect())
        }
        Met::Yes(ids) => {
            let all = ids.iter().all(|id| is_yes(workspace, id));
            all.then(|| ids.iter().map(|id| Address::answer(id)).collect())
        }
        Met::Decided(group) => {
            let decided = advice.proposals.iter().filter(|proposal| {
                proposal.group.id() == group && matches!(proposal.standing, Standing::Accepted | Standing::Yours { .. })
            });
            enough(decided.map(|proposal| Address::decision(&proposal.id)).collect(), 1)
        }
        Met::Tiers => {
            let tracks = workspace.tiers.tracks.iter().filter(|track| !track.tiers.is_empty());
            let designed = enough(tracks.map(|track| Address::track(&track.id)).collect(), 1);
            designed.or_else(|| bears_none(method, advice).then(|| vec![Address::decision("form")]))
        }
        Met::Rates => {
            let terms = workspace.policy.newest()?;
            let mut tracks = workspace.tiers.tracks.iter().filter(|track| !track.tiers.is_empty()).peekable();
            let designed = tracks.peek().is_some();
            let said = designed && tracks.all(|track| rates::settled(method, terms, track));
            said.then(|| vec![Address::terms(&terms.id)])
        }
        Met::Terms(fields) => {
            let terms = workspace.policy.newest()?;
            let set = fields.iter().all(|field| terms.is_set(field));
            set.then(|| fields.iter().map(|field| Address::terms(&terms.id).field(field)).collect())
        }
        Met::Listed(wanted) => partners(*wanted, |_| true),
        Met::Signed(wanted) => partners(*wanted, PartnerState::is_signed),
        Met::Active(wanted) => partners(*wanted, |state| state == PartnerState::Active),
        Met::Metrics(wanted) => {
            let aimed = workspace.metrics.metrics.iter().filter(|metric| metric.day_90.is_some());
            enough(aimed.map(|metric| Address::metric(&metric.id)).collect(), *wanted)
        }
        Met::Assessed(id) => {
            let shown = advice.diagnosis.of(id).filter(|shown| shown.known > 0 && shown.answered == shown.asked)?;
            shown.round.as_deref().map(|round| vec![Address::round(round)])
        }
        Met::All(parts) => {
            let found: Option<Vec<_>> = parts.iter().map(|part| shown(part, workspace, method, advice)).collect();
            found.map(|found| found.into_iter().flatten().collect())
        }
    }
}

/// Whether an answer is yes, or names a person.
fn is_yes(workspace: &Workspace, id: &str) -> bool {
    let Answers { direct, owner, .. } = &*workspace.answers;
    let answer = match id {
        "direct/win_rate_known" => direct.win_rate_known,
        "direct/cycle_known" => direct.cycle_known,
        "direct/forecast_met" => direct.forecast_met,
        "owner/sales_lead_agrees" => owner.sales_lead_agrees,
        "owner/sponsor" => return owner.sponsor.as_ref().and_then(Owner::person).is_some(),
        _ => None,
    };
    answer == Some(Tri::Yes)
}

/// The form was decided, and its stage bears no ladder.
fn bears_none(method: &Method, advice: &Advice) -> bool {
    let decided = advice.proposals.iter().any(|proposal| {
        proposal.group == Group::Form && matches!(proposal.standing, Standing::Accepted | Standing::Yours { .. })
    });
    let rungs = advice.stage.as_deref().and_then(|id| method.stage(id)).map_or(1, |stage| stage.rungs);
    decided && rungs <= 1
}
