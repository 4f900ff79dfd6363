//! How many rungs a ladder bears, what one adds to the one below, and where the tree puts a partner.
//!
//! Advised rungs are the lower of what the stage and the number of partners allow: few partners need no ladder, whatever
//! the ARR. One rung is a flat programme and never too many.

use crate::{
    domain::{Figure, PartnerState, Terms, Tiers, Track, Workspace},
    method::Method,
};

/// Fewer partners in the whole programme than this bear at most so many rungs (B11: a programme before there are partners;
/// C12: complexity for its own sake; E2: two or three rungs for fifteen to thirty partners).
pub const FEW: [(u32, u8); 2] = [(10, 1), (15, 2)];
/// What more partners bear, whatever their number.
pub const MOST: u8 = 3;
/// The sources of [`FEW`].
pub const SOURCES: [&str; 4] = ["B11", "C12", "E2", "P"];
/// A rung that differs in fewer things from the one below is hardly one of its own (P).
pub const DIFFERENCES: usize = 3;

/// What a ladder stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bearing {
    /// The stage and the rungs that it allows.
    pub stage: Option<(String, u8)>,
    /// The partners and the rungs that they allow.
    pub partners: Option<(u32, u8)>,
}

impl Bearing {
    /// The rungs that are advised; nothing where neither stage nor partners are known.
    pub fn rungs(&self) -> Option<usize> {
        let stage = self.stage.as_ref().map(|(_, rungs)| *rungs);
        let partners = self.partners.map(|(_, rungs)| rungs);
        stage.into_iter().chain(partners).min().map(|rungs| usize::from(rungs.max(1)))
    }

    /// Whether the stage bears so many.
    pub fn stage_bears(&self, rungs: usize) -> bool {
        self.stage.as_ref().is_none_or(|(_, most)| rungs <= usize::from((*most).max(1)))
    }

    /// Whether the partners bear so many.
    pub fn partners_bear(&self, rungs: usize) -> bool {
        self.partners.is_none_or(|(_, most)| rungs <= usize::from(most.max(1)))
    }
}

/// What the ladders of a programme stand on.
pub fn bearing(workspace: &Workspace, method: &Method, stage: Option<&str>) -> Bearing {
    let stage = stage.and_then(|id| method.stage(id)).map(|row| (row.id.clone(), row.rungs));
    Bearing { stage, partners: partners(workspace).map(|count| (count, borne(count))) }
}

/// The rungs that so many partners bear.
pub fn borne(partners: u32) -> u8 {
    FEW.iter().find(|(fewer, _)| partners < *fewer).map_or(MOST, |(_, rungs)| *rungs)
}

/// The partners with an agreement, or what the company said of its partners where that is more: a register may be behind.
/// Nothing where neither is known.
fn partners(workspace: &Workspace) -> Option<u32> {
    let signed = workspace.partners.iter().filter(|partner| partner.state.is_signed()).count();
    let signed = u32::try_from(signed).ok().filter(|count| *count > 0);
    signed.max(workspace.answers.company.active_partners.and_then(Figure::value))
}

/// In how many things a rung differs from the one below for the better of the partner: benefits, rate, support.
pub fn differences(track: &Track, rank: usize, terms: Option<&Terms>) -> usize {
    let Some(tier) = track.tiers.get(rank) else { return 0 };
    let below = rank.checked_sub(1).and_then(|below| track.tiers.get(below));
    let elsewhere = |id: &str| matches!(id, MARGIN | SUPPORT);
    let benefits = track.adds(rank).iter().filter(|benefit| !elsewhere(&benefit.id)).count();
    let rate = |id: &str| terms.and_then(|terms| terms.rate(&track.id, id, ""));
    let earns = rate(&tier.id).is_some() && below.is_none_or(|below| rate(&below.id) != rate(&tier.id));
    let helped = (!tier.support.is_empty() || tier.answers_in.is_some())
        && below.is_none_or(|below| (&below.support, below.answers_in) != (&tier.support, tier.answers_in));
    benefits + usize::from(earns) + usize::from(helped)
}

/// The benefit whose amount is the rate of the policy.
pub const MARGIN: &str = "margin";
/// The benefit whose amount is the time to an answer of the rung.
pub const SUPPORT: &str = "technical-support";

