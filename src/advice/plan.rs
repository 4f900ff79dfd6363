//! Which partner types, ways of working and layers to start with, and which to add later (E5, E6, E1, P).
//!
//! Several situations can hold at once; each row says what it starts with and what comes later. What the verdict does not
//! bear yet moves to later, with that as its reason.

use crate::{
    advice::caps::Verdict,
    domain::{Address, Answers, Figure, Sells, Tri},
    method::{
        Method,
        rows::{Ladder, SituationRow, When},
    },
};

/// Types to begin with at most, by rank of the verdict: attention is what a young programme lacks (O).
const STARTS_BY_RANK: [usize; 6] = [2, 2, 3, 4, 5, 6];

/// Whether a situation holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    No,
    Unknown,
    Yes,
}

/// What is planned: a partner type, a way of working with partners, or a layer of a consultancy's alliances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Type,
    Way,
    Layer,
}

impl Kind {
    /// The family of its words and the head of its proposal's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Way => "way",
            Self::Layer => "layer",
        }
    }
}

/// Why something waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Its row says later.
    Row,
    /// The verdict does not bear it before this one.
    Verdict(String),
    /// Enough else to begin with.
    Attention,
}

/// One entry of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub kind: Kind,
    /// Type, way or layer id.
    pub id: String,
    /// Why it waits; `None` is: begin with it.
    pub waits: Option<Waits>,
    /// The situation that says so: a row id of `situations`, or of `layers`.
    pub row: String,
    pub sources: Vec<String>,
    /// The answers that the situation read.
    pub answers: Vec<Address>,
}

/// The plan, begin first; within each the order of the situations.
pub fn plan(answers: &Answers, method: &Method, verdict: &Verdict) -> Vec<Planned> {
    let mut plan = Vec::new();
    if verdict.ladder == Ladder::Software {
        for row in situations(answers, method) {
            let read = addresses(&row.when);
            for (kind, ids, later) in [
                (Kind::Type, &row.start, false),
                (Kind::Way, &row.ways_start, false),
                (Kind::Type, &row.later, true),
                (Kind::Way, &row.ways_later, true),
            ] {
                for id in ids {
                    add(&mut plan, kind, id, later.then_some(Waits::Row), &row.id, &row.sources, &read);
                }
            }
        }
    }
    if answers.company.sells_services() {
        let read = ["services/needs_beyond", "services/delivered_jointly", "services/one_platform", "services/billed_days"];
        let read: Vec<_> = read.iter().map(|path| Address::answer(path)).collect();
        for row in &method.layers {
            // A vendor helps the firm that works on its product; without one the layer has nothing to stand on yet.
            let without = row.id == "vendor" && answers.services.one_platform == Some(Tri::No);
            add(&mut plan, Kind::Layer, &row.id, without.then_some(Waits::Row), &row.id, &row.sources, &read);
        }
    }
    hold_back(&mut plan, method, verdict);
    plan.sort_by_key(|planned| (planned.waits.is_some(), planned.kind));
    plan
}

/// The situations that hold, the main way of selling first, then the others in the order of the method.
pub fn situations<'m>(answers: &Answers, method: &'m Method) -> Vec<&'m SituationRow> {
    let mut rows: Vec<_> = method.situations.iter().filter(|row| holds(&row.when, answers, None) == Holds::Yes).collect();
    let main = answers.motion.main.map(When::Motion);
    rows.sort_by_key(|row| !main.as_ref().is_some_and(|main| mentions(&row.when, main)));
    rows
}

