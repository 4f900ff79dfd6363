//! What would change the verdict for a larger one: for each cap of the ladder, how far the company is on the way (E1, E2).

use crate::{
    advice::{Advice, Subject, caps},
    domain::{Answers, Figure, Owner, Tri},
    method::{
        Method,
        rows::{Ladder, StageRow},
    },
};

/// One condition for the next verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub subject: Subject,
    /// How far, out of how much, in the subject's own unit: euros, signals, percent of a week.
    pub done: u64,
    pub of: u64,
}

impl Condition {
    /// Whether it holds already.
    pub fn holds(&self) -> bool {
        self.done >= self.of
    }
}

/// The conditions for the next verdict of the software ladder; none on its top rung, and none for services, whose caps say it
/// themselves.
pub fn conditions(answers: &Answers, method: &Method, advice: &Advice) -> Vec<Condition> {
    let Some(next) = next_stage(method, advice) else { return Vec::new() };
    let arr = answers.company.arr.and_then(Figure::value).map(|arr| answers.company.in_eur(arr));
    let arr = arr.or_else(|| caps::stage(answers, method).map(|row| row.from)).unwrap_or(0);
    let direct = &answers.direct;
    let signals = [direct.win_rate_known, direct.cycle_known, direct.forecast_met];
    let known = signals.iter().filter(|signal| **signal == Some(Tri::Yes)).count();
    let share = match (&answers.owner.who, answers.owner.share.and_then(Figure::value)) {
        (Some(Owner::Person(_)), Some(share)) => u64::from(share),
        // A name without a time is a beginning.
        (Some(Owner::Person(_)), None) => 1,
        _ => 0,
    };
    vec![
        Condition { subject: Subject::Stage, done: arr.min(next.from), of: next.from },
        Condition { subject: Subject::Direct, done: u64::try_from(known).unwrap_or(0), of: 3 },
        Condition { subject: Subject::Owner, done: share.min(next.owner_share.into()), of: u64::from(next.owner_share).max(1) },
    ]
}

/// The stage that allows the next verdict.
fn next_stage<'m>(method: &'m Method, advice: &Advice) -> Option<&'m StageRow> {
    if advice.ladder == Ladder::Services {
        return None;
    }
    let rank = advice.verdict.rank(method)?;
    let allows = |row: &&StageRow| method.verdict(&row.allows).is_some_and(|verdict| verdict.rank > rank);
    method.stages.iter().find(allows)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::Workspace;

    #[test]
    fn a_company_sees_how_far_it_is_from_the_next_verdict() {
        let method = Method::built_in().unwrap();
        let mut workspace = Workspace::default();
        let answers = Arc::make_mut(&mut workspace.answers);
        answers.company.arr = Some(Figure::Fact(3_100_000));
        answers.direct.win_rate_known = Some(Tri::Yes);
        answers.owner.who = Some(Owner::Person("lena".into()));
        answers.owner.share = Some(Figure::Fact(60));
        let advice = crate::advice::derive(&workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        let found = conditions(&workspace.answers, &method, &advice);
        let told: Vec<_> = found.iter().map(|condition| (condition.done, condition.of, condition.holds())).collect();
        assert_eq!(told, [(3_100_000, 5_000_000, false), (1, 3, false), (50, 50, true)]);
    }

    #[test]
    fn on_the_top_rung_nothing_is_left_to_ask_for() {
        let method = Method::built_in().unwrap();
        let mut workspace = Workspace::default();
        Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(400_000_000));
        let advice = crate::advice::derive(&workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        assert_eq!(conditions(&workspace.answers, &method, &advice), []);
    }
}
