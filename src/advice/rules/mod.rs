//! The review: one rule a file, each a value in one list.
//!
//! A rule looks at the workspace and at what was derived from it, and reports addresses. Its level and sources are a row of
//! the method (`rules.ron`), its words stand under `rule-<id>` with a hyphen for the slash.

mod assessments_unknown_id;
mod board_unknown_id;
mod decisions_unknown_id;
mod direct_not_ready;
mod facts_unknown;
mod metrics_lagging_only;
mod metrics_no_baseline;
mod metrics_no_target;
mod metrics_vanity_only;
mod operations_factor_outgrown;
mod operations_role_without_owner;
mod owner_no_hire;
mod owner_no_sponsor;
mod owner_nobody;
mod owner_sales_lead;
mod owner_short;
mod partners_beyond_stage;
mod partners_dates;
mod partners_no_owner;
mod partners_over_tiered;
mod partners_unknown_id;
mod policy_commission_out_of_range;
mod policy_influenced_not_below_sourced;
mod policy_protection_short;
mod policy_type_without_rate;
mod problem_none;
mod services_no_days;
mod stage_argued;
mod strategy_no_longer_follows;
mod strategy_vision_not_measurable;
#[cfg(test)]
mod tests;
mod tiers_benefit_without_requirement;
mod tiers_for_few_partners;
mod tiers_gives_less;
mod tiers_identical_neighbours;
mod tiers_no_way_down;
mod tiers_too_many;

use crate::{
    advice::{Advice, reason::Arg},
    domain::{Address, Metric, Tier, Track, Workspace},
    method::{
        Method,
        rows::{Level, StageRow},
    },
};

/// All rules, in the order in which findings of one level are told.
pub const ALL: &[Rule] = &[
    owner_nobody::RULE,
    owner_short::RULE,
    owner_no_hire::RULE,
    owner_no_sponsor::RULE,
    owner_sales_lead::RULE,
    problem_none::RULE,
    direct_not_ready::RULE,
    partners_beyond_stage::RULE,
    stage_argued::RULE,
    strategy_no_longer_follows::RULE,
    strategy_vision_not_measurable::RULE,
    facts_unknown::RULE,
    services_no_days::RULE,
    tiers_too_many::RULE,
    tiers_for_few_partners::RULE,
    tiers_identical_neighbours::RULE,
    tiers_gives_less::RULE,
    tiers_benefit_without_requirement::RULE,
    tiers_no_way_down::RULE,
    policy_commission_out_of_range::RULE,
    policy_influenced_not_below_sourced::RULE,
    policy_protection_short::RULE,
    policy_type_without_rate::RULE,
    partners_unknown_id::RULE,
    partners_dates::RULE,
    partners_no_owner::RULE,
    partners_over_tiered::RULE,
    assessments_unknown_id::RULE,
    board_unknown_id::RULE,
    decisions_unknown_id::RULE,
    metrics_vanity_only::RULE,
    metrics_lagging_only::RULE,
    metrics_no_target::RULE,
    metrics_no_baseline::RULE,
    operations_role_without_owner::RULE,
    operations_factor_outgrown::RULE,
];

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Readable and stable: topic and name.
    pub id: &'static str,
    check: fn(&Case<'_>) -> Vec<Finding>,
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Case<'a> {
    pub workspace: &'a Workspace,
    pub method: &'a Method,
    pub advice: &'a Advice,
}

impl<'a> Case<'a> {
    /// The stage that counts for the company.
    fn stage(&self) -> Option<&'a StageRow> {
        self.advice.stage.as_deref().and_then(|id| self.method.stage(id))
    }

    /// The name of a rung: its own, else that of the method, else its id.
    fn tier_name(&self, tier: &Tier) -> Arg {
        let known = || self.method.templates().iter().any(|row| row.tiers.iter().any(|seed| seed.id == tier.id));
        name(&tier.name, &tier.id, "tier", known)
    }

    /// The name of a track: its own, else that of the method, else its id.
    fn track_name(&self, track: &Track) -> Arg {
        name(&track.name, &track.id, "track", || self.method.track(&track.id).is_some())
    }
}

/// A count for a sentence.
fn count(count: usize) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn name(own: &str, id: &str, family: &str, known: impl Fn() -> bool) -> Arg {
    if !own.is_empty() {
        return Arg::Text(own.to_owned());
    }
    if known() { Arg::Key(format!("{family}-{id}")) } else { Arg::Text(id.to_owned()) }
}

/// Something that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's id; empty only while the rule itself is building it.
    pub rule: &'static str,
    pub level: Level,
    pub address: Address,
    /// The evidence, as values for the words.
    pub args: Vec<(&'static str, Arg)>,
    pub sources: Vec<String>,
}

impl Finding {
    fn at(address: Address) -> Self {
        Self { rule: "", level: Level::Advice, address, args: Vec::new(), sources: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }

    /// The key of its words.
    pub fn key(&self) -> String {
        format!("rule-{}", self.rule.replace('/', "-"))
    }
}

/// The name of a metric: its own, else that of the catalogue.
fn metric_name(case: &Case<'_>, metric: &Metric) -> Arg {
    if metric.name.is_empty() && case.method.measure(&metric.id).is_some() {
        return Arg::Key(format!("measure-{}", metric.id));
    }
    Arg::Text(if metric.name.is_empty() { metric.id.clone() } else { metric.name.clone() })
}

/// Runs all rules; the gravest findings first.
pub fn review(workspace: &Workspace, method: &Method, advice: &Advice) -> Vec<Finding> {
    let case = Case { workspace, method, advice };
    let mut findings: Vec<Finding> = Vec::new();
    for rule in ALL {
        let row = method.rule(rule.id);
        for mut finding in (rule.check)(&case) {
            finding.rule = rule.id;
            if let Some(row) = row {
                finding.level = row.level;
                finding.sources.clone_from(&row.sources);
            }
            findings.push(finding);
        }
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    findings
}
