//! `operations/eu-tier`: a tool is less strict about the EU than was asked for (E16).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{
        operations::{self, Eu},
        reason::Arg,
    },
    domain::{Address, operations::EuTier},
};

/// The rule. What the source does not grade, nobody can hold against it.
pub(super) const RULE: Rule = Rule::new("operations/eu-tier", check).shown(
    &[("operations.ron", r#"(eu_tier: b, tools: [(id: "prm", name: "partnerstack", state: begun)])"#)],
    &[("operations.ron", r#"(eu_tier: b, tools: [(id: "prm", name: "introw", state: begun)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let held = &case.workspace.operations;
    let Some(asked) = held.eu_tier else { return Vec::new() };
    let letter = |tier: EuTier| Arg::Text(tier.id().to_uppercase());
    let mut findings = Vec::new();
    for tool in &held.tools {
        let Some(row) = case.method.tool(&tool.name) else { continue };
        let below = row.eu.filter(|_| operations::eu(row, Some(asked)) == Eu::Below);
        if let Some(graded) = below {
            findings.push(
                Finding::at(Address::operations("tool", &tool.id).field("name"))
                    .with("tool", super::tool_name(case, tool))
                    .with("graded", letter(graded))
                    .with("asked", letter(asked)),
            );
        }
    }
    findings
}
