//! How far each step of the walk is, and what is open in it.

use crate::{
    advice::{
        caps,
        proposals::{Proposal, Standing},
    },
    domain::{Address, Answers, Figure, Owner, Sells, Tri, Workspace},
    method::Method,
};

/// The state of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Nothing answered.
    Open,
    /// Begun, or answered with "don't know".
    UnderWay,
    Done,
}

/// One step of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepProgress {
    /// A step id of the method.
    pub id: String,
    /// One of the questions that lead to the verdict.
    pub question: bool,
    pub state: StepState,
    /// What is not answered, or answered with "don't know".
    pub open: Vec<Address>,
}

/// The steps that this company walks, in order.
pub fn steps(workspace: &Workspace, method: &Method, proposals: &[Proposal]) -> Vec<StepProgress> {
    let answers = &workspace.answers;
    let mut steps = vec![
        step("company", false, &company(answers)),
        step("problem", true, &problem(answers)),
        step("motion", true, &motion(answers)),
    ];
    if caps::ladder(answers) == crate::method::rows::Ladder::Software {
        steps.push(step("stage", true, &stage(answers, method)));
    }
    steps.push(step("direct", true, &direct(answers)));
    steps.push(step("owner", true, &owner(answers)));
    if answers.company.sells_services() {
        steps.push(step("services", true, &services(answers)));
    }
    let undecided = |proposal: &&Proposal| matches!(proposal.standing, Standing::Proposed | Standing::NoLongerFollows);
    let strategy: Vec<_> = proposals
        .iter()
        .map(|proposal| Item {
            path: Address::decision(&proposal.id),
            state: if undecided(&proposal) { Given::No } else { Given::Yes },
        })
        .collect();
    steps.push(step("strategy", false, &strategy));
    steps
}

/// Whether something was answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Yes,
    /// "Don't know": an answer, but an open one.
    Unknown,
    No,
}

struct Item {
    path: Address,
    state: Given,
}

fn step(id: &str, question: bool, items: &[Item]) -> StepProgress {
    let begun = items.iter().any(|item| item.state != Given::No);
    let open: Vec<_> = items.iter().filter(|item| item.state != Given::Yes).map(|item| item.path.clone()).collect();
    let state = match (begun, open.is_empty()) {
        (true, true) => StepState::Done,
        (true, false) => StepState::UnderWay,
        (false, _) => StepState::Open,
    };
    StepProgress { id: id.to_owned(), question, state, open }
}

fn item(path: &str, state: Given) -> Item {
    Item { path: Address::answer(path), state }
}

fn figure<T: Copy>(figure: Option<Figure<T>>) -> Given {
    match figure {
        None => Given::No,
        Some(Figure::Unknown) => Given::Unknown,
        Some(_) => Given::Yes,
    }
}

fn tri(tri: Option<Tri>) -> Given {
    match tri {
        None => Given::No,
        Some(Tri::Unknown) => Given::Unknown,
        Some(_) => Given::Yes,
    }
}

fn given(yes: bool) -> Given {
    if yes { Given::Yes } else { Given::No }
}

/// Only what is needed counts as open; the rest says on its own screen what it would sharpen.
fn company(answers: &Answers) -> Vec<Item> {
    let company = &answers.company;
    let arr = match (company.arr, &company.arr_band) {
        (Some(Figure::Unknown) | None, Some(_)) => Given::Yes,
        (arr, _) => figure(arr),
    };
    vec![
        item("company/name", given(!company.name.trim().is_empty())),
        item("company/sells", given(company.sells.is_some())),
        item("company/arr", arr),
    ]
}

fn problem(answers: &Answers) -> Vec<Item> {
    let state = match (&answers.problem.chosen[..], answers.problem.none_of_these) {
        ([], None) => Given::No,
        ([], Some(Tri::Unknown)) => Given::Unknown,
        _ => Given::Yes,
    };
    vec![item("problem/chosen", state)]
}

fn motion(answers: &Answers) -> Vec<Item> {
    let motion = &answers.motion;
    let state = match (motion.main, motion.not_known) {
        (Some(_), _) => Given::Yes,
        (None, true) => Given::Unknown,
        (None, false) => Given::No,
    };
    vec![item("motion/main", state)]
}

fn stage(answers: &Answers, method: &Method) -> Vec<Item> {
    let mut items = vec![item("company/arr", given(caps::stage(answers, method).is_some()))];
    if answers.stage.argued.is_some() && answers.stage.reason.trim().is_empty() {
        items.push(item("stage/reason", Given::Unknown));
    }
    items
}

fn direct(answers: &Answers) -> Vec<Item> {
    let direct = &answers.direct;
    vec![
        item("direct/win_rate_known", tri(direct.win_rate_known)),
        item("direct/cycle_known", tri(direct.cycle_known)),
        item("direct/forecast_met", tri(direct.forecast_met)),
    ]
}

fn owner(answers: &Answers) -> Vec<Item> {
    let owner = &answers.owner;
    let named = |owner: &Option<Owner>| match owner {
        None => Given::No,
        Some(Owner::Unknown) => Given::Unknown,
        Some(_) => Given::Yes,
    };
    let mut items = vec![item("owner/who", named(&owner.who))];
    if matches!(owner.who, Some(Owner::Person(_))) {
        items.push(item("owner/share", figure(owner.share)));
    }
    items.push(item("owner/sponsor", named(&owner.sponsor)));
    items.push(item("owner/sales_lead_agrees", tri(owner.sales_lead_agrees)));
    items
}

fn services(answers: &Answers) -> Vec<Item> {
    let services = &answers.services;
    debug_assert_ne!(answers.company.sells, Some(Sells::Software), "asked only of who sells services");
    vec![
        item("services/billed_days", figure(services.billed_days)),
        item("services/referral_share", figure(services.referral_share)),
        item("services/needs_beyond", tri(services.needs_beyond)),
        item("services/delivered_jointly", tri(services.delivered_jointly)),
        item("services/one_platform", tri(services.one_platform)),
    ]
}
