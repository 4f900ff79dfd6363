//! What was checked as JSON, for other programs; [`JSON_SCHEMA`] describes it. Stable: fields are added, never renamed.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::{Checked, Found, Offer};
use crate::{export::faults, store::FileFault, words::Words};

/// The name and version of the form.
pub const SCHEMA: &str = "partnerwright/check/1";

/// The form as a JSON Schema of 2020-12.
pub const JSON_SCHEMA: &str = include_str!("schema.json");

/// All workspaces as one object.
pub fn object(words: &Words, checked: &[Checked], date: Date) -> Json {
    let workspaces: Vec<Json> = checked.iter().map(|checked| workspace(words, checked)).collect();
    json!({ "schema": SCHEMA, "date": date, "workspaces": workspaces })
}

fn workspace(words: &Words, checked: &Checked) -> Json {
    let counts = checked.counts();
    let mended = checked.mended.iter();
    let mended = mended.map(|found| {
        let label = found.fix.as_ref().map(|fix| fix.label.as_str()).unwrap_or_default();
        json!({ "rule": found.rule, "address": found.address.to_string(), "label": label })
    });
    let closed = checked.closed.iter().map(|what| json!({ "file": null, "line": null, "column": null, "what": what }));
    let faults = checked.faults.iter().map(|fault| self::fault(words, fault));
    json!({
        "folder": checked.folder,
        "name": checked.name,
        "company": if checked.closed.is_some() { Json::Null } else { json!(checked.company) },
        "findings": checked.found.iter().map(finding).collect::<Vec<_>>(),
        "mended": mended.collect::<Vec<_>>(),
        "faults": closed.chain(faults).collect::<Vec<_>>(),
        "counts": {
            "error": counts.errors,
            "warning": counts.warnings,
            "advice": counts.advice,
            "waived": counts.waived,
            "baseline": counts.known,
            "fixable": counts.mendable,
        },
    })
}

fn fault(words: &Words, fault: &FileFault) -> Json {
    json!({
        "file": fault.file,
        "line": fault.at.map(|(line, _)| line),
        "column": fault.at.map(|(_, column)| column),
        "what": faults::fault_text(words, fault),
    })
}

fn finding(found: &Found) -> Json {
    // Nobody can go to a line of a file that is not there.
    let place = |number: usize| found.line.as_ref().map(|_| number);
    let waived = found
        .waived
        .as_ref()
        .map(|waiver| json!({ "id": waiver.id, "reason": waiver.reason, "author": waiver.author, "until": waiver.until }));
    json!({
        "rule": found.rule,
        "level": found.level.id(),
        "title": found.title,
        "found": found.found,
        "why": found.why,
        "mend": found.mend,
        "fix": found.fix.as_ref().map(|Offer { label, safe }| json!({ "label": label, "safe": safe })),
        "sources": found.sources,
        "address": found.address.to_string(),
        "file": found.span.file,
        "line": place(found.span.line),
        "column": place(found.span.column),
        "endLine": place(found.span.end_line),
        "endColumn": place(found.span.end_column),
        "waived": waived,
        "baseline": found.known,
    })
}
