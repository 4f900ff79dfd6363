//! Gaps, ranked (A3): the level that the stage needs less the level of today, what rests on it, and what it takes.

use super::{Diagnosis, Standing};
use crate::{
    domain::assessments::{Level, Round},
    method::{
        Method,
        rows::{Effort, WeighingRow},
    },
};

/// One gap, with everything that its place in the order is reckoned from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// By dimension id.
    pub dimension: String,
    pub today: Level,
    pub needed: Level,
    /// In percent of the usual weight.
    pub weight: u16,
    /// The dimensions that it feeds and that are short as well, by id.
    pub fed: Vec<String>,
    /// What those make of the gap, in percent.
    pub carries: u32,
    pub effort: Effort,
    /// Hundredths of the priority of one level at usual weight, small effort, feeding nothing.
    pub priority: u32,
    /// Too little is known for more than a first look.
    pub provisional: bool,
}

impl Gap {
    /// Levels missing.
    pub fn levels(&self) -> u8 {
        self.needed.number().saturating_sub(self.today.number())
    }
}

/// What feeding so many dimensions that are short as well makes of a gap, in percent.
fn dependence(weighing: &WeighingRow, fed: usize) -> u32 {
    100_u32.saturating_add(u32::from(weighing.fed).saturating_mul(u32::try_from(fed).unwrap_or(u32::MAX)))
}

/// The gaps of the dimensions, the first to close first. Alike ones stand in the order of the cycle.
pub(super) fn gaps(method: &Method, standings: &[Standing], round: &Round, weighing: &WeighingRow) -> Vec<Gap> {
    let short = |id: &str| standings.iter().any(|standing| standing.id == id && standing.missing() > 0);
    let gap = |standing: &Standing| {
        let row = method.dimension(&standing.id)?;
        let (today, needed) = standing.now.level.zip(standing.needed)?;
        let levels = u64::from(standing.missing());
        if levels == 0 {
            return None;
        }
        let fed: Vec<String> = row.feeds.iter().filter(|id| short(id)).cloned().collect();
        let weight = round.weight(&row.id);
        let carries = dependence(weighing, fed.len());
        let divisor = u64::from(weighing.divisor(row.effort)).max(1);
        // Percent times percent over percent leaves hundredths of a level; half of one is rounded up, as anybody would.
        let product = levels * u64::from(weight) * u64::from(carries);
        let priority = u32::try_from((product + divisor / 2) / divisor).unwrap_or(u32::MAX);
        Some(Gap {
            dimension: row.id.clone(),
            today,
            needed,
            weight,
            fed,
            carries,
            effort: row.effort,
            priority,
            provisional: standing.now.is_provisional(weighing),
        })
    };
    let mut gaps: Vec<Gap> = standings.iter().filter_map(gap).collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.priority));
    gaps
}

impl Diagnosis {
    /// The gap of a dimension, and its place in the order from 1.
    pub fn gap(&self, dimension: &str) -> Option<(usize, &Gap)> {
        self.gaps.iter().enumerate().find(|(_, gap)| gap.dimension == dimension).map(|(at, gap)| (at + 1, gap))
    }
}
