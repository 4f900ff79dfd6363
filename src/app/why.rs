//! The chain of reasons as it is shown: answers, rule, source, evidence, what would change it; and what each part leads to.

mod decisions;
mod diagnosis;
mod plays;
mod rooms;
mod rules;

use super::{App, target::Why};
use crate::{
    advice::{
        CapState, Reason, Said, evidence, proposals,
        what_if::{self, Change, Claim},
    },
    domain::Address,
    method::rows::Confidence,
    words::text as word_text,
};

/// A chain, ready to be drawn. All texts are from the words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    pub title: String,
    /// Label and value of each answer that was read.
    pub answers: Vec<(Address, String, String)>,
    pub rule: String,
    /// Family and id of the row that is the rule.
    pub row: String,
    /// Id and name of each source.
    pub sources: Vec<(String, String)>,
    pub evidence: Vec<Evidence>,
    /// What would change it, and what would follow.
    pub changes: Vec<(Address, String, String)>,
    /// More to read, paragraph by paragraph: why it matters, what to do.
    pub more: Vec<(String, String)>,
    /// Files as examples, whose lines stay as they are.
    pub examples: Vec<(String, String)>,
}

/// One row of evidence as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub id: String,
    /// Figure and what it measures.
    pub text: String,
    /// Study and year, and that it is a correlation where it is one.
    pub study: String,
    pub definition: String,
}

/// A part of a chain that can be followed.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    Answer(Address),
    Why(Why),
    Evidence(String),
    Term(String),
}

/// The parts that can be followed, in the order in which they are drawn.
pub fn links(app: &App, why: &Why) -> Vec<Link> {
    let Some(chain) = chain(app, why) else { return Vec::new() };
    let answers = chain.answers.iter().map(|(address, ..)| Link::Answer(address.clone()));
    let evidence = chain.evidence.iter().map(|row| Link::Evidence(row.id.clone()));
    let changes = chain.changes.iter().map(|(address, ..)| Link::Answer(address.clone()));
    answers.chain(evidence).chain(changes).collect()
}

/// The terms that a card leads to.
pub fn term_links(app: &App, id: &str) -> Vec<Link> {
    app.shell.method.term(id).map(|row| row.see.iter().cloned().map(Link::Term).collect()).unwrap_or_default()
}

/// The first answer that a chain was made from.
pub fn first_answer(app: &App, why: &Why) -> Option<Address> {
    chain(app, why).and_then(|chain| chain.answers.first().map(|(address, ..)| address.clone()))
}

/// About how many lines a chain takes below its picture, for scrolling.
pub fn lines(app: &App, why: &Why) -> usize {
    const CELLS: usize = 55;
    let Some(chain) = chain(app, why) else { return 0 };
    let more: usize = chain.more.iter().map(|(_, text)| text.len() / CELLS + 3).sum();
    let examples: usize = chain.examples.iter().map(|(_, text)| text.lines().count() + 2).sum();
    more + examples + chain.evidence.len() * 4 + chain.changes.len() + chain.sources.len() * 2
}

/// The chain as plain text, for copying.
pub fn text(app: &App, why: &Why) -> String {
    let Some(chain) = chain(app, why) else { return String::new() };
    let mut lines = vec![chain.title];
    lines.extend(chain.answers.into_iter().map(|(_, label, value)| format!("{label}: {value}")));
    lines.push(chain.rule);
    lines.extend(chain.sources.into_iter().map(|(id, name)| format!("{id}: {name}")));
    lines.extend(chain.evidence.into_iter().map(|row| format!("{} ({})", row.text, row.study)));
    lines.extend(chain.changes.into_iter().map(|(_, when, then)| format!("{when}: {then}")));
    lines.extend(chain.more.into_iter().map(|(head, text)| format!("{head}: {text}")));
    lines.extend(chain.examples.into_iter().map(|(head, text)| format!("{head}:\n{text}")));
    lines.join("\n")
}

/// The chain behind something, with what would change it: other answers are tried for that, so it is for the chain that is
/// looked at, not for one that is only glanced at beside a list.
pub fn chain(app: &App, why: &Why) -> Option<Chain> {
    let mut chain = glance(app, why)?;
    match why {
        Why::Verdict | Why::Cap(_) => chain.changes = changes(app, Claim::Verdict),
        Why::Proposal(id) => chain.changes = changes(app, Claim::Proposal(id)),
        Why::Finding(..) | Why::Evidence(_) | Why::Answer(_) | Why::Card(_) | Why::Room(_) => {}
    }
    Some(chain)
}