/// The place of a rung where the tree ended; with two rungs the middle is the top.
pub fn rank_of(outcome: &str, rungs: usize) -> Option<usize> {
    let last = rungs.checked_sub(1)?;
    match outcome {
        "entry" => Some(0),
        "middle" => Some(rungs / 2),
        "top" => Some(last),
        _ => None,
    }
}

/// The rung on which the tree puts a partner, where it was walked: its place in the partner's track.
pub fn placed(tiers: &Tiers, partner: &str, track: &Track) -> Option<usize> {
    let placement = tiers.placements.iter().find(|placement| placement.id == partner)?;
    rank_of(&placement.outcome, track.tiers.len())
}

/// Partners that stand higher than the tree puts them, by id. Those whose partnership has ended stand nowhere.
pub fn over_tiered(workspace: &Workspace, track: &Track) -> Vec<String> {
    let over = workspace.partners.iter().filter(|partner| {
        partner.track == track.id
            && partner.state != PartnerState::Ended
            && track
                .rank(&partner.tier)
                .zip(placed(&workspace.tiers, &partner.id, track))
                .is_some_and(|(stands, placed)| stands > placed)
    });
    over.map(|partner| partner.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{Partner, tiers::Benefit, tiers::Tier};

    #[test]
    fn few_partners_bear_no_ladder_and_many_bear_three_rungs() {
        for (partners, rungs) in [(0, 1), (9, 1), (10, 2), (14, 2), (15, 3), (4_000, 3)] {
            assert_eq!(borne(partners), rungs, "{partners}");
        }
    }

    #[test]
    fn the_lower_of_stage_and_partners_is_advised_and_one_rung_is_never_too_many() {
        let bearing =
            |stage: Option<u8>, partners: Option<(u32, u8)>| Bearing { stage: stage.map(|n| ("x".into(), n)), partners };
        assert_eq!(bearing(Some(3), Some((12, 2))).rungs(), Some(2));
        assert_eq!(bearing(Some(1), Some((40, 3))).rungs(), Some(1));
        assert_eq!(bearing(Some(0), None).rungs(), Some(1));
        assert!(bearing(Some(0), None).stage_bears(1));
        assert_eq!(bearing(None, None).rungs(), None);
        assert!(bearing(None, None).partners_bear(9));
    }

    #[test]
    fn partners_of_the_whole_programme_are_counted_by_the_register_or_by_what_was_said_whichever_is_more() {
        let mut workspace = Workspace::default();
        assert_eq!(partners(&workspace), None);
        Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(1));
        assert_eq!(partners(&workspace), Some(1));
        let all = Arc::make_mut(&mut workspace.partners);
        for (id, track, state) in [
            ("a", "solution", PartnerState::Active),
            ("b", "referral", PartnerState::Agreed),
            ("c", "solution", PartnerState::Candidate),
        ] {
            all.insert(Arc::new(Partner { id: id.into(), track: track.into(), state, ..Partner::default() }));
        }
        assert_eq!(partners(&workspace), Some(2));
        Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(12));
        assert_eq!(partners(&workspace), Some(12));
    }

    #[test]
    fn a_rung_differs_by_what_it_gives_more_than_the_one_below() {
        let gives = |ids: &[&str]| ids.iter().map(|id| Benefit { id: (*id).into(), amount: None }).collect::<Vec<_>>();
        let mut track = Track { id: "t".into(), ..Track::default() };
        track.tiers.push(Tier { id: "low".into(), benefits: gives(&["content", MARGIN]), ..Tier::default() });
        track.tiers.push(Tier { id: "high".into(), benefits: gives(&["content", "events", MARGIN]), ..Tier::default() });
        assert_eq!(differences(&track, 1, None), 1);
        let mut terms = Terms::default();
        terms.set_rate("t/low", Some(10));
        terms.set_rate("t/high", Some(20));
        track.tiers[1].answers_in = Some(8);
        assert_eq!(differences(&track, 1, Some(&terms)), 3);
        assert_eq!(differences(&track, 2, None), 0);
    }

    #[test]
    fn with_two_rungs_the_middle_is_the_top() {
        let ranks = |rungs| ["entry", "middle", "top"].map(|outcome| rank_of(outcome, rungs));
        assert_eq!(ranks(1), [Some(0); 3]);
        assert_eq!(ranks(2), [Some(0), Some(1), Some(1)]);
        assert_eq!(ranks(3), [Some(0), Some(1), Some(2)]);
        assert_eq!(ranks(0), [None; 3]);
        assert_eq!(rank_of("elsewhere", 3), None);
    }
}
