//! Whether a sheet that was filled in elsewhere can be taken into a workspace, and what of it would not count.
//!
//! Nothing is ever written over: a sheet that is there already stays, whatever another one says.

use super::views;
use crate::{
    domain::{Rating, Sheet, Workspace, slug},
    method::Method,
};

/// Why a sheet is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// There is no such round here; the rounds that there are.
    NoRound { round: String, known: Vec<String> },
    /// The rater is nobody of the register; who is.
    UnknownRater { rater: String, known: Vec<String> },
    /// The rater's id cannot be the name of a file.
    NoId { rater: String },
    /// The rater is done with no instrument.
    NotSealed { rater: String },
    /// The same rater has another sheet in this round.
    Twice { rater: String, round: String },
    /// The views on an instrument of the sheet lie open already.
    Revealed { instrument: String },
}

/// What of a sheet does not count, although it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Items that the method does not have.
    pub unknown: Vec<String>,
    /// Items with a score of another kind, such as a level for a statement.
    pub foreign: Vec<String>,
    /// Items that are scored twice; the first counts.
    pub twice: Vec<String>,
    /// It was filled in with this method, and the one in use is another.
    pub method: Option<String>,
    /// The very same sheet is there already.
    pub there: bool,
}

/// The method as a sheet names it.
pub fn named(method: &Method) -> String {
    format!("{} {}", method.about.name, method.about.version)
}

/// What of a sheet does not count.
pub fn kept(method: &Method, sheet: &Sheet) -> Kept {
    let mut kept = Kept::default();
    let mut seen: Vec<&str> = Vec::new();
    for rating in &sheet.scores {
        if seen.contains(&rating.id.as_str()) {
            kept.twice.push(rating.id.clone());
        }
        seen.push(&rating.id);
        match views::instrument_of(method, &rating.id) {
            None => kept.unknown.push(rating.id.clone()),
            Some(row) if !views::fits(row.kind, rating.score) => kept.foreign.push(rating.id.clone()),
            Some(_) => {}
        }
    }
    kept.method = Some(sheet.method.clone()).filter(|made| !made.is_empty() && *made != named(method));
    kept
}

/// Judges a sheet against a workspace.
pub fn judge(workspace: &Workspace, method: &Method, sheet: &Sheet) -> Result<Kept, NotTaken> {
    let assessments = &workspace.assessments;
    let Some(round) = assessments.round(&sheet.round) else {
        let known = assessments.rounds().map(|round| round.id.clone()).collect();
        return Err(NotTaken::NoRound { round: sheet.round.clone(), known });
    };
    if workspace.people.get(&sheet.rater).is_none() {
        let known = workspace.people.people.iter().map(|person| person.name.clone()).collect();
        let rater = if sheet.name.is_empty() { sheet.rater.clone() } else { sheet.name.clone() };
        return Err(NotTaken::UnknownRater { rater, known });
    }
    if !slug::is_id(&sheet.rater) {
        return Err(NotTaken::NoId { rater: sheet.rater.clone() });
    }
    let mut kept = kept(method, sheet);
    if let Some(there) = assessments.sheet(&sheet.round, &sheet.rater) {
        if **there == *sheet {
            kept.there = true;
            return Ok(kept);
        }
        // A sheet that goes on from the one that was begun here takes its place; one that says anything else does not.
        let kept = |rating: &Rating| sheet.rating(&rating.id) == Some(rating);
        let sealed = there.sealed.iter().all(|stamp| sheet.is_sealed(&stamp.id));
        if !sealed || !there.scores.iter().all(kept) {
            return Err(NotTaken::Twice { rater: sheet.rater.clone(), round: sheet.round.clone() });
        }
    }
    if sheet.sealed.is_empty() {
        return Err(NotTaken::NotSealed { rater: sheet.rater.clone() });
    }
    match sheet.sealed.iter().find(|stamp| round.is_revealed(&stamp.id)) {
        Some(stamp) => Err(NotTaken::Revealed { instrument: stamp.id.clone() }),
        None => Ok(kept),
    }
}