/// The chain behind something, without what would change it.
pub fn glance(app: &App, why: &Why) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let advice = &desk.advice;
    let plain = |title: String, reason: &Reason| from_reason(app, title, reason);
    Some(match why {
        Why::Verdict => {
            let title = advice.verdict.id.as_ref().map_or("verdict-open".to_owned(), |id| format!("verdict-{id}"));
            let reason = proposals::verdict_reason(&advice.verdict);
            let mut chain = plain(words.get(&title).into_owned(), &reason);
            if let Some(id) = &advice.verdict.id {
                chain.more.push((words.get("label-next").into_owned(), words.get(&format!("verdict-{id}.next")).into_owned()));
            }
            chain
        }
        Why::Cap(subject) => {
            let cap = advice.verdict.cap(*subject)?;
            let title = words.get(&format!("cap-name-{}", subject.id())).into_owned();
            let key = match (&cap.state, *subject) {
                (CapState::Unknown, _) => "reason-open".to_owned(),
                (_, crate::advice::Subject::Stage) => "reason-stage".to_owned(),
                _ => format!("cap-{}", cap.row),
            };
            let args = match subject {
                crate::advice::Subject::Stage => vec![("stage", crate::advice::Arg::Key(format!("stage-{}", cap.row)))],
                _ => Vec::new(),
            };
            let reason = Reason {
                answers: cap_answers(app, *subject),
                rule: Said { key, args },
                row: ("caps", cap.row.clone()),
                sources: cap.sources.clone(),
                topics: Vec::new(),
            };
            plain(title, &reason)
        }
        Why::Proposal(id) => {
            let proposal = advice.proposal(id)?;
            let mut chain = plain(describe.proposal(proposal), &proposal.reason);
            for attribute in ["gives", "asks", "paid", "summary", "caveat", "definition", "economics", "example"] {
                if let Some(text) = words.find(&format!("{}.{attribute}", proposal.subject)) {
                    chain.more.push((words.get(&format!("label-{attribute}")).into_owned(), text.into_owned()));
                }
            }
            if id == "people" {
                other_teams(app, &mut chain);
            }
            chain
        }
        Why::Finding(rule, address) => rules::of_finding(app, rule, address)?,
        Why::Evidence(id) => {
            let row = told(app, app.shell.method.evidence_row(id)?);
            let mut chain = Chain { title: row.text.clone(), rule: row.definition.clone(), ..Chain::default() };
            chain.sources = sources(app, &app.shell.method.evidence_row(id)?.sources);
            chain.more.push((words.get("label-study").into_owned(), row.study));
            let founded = format!("confidence-{}", app.shell.method.evidence_row(id)?.confidence.id());
            chain.more.push((words.get("label-confidence").into_owned(), words.get(&founded).into_owned()));
            let against = &app.shell.method.evidence_row(id)?.contradicted_by;
            chain.evidence =
                against.iter().filter_map(|id| app.shell.method.evidence_row(id)).map(|row| told(app, row)).collect();
            chain
        }
        Why::Answer(address) => answer_chain(app, address)?,
        Why::Room(reason) => rooms::glance(app, reason)?,
        Why::Card(id) => super::rooms::board::why::chain(app, id)?,
    })
}

/// What an answer is used for: every cap, proposal and finding that read it.
fn answer_chain(app: &App, address: &Address) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let reads = |answers: &[Address]| answers.iter().any(|read| read.holds(address) || address.holds(read));
    let mut chain = Chain { title: describe.label(address), ..Chain::default() };
    let value = describe.value(address);
    chain.answers.push((address.clone(), describe.label(address), value));
    if let Some(help) = words.find(&format!("field-{}.help", address.last().replace('_', "-"))) {
        chain.rule = help.into_owned();
    }
    let step = match address.steps.first() {
        Some(crate::domain::Step::Field(step)) => step.clone(),
        _ => return Some(chain),
    };
    if chain.rule.is_empty() {
        chain.rule = words.get(&format!("step-{step}.help")).into_owned();
    }
    if let Some(row) = app.shell.method.step(&step) {
        chain.sources = sources(app, &row.sources);
    }
    let caps = desk.advice.verdict.caps.iter().filter(|cap| {
        let wanted = cap.subject.address();
        wanted.holds(address) || address.holds(&wanted) || cap_answers(app, cap.subject).contains(address)
    });
    let mut used: Vec<String> = caps.map(|cap| words.get(&format!("cap-name-{}", cap.subject.id())).into_owned()).collect();
    used.extend(
        desk.advice
            .proposals
            .iter()
            .filter(|proposal| reads(&proposal.reason.answers))
            .map(|proposal| describe.proposal(proposal)),
    );
    used.truncate(8);
    if !used.is_empty() {
        chain.more.push((words.get("label-used").into_owned(), used.join(" · ")));
    }
    let sharpens = super::forms::sharpens(address, &app.shell.method);
    if sharpens > 0 {
        let count = crate::words::number(sharpens);
        chain.more.push((words.get("label-sharpens").into_owned(), words.with("why-sharpens", &[("count", count)])));
    }
    Some(chain)
}

