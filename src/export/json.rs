//! A workspace and what follows from it as JSON, for other programs. Stable: fields are added, never renamed or removed.
//!
//! Ids and numbers are as in the files; beside them stand the words for people. The schema version is `schema`.

use std::fmt::Write;

use serde_json::{Map, Value as Json, json};

use super::describe::Describe;
use crate::{
    advice::{Advice, CapState, Proposal, Reason, Standing},
    domain::{Address, Figure, Value, Workspace},
    store::FileFault,
};

/// The version of the schema.
pub const SCHEMA: u32 = 1;

/// The whole as one object.
pub fn workspace(describe: Describe<'_>, advice: &Advice, faults: &[FileFault]) -> Json {
    let Workspace { head, answers, strategy, people, review, .. } = describe.workspace;
    let company = &answers.company;
    let verdict = &advice.verdict;
    let figure = |value: Json, basis: &str| json!({ "value": value, "basis": basis });
    let money = |known: Option<Figure<u64>>| known.map(|known| figure(json!(known.value()), basis(known.basis())));
    let mut object = json!({
        "schema": SCHEMA,
        "format": head.format,
        "method": head.method,
        "facts": {
            "company": company.name,
            "sells": company.sells.map(crate::domain::Sells::id),
            "currency": company.currency(),
            "rate_to_eur": company.rate_to_eur,
            "arr": money(company.arr),
            "arr_band": company.arr_band,
            "acv": money(company.acv),
            "gross_margin_percent": company.gross_margin.map(|known| figure(json!(known.value()), basis(known.basis()))),
            "sales_cycle_days": company.sales_cycle.map(|known| figure(json!(known.value()), basis(known.basis()))),
            "active_partners": company.active_partners.map(|known| figure(json!(known.value()), basis(known.basis()))),
            "months_with_partners": company.months_with_partners.map(|known| figure(json!(known.value()), basis(known.basis()))),
        },
        "answers": {
            "problem": answers.problem.chosen.iter().map(|problem| problem.id()).collect::<Vec<_>>(),
            "motion": answers.motion.main.map(crate::domain::Motion::id),
            "other_motions": answers.motion.others.iter().map(|motion| motion.id()).collect::<Vec<_>>(),
            "stage": advice.stage,
            "direct_motion": advice.direct.id(),
            "owner": describe.value(&Address::answer("owner/who")),
        },
        "verdict": {
            "id": verdict.id,
            "name": verdict.id.as_ref().map(|id| describe.words.get(&format!("verdict-{id}"))),
            "provisional": verdict.provisional,
            "binding": verdict.binding.iter().map(|subject| subject.id()).collect::<Vec<_>>(),
            "caps": verdict.caps.iter().map(|cap| json!({
                "subject": cap.subject.id(),
                "state": match &cap.state { CapState::Unknown => "unknown", CapState::NoCap => "no_cap", CapState::AtMost(_) => "at_most" },
                "at_most": match &cap.state { CapState::AtMost(id) => Some(id), _ => None },
                "row": cap.row,
                "sources": cap.sources,
                "address": cap.subject.address().to_string(),
            })).collect::<Vec<_>>(),
            "going_on_because": strategy.going_on,
        },
        "strategy": advice.proposals.iter().map(|proposal| self::proposal(describe, proposal)).collect::<Vec<_>>(),
        "findings": advice.findings.iter().map(|finding| json!({
            "rule": finding.rule,
            "level": finding.level,
            "address": finding.address.to_string(),
            "title": describe.fill(&finding.key(), &finding.args),
            "found": describe.fill(&format!("{}.found", finding.key()), &finding.args),
            "sources": finding.sources,
        })).collect::<Vec<_>>(),
        "open": advice.steps.iter().flat_map(|step| &step.open).map(ToString::to_string).collect::<Vec<_>>(),
        "people": people.people,
        "partners": super::register::partners_json(describe),
        "metrics": super::register::metrics_json(describe),
        "remarks": review.remarks,
        "unreadable": faults.iter().map(|fault| json!({
            "file": fault.file,
            "line": fault.at.map(|(line, _)| line),
            "column": fault.at.map(|(_, column)| column),
            "what": super::faults::fault_text(describe.words, fault),
        })).collect::<Vec<_>>(),
    });
    if let Some(fields) = object.as_object_mut() {
        fields.insert("page".into(), super::page::object(describe, advice));
        fields.insert("plays".into(), super::plays::object(describe, advice));
        super::json_programme::programme(fields, describe);
        super::json_diagnosis::diagnosis(fields, describe, advice);
    }
    object
}

/// The object as text. What a terminal would obey is escaped, so that looking at the text does nothing.
pub fn text(object: &Json) -> String {
    let mut text = String::new();
    for letter in format!("{object:#}").chars() {
        if letter != '\n' && crate::domain::is_unsafe(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(letter);
        }
    }
    text.push('\n');
    text
}

fn basis(basis: crate::domain::Basis) -> &'static str {
    match basis {
        crate::domain::Basis::Fact => "fact",
        crate::domain::Basis::Assumption => "assumption",
        crate::domain::Basis::Unknown => "unknown",
    }
}

fn proposal(describe: Describe<'_>, proposal: &Proposal) -> Json {
    let standing = match proposal.standing {
        Standing::Proposed => "proposed",
        Standing::Accepted => "accepted",
        Standing::Yours { .. } => "changed",
        Standing::Refused => "refused",
        Standing::NoLongerFollows => "no_longer_follows",
    };
    json!({
        "id": proposal.id,
        "group": proposal.group.id(),
        "name": describe.proposal(proposal),
        "value": value(&proposal.value),
        "advised": proposal.advised.as_ref().map(value),
        "unit": proposal.unit,
        "standing": standing,
        "reason": reason(describe, &proposal.reason),
    })
}

fn value(value: &Value) -> Json {
    match value {
        Value::Start => json!("start"),
        Value::Later => json!("later"),
        Value::Form(id) => json!({ "form": id }),
        Value::Range(low, high) => json!({ "low": low, "high": high }),
        Value::AtLeast(low) => json!({ "low": low }),
        Value::Number(number) => json!(number),
    }
}

fn reason(describe: Describe<'_>, reason: &Reason) -> Json {
    let answers: Map<String, Json> =
        reason.answers.iter().map(|address| (address.to_string(), json!(describe.value(address)))).collect();
    json!({
        "answers": answers,
        "rule": describe.said(&reason.rule),
        "row": { "family": reason.row.0, "id": reason.row.1 },
        "sources": reason.sources,
    })
}
