//! `direct/claimed-without-evidence`: a signal of direct sales was answered with yes, and nothing shows it (E1, O).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::reason::Arg,
    domain::{Address, Tri},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("direct/claimed-without-evidence", check).shown(
    &[("answers.ron", "(direct: (win_rate_known: yes))")],
    &[("answers.ron", r#"(direct: (win_rate_known: yes, win_rate_evidence: "24% of 41 offers in four quarters"))"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let direct = &case.workspace.answers.direct;
    let signals = [
        (direct.win_rate_known, &direct.win_rate_evidence, "win-rate-known", "direct/win_rate_evidence"),
        (direct.cycle_known, &direct.cycle_evidence, "cycle-known", "direct/cycle_evidence"),
        (direct.forecast_met, &direct.forecast_evidence, "forecast-met", "direct/forecast_evidence"),
    ];
    let bare = signals.iter().filter(|(answer, evidence, ..)| *answer == Some(Tri::Yes) && evidence.trim().is_empty());
    let bare: Vec<_> = bare.collect();
    // One finding for all three: they stand together in the form that mends them.
    let found = bare.first().map(|(_, _, signal, field)| {
        Finding::at(Address::answer(field))
            .with("signal", Arg::Key(format!("field-{signal}")))
            .with("more", count(bare.len() - 1))
    });
    found.into_iter().collect()
}