/// The answers behind a cap.
fn cap_answers(app: &App, subject: crate::advice::Subject) -> Vec<Address> {
    use crate::advice::Subject;
    let paths: &[&str] = match subject {
        Subject::Stage => {
            let argued = app.desk.as_ref().is_some_and(|desk| desk.now.answers.stage.argued.is_some());
            if argued { &["company/arr", "stage/argued", "stage/reason"] } else { &["company/arr"] }
        }
        Subject::Direct => &["direct/win_rate_known", "direct/cycle_known", "direct/forecast_met"],
        Subject::Owner => &["owner/who", "owner/share"],
        Subject::Problem => &["problem/chosen"],
        Subject::Capacity => &["services/billed_days"],
        Subject::Joint => &["services/needs_beyond", "services/delivered_jointly"],
    };
    paths.iter().map(|path| Address::answer(path)).collect()
}

fn from_reason(app: &App, title: String, reason: &Reason) -> Chain {
    let Some(describe) = app.describe() else { return Chain::default() };
    let unanswered = app.shell.words.get("value-open");
    let answers = reason.answers.iter().map(|address| {
        let value = describe.value(address);
        let value = if value.is_empty() { unanswered.to_string() } else { value };
        (address.clone(), describe.label(address), value)
    });
    let answers = answers.collect();
    let facts = &describe.workspace.answers;
    let evidence =
        reason.topics.iter().flat_map(|topic| evidence::for_topic(&app.shell.method, facts, topic).into_iter().take(2));
    let evidence = evidence.map(|row| told(app, row)).collect();
    let (family, row) = &reason.row;
    Chain {
        title,
        answers,
        rule: describe.said(&reason.rule),
        row: if row.is_empty() { String::new() } else { format!("{family}, {row}") },
        sources: sources(app, &reason.sources),
        evidence,
        ..Chain::default()
    }
}

/// The sources by id and name: `E5 2/6` is `E5, 2 of 6`.
pub fn sources(app: &App, ids: &[String]) -> Vec<(String, String)> {
    ids.iter().map(|id| crate::export::describe::source(&app.shell.words, id)).collect()
}

/// The sizes of a team as another source has them: they differ from the rule, so both are shown and which one counts is said.
fn other_teams(app: &App, chain: &mut Chain) {
    let (words, teams) = (&app.shell.words, app.shell.method.teams());
    let Some(first) = teams.first() else { return };
    let told = teams.iter().map(|row| {
        let word = |attribute: &str| word_text(words.get(&format!("team-{}{attribute}", row.id)).into_owned());
        let count = match row.team.high {
            Some(high) => format!("{}–{high}", row.team.low),
            None => format!("{}+", row.team.low),
        };
        let args = [("name", word("")), ("count", word_text(count)), ("focus", word(".focus")), ("reports", word(".reports"))];
        words.with("team-other", &args)
    });
    let from: Vec<String> = sources(app, &first.sources).into_iter().map(|(id, name)| format!("{id} · {name}")).collect();
    let mut lines = vec![from.join(", "), words.get("team-others").into_owned()];
    lines.extend(told);
    chain.more.push((words.get("label-team-others").into_owned(), lines.join("\n")));
}

/// A row of evidence as it is told.
pub fn told(app: &App, row: &crate::method::rows::EvidenceRow) -> Evidence {
    let words = &app.shell.words;
    let what = words.get(&format!("evidence-{}", row.id));
    let mut study = format!("{} {}", row.study, row.year);
    if row.correlation {
        study = format!("{study} · {}", words.get("label-correlation"));
    }
    if row.confidence == Confidence::Low {
        study = format!("{study} · {}", words.get("confidence-low"));
    }
    Evidence {
        id: row.id.clone(),
        text: format!("{what}: {}", row.figure),
        study,
        definition: words.get(&format!("evidence-{}.definition", row.id)).into_owned(),
    }
}

/// What would change a claim, as words.
fn changes(app: &App, claim: Claim<'_>) -> Vec<(Address, String, String)> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let found = what_if::changes(&desk.now, &app.shell.method, &desk.advice, claim);
    let told = |change: Change| {
        let then = match &change.then {
            what_if::Then::Verdict(id) => app.shell.words.get(&format!("verdict-{id}")).into_owned(),
            what_if::Then::Gone => app.shell.words.get("then-gone").into_owned(),
            what_if::Then::Value(value) => {
                let unit = match claim {
                    Claim::Proposal(id) => desk.advice.proposal(id).and_then(|proposal| proposal.unit.clone()),
                    Claim::Verdict => None,
                };
                describe.amount(value, unit.as_deref())
            }
        };
        (change.address.clone(), describe.said(&change.when), then)
    };
    found.into_iter().map(told).take(5).collect()
}
