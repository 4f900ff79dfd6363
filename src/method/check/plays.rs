//! Whether the plays hold together: what each needs can be looked up, and its steps are tasks of no plan.

use std::collections::BTreeSet;

use super::{Check, programme::POLICY};
use crate::method::{Method, MethodError, rows::Holds};

/// Whether every id that a play names exists.
pub(super) fn whole(
    method: &Method,
    check: &mut Check,
    types: &BTreeSet<&str>,
    measures: &BTreeSet<&str>,
) -> Result<(), MethodError> {
    let tasks: BTreeSet<&str> = method.tasks().iter().map(|task| task.id.as_str()).collect();
    let fields: BTreeSet<&str> = POLICY.iter().copied().collect();
    for row in &method.plays {
        let here = check.at("plays", &row.id);
        here.named(&tasks, &row.tasks)?;
        if let Some(id) = row.tasks.iter().find(|id| method.task(id).is_some_and(|task| !task.plans.is_empty())) {
            return Err(here.fault(format!("{id} is a task of a plan, and would be on the board without the play")));
        }
        let mut seen = BTreeSet::new();
        for need in &row.needs {
            if !seen.insert(&need.id) {
                return Err(here.fault(format!("the need {} stands twice", need.id)));
            }
            match &need.holds {
                Holds::Of { types: of, .. } => here.named(types, of)?,
                Holds::Terms(names) => here.named(&fields, names)?,
                Holds::Done(ids) => here.named(&tasks, ids)?,
                Holds::Measured(id) => here.named(measures, [id])?,
                Holds::Verdict | Holds::Direct | Holds::Owner | Holds::Sponsor | Holds::Signed(_) => here,
            };
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use std::fs;

    use super::*;
    use crate::{
        method::Files,
        words::{self, Words},
    };

    #[test]
    fn every_play_has_needs_and_four_to_six_steps_of_its_own_with_words() {
        let method = Method::built_in().unwrap();
        let words = Words::load(words::english().chain(Files::built_in().words())).unwrap();
        assert_eq!(method.plays.len(), 3);
        let mut seen = BTreeSet::new();
        for play in &method.plays {
            assert!(!play.topics.is_empty() && play.needs.len() >= 5, "{}", play.id);
            assert!((4..=6).contains(&play.tasks.len()), "{}", play.id);
            assert!(play.tasks.iter().all(|id| id.starts_with("play-") && seen.insert(id)), "{}", play.id);
            assert!(words.has(&format!("play-{}.figures", play.id)), "{}", play.id);
            for need in &play.needs {
                assert!(!need.sources.is_empty(), "{}", need.id);
                for key in ["", ".why", ".change"] {
                    assert!(words.has(&format!("play-need-{}{key}", need.id)), "{}{key}", need.id);
                }
            }
            // A step comes after steps of its own play alone.
            for task in play.tasks.iter().map(|id| method.task(id).unwrap()) {
                assert!(task.after.iter().all(|before| play.tasks.contains(before)), "{}", task.id);
            }
        }
    }

    #[test]
    fn a_changed_play_that_names_what_is_not_there_is_told_where() {
        let fault = |needs: &str, tasks: &str| {
            let folder = tempfile::tempdir().unwrap();
            let ours = include_str!("../data/plays.ron").trim_end().trim_end_matches(']');
            let text = format!(r#"{ours}(id: "ours", from: "tiered", needs: [{needs}], tasks: [{tasks}], sources: ["O"])]"#);
            fs::write(folder.path().join("plays.ron"), text).unwrap();
            Method::from_files(Files::with_folder(folder.path()).unwrap()).unwrap_err().to_string()
        };
        let need = |holds: &str| format!(r#"(id: "a", holds: {holds}, sources: ["O"])"#);
        let told = |what: &str| format!("plays.ron, row ours: {what}");
        assert_eq!(fault(&need(r#"Terms(["sourcd"])"#), ""), told("sourcd is no row; did you mean sourced?"));
        assert_eq!(fault(&need(r#"Done(["crm-field"])"#), ""), told("crm-field is no row; did you mean crm-fields?"));
        assert_eq!(fault(&need(r#"Of(types: ["sii"], count: 1)"#), ""), told("sii is no row; did you mean si?"));
        assert_eq!(fault(&need(r#"Measured("joint-lead")"#), ""), told("joint-lead is no row; did you mean joint-leads?"));
        assert_eq!(fault(&format!("{0}, {0}", need("Direct")), ""), told("the need a stands twice"));
        let foreign = "crm-fields is a task of a plan, and would be on the board without the play";
        assert_eq!(fault("", r#""crm-fields""#), told(foreign));
    }
}
