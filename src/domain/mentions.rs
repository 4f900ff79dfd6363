//! Where a workspace names a person, and how it goes on without one.

use std::sync::Arc;

use super::{Workspace, answers::Owner};

impl Workspace {
    /// How many answers, decisions, remarks, partners, metrics, cards and so on name a person.
    pub fn mentions(&self, id: &str) -> usize {
        self.clone().forget(id)
    }

    /// Names a person nowhere any more, and says in how many places it did. Answers that named them are open again; what they
    /// owned is without an owner; what they wrote or decided stays, without an author. The register of people is left as it is.
    pub fn forget(&mut self, id: &str) -> usize {
        let mut seen = 0;
        let mut clear = |named: &mut String| {
            if named == id {
                named.clear();
                seen += 1;
            }
        };
        if self.strategy.decisions.iter().any(|decision| decision.by == id) {
            Arc::make_mut(&mut self.strategy).decisions.iter_mut().for_each(|decision| clear(&mut decision.by));
        }
        if self.decisions.decisions.iter().any(|record| record.by == id) {
            Arc::make_mut(&mut self.decisions).decisions.iter_mut().for_each(|record| clear(&mut record.by));
        }
        if self.tiers.placements.iter().any(|placement| placement.by == id) {
            Arc::make_mut(&mut self.tiers).placements.iter_mut().for_each(|placement| clear(&mut placement.by));
        }
        if self.metrics.metrics.iter().any(|metric| metric.owner == id) {
            Arc::make_mut(&mut self.metrics).metrics.iter_mut().for_each(|metric| clear(&mut metric.owner));
        }
        if self.board.cards.iter().any(|card| card.owner == id) || self.board.filters.iter().any(|filter| filter.owner == id) {
            let board = Arc::make_mut(&mut self.board);
            board.filters.iter_mut().for_each(|filter| clear(&mut filter.owner));
            for card in board.cards.iter_mut().filter(|card| card.owner == id) {
                clear(&mut Arc::make_mut(card).owner);
            }
        }
        if self.operations.names(id) {
            Arc::make_mut(&mut self.operations).owners_mut().for_each(&mut clear);
        }
        if self.review.remarks.iter().any(|remark| remark.author == id) {
            Arc::make_mut(&mut self.review).remarks.iter_mut().for_each(|remark| clear(&mut remark.author));
        }
        if self.review.waivers.iter().any(|waiver| waiver.author == id) {
            Arc::make_mut(&mut self.review).waivers.iter_mut().for_each(|waiver| clear(&mut waiver.author));
        }
        let partners = self.partners.iter().filter(|partner| partner.owner == id).count();
        if partners > 0 {
            Arc::make_mut(&mut self.partners).change(|partner| partner.owner == id, |partner| partner.owner.clear());
            seen += partners;
        }
        let mut assessments = (*self.assessments).clone();
        let rated = assessments.forget(id);
        if rated > 0 {
            self.assessments = Arc::new(assessments);
            seen += rated;
        }
        let owner = &self.answers.owner;
        if [&owner.who, &owner.sponsor].into_iter().any(|named| named.as_ref().and_then(Owner::person) == Some(id)) {
            let owner = &mut Arc::make_mut(&mut self.answers).owner;
            for named in [&mut owner.who, &mut owner.sponsor] {
                if named.as_ref().and_then(Owner::person) == Some(id) {
                    *named = None;
                    seen += 1;
                }
            }
        }
        seen
    }
}
