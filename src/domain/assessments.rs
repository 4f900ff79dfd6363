//! Assessments: rounds in which people score the organisation, each on a sheet of their own, and what was agreed.
//!
//! Shapes only. What a score is worth, and which level follows from it, is judged in `advice`.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::slug;

/// The highest level of any scale; the lowest is 1.
pub const LEVELS: u8 = 4;

/// A level from 1 to [`LEVELS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The lowest level.
    pub const LOWEST: Self = Self(1);

    /// All levels, ascending.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (1..=LEVELS).map(Self)
    }

    /// The level of a number from 1 to 4.
    pub fn new(number: u8) -> Option<Self> {
        (1..=LEVELS).contains(&number).then_some(Self(number))
    }

    /// Its number, from 1.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The level above; nothing at the top.
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("a level is 1 to {LEVELS}, not {number}"))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// What somebody says about one item. In a file: `yes`, `partly`, `no`, `unknown`, `level(3)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Score {
    /// Asked, and not known: never counted as nought.
    #[default]
    Unknown,
    No,
    Partly,
    Yes,
    /// For an item that describes its levels.
    Level(Level),
}

impl Score {
    /// Whether it says anything.
    pub fn is_known(self) -> bool {
        self != Self::Unknown
    }
}

/// A score with what was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rating {
    /// The item, by the method's id.
    pub id: String,
    pub score: Score,
    /// What one can point at, in a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// An instrument and a day: when a sheet was sealed, or a round revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The instrument, by the method's id.
    pub id: String,
    pub on: Date,
}

/// The scores of one person in one round: the file `assessments/<round>/<rater>.ron`. Round and rater stand in it as well,
/// so that a sheet that was filled in elsewhere knows where it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    pub round: String,
    /// A person id.
    pub rater: String,
    /// The rater's name, for whoever merges the sheet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The method that the items are from: name and version.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// The instruments that the rater is done with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sealed: Vec<Stamp>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Rating>,
}

impl Sheet {
    /// What was said about an item.
    pub fn rating(&self, item: &str) -> Option<&Rating> {
        self.scores.iter().find(|rating| rating.id == item)
    }

    /// The score of an item, where there is one.
    pub fn score(&self, item: &str) -> Option<Score> {
        self.rating(item).map(|rating| rating.score)
    }

    /// Scores an item. What was noted as evidence stays.
    pub fn rate(&mut self, item: &str, score: Score) {
        self.rating_mut(item).score = score;
    }

    /// The rating of an item, to be changed; made where there is none.
    pub fn rating_mut(&mut self, item: &str) -> &mut Rating {
        let at = self.scores.iter().position(|rating| rating.id == item).unwrap_or_else(|| {
            self.scores.push(Rating { id: item.to_owned(), ..Rating::default() });
            self.scores.len() - 1
        });
        &mut self.scores[at]
    }

    /// Whether the rater is done with an instrument.
    pub fn is_sealed(&self, instrument: &str) -> bool {
        self.sealed.iter().any(|stamp| stamp.id == instrument)
    }
}

/// What a round agreed on for an item: entered by hand, never reckoned from the sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The item, by the method's id.
    pub id: String,
    pub score: Score,
    /// Why, where it differs from what most said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// A person id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    pub on: Date,
}

/// How much a dimension weighs in the order of the gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weight {
    /// The dimension, by the method's id.
    pub id: String,
    /// In percent of the usual weight, 0 to [`Weight::MOST`]; more in a file counts as the most.
    pub percent: u16,
}

impl Weight {
    /// The most that a dimension can weigh, in percent of the usual weight.
    pub const MOST: u16 = 300;
}

/// One round: the file `assessments/<round>/_round.ron`. The id is the name of its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Round {
    #[serde(skip)]
    pub id: String,
    /// Its own file is not there, or cannot be read: who was asked and what lies open is not known, so nothing does.
    #[serde(skip)]
    pub is_missing: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// Only the most telling signals are asked.
    #[serde(skip_serializing_if = "is_false")]
    pub quick: bool,
    /// Who is asked, by person id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub raters: Vec<String>,
    /// The instruments whose views were laid open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub revealed: Vec<Stamp>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<Agreed>,
    /// Only those that differ from the usual.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<Weight>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Round {
    /// Whether the views on an instrument were laid open.
    pub fn is_revealed(&self, instrument: &str) -> bool {
        self.revealed.iter().any(|stamp| stamp.id == instrument)
    }

    /// What was agreed about an item.
    pub fn agreed(&self, item: &str) -> Option<&Agreed> {
        self.agreed.iter().find(|agreed| agreed.id == item)
    }

    /// Puts what was agreed in the place of what was agreed before.
    pub fn agree(&mut self, agreed: Agreed) {
        match self.agreed.iter_mut().find(|known| known.id == agreed.id) {
            Some(known) => *known = agreed,
            None => self.agreed.push(agreed),
        }
    }

    /// The weight of a dimension in percent; 100 where nobody said otherwise.
    pub fn weight(&self, dimension: &str) -> u16 {
        self.weights.iter().find(|weight| weight.id == dimension).map_or(100, |weight| weight.percent.min(Weight::MOST))
    }

    /// Weighs a dimension; the usual weight is not written down.
    pub fn weigh(&mut self, dimension: &str, percent: u16) {
        let percent = percent.min(Weight::MOST);
        self.weights.retain(|weight| weight.id != dimension);
        if percent != 100 {
            self.weights.push(Weight { id: dimension.to_owned(), percent });
        }
    }
}

