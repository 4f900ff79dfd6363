//! How the programme is run, judged: the team against the stage, what is overdue, what is needed now, which tools fit, what
//! has outgrown the way it is done.
//!
//! Bands of ARR are for companies that sell software; a firm that sells services has none, and nothing is held against one.

use jiff::{Span as TimeSpan, civil::Date};

use super::Advice;
use crate::{
    domain::{
        Answers, Operations, Workspace,
        operations::{Approach, EuTier, Kind, Paper, Seat, Stand, Tool, Way},
    },
    method::{
        Method,
        rows::{EntryRow, FactorRow, Ladder, PaperRow, Span, StageRow, TeamRow, ToolRow},
    },
};

/// The stage that things are held against; nothing where it is not known, or the company has none.
pub fn stage<'m>(method: &'m Method, advice: &Advice) -> Option<&'m StageRow> {
    let own = advice.stage.as_deref().filter(|_| advice.ladder == Ladder::Software);
    own.and_then(|id| method.stage(id))
}

/// When something is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When<'m> {
    Now,
    /// From a later stage on, by stage id.
    Later(&'m str),
    /// Not at this size at all; from a stage on, by stage id.
    NotYet(&'m str),
    /// Something else than the size speaks against a programme: answer that first.
    Held,
    /// The stage is not known.
    Open,
}

/// When something comes that is needed from a stage on.
pub fn when<'m>(method: &'m Method, advice: &Advice, from: &'m str) -> When<'m> {
    let (Some(now), Some(from)) = (stage(method, advice), method.stage(from)) else { return When::Open };
    if from.from <= now.from { When::Now } else { When::Later(&from.id) }
}

/// When a tool for a function comes: none as long as the verdict is against a programme (E16: none under 5 million, whatever C10
/// calls critical).
pub fn tool_when<'m>(method: &'m Method, advice: &Advice, from: &'m str) -> When<'m> {
    let Some(now) = stage(method, advice) else { return When::Open };
    let first = method.functions().iter().filter_map(|row| method.stage(&row.from)).min_by_key(|row| row.from);
    match when(method, advice, from) {
        When::Later(_) if first.is_some_and(|first| now.from < first.from) => When::NotYet(from),
        When::Now if advice.advises_against(method) => When::Held,
        other => other,
    }
}

/// The team as it is, beside what the two sources say about it.
#[derive(Clone, Debug)]
pub struct Team<'m> {
    /// Percent of a full-time person, over all seats with an owner and a share.
    pub percent: u32,
    /// People on seats, each counted once.
    pub people: usize,
    /// Seats with an owner, but without a share.
    pub unsaid: usize,
    /// What E2 asks for at the stage, in full-time people, with the stage's id.
    pub asked: Option<(&'m str, Span)>,
    /// The row of C4 for a team of this size.
    pub row: Option<&'m TeamRow>,
    /// The rows of C4 on both sides of a gap that a team of this size falls into.
    pub gap: Option<(&'m TeamRow, &'m TeamRow)>,
}

impl Team<'_> {
    /// Full-time people, any part of one counted as one: so C4 counts.
    pub fn size(&self) -> u32 {
        self.percent.div_ceil(100)
    }

    /// Percent of a full-time person that E2 asks for beyond what there is.
    pub fn short(&self) -> u32 {
        self.asked.map_or(0, |(_, span)| (span.low * 100).saturating_sub(self.percent))
    }

    /// Percent of a full-time person beyond the most that E2 names.
    pub fn beyond(&self) -> u32 {
        let most = self.asked.and_then(|(_, span)| span.high);
        most.map_or(0, |high| self.percent.saturating_sub(high * 100))
    }
}

/// The team of today.
pub fn team<'m>(operations: &Operations, method: &'m Method, advice: &Advice) -> Team<'m> {
    let held: Vec<&Seat> = operations.roles.iter().filter(|seat| !seat.owner.is_empty()).collect();
    let percent = held.iter().filter_map(|seat| seat.share).map(u32::from).sum();
    let mut people: Vec<&str> = held.iter().map(|seat| seat.owner.as_str()).collect();
    people.sort_unstable();
    people.dedup();
    let asked = stage(method, advice).map(|row| (row.id.as_str(), row.people));
    let mut team = Team {
        percent,
        people: people.len(),
        unsaid: held.iter().filter(|seat| seat.share.is_none()).count(),
        asked,
        row: None,
        gap: None,
    };
    let size = team.size();
    let rows = method.teams();
    team.row = rows.iter().rev().find(|row| row.team.low <= size && row.team.high.is_none_or(|high| size <= high));
    team.gap = rows
        .windows(2)
        .find(|pair| pair[0].team.high.is_some_and(|high| high < size) && size < pair[1].team.low)
        .map(|pair| (&pair[0], &pair[1]));
    team
}

