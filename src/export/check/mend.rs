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
const MOST: usize = 1_000;

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
        let mut next = None;
        for finding in advice.findings.iter().filter(|finding| filter.takes(finding.rule) && safe(finding.rule)) {
            // A fix that left its finding once would leave it again.
            if !tried.insert((finding.rule, finding.address.clone())) {
                continue;
            }
            if let Some(after) = advice::rules::mended(finding, &now, method, &advice, today) {
                let describe = Describe { workspace: &now, method, words, today };
                mended.push(Found::of(describe, &advice, finding, &mut texts));
                next = Some(after);
                break;
            }
        }
        match next {
            Some(after) => now = after,
            None => break,
        }
    }
    (now, mended)
}