/// All rounds and sheets of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessments {
    rounds: BTreeMap<String, Arc<Round>>,
    /// By round and rater.
    sheets: BTreeMap<(String, String), Arc<Sheet>>,
}

impl Assessments {
    /// All rounds, the oldest first: by the day on which they were opened, or that their id begins with; those of one day by id.
    pub fn rounds(&self) -> impl DoubleEndedIterator<Item = &Arc<Round>> {
        let mut rounds: Vec<_> = self.rounds.values().collect();
        // One whose file is missing is not passed over for an older one: it is shown, and what is wrong with it is told.
        rounds.sort_by_key(|round| (round.is_missing, round.opened.or_else(|| round.id.get(..10)?.parse().ok())));
        rounds.into_iter()
    }

    /// Whether there is no round.
    pub fn is_empty(&self) -> bool {
        self.rounds.is_empty() && self.sheets.is_empty()
    }

    /// The round of an id.
    pub fn round(&self, id: &str) -> Option<&Arc<Round>> {
        self.rounds.get(id)
    }

    /// The round of an id, to be changed.
    pub fn round_mut(&mut self, id: &str) -> Option<&mut Round> {
        let round = self.rounds.get_mut(id).map(Arc::make_mut)?;
        round.is_missing = false;
        Some(round)
    }

    /// The newest round.
    pub fn newest(&self) -> Option<&Arc<Round>> {
        self.rounds().next_back()
    }

    /// The sheets of a round, by rater.
    pub fn sheets(&self, round: &str) -> impl Iterator<Item = &Arc<Sheet>> {
        self.sheets.values().filter(move |sheet| sheet.round == round)
    }

    /// Every sheet.
    pub fn all_sheets(&self) -> impl Iterator<Item = &Arc<Sheet>> {
        self.sheets.values()
    }

    /// The sheet of a rater in a round.
    pub fn sheet(&self, round: &str, rater: &str) -> Option<&Arc<Sheet>> {
        self.sheets.get(&(round.to_owned(), rater.to_owned()))
    }

    /// The sheet of a rater in a round, to be changed.
    pub fn sheet_mut(&mut self, round: &str, rater: &str) -> Option<&mut Sheet> {
        self.sheets.get_mut(&(round.to_owned(), rater.to_owned())).map(Arc::make_mut)
    }

    /// Puts a round in its place, instead of one with the same id.
    pub fn put_round(&mut self, round: Arc<Round>) {
        self.rounds.insert(round.id.clone(), round);
    }

    /// Puts a sheet in its place, instead of one of the same rater and round. Its round is there from then on.
    pub fn put_sheet(&mut self, sheet: Arc<Sheet>) {
        self.rounds
            .entry(sheet.round.clone())
            .or_insert_with(|| Arc::new(Round { id: sheet.round.clone(), is_missing: true, ..Round::default() }));
        self.sheets.insert((sheet.round.clone(), sheet.rater.clone()), sheet);
    }

    /// Takes a round out; its sheets stay.
    pub fn remove_round(&mut self, id: &str) -> Option<Arc<Round>> {
        self.rounds.remove(id)
    }

    /// Takes a sheet out.
    pub fn remove_sheet(&mut self, round: &str, rater: &str) -> Option<Arc<Sheet>> {
        self.sheets.remove(&(round.to_owned(), rater.to_owned()))
    }

    /// An id for a round that is opened on a day: the day, with a figure where there is one already.
    pub fn free_id(&self, day: Date) -> String {
        slug::unique(&day.to_string(), |id| self.rounds.contains_key(id))
    }