/// Of the pieces of enablement and the points of the lists that the stage asks for, how many are there, and how many they are.
pub fn asked(operations: &Operations, method: &Method, advice: &Advice) -> (usize, usize) {
    let kinds = [(Kind::Piece, method.enablement()), (Kind::Check, method.checks())];
    let now = kinds.into_iter().flat_map(|(kind, rows)| rows.iter().map(move |row| (kind, row)));
    let now: Vec<_> = now.filter(|(_, row)| when(method, advice, &row.from) == When::Now).collect();
    let there =
        |(kind, row): &&(Kind, &EntryRow)| operations.entry(*kind, &row.id).is_some_and(|entry| entry.state == Stand::There);
    (now.iter().filter(there).count(), now.len())
}

/// How a document stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// There is a rhythm, and nobody has said when it was last gone through.
    NoDate,
    /// It waits for something to happen.
    Event,
    /// It is due on a day.
    On(Date),
    /// It has been due for so many days.
    Late(i32),
}

/// How a document stands on a day: by its own rhythm, else by the method's.
pub fn due(paper: Option<&Paper>, row: Option<&PaperRow>, today: Date) -> Due {
    let own = paper.and_then(|paper| paper.days);
    let days = own.or_else(|| row.and_then(|row| row.days)).filter(|days| *days > 0);
    let Some(days) = days else { return Due::Event };
    let Some(updated) = paper.and_then(|paper| paper.updated) else { return Due::NoDate };
    // A rhythm written by hand may lie beyond what any calendar holds: such a document is due on its last day.
    let after = TimeSpan::new().try_days(days).ok().and_then(|days| updated.checked_add(days).ok());
    let on = after.unwrap_or(Date::MAX);
    let late = (today - on).get_days();
    if late > 0 { Due::Late(late) } else { Due::On(on) }
}

/// The documents that are overdue on a day, by id, with the days.
pub fn overdue(operations: &Operations, method: &Method, today: Date) -> Vec<(String, i32)> {
    let late = |paper: &Paper| match due(Some(paper), method.paper(&paper.id), today) {
        Due::Late(days) => Some((paper.id.clone(), days)),
        _ => None,
    };
    operations.documents.iter().filter_map(late).collect()
}

/// How a tool stands to what is asked about the EU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eu {
    /// Nothing is asked, or it is strict enough.
    Fits,
    /// It is graded below.
    Below,
    /// E16 does not grade it.
    NotGraded,
}

/// A tool for a function, held against stage, EU tier and budget.
#[derive(Clone, Debug)]
pub struct Choice<'m> {
    pub row: &'m ToolRow,
    /// E16 names it for this stage.
    pub of_stage: bool,
    pub eu: Eu,
    /// Whether its lowest price is within the budget; nothing where they cannot be compared.
    pub affordable: Option<bool>,
}

/// The tools for a function: those of the stage first, then by price; those that are not strict enough for the EU come last.
pub fn choices<'m>(
    operations: &Operations,
    answers: &Answers,
    method: &'m Method,
    advice: &Advice,
    function: &str,
) -> Vec<Choice<'m>> {
    let now = stage(method, advice).map(|row| row.id.as_str());
    let rows = method.tools().iter().filter(|row| row.functions.iter().any(|id| id == function));
    let mut choices: Vec<Choice<'m>> = rows
        .map(|row| Choice {
            row,
            of_stage: now.is_some_and(|now| row.stages.iter().any(|stage| stage == now)),
            eu: eu(row, operations.eu_tier),
            affordable: affordable(row, operations.budget, answers.company.currency()),
        })
        .collect();
    choices.sort_by_key(|choice| (choice.eu != Eu::Fits, !choice.of_stage, choice.row.low.unwrap_or(u64::MAX)));
    choices
}

