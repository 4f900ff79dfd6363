//! `review/id-twice`: two waivers or remarks go by one id, or one rule has two levels (O: as two branches of a history leave them).

use crate::advice::{
    reason::Arg,
    rules::{Case, Finding, Rule, twice},
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
    let waivers = twice(review.waivers.iter().map(|waiver| waiver.id.as_str())).into_iter().map(|id| (id, Address::waiver(id)));
    let remarks = twice(review.remarks.iter().map(|remark| remark.id.as_str())).into_iter().map(|id| (id, Address::remark(id)));
    let levels = twice(review.rules.iter().map(|setting| setting.id.as_str()));
    let levels = levels.into_iter().map(|id| (id, Address::rule_setting(id)));
    let found = waivers.chain(remarks).chain(levels);
    found.map(|(id, at)| Finding::at(at).with("id", Arg::Text(id.to_owned()))).collect()
}
