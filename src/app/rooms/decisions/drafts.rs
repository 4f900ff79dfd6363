//! Decisions that are not made yet: what was typed for each is there until it is made.

use crate::{advice::trees::Answered, domain::Address};

/// A decision that is not made yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub question: String,
    pub tree: String,
    pub path: Vec<Answered>,
    pub outcome: String,
    pub reason: String,
    pub about: Option<Address>,
    pub supersedes: String,
}

impl Draft {
    /// Whether two are of the same decision: about the same thing, in the place of the same record, at the same end of a tree.
    /// Its question is typed only where neither a tree nor a record asks it.
    fn is_same(&self, other: &Self) -> bool {
        let is_asked_here = self.tree.is_empty() && self.supersedes.is_empty();
        (&self.tree, &self.path, &self.about, &self.supersedes) == (&other.tree, &other.path, &other.about, &other.supersedes)
            && (is_asked_here || self.question == other.question)
    }

    /// Whether nothing was typed for it.
    fn is_blank(&self) -> bool {
        let typed = match (self.tree.is_empty(), self.supersedes.is_empty()) {
            (true, true) => [&self.question, &self.outcome, &self.reason].to_vec(),
            (true, false) => [&self.outcome, &self.reason].to_vec(),
            (false, _) => [&self.reason].to_vec(),
        };
        typed.iter().all(|line| line.is_empty())
    }
}

/// All that was begun, each with what was typed for it.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// The one that is written now, or was last, stands at the end.
    drafts: Vec<Draft>,
}

impl Drafts {
    /// The one that is written now, or was last.
    pub fn current(&self) -> Option<&Draft> {
        self.drafts.last()
    }

    /// The same, to put what was typed into it.
    pub fn current_mut(&mut self) -> Option<&mut Draft> {
        self.drafts.last_mut()
    }

    /// Goes on with what was begun for the same decision, else begins; the others stay as they are.
    pub fn take_up(&mut self, fresh: Draft) -> Draft {
        self.drafts.retain(|known| !known.is_blank());
        let known = self.drafts.iter().position(|known| known.is_same(&fresh));
        let draft = known.map_or(fresh, |at| self.drafts.remove(at));
        self.drafts.push(draft.clone());
        draft
    }

    /// The one that was written is made.
    pub fn made(&mut self) {
        self.drafts.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(partner: &str) -> Draft {
        Draft { about: Some(Address::partner(partner)), ..Draft::default() }
    }

    #[test]
    fn what_was_typed_for_one_decision_neither_reaches_another_nor_is_lost_by_it() {
        let walked = Draft { tree: "pay".into(), question: "Pay?".into(), path: vec![("all".into(), true)], ..of("hansa") };
        let mut drafts = Drafts::default();
        for (begun, reason) in [(of("hansa"), "They sell."), (walked.clone(), "It follows."), (of("elbe"), "They wait.")] {
            assert_eq!(drafts.take_up(begun).reason, "");
            drafts.current_mut().unwrap().reason = reason.to_owned();
        }
        // One in which nothing was typed leaves nothing behind.
        drafts.take_up(Draft::default());
        assert_eq!(drafts.take_up(of("hansa")).reason, "They sell.");
        assert_eq!(drafts.take_up(of("elbe")).reason, "They wait.");
        assert_eq!(drafts.drafts.len(), 3);
        let other_end = Draft { path: vec![("all".into(), false)], ..walked.clone() };
        assert_eq!(drafts.take_up(other_end).reason, "", "a reason for one end is none for another");
        assert_eq!(drafts.take_up(walked).reason, "It follows.");
        drafts.made();
        assert_eq!(drafts.drafts.len(), 2);
    }
}
