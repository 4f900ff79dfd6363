//! What the cursor stands on, as far as an action can use it: an address, a reason, a text, a term.

use super::{App, Row};
use crate::{
    advice::Subject,
    domain::{Address, Part},
};

/// What can be explained.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    Verdict,
    Cap(Subject),
    Proposal(String),
    Finding(String, Address),
    Evidence(String),
    /// A card of the board, by id.
    Card(String),
    /// What an answer is used for.
    Answer(Address),
    /// Something in one of the rooms.
    Room(super::rooms::Reason),
}

/// What the cursor stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Where it stands in the workspace.
    pub address: Option<Address>,
    pub why: Option<Why>,
    /// What copying takes.
    pub text: String,
    /// The term that explains it best, by id.
    pub term: Option<String>,
}

/// What a row stands for.
pub fn of_row(app: &App, row: &Row) -> Option<Target> {
    let describe = app.describe();
    let words = &app.shell.words;
    let desk = app.desk.as_ref();
    let answer = |address: &Address| describe.map(|describe| describe.value(address)).unwrap_or_default();
    Some(match row {
        Row::Verdict => Target {
            address: Some(Address::decision("form")),
            why: Some(Why::Verdict),
            text: desk?.advice.verdict.id.as_ref().map(|id| words.get(&format!("verdict-{id}")).into_owned())?,
            term: Some("verdict".into()),
        },
        Row::Cap(subject) => Target {
            address: Some(subject.address()),
            why: Some(Why::Cap(*subject)),
            text: answer(&subject.address()),
            term: Some("cap".into()),
        },
        Row::Field(address) => Target {
            address: Some(address.clone()),
            why: Some(Why::Answer(address.clone())),
            text: answer(address),
            term: term_of(app, address.last()),
        },
        Row::Choice(address, id) => Target {
            address: Some(address.clone()),
            why: Some(Why::Answer(address.clone())),
            text: answer(address),
            term: term_of(app, id).or_else(|| term_of(app, address.last())),
        },
        Row::Proposal(id) => {
            let proposal = desk?.advice.proposal(id)?;
            Target {
                address: Some(Address::decision(id)),
                why: Some(Why::Proposal(id.clone())),
                text: describe?.proposal(proposal),
                term: term_of(app, id.rsplit('/').next().unwrap_or(id)),
            }
        }
        Row::Finding(rule, address) => {
            let finding = desk?.advice.findings.iter().find(|finding| finding.rule == rule && finding.address == *address)?;
            Target {
                address: Some(address.clone()),
                why: Some(Why::Finding(rule.clone(), address.clone())),
                text: describe?.fill(&format!("{}.found", finding.key()), &finding.args),
                term: Some("finding".into()),
            }
        }
        Row::Remark(id) => {
            let remark = desk?.now.review.remarks.iter().find(|remark| remark.id == *id)?;
            Target { address: Some(Address::remark(id)), text: remark.text.clone(), ..Target::default() }
        }
        Row::Person(id) => {
            let person = desk?.now.people.get(id)?;
            Target { address: Some(Address::person(id)), text: person.name.clone(), ..Target::default() }
        }
        Row::Evidence(id) => {
            let told = super::why::told(app, app.shell.method.evidence_row(id)?);
            Target {
                why: Some(Why::Evidence(id.clone())),
                text: format!("{} ({})", told.text, told.study),
                ..Target::default()
            }
        }
        Row::Term(id) => {
            Target { text: words.get(&format!("term-{id}.meaning")).into_owned(), term: Some(id.clone()), ..Target::default() }
        }
        Row::Tip(id) => Target { text: words.get(&format!("tip-{id}")).into_owned(), ..Target::default() },
        Row::Room(line) => super::rooms::target(app, line)?,
        Row::File(part) => Target { address: Some(part.address()), text: part.file().into_owned(), ..Target::default() },
        Row::Screen(screen) => Target {
            address: super::StepName::of(screen.id()).map(|step| Address::answer(step.id())),
            text: words.get(&format!("screen-{}", screen.id())).into_owned(),
            ..Target::default()
        },
        Row::Fault(index) => {
            let fault = desk?.faults.get(*index)?;
            Target {
                address: Part::of_file(&fault.file).map(|part| part.address()),
                text: fault.file.clone(),
                ..Target::default()
            }
        }
        Row::Unknown(index) => {
            let unknown = desk?.unknown.get(*index)?;
            Target { text: unknown.path.clone(), ..Target::default() }
        }
        Row::NotSaved(index) => match &desk?.save {
            super::SaveState::Failed(failed) => {
                let part = &failed.get(*index)?.part;
                Target { address: Some(part.address()), text: part.file().into_owned(), ..Target::default() }
            }
            _ => return None,
        },
        Row::Next => Target {
            text: super::rows::next_step(app).map(|screen| words.get(&format!("screen-{}", screen.id())).into_owned())?,
            ..Target::default()
        },
        Row::Situation(id) => Target { text: words.get(&format!("start-{id}")).into_owned(), ..Target::default() },
        Row::Recent(index) => {
            let recent = app.shell.recent.get(*index)?;
            Target { text: recent.folder.display().to_string(), ..Target::default() }
        }
        Row::Sample(name) => Target { text: name.clone(), ..Target::default() },
        Row::Triage(_) | Row::TriageEnd => Target::default(),
    })
}

/// The term that goes by a field's or choice's own name, where the glossary has one.
fn term_of(app: &App, name: &str) -> Option<String> {
    let id = name.replace('_', "-");
    // Names of fields say more than the term does: `win_rate_known` is about the win rate.
    let heads = [id.as_str(), id.trim_end_matches("-known"), id.trim_end_matches("-evidence")];
    heads.iter().find_map(|head| app.shell.method.term(head)).map(|row| row.id.clone())
}
