//! One rule whole: what it says, who says so, an example in which it finds something and what differs where it does not.

use super::{
    Told, human, level_ink,
    lines::{Ink, Text},
};
use crate::{
    advice::rules::{self, Example, Rule},
    method::{Method, rows::Level},
    words::Words,
};

/// Everything about a rule.
pub fn rule(rule: &Rule, method: &Method, words: &Words) -> Text {
    let mut out = Text::default();
    let told = Told::of(rule, method, words);
    let row = method.rule(rule.id);
    let level = row.map_or(Level::Advice, |row| row.level);
    let named = words.get(&format!("level-of-{}", level.id()));
    out.line([(level_ink(level), &format!("{named}[{}]", rule.id)), (Ink::Strong, &format!(": {}", told.title))]);
    let mut part = |key: &str, said: &[String]| {
        if !said.is_empty() {
            out.gap();
            out.line([(Ink::Strong, &words.get(key))]);
            for said in said {
                out.wrapped(&[(Ink::Plain, "  ")], said, Ink::Plain);
            }
        }
    };
    part("explain-why", &[told.why]);
    part("explain-help", &[told.mend]);
    part("explain-fix", told.fix.iter().map(|fix| human::offer(words, fix)).collect::<Vec<_>>().as_slice());
    let sources = row.map(|row| row.sources.as_slice()).unwrap_or_default();
    part("explain-sources", sources.iter().map(|id| human::source(words, id)).collect::<Vec<_>>().as_slice());
    if let Some(found) = super::found_in_example(rule, method, words).filter(|found| !found.is_empty()) {
        files(&mut out, words, "explain-fails", rule.fails);
        for found in found {
            out.gap();
            human::head(&mut out, words, &found);
            human::excerpt(&mut out, "", &found);
        }
    }
    files(&mut out, words, "explain-passes", rule.passes);
    out
}

/// The files of an example under a head.
fn files(out: &mut Text, words: &Words, key: &str, files: Example) {
    if files.is_empty() {
        return;
    }
    out.gap();
    out.line([(Ink::Strong, &words.get(key))]);
    for (file, text) in files {
        out.line([(Ink::Quiet, &format!("  {file}"))]);
        for line in text.trim_end().lines() {
            out.line([(Ink::Plain, &format!("    {line}"))]);
        }
    }
}

/// All rules in a line each, by topic.
pub fn list(method: &Method, words: &Words) -> Text {
    let mut out = Text::default();
    let widest = rules::all().map(|rule| rule.id.len()).max().unwrap_or_default();
    for (at, topic) in rules::topics().into_iter().enumerate() {
        if at > 0 {
            out.gap();
        }
        out.line([(Ink::Strong, topic)]);
        for rule in rules::all().filter(|rule| rule.topic() == topic) {
            let told = Told::of(rule, method, words);
            let level = method.rule(rule.id).map_or(Level::Advice, |row| row.level);
            let named = words.get(&format!("level-of-{}", level.id()));
            let fix = match told.fix {
                Some(fix) => format!(" · {}", words.get(if fix.safe { "explain-safe-fix" } else { "explain-a-fix" })),
                None => String::new(),
            };
            let id = format!("  {:<widest$}  ", rule.id);
            out.line([
                (Ink::Plain, &id),
                (level_ink(level), &format!("{named:<9}")),
                (Ink::Plain, &told.title),
                (Ink::Quiet, &fix),
            ]);
        }
    }
    out
}
