//! Safe fixes, made one after the other until none is left.

use std::collections::HashSet;

use super::{Found, Texts, filter::Filter};
use crate::{
    advice,
    domain::{Address, Workspace},
    export::describe::Describe,
    method::Method,
    store::Files,
    words::Words,
};
use jiff::civil::Date;

/// More than any workspace needs; it keeps two fixes that undo each other from doing so for ever.
const MOST: usize = 100_000;

/// The workspace with every safe fix made that the filter asks for, and what was mended, in that order.
pub fn all(
    workspace: &Workspace,
    files: &Files,
    method: &Method,
    words: &Words,
    today: Date,
    filter: &Filter,
) -> (Workspace, Vec<Found>) {
    let (mut now, mut mended, mut texts) = (workspace.clone(), Vec::new(), Texts::new(files));
    let mut tried: HashSet<(&'static str, Address)> = HashSet::new();
    while mended.len() < MOST {
        let advice = advice::derive(&now, method, today);
        let safe = |rule: &str| advice::rules::get(rule).and_then(|rule| rule.fix).is_some_and(|fix| fix.safe);
        let mut after_all = None;
        for finding in advice.findings.iter().filter(|finding| filter.takes(finding.rule) && safe(finding.rule)) {
            // A fix that left its finding once would leave it again.
            if !tried.insert((finding.rule, finding.address.clone())) {
                continue;
            }
            // What was mended before it in this round may have mended it as well; then its fix finds nothing to do.
            let so_far = after_all.as_ref().unwrap_or(&now);
            if let Some(after) = advice::rules::mended(finding, so_far, method, &advice, today) {
                let describe = Describe { workspace: &now, method, words, today };
                mended.push(Found::of(describe, &advice, finding, &mut texts));
                after_all = Some(after);
            }
        }
        match after_all {
            Some(after) => now = after,
            None => break,
        }
    }
    (now, mended)
}