/// Whether a condition holds for these answers; `verdict` is the rank reached, where conditions may ask for one.
pub fn holds(when: &When, answers: &Answers, verdict: Option<(&Method, u8)>) -> Holds {
    let known = |yes: bool| if yes { Holds::Yes } else { Holds::No };
    match when {
        When::Motion(motion) => match answers.motion.main {
            Some(main) => known(main == *motion || answers.motion.others.contains(motion)),
            None if answers.motion.others.contains(motion) => Holds::Yes,
            None => Holds::Unknown,
        },
        When::Problem(problem) => known(answers.problem.chosen.contains(problem)),
        When::Sells(sells) => match answers.company.sells {
            Some(Sells::Both) => Holds::Yes,
            Some(said) => known(said == *sells),
            None => Holds::Unknown,
        },
        When::Acv { from, to } => match answers.company.acv.and_then(Figure::value) {
            Some(acv) => {
                let acv = answers.company.in_eur(acv);
                known(acv >= *from && to.is_none_or(|to| acv < to))
            }
            None => Holds::Unknown,
        },
        When::Partners(least) => match answers.company.active_partners.and_then(Figure::value) {
            Some(partners) => known(partners >= *least),
            None => Holds::Unknown,
        },
        When::Verdict(id) => match verdict {
            Some((method, rank)) => known(method.verdict(id).is_some_and(|row| rank >= row.rank)),
            None => Holds::Unknown,
        },
        When::All(all) => all.iter().map(|when| holds(when, answers, verdict)).min().unwrap_or(Holds::Yes),
        When::Any(any) => any.iter().map(|when| holds(when, answers, verdict)).max().unwrap_or(Holds::No),
    }
}

/// The answers that a condition reads.
pub fn addresses(when: &When) -> Vec<Address> {
    let mut read = Vec::new();
    collect(when, &mut read);
    read
}

fn collect(when: &When, read: &mut Vec<Address>) {
    let path = match when {
        When::Motion(_) => "motion/main",
        When::Problem(_) => "problem/chosen",
        When::Sells(_) => "company/sells",
        When::Acv { .. } => "company/acv",
        When::Partners(_) => "company/active_partners",
        When::Verdict(_) => "company/arr",
        When::All(parts) | When::Any(parts) => {
            for part in parts {
                collect(part, read);
            }
            return;
        }
    };
    let address = Address::answer(path);
    if !read.contains(&address) {
        read.push(address);
    }
}

fn mentions(when: &When, wanted: &When) -> bool {
    match when {
        When::All(parts) | When::Any(parts) => parts.iter().any(|part| mentions(part, wanted)),
        _ => when == wanted,
    }
}

/// Adds an entry; one that is there already gets better when this row says to begin with it.
fn add(
    plan: &mut Vec<Planned>,
    kind: Kind,
    id: &str,
    waits: Option<Waits>,
    row: &str,
    sources: &[String],
    answers: &[Address],
) {
    let entry =
        Planned { kind, id: id.to_owned(), waits, row: row.to_owned(), sources: sources.to_vec(), answers: answers.to_vec() };
    match plan.iter_mut().find(|known| known.kind == kind && known.id == id) {
        Some(known) if known.waits.is_some() && entry.waits.is_none() => *known = entry,
        Some(_) => {}
        None => plan.push(entry),
    }
}

/// Moves to later what the verdict does not bear yet, and what is more than a programme of that rank can begin with.
fn hold_back(plan: &mut [Planned], method: &Method, verdict: &Verdict) {
    let Some(rank) = verdict.rank(method) else { return };
    let mut begun = 0;
    let most = STARTS_BY_RANK.get(usize::from(rank)).copied().unwrap_or(usize::MAX);
    for planned in plan.iter_mut() {
        let from = match planned.kind {
            Kind::Type => method.partner_type(&planned.id).map(|row| &row.from),
            Kind::Way => method.way(&planned.id).map(|row| &row.from),
            Kind::Layer => method.layers.iter().find(|row| row.id == planned.id).map(|row| &row.from),
        };
        let Some(from_row) = from.and_then(|from| method.verdict(from)) else { continue };
        // A firm that sells both is judged on the software ladder; its layers open on their own and are not held back.
        if from_row.ladder == verdict.ladder && rank < from_row.rank {
            planned.waits = Some(Waits::Verdict(from_row.id.clone()));
        } else if planned.kind == Kind::Type && planned.waits.is_none() {
            begun += 1;
            if begun > most {
                planned.waits = Some(Waits::Attention);
            }
        }
    }
}
