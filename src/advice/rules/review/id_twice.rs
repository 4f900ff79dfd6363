//! `review/id-twice`: two waivers or remarks go by one id, or one rule has two levels (O: as two branches of a history leave them).

use std::collections::HashSet;

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule},
};
use crate::domain::Address;

/// The rule.
pub(super) const RULE: Rule = Rule::new("review/id-twice", check).shown(
    &[
        ("answers.ron", "(company: (acv: unknown, gross_margin: unknown))"),
        (
            "review.ron",
            r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Finance counts.", on: "2026-11-02", until: "2026-12-15"),
    (id: "w1", rule: "facts/unknown", at: "answers/company/gross_margin", reason: "So too.", on: "2026-11-09", until: "2026-12-15"),
])"#,
        ),
    ],
    &[(
        "review.ron",
        r#"(waivers: [
    (id: "w1", rule: "facts/unknown", at: "answers/company/acv", reason: "Finance counts.", on: "2026-11-02", until: "2026-12-15"),
    (id: "w2", rule: "facts/unknown", at: "answers/company/gross_margin", reason: "So too.", on: "2026-11-09", until: "2026-12-15"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let review = &case.workspace.review;
    let mut found = Vec::new();
    let mut twice = |ids: &mut dyn Iterator<Item = &str>, at: fn(&str) -> Address| {
        let (mut seen, mut told) = (HashSet::new(), HashSet::new());
        for id in ids {
            if !seen.insert(id) && told.insert(id) {
                found.push(Finding::at(at(id)).with("id", Arg::Text(id.to_owned())));
            }
        }
    };
    twice(&mut review.waivers.iter().map(|waiver| waiver.id.as_str()), Address::waiver);
    twice(&mut review.remarks.iter().map(|remark| remark.id.as_str()), Address::remark);
    twice(&mut review.rules.iter().map(|setting| setting.id.as_str()), Address::rule_setting);
    found
}
