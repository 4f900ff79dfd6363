//! What was checked as SARIF 2.1.0, the form in which code scanning takes results in.

use std::fmt::Write;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::{Checked, Found, Told, below};
use crate::{
    advice::rules,
    export::faults,
    method::{Method, rows::Level},
    words::Words,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// All workspaces as one run, with every rule there is. With a baseline each result says whether it is new.
pub fn object(words: &Words, method: &Method, checked: &[Checked], date: Date, baseline: bool) -> Json {
    let rules: Vec<Json> = rules::all().map(|rule| self::rule(rule, method, words)).collect();
    let results: Vec<Json> =
        checked.iter().flat_map(|checked| checked.found.iter().map(move |found| result(checked, found, baseline))).collect();
    let told: Vec<Json> = checked.iter().flat_map(|checked| notifications(words, checked)).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "partnerwright", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": told.is_empty(), "toolExecutionNotifications": told }],
            "results": results,
            "properties": { "date": date },
        }],
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Advice => "note",
        level => level.id(),
    }
}

fn rule(rule: &rules::Rule, method: &Method, words: &Words) -> Json {
    let told = Told::of(rule, method, words);
    let row = method.rule(rule.id);
    json!({
        "id": rule.id,
        "shortDescription": { "text": told.title },
        "fullDescription": { "text": told.why },
        "help": { "text": told.mend },
        "defaultConfiguration": { "level": level(row.map_or(Level::Advice, |row| row.level)) },
        "properties": {
            "tags": [rule.topic()],
            "sources": row.map(|row| row.sources.as_slice()).unwrap_or_default(),
        },
    })
}

fn result(checked: &Checked, found: &Found, baseline: bool) -> Json {
    let address = found.address.to_string();
    let span = &found.span;
    let region = found.line.as_ref().map(|_| {
        json!({ "startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column })
    });
    let location = json!({
        "physicalLocation": physical(&below(&checked.place, &span.file), region),
        "logicalLocations": [{ "fullyQualifiedName": address }],
    });
    let mut result = json!({
        "ruleId": found.rule,
        "level": level(found.level),
        "message": { "text": format!("{} {}", found.found, found.mend) },
        "locations": [location],
        "partialFingerprints": { "ruleAndAddress/v1": format!("{}@{address}", found.rule) },
    });
    if let Some(fields) = result.as_object_mut() {
        if let Some(index) = rules::all().position(|rule| rule.id == found.rule) {
            fields.insert("ruleIndex".into(), json!(index));
        }
        if let Some(waiver) = &found.waived {
            // The waiver stands in the review, and not beside what it is about.
            let suppression = json!({
                "kind": "external",
                "status": "accepted",
                "justification": waiver.reason,
                "properties": { "id": waiver.id, "author": waiver.author, "until": waiver.until },
            });
            fields.insert("suppressions".into(), json!([suppression]));
        }
        if baseline {
            fields.insert("baselineState".into(), json!(if found.known { "unchanged" } else { "new" }));
        }
    }
    result
}

/// What could not be read.
fn notifications(words: &Words, checked: &Checked) -> Vec<Json> {
    let told = |place: &str, region: Option<Json>, what: &str| {
        json!({
            "level": "error",
            "message": { "text": what },
            "locations": [{ "physicalLocation": physical(place, region) }],
        })
    };
    let closed = checked.closed.iter().map(|what| told(&checked.place, None, what));
    let faults = checked.faults.iter().map(|fault| {
        let region = fault.at.map(|(line, column)| json!({ "startLine": line.max(1), "startColumn": column.max(1) }));
        told(&below(&checked.place, &fault.file), region, &faults::fault_text(words, fault))
    });
    closed.chain(faults).collect()
}

fn physical(path: &str, region: Option<Json>) -> Json {
    let mut physical = json!({ "artifactLocation": { "uri": uri(path) } });
    if let (Some(fields), Some(region)) = (physical.as_object_mut(), region) {
        fields.insert("region".into(), region);
    }
    physical
}

/// A path as a reference: relative as it is, absolute as that of a file.
fn uri(path: &str) -> String {
    let path = path.strip_prefix("./").unwrap_or(path);
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if path.as_bytes().get(1) == Some(&b':') {
        uri.push_str("file:///");
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference_that_nothing_can_be_read_into() {
        assert_eq!(uri("./a b/ü:1.ron"), "a%20b/%C3%BC%3A1.ron");
        assert_eq!(uri("/srv/x%20"), "file:///srv/x%2520");
        assert_eq!(uri("C:/x"), "file:///C%3A/x");
    }
}
