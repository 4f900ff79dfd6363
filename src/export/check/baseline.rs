//! What was known before: the findings of an earlier `check --format json`.

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;

use super::{Checked, json::SCHEMA};
use crate::domain::Address;

/// The findings that are known, by folder.
#[derive(Debug, Default)]
pub struct Known {
    by_folder: HashMap<String, Findings>,
    by_name: HashMap<String, Findings>,
}

/// Rule and address of each.
type Findings = HashSet<(String, String)>;

/// Why a text is no baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoBaseline {
    /// No JSON; what the reader says of it.
    Json(String),
    /// Another file than what `check` writes.
    Other,
}

impl Known {
    /// Reads what `check --format json` wrote. What was waived then is not known: it was to come back.
    pub fn read(text: &str) -> Result<Self, NoBaseline> {
        let object: Json =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| NoBaseline::Json(error.to_string()))?;
        if object.get("schema").and_then(Json::as_str) != Some(SCHEMA) {
            return Err(NoBaseline::Other);
        }
        let list = |object: &Json, name: &str| object.get(name).and_then(Json::as_array).cloned().ok_or(NoBaseline::Other);
        let said =
            |object: &Json, name: &str| object.get(name).and_then(Json::as_str).map(str::to_owned).ok_or(NoBaseline::Other);
        let mut known = Self::default();
        for workspace in list(&object, "workspaces")? {
            let mut findings = Findings::new();
            for finding in list(&workspace, "findings")? {
                if finding.get("waived").is_none_or(Json::is_null) {
                    findings.insert((said(&finding, "rule")?, said(&finding, "address")?));
                }
            }
            known.by_name.entry(said(&workspace, "name")?).or_default().extend(findings.iter().cloned());
            known.by_folder.entry(said(&workspace, "folder")?).or_default().extend(findings);
        }
        Ok(known)
    }

    /// Whether a finding is known. The folder counts as it was given; where it was not given then, its name alone does, so
    /// that a baseline made elsewhere serves too.
    pub(super) fn has(&self, checked: &Checked, rule: &str, address: &Address) -> bool {
        // The folder where one stands says nothing about which one it is.
        let folder = if checked.folder == "." { None } else { self.by_folder.get(&checked.folder) };
        let findings = folder.or_else(|| self.by_name.get(&checked.name));
        findings.is_some_and(|findings| findings.contains(&(rule.to_owned(), address.to_string())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_check_did_not_write_is_no_baseline() {
        assert!(matches!(Known::read("nothing"), Err(NoBaseline::Json(_))));
        for text in ["{}", "[]", r#"{"schema": 1}"#, r#"{"schema": "partnerwright/check/1"}"#] {
            assert_eq!(Known::read(text).unwrap_err(), NoBaseline::Other, "{text}");
        }
    }

    #[test]
    fn a_folder_is_known_as_it_was_given_and_else_by_its_name() {
        let workspace = |folder: &str, rule: &str| {
            format!(
                r#"{{"folder": "{folder}", "name": "p", "findings": [{{"rule": "{rule}", "address": "answers/company/acv"}}]}}"#
            )
        };
        let text = format!(r#"{{"schema": "{SCHEMA}", "workspaces": [{}, {}]}}"#, workspace("a/p", "x"), workspace("b/p", "y"));
        let known = Known::read(&text).unwrap();
        let has = |folder: &str, rule: &str| {
            let checked = Checked { folder: folder.into(), name: "p".into(), ..Checked::default() };
            known.has(&checked, rule, &Address::answer("company/acv"))
        };
        assert!(has("a/p", "x") && !has("a/p", "y") && has("b/p", "y"));
        assert!(has("elsewhere/p", "x") && has("elsewhere/p", "y") && !has("elsewhere/p", "z"));
    }
}
