//! The review: one rule a file, in a folder for its topic, each a value in the list of that folder.
//!
//! A rule looks at the workspace and at what was derived from it, and reports addresses. Its level and sources are a row of
//! the method (`rules.ron`), its words stand under `rule-<id>` with a hyphen for the slash, its examples beside its code.

mod assessments;
mod board;
mod company;
mod decisions;
mod metrics;
mod operations;
mod partners;
mod policy;
mod review;
mod strategy;
#[cfg(test)]
mod tests;
mod tiers;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::{
    advice::{Advice, reason::Arg},
    domain::{Address, Metric, Tier, Track, Workspace, review::Weight},
    method::{
        Method,
        rows::{Level, StageRow},
    },
};

/// The rules by topic, in the order in which findings of one level are told.
const TOPICS: &[&[Rule]] = &[
    company::RULES,
    strategy::RULES,
    tiers::RULES,
    policy::RULES,
    partners::RULES,
    assessments::RULES,
    board::RULES,
    decisions::RULES,
    metrics::RULES,
    operations::RULES,
    review::RULES,
];

/// All rules.
pub fn all() -> impl Iterator<Item = &'static Rule> + Clone {
    TOPICS.iter().copied().flatten()
}

/// The rule of an id.
pub fn get(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// The day on which the examples of the rules are looked at, a Monday.
pub const EXAMPLE_DAY: Date = Date::constant(2026, 11, 23);

/// Files of a workspace that holds nothing else: name and text of each.
pub type Example = &'static [(&'static str, &'static str)];

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Readable and stable: topic and name.
    pub id: &'static str,
    check: fn(&Case<'_>) -> Vec<Finding>,
    /// What mends a finding without anybody's judgement.
    pub fix: Option<Fix>,
    /// A workspace in which it finds something.
    pub fails: Example,
    /// What differs in one in which it does not: whole files in the place of those of `fails`.
    pub passes: Example,
}

impl Rule {
    const fn new(id: &'static str, check: fn(&Case<'_>) -> Vec<Finding>) -> Self {
        Self { id, check, fix: None, fails: &[], passes: &[] }
    }

    /// The example in which it finds something, and what differs in the one in which it does not.
    const fn shown(self, fails: Example, passes: Example) -> Self {
        Self { fails, passes, ..self }
    }

    /// A fix that a person looks at before it is made: it changes a promise, a plan or what somebody wrote.
    const fn offers(self, apply: fn(&Case<'_>, &Finding, &mut Workspace) -> bool) -> Self {
        Self { fix: Some(Fix { safe: false, apply }), ..self }
    }

    /// A fix that changes nothing that counts for anything, so that it can be made unseen.
    const fn mends(self, apply: fn(&Case<'_>, &Finding, &mut Workspace) -> bool) -> Self {
        Self { fix: Some(Fix { safe: true, apply }), ..self }
    }

    /// The example in which it finds nothing, whole.
    pub fn passing(&self) -> Vec<(&'static str, &'static str)> {
        let kept = self.fails.iter().filter(|(file, _)| self.passes.iter().all(|(other, _)| other != file));
        kept.chain(self.passes).copied().collect()
    }

    /// The key of its words.
    pub fn key(&self) -> String {
        key(self.id)
    }

    /// Its topic, the part of the id before the slash.
    pub fn topic(&self) -> &'static str {
        topic(self.id)
    }

    /// Whether its findings can be waived: those about waivers cannot.
    pub fn can_be_waived(&self) -> bool {
        self.topic() != REVIEW
    }
}

/// The topic of the rules about the review itself.
const REVIEW: &str = "review";

/// The part of an id before the slash.
pub fn topic(id: &str) -> &str {
    id.split_once('/').map_or(id, |(topic, _)| topic)
}

/// The key of the words of a rule.
pub fn key(id: &str) -> String {
    format!("rule-{}", id.replace('/', "-"))
}

/// What mends a finding.
#[derive(Clone, Copy, Debug)]
pub struct Fix {
    /// It changes nothing that counts for anything.
    pub safe: bool,
    apply: fn(&Case<'_>, &Finding, &mut Workspace) -> bool,
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Case<'a> {
    pub workspace: &'a Workspace,
    pub method: &'a Method,
    pub advice: &'a Advice,
    pub today: Date,
    /// The waivers that something was found for, by place in the list; empty for all rules but those about the review.
    matched: HashSet<usize>,
}

impl<'a> Case<'a> {
    /// The stage that counts for the company.
    fn stage(&self) -> Option<&'a StageRow> {
        self.advice.stage.as_deref().and_then(|id| self.method.stage(id))
    }

    /// How many partners have an agreement.
    fn signed(&self) -> usize {
        self.workspace.partners.iter().filter(|partner| partner.state.is_signed()).count()
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

    /// The name of a metric: its own, else that of the catalogue, else its id.
    fn metric_name(&self, metric: &Metric) -> Arg {
        name(&metric.name, &metric.id, "measure", || self.method.measure(&metric.id).is_some())
    }

    /// A figure of a metric in the unit that it counts.
    fn figure(&self, metric: &Metric, value: u64) -> Arg {
        let unit = self.method.measure(&metric.id).map_or(&metric.unit, |row| &row.unit);
        let small = || u32::try_from(value).unwrap_or(u32::MAX);
        match unit.as_str() {
            "percent" => Arg::Percent(small()),
            "money" => Arg::Money(value),
            "days" => Arg::Days(small()),
            _ => Arg::Number(i64::try_from(value).unwrap_or(i64::MAX)),
        }
    }
}

/// All topics, in the order of the rules.
pub fn topics() -> Vec<&'static str> {
    let mut topics = Vec::new();
    for topic in all().map(Rule::topic) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics
}

/// The ids that come up more than once, each told where it does for the second time.
fn twice<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<&'i str> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    ids.filter(|id| {
        let times = seen.entry(id).or_insert(0);
        *times += 1;
        *times == 2
    })
    .collect()
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
        key(self.rule)
    }

    /// Whether it is that of a rule at an address.
    pub fn is(&self, rule: &str, address: &Address) -> bool {
        self.rule == rule && self.address == *address
    }
}

