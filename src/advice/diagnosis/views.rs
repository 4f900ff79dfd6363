//! Several people's views on one item: what each says, how far they lie apart, what most say.

use std::collections::BTreeMap;

use crate::{
    domain::{Assessments, Score, Sheet, assessments::Round},
    method::{
        Method,
        rows::{InstrumentKind, InstrumentRow},
    },
};

/// The items of an instrument, in order: in the quick form only the most telling signals.
pub fn items<'m>(method: &'m Method, instrument: &InstrumentRow, quick: bool) -> Vec<&'m str> {
    match instrument.kind {
        InstrumentKind::Signals => {
            let signals = method.signals().iter();
            signals.filter(|row| row.quick || !quick).map(|row| row.id.as_str()).collect()
        }
        InstrumentKind::Levels => {
            let rows = method.levels().iter();
            rows.filter(|row| row.instrument == instrument.id).map(|row| row.id.as_str()).collect()
        }
    }
}

/// The instrument that an item belongs to.
pub fn instrument_of<'m>(method: &'m Method, item: &str) -> Option<&'m InstrumentRow> {
    if let Some(row) = method.level(item) {
        return method.instrument(&row.instrument);
    }
    method.signal(item)?;
    method.signals_instrument()
}

/// Whether a score is one that an item of this kind can have.
pub fn fits(kind: InstrumentKind, score: Score) -> bool {
    match score {
        Score::Unknown => true,
        Score::Level(_) => kind == InstrumentKind::Levels,
        Score::No | Score::Partly | Score::Yes => kind == InstrumentKind::Signals,
    }
}

/// What was said about one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Views {
    /// By rater id, in the order of the ids: the order in which people scored changes nothing.
    pub said: BTreeMap<String, Score>,
    /// How many steps lie between the lowest and the highest of the known views.
    pub spread: u8,
    /// What more than half of those who know say.
    pub most: Option<Score>,
}

impl Views {
    /// Whether all who are done say the same, and know it. What one says alone is nothing that several agree on.
    pub fn is_of_one_mind(&self) -> bool {
        self.said.len() > 1 && self.spread == 0 && self.most.is_some() && self.said.values().all(|score| score.is_known())
    }

    /// Whether a score is another than most say. Where no view has more than half, every score wants a reason.
    pub fn departs(&self, score: Score) -> bool {
        self.said.len() > 1 && self.most != Some(score)
    }
}

/// The place of a score on its scale, from 0; nothing where it is not known.
pub fn place(score: Score) -> Option<u8> {
    match score {
        Score::Unknown => None,
        Score::No => Some(0),
        Score::Partly => Some(1),
        Score::Yes => Some(2),
        Score::Level(level) => Some(level.number() - 1),
    }
}

/// The views on an item in a round, of those who are done with the instrument.
pub fn views(assessments: &Assessments, round: &str, instrument: &InstrumentRow, item: &str) -> Views {
    let sheets = assessments.sheets(round).filter(|sheet| sheet.is_sealed(&instrument.id));
    let said: BTreeMap<String, Score> = sheets
        .map(|sheet| {
            let score = sheet.score(item).filter(|score| fits(instrument.kind, *score));
            (sheet.rater.clone(), score.unwrap_or_default())
        })
        .collect();
    let places: Vec<u8> = said.values().copied().filter_map(place).collect();
    let spread = places.iter().max().zip(places.iter().min()).map_or(0, |(high, low)| high - low);
    let mut counts: BTreeMap<Score, usize> = BTreeMap::new();
    for score in said.values().filter(|score| score.is_known()) {
        *counts.entry(*score).or_default() += 1;
    }
    let most = counts.into_iter().find(|(_, count)| count * 2 > places.len()).map(|(score, _)| score);
    Views { said, spread, most }
}

/// The items of a round by how far the views lie apart, the widest first; those alike in the order of the instrument.
pub fn by_disagreement<'m>(
    method: &'m Method,
    assessments: &Assessments,
    round: &Round,
    instrument: &InstrumentRow,
) -> Vec<(&'m str, Views)> {
    let items = items(method, instrument, round.quick).into_iter();
    let mut all: Vec<(&str, Views)> = items.map(|item| (item, views(assessments, &round.id, instrument, item))).collect();
    // What some do not know is worth talking about sooner than what all say alike.
    let doubts = |views: &Views| views.said.values().filter(|score| !score.is_known()).count();
    all.sort_by_key(|(_, views)| std::cmp::Reverse((views.spread, doubts(views))));
    all
}

/// What counts in a round: what was agreed; else, where one person alone was asked, what that person says. Nothing is ever
/// reckoned from several views.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    pub round: &'a Round,
    /// The sheet of the one who is asked alone.
    pub alone: Option<&'a Sheet>,
}

impl<'a> Counted<'a> {
    /// Looks up once whose word counts: every item is asked for with every change.
    pub fn new(assessments: &'a Assessments, round: &'a Round) -> Self {
        let alone = assessments.alone(&round.id).and_then(|rater| assessments.sheet(&round.id, &rater));
        Self { round, alone: alone.map(|sheet| &**sheet) }
    }

    /// What counts for an item of an instrument of this kind.
    pub fn score(&self, kind: InstrumentKind, item: &str) -> Option<Score> {
        let agreed = self.round.agreed(item).map(|agreed| agreed.score).filter(|score| fits(kind, *score));
        agreed.or_else(|| self.alone?.score(item).filter(|score| fits(kind, *score)))
    }
}
