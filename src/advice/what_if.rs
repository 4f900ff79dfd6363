//! What would change the advice: other answers are tried, and what follows from them is compared.
//!
//! Nothing is said by rule of thumb: each "it would change if" was derived like the advice itself.

use std::sync::Arc;

use crate::{
    advice::{self, Advice, proposals::Proposal, reason::Arg, reason::Said},
    domain::{Address, Answers, Figure, Motion, Owner, Problem, Tri, Value, Workspace},
    method::{Method, rows::Ladder},
};

/// One other answer, and what it would make of the claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The other answer, as words: `if-…`.
    pub when: Said,
    /// Where it would be answered.
    pub address: Address,
    /// What would follow.
    pub then: Then,
}

/// What would follow from another answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// Another verdict, by id.
    Verdict(String),
    /// The proposal would say this.
    Value(Value),
    /// The proposal would not be made.
    Gone,
}

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub enum Claim<'a> {
    Verdict,
    Proposal(&'a str),
}

/// Other answers that would change a claim, nearest first.
pub fn changes(workspace: &Workspace, method: &Method, now: &Advice, claim: Claim<'_>) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    for (when, address, answers) in alternatives(&workspace.answers, method, now) {
        let other = Workspace { answers: Arc::new(answers), ..workspace.clone() };
        let then = advice::judge(&other, method, now.today);
        let changed = match claim {
            Claim::Verdict => (then.verdict.id != now.verdict.id).then(|| then.verdict.id.map(Then::Verdict)).flatten(),
            Claim::Proposal(id) => difference(now.proposal(id), then.proposal(id)),
        };
        if let Some(then) = changed
            && !found.iter().any(|change| change.address == address && change.then == then)
        {
            found.push(Change { when, address, then });
        }
    }
    found
}

fn difference(now: Option<&Proposal>, then: Option<&Proposal>) -> Option<Then> {
    match (now.and_then(|now| now.advised.clone()), then.and_then(|then| then.advised.clone())) {
        (Some(now), Some(then)) if now != then => Some(Then::Value(then)),
        (None, Some(then)) => Some(Then::Value(then)),
        (Some(_), None) => Some(Then::Gone),
        _ => None,
    }
}

/// Other answers worth trying: one question at a time.
fn alternatives(answers: &Answers, method: &Method, now: &Advice) -> Vec<(Said, Address, Answers)> {
    let mut list = Vec::new();
    let mut push = |when: Said, path: &str, change: &dyn Fn(&mut Answers)| {
        let mut other = answers.clone();
        change(&mut other);
        if other != *answers {
            list.push((when, Address::answer(path), other));
        }
    };
    if now.ladder == Ladder::Software {
        let place = method.stages.iter().position(|row| Some(&row.id) == now.stage.as_ref());
        for row in place.map_or(&[][..], |place| method.stages.get(place + 1..).unwrap_or_default()).iter().take(1) {
            let when = Said { key: "if-arr".into(), args: vec![("stage", Arg::Key(format!("stage-{}", row.id)))] };
            push(when, "company/arr", &|other| {
                other.company.arr = None;
                other.company.arr_band = Some(row.id.clone());
                other.stage.argued = None;
            });
        }
        for (key, acv) in [("if-acv-over", 60_000), ("if-acv-under", 20_000)] {
            push(Said::plain(key), "company/acv", &|other| {
                // The bands are in euros; the answer stands in the company's own currency.
                let one = other.company.in_eur(1_000).max(1);
                other.company.acv = Some(Figure::Assumption(acv * 1_000 / one));
            });
        }
    }
    push(Said::plain("if-direct-predictable"), "direct", &|other| set_direct(other, Tri::Yes));
    push(Said::plain("if-direct-not-yet"), "direct", &|other| set_direct(other, Tri::No));
    push(Said::plain("if-owner-full"), "owner/share", &|other| {
        if other.owner.who.as_ref().and_then(Owner::person).is_none() {
            other.owner.who = Some(Owner::Person(String::new()));
        }
        other.owner.share = Some(Figure::Fact(100));
    });
    push(Said::plain("if-owner-nobody"), "owner/who", &|other| other.owner.who = Some(Owner::Nobody));
    for motion in Motion::ALL {
        let when = Said { key: "if-motion".into(), args: vec![("motion", Arg::Key(format!("motion-{}", motion.id())))] };
        push(when, "motion/main", &|other| {
            other.motion.main = Some(motion);
            other.motion.others.retain(|known| *known != motion);
        });
    }
    for problem in Problem::ALL {
        let chosen = answers.problem.chosen.contains(&problem);
        let key = if chosen { "if-problem-not" } else { "if-problem" };
        let when = Said { key: key.into(), args: vec![("problem", Arg::Key(format!("problem-{}", problem.id())))] };
        push(when, "problem/chosen", &|other| {
            if chosen {
                other.problem.chosen.retain(|known| *known != problem);
            } else {
                other.problem.chosen.push(problem);
                other.problem.none_of_these = None;
            }
        });
    }
    if now.ladder == Ladder::Services {
        push(Said::plain("if-days-free"), "services/billed_days", &|other| other.services.billed_days = Some(Figure::Fact(75)));
        push(Said::plain("if-joint-proven"), "services/delivered_jointly", &|other| {
            other.services.needs_beyond = Some(Tri::Yes);
            other.services.delivered_jointly = Some(Tri::Yes);
        });
    }
    list
}

fn set_direct(answers: &mut Answers, tri: Tri) {
    let direct = &mut answers.direct;
    for signal in [&mut direct.win_rate_known, &mut direct.cycle_known, &mut direct.forecast_met] {
        *signal = Some(tri);
    }
}