/// How a tool stands to what is asked about the EU.
pub fn eu(row: &ToolRow, asked: Option<EuTier>) -> Eu {
    match (asked, row.eu) {
        (None, _) => Eu::Fits,
        (Some(_), None) => Eu::NotGraded,
        // A is the strictest, and the smallest.
        (Some(asked), Some(graded)) if graded <= asked => Eu::Fits,
        _ => Eu::Below,
    }
}

/// Nobody converts a vendor's price here: only prices in the company's own currency are held against its budget.
fn affordable(row: &ToolRow, budget: Option<u64>, currency: &str) -> Option<bool> {
    let low = row.low.filter(|_| row.currency == currency)?;
    Some(low <= budget?)
}

/// What the tools that were chosen cost a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// The sum of what is known, in whole units of the company's currency. A tool that serves two functions counts once.
    pub known: u64,
    /// Tools whose cost nobody has noted.
    pub unknown: usize,
    /// The sum beyond the budget.
    pub over: u64,
}

/// What the tools cost a year, and what of it is beyond the budget.
pub fn cost(operations: &Operations) -> Cost {
    let mut seen: Vec<(&str, Option<u64>)> = Vec::new();
    for tool in &operations.tools {
        if tool.name.is_empty() && tool.cost.is_none() {
            continue;
        }
        match seen.iter_mut().find(|(name, _)| *name == tool.name && !name.is_empty()) {
            Some((_, cost)) => *cost = (*cost).max(tool.cost),
            None => seen.push((&tool.name, tool.cost)),
        }
    }
    let known = seen.iter().filter_map(|(_, cost)| *cost).fold(0_u64, u64::saturating_add);
    let unknown = seen.iter().filter(|(_, cost)| cost.is_none()).count();
    Cost { known, unknown, over: operations.budget.map_or(0, |budget| known.saturating_sub(budget)) }
}

/// Another function that the same tool serves, whose cost counts already.
pub fn shares_cost<'o>(operations: &'o Operations, tool: &Tool) -> Option<&'o Tool> {
    let same = |other: &&Tool| other.id != tool.id && other.name == tool.name && other.cost.is_some();
    (tool.cost.is_none() && !tool.name.is_empty()).then(|| operations.tools.iter().find(same)).flatten()
}

/// How the present approach to a factor bears the partners there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    /// Nobody has said how it is done.
    Unsaid,
    /// It is done as it holds for many.
    Scales,
    /// It holds for so many more partners.
    Holds(u32),
    /// There are so many partners beyond the count at which it breaks, or just as many.
    Outgrown(u32),
}

/// Active partners at which the way one begins breaks: as somebody said, else as the method has it.
pub fn limit(approach: Option<&Approach>, row: Option<&FactorRow>) -> Option<u32> {
    approach.and_then(|approach| approach.limit).or_else(|| row.map(|row| row.breaks_at))
}

/// How a factor does with so many active partners.
pub fn growth(approach: Option<&Approach>, row: Option<&FactorRow>, partners: u32) -> Growth {
    match approach.and_then(|approach| approach.way) {
        None => Growth::Unsaid,
        Some(Way::ToScale) => Growth::Scales,
        Some(Way::ByHand) => match limit(approach, row) {
            Some(limit) if partners >= limit => Growth::Outgrown(partners - limit),
            Some(limit) => Growth::Holds(limit - partners),
            None => Growth::Unsaid,
        },
    }
}

/// The factors that have outgrown the way they are done, by id, with the count at which they break.
pub fn outgrown(workspace: &Workspace, method: &Method) -> Vec<(String, u32)> {
    let partners = super::board::partners(workspace);
    let gone = |approach: &Approach| {
        let row = method.factor(&approach.id);
        let broken = matches!(growth(Some(approach), row, partners), Growth::Outgrown(_));
        limit(Some(approach), row).filter(|_| broken).map(|limit| (approach.id.clone(), limit))
    };
    workspace.operations.approaches.iter().filter_map(gone).collect()
}

/// Roles that the stage asks for and nobody holds, by id.
pub fn vacant<'m>(operations: &Operations, method: &'m Method, advice: &Advice) -> Vec<&'m str> {
    let held = |id: &str| operations.roles.iter().any(|seat| seat.of() == id && !seat.owner.is_empty());
    let asked = method.roles().iter().filter(|row| when(method, advice, &row.from) == When::Now);
    asked.filter(|row| !held(&row.id)).map(|row| row.id.as_str()).collect()
}

#[cfg(test)]
mod tests;
