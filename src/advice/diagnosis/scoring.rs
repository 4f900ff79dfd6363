//! From scores to levels.
//!
//! Whatever is not known leaves both sides of the share: it moves no level, it lowers the confidence.

use crate::{
    domain::{Score, assessments::Level},
    method::rows::WeighingRow,
};

/// What the scores of some items say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Nothing where no item is known.
    pub level: Option<Level>,
    /// How many items are known, of how many that were asked.
    pub known: usize,
    pub asked: usize,
    /// What the known ones have, of what they could have; a yes has two points, a partly one.
    pub points: usize,
}

impl Reading {
    /// The known items of those that were asked, in percent.
    pub fn confidence(self) -> u8 {
        percent(self.known, self.asked)
    }

    /// The points in percent of what the known items could have.
    pub fn share(self) -> u8 {
        percent(self.points, self.known * 2)
    }

    /// Whether too little is known for the level to count as more than a first look.
    pub fn is_provisional(self, weighing: &WeighingRow) -> bool {
        self.level.is_some() && self.confidence() < weighing.provisional
    }
}

fn percent(part: usize, whole: usize) -> u8 {
    (part * 200 + whole).checked_div(whole * 2).map_or(0, |share| u8::try_from(share).unwrap_or(100))
}

/// Reads signals: the share of the points of those that are known, held against the bounds.
pub fn signals(scores: impl Iterator<Item = Option<Score>>, weighing: &WeighingRow) -> Reading {
    let mut reading = Reading::default();
    for score in scores {
        reading.asked += 1;
        let points = match score {
            Some(Score::Yes) => 2,
            Some(Score::Partly) => 1,
            Some(Score::No) => 0,
            // A level on a signal can only come from a hand-made file.
            Some(Score::Unknown | Score::Level(_)) | None => continue,
        };
        reading.known += 1;
        reading.points += points;
    }
    if reading.known > 0 {
        let (second, third, fourth) = weighing.bounds;
        // Whole numbers, so that a share of exactly the bound is never rounded below it.
        let reaches = |bound: u8| reading.points * 100 >= usize::from(bound) * reading.known * 2;
        let level = 1 + [second, third, fourth].into_iter().filter(|bound| reaches(*bound)).count();
        reading.level = Level::new(u8::try_from(level).unwrap_or(1));
    }
    reading
}

/// Reads one row of a matrix.
pub fn level(score: Option<Score>) -> Reading {
    match score {
        Some(Score::Level(level)) => Reading { level: Some(level), known: 1, asked: 1, points: 0 },
        _ => Reading { asked: 1, ..Reading::default() },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn weighing() -> WeighingRow {
        WeighingRow {
            id: "gaps".into(),
            bounds: (50, 70, 85),
            provisional: 50,
            fed: 25,
            small: 100,
            medium: 150,
            large: 200,
            sources: Vec::new(),
        }
    }

    fn read(scores: &[Option<Score>]) -> Reading {
        signals(scores.iter().copied(), &weighing())
    }

    fn number(reading: Reading) -> u8 {
        reading.level.map_or(0, Level::number)
    }

    #[test]
    fn each_level_begins_at_its_bound() {
        let of = |yes: usize, partly: usize, all: usize| {
            let scores: Vec<_> = (0..all)
                .map(|at| {
                    Some(if at < yes {
                        Score::Yes
                    } else if at < yes + partly {
                        Score::Partly
                    } else {
                        Score::No
                    })
                })
                .collect();
            number(read(&scores))
        };
        // Of eight points: 3 and 4, 5 and 6, 6 and 7.
        assert_eq!((of(1, 1, 4), of(2, 0, 4)), (1, 2));
        assert_eq!((of(2, 1, 4), of(3, 0, 4)), (2, 3));
        assert_eq!((of(3, 0, 4), of(3, 1, 4)), (3, 4));
        // Of the quick form's four points: 1 and 2, 2 and 3, 3 and 4.
        assert_eq!((of(0, 1, 2), of(1, 0, 2)), (1, 2));
        assert_eq!((of(1, 0, 2), of(1, 1, 2)), (2, 3));
        assert_eq!((of(1, 1, 2), of(2, 0, 2)), (3, 4));
        // Of forty points exactly at a bound and one below it.
        assert_eq!((of(9, 1, 20), of(10, 0, 20)), (1, 2));
        assert_eq!((of(13, 1, 20), of(14, 0, 20)), (2, 3));
        assert_eq!((of(16, 1, 20), of(17, 0, 20)), (3, 4));
    }

    #[test]
    fn nothing_known_is_no_level() {
        assert_eq!(read(&[None, Some(Score::Unknown)]), Reading { asked: 2, ..Reading::default() });
        assert_eq!(level(Some(Score::Unknown)).level, None);
    }

    #[test]
    fn a_level_from_less_than_half_of_the_items_is_provisional() {
        let one = read(&[Some(Score::Yes), None, None, None]);
        let two = read(&[Some(Score::Yes), Some(Score::No), None, None]);
        assert_eq!((one.confidence(), two.confidence()), (25, 50));
        assert!(one.is_provisional(&weighing()) && !two.is_provisional(&weighing()));
    }

    fn score() -> impl Strategy<Value = Option<Score>> {
        prop::option::of(prop::sample::select(vec![Score::Unknown, Score::No, Score::Partly, Score::Yes]))
    }

    proptest! {
        #[test]
        fn a_signal_that_moves_up_never_lowers_the_share_or_the_level(
            mut scores in prop::collection::vec(score(), 1..12), at in 0_usize..12,
        ) {
            let at = at % scores.len();
            let mut last = None;
            for step in [Score::No, Score::Partly, Score::Yes] {
                scores[at] = Some(step);
                let now = read(&scores);
                if let Some((share, level)) = last {
                    prop_assert!(now.share() >= share && number(now) >= level);
                }
                last = Some((now.share(), number(now)));
            }
        }

        #[test]
        fn an_unknown_moves_no_level_and_only_the_confidence(scores in prop::collection::vec(score(), 0..12)) {
            let before = read(&scores);
            let mut more = scores;
            more.push(Some(Score::Unknown));
            let after = read(&more);
            prop_assert_eq!((after.level, after.points, after.known), (before.level, before.points, before.known));
            prop_assert!(after.confidence() <= before.confidence());
        }
    }
}
