//! The reason behind a finding, and the whole of a rule: why it matters, what to do, and what it looks like where it fires.

use super::{App, Chain, sources};
use crate::{
    advice::{
        Finding,
        rules::{self, Rule},
    },
    domain::Address,
};

/// The chain behind a finding.
pub(super) fn of_finding(app: &App, rule: &str, at: &Address) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let finding = desk.advice.findings.iter().find(|finding| finding.is(rule, at))?;
    let mut chain = of_rule(app, rules::get(rule)?, Some(finding))?;
    chain.answers = vec![(at.clone(), describe.label(at), describe.value(at))];
    chain.rule = describe.fill(&format!("{}.found", finding.key()), &finding.args);
    Some(chain)
}

/// The whole of a rule.
pub(super) fn whole(app: &App, rule: &str) -> Option<Chain> {
    of_rule(app, rules::get(rule)?, None)
}

fn of_rule(app: &App, rule: &Rule, finding: Option<&Finding>) -> Option<Chain> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let key = rule.key();
    let args = finding.map_or(&[][..], |finding| &finding.args);
    let row = app.shell.method.rule(rule.id)?;
    let mut chain = Chain {
        title: describe.fill(&key, args),
        rule: words.get(&format!("weight-{}", row.level.id())).into_owned(),
        row: format!("rules, {}", rule.id),
        sources: sources(app, &row.sources),
        ..Chain::default()
    };
    for (label, part) in [("label-why", "why"), ("label-mend", "mend")] {
        chain.more.push((words.get(label).into_owned(), describe.fill(&format!("{key}.{part}"), args)));
    }
    if rule.fix.is_some() {
        chain.more.push((words.get("label-fix").into_owned(), describe.fill(&format!("{key}.fix"), args)));
    }
    let text =
        |files: &[(&str, &str)]| files.iter().map(|(file, text)| format!("{file}\n{text}")).collect::<Vec<_>>().join("\n\n");
    chain.examples = vec![
        (words.get("label-fails").into_owned(), text(rule.fails)),
        (words.get("label-passes").into_owned(), text(rule.passes)),
    ];
    Some(chain)
}
