//! The rules about operations: roles, documents, enablement, lists, tools, growth.

mod document_overdue;
mod document_without_owner;
mod eu_tier;
mod factor_outgrown;
mod no_agreement;
mod no_feedback;
mod no_integration_guide;
mod no_marketing_kit;
mod no_portal;
mod no_review_rhythm;
mod nothing_scales;
mod over_budget;
mod role_without_owner;
mod team_short;
#[cfg(test)]
mod tests;
mod tool_too_early;
mod unknown_id;

use super::{Case, Rule, name};
use crate::{
    advice::{board, reason::Arg},
    domain::operations::{Entry, Paper, Stand, Tool},
};

/// In the order in which findings of one level are told.
pub(super) const RULES: &[Rule] = &[
    unknown_id::RULE,
    nothing_scales::RULE,
    team_short::RULE,
    no_agreement::RULE,
    document_overdue::RULE,
    no_integration_guide::RULE,
    factor_outgrown::RULE,
    over_budget::RULE,
    eu_tier::RULE,
    role_without_owner::RULE,
    document_without_owner::RULE,
    no_marketing_kit::RULE,
    no_review_rhythm::RULE,
    no_feedback::RULE,
    no_portal::RULE,
    tool_too_early::RULE,
];

/// Partners with an agreement: as many as the register shows, or the company says are active, whichever is more.
fn partners(case: &Case<'_>) -> usize {
    case.signed().max(board::partners(case.workspace) as usize)
}

/// Whether nobody has begun with something.
fn is_missing(entry: Option<&Entry>) -> bool {
    entry.is_none_or(|entry| entry.state == Stand::Missing)
}

/// Whether a document is there: somebody can say where it lies, or when it was last gone through.
fn is_there(paper: &Paper) -> bool {
    !paper.link.is_empty() || paper.updated.is_some()
}

/// The name of a document: its own, else that of the method, else its id.
fn paper_name(case: &Case<'_>, paper: &Paper) -> Arg {
    name(&paper.name, &paper.id, "paper", || case.method.paper(&paper.id).is_some())
}

/// The name of a tool: that of the method, else its own.
fn tool_name(case: &Case<'_>, tool: &Tool) -> Arg {
    match case.method.tool(&tool.name) {
        Some(row) => Arg::Key(format!("tool-{}", row.id)),
        None => Arg::Text(tool.name.clone()),
    }
}