/// A finding that somebody waived.
#[derive(Clone, Debug, PartialEq)]
pub struct Waived {
    pub finding: Finding,
    /// The waiver, by id.
    pub waiver: String,
}

/// What a review found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reviewed {
    /// The gravest first.
    pub open: Vec<Finding>,
    pub waived: Vec<Waived>,
}

/// Runs all rules that the workspace has not switched off.
pub fn review(workspace: &Workspace, method: &Method, advice: &Advice, today: Date) -> Reviewed {
    let mut case = Case { workspace, method, advice, today, matched: HashSet::new() };
    let waivers = &workspace.review.waivers;
    let mut reviewed = Reviewed::default();
    let found: Vec<Finding> = all().filter(|rule| rule.can_be_waived()).flat_map(|rule| run(rule, &case)).collect();
    for finding in found {
        let mut waiver = None;
        for (at, about) in waivers.iter().enumerate().filter(|(_, waiver)| finding.is(&waiver.rule, &waiver.at)) {
            case.matched.insert(at);
            waiver = waiver.or_else(|| about.holds(today).then(|| about.id.clone()));
        }
        match waiver {
            Some(waiver) => reviewed.waived.push(Waived { finding, waiver }),
            None => reviewed.open.push(finding),
        }
    }
    // Which waivers hold nothing is known only now.
    reviewed.open.extend(all().filter(|rule| !rule.can_be_waived()).flat_map(|rule| run(rule, &case)));
    reviewed.open.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    reviewed
}

/// What one rule finds, with its level: that of the workspace, else that of the method. Nothing where it is switched off.
fn run(rule: &Rule, case: &Case<'_>) -> Vec<Finding> {
    let Some(level) = level(rule.id, case.workspace, case.method) else { return Vec::new() };
    let mut found = (rule.check)(case);
    let sources = case.method.rule(rule.id).map(|row| row.sources.as_slice()).unwrap_or_default();
    for finding in &mut found {
        (finding.rule, finding.level, finding.sources) = (rule.id, level, sources.to_vec());
    }
    found
}

/// The level of a rule in a workspace; nothing where it is switched off there, or no row of the method has it.
pub fn level(rule: &str, workspace: &Workspace, method: &Method) -> Option<Level> {
    match workspace.review.weight(rule) {
        // What is wrong with waivers themselves is never kept from sight.
        Some(Weight::Off) if topic(rule) != REVIEW => None,
        Some(Weight::Advice) => Some(Level::Advice),
        Some(Weight::Warning) => Some(Level::Warning),
        Some(Weight::Error) => Some(Level::Error),
        Some(Weight::Off) | None => method.rule(rule).map(|row| row.level),
    }
}

/// The workspace as it would be with a finding mended; nothing where there is no fix for it, or none for this case.
pub fn mended(finding: &Finding, workspace: &Workspace, method: &Method, advice: &Advice, today: Date) -> Option<Workspace> {
    let fix = get(finding.rule)?.fix?;
    let case = Case { workspace, method, advice, today, matched: HashSet::new() };
    let mut after = workspace.clone();
    let done = (fix.apply)(&case, finding, &mut after);
    (done && !after.changed(workspace).is_empty()).then_some(after)
}