    /// Who scores in a round: those that are asked, then whoever has a sheet all the same.
    pub fn raters(&self, round: &str) -> Vec<String> {
        let asked = self.rounds.get(round).map(|round| round.raters.clone()).unwrap_or_default();
        let mut raters: Vec<String> = Vec::new();
        for rater in asked.into_iter().chain(self.sheets(round).map(|sheet| sheet.rater.clone())) {
            if !raters.contains(&rater) {
                raters.push(rater);
            }
        }
        raters
    }

    /// The one person who is asked in a round, where it is one alone: what that person says counts by itself.
    pub fn alone(&self, round: &str) -> Option<String> {
        self.rounds.get(round).filter(|round| !round.is_missing)?;
        let mut raters = self.raters(round);
        (raters.len() == 1).then(|| raters.remove(0))
    }

    /// The rounds and sheets in which two sets differ: a rater where a sheet is meant.
    pub fn differing(&self, other: &Self) -> Vec<(String, Option<String>)> {
        let rounds = self.rounds.keys().chain(other.rounds.keys());
        let mut ids: Vec<(String, Option<String>)> =
            rounds.filter(|id| self.rounds.get(*id) != other.rounds.get(*id)).map(|id| (id.clone(), None)).collect();
        let sheets = self.sheets.keys().chain(other.sheets.keys());
        ids.extend(
            sheets
                .filter(|key| self.sheets.get(*key) != other.sheets.get(*key))
                .map(|(round, rater)| (round.clone(), Some(rater.clone()))),
        );
        ids.sort();
        ids.dedup();
        ids
    }

    /// Takes a person's name from all rounds: what they said stays, as that of somebody who has left. How often they were named.
    pub fn forget(&mut self, person: &str) -> usize {
        let mut seen = 0;
        let ids: Vec<String> = self.rounds.keys().cloned().collect();
        for id in ids {
            let named = self.raters(&id).iter().any(|rater| rater == person);
            let by = self.rounds[&id].agreed.iter().filter(|agreed| agreed.by == person).count();
            if !named && by == 0 {
                continue;
            }
            seen += by + usize::from(named);
            let former = slug::unique("former", |name| self.raters(&id).iter().any(|rater| rater == name));
            if let Some(mut sheet) = self.remove_sheet(&id, person) {
                let left = Arc::make_mut(&mut sheet);
                left.rater.clone_from(&former);
                left.name.clear();
                self.put_sheet(sheet);
            }
            if let Some(round) = self.round_mut(&id) {
                round.raters.iter_mut().filter(|rater| *rater == person).for_each(|rater| rater.clone_from(&former));
                round.agreed.iter_mut().filter(|agreed| agreed.by == person).for_each(|agreed| agreed.by.clear());
            }
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(round: &str, rater: &str) -> Arc<Sheet> {
        Arc::new(Sheet { round: round.into(), rater: rater.into(), name: rater.to_uppercase(), ..Sheet::default() })
    }

    #[test]
    fn a_sheet_brings_its_round_with_it() {
        let mut all = Assessments::default();
        all.put_sheet(sheet("2026-11-21", "mara"));
        assert_eq!(all.newest().map(|round| round.id.as_str()), Some("2026-11-21"));
        assert_eq!(all.raters("2026-11-21"), ["mara"]);
        assert_eq!(all.free_id("2026-11-21".parse().unwrap()), "2026-11-21-2");
    }

    #[test]
    fn scoring_again_keeps_the_evidence() {
        let mut sheet = Sheet::default();
        sheet.rating_mut("role").evidence = "the plan of May".into();
        sheet.rate("role", Score::Partly);
        sheet.rate("role", Score::Yes);
        assert_eq!(sheet.scores.len(), 1);
        assert_eq!((sheet.score("role"), sheet.scores[0].evidence.as_str()), (Some(Score::Yes), "the plan of May"));
    }

    #[test]
    fn whoever_is_removed_leaves_what_they_said_without_a_name() {
        let mut all = Assessments::default();
        all.put_sheet(sheet("2026-11-21", "mara"));
        all.put_sheet(sheet("2026-11-21", "former"));
        assert_eq!(all.forget("mara"), 1);
        assert_eq!(all.raters("2026-11-21"), ["former", "former-2"]);
        assert_eq!(all.sheet("2026-11-21", "former-2").map(|sheet| sheet.name.as_str()), Some(""));
        assert_eq!(all.forget("mara"), 0);
    }

    #[test]
    fn the_usual_weight_is_not_written_down() {
        let mut round = Round::default();
        round.weigh("identity", 150);
        assert_eq!((round.weight("identity"), round.weight("economics")), (150, 100));
        round.weigh("identity", 100);
        assert!(round.weights.is_empty());
    }
}
