//! `operations/tool-too-early`: a tool is in use, or coming, for something that this stage does without (E16).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{
    advice::{
        operations::{self, When},
        reason::Arg,
    },
    domain::{Address, operations::Stand},
};

/// The function that is there before any programme: below 5 million partners are tracked in the CRM (E16).
const CRM: &str = "crm";

/// The rule.
pub(super) const RULE: Rule = Rule::new("operations/tool-too-early", check).shown(
    &[
        ("answers.ron", "(company: (sells: software, arr: fact(3000000)))"),
        ("operations.ron", r#"(tools: [(id: "prm", name: "kiflo", state: begun)])"#),
    ],
    &[("operations.ron", r#"(tools: [(id: "crm", name: "hubspot", state: there)])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for tool in case.workspace.operations.tools.iter().filter(|tool| tool.state != Stand::Missing && tool.id != CRM) {
        let Some(function) = case.method.function(&tool.id) else { continue };
        if let When::Later(from) | When::NotYet(from) = operations::tool_when(case.method, case.advice, &function.from) {
            findings.push(
                Finding::at(Address::operations("tool", &tool.id).field("state"))
                    .with("function", Arg::Key(format!("function-{}", tool.id)))
                    .with("from", Arg::Key(format!("stage-{from}"))),
            );
        }
    }
    findings
}
