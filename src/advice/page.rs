//! The programme on one page (C1): vision, then partner types, tiers and economics, then operations, then metrics; for each
//! box whether it is empty, weak or filled, what makes it weak, and where that is mended.
//!
//! A box is filled from what was decided, not from what is proposed: a page that shows the advice would never be empty.

use jiff::civil::Date;

use crate::{
    advice::{
        Advice, Finding, Group, Proposal, Standing, operations,
        reason::{Arg, Said},
        rungs, track,
    },
    domain::{Address, Document, Figure, Owner, Step, Terms, Track, Workspace, vision::Part},
    method::Method,
};

/// A box of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    Vision,
    Types,
    Tiers,
    Economics,
    Operations,
    Metrics,
}

impl Name {
    /// All boxes, in the order in which they are read.
    pub const ALL: [Self; 6] = [Self::Vision, Self::Types, Self::Tiers, Self::Economics, Self::Operations, Self::Metrics];
    /// The three that stand side by side.
    pub const BESIDE: [Self; 3] = [Self::Types, Self::Tiers, Self::Economics];
    /// The source of all boxes.
    pub const SOURCE: &str = "C1";

    /// The id by which words and outputs know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Types => "types",
            Self::Tiers => "tiers",
            Self::Economics => "economics",
            Self::Operations => "operations",
            Self::Metrics => "metrics",
        }
    }

    /// Where its contents come from, as a whole.
    pub fn home(self) -> Address {
        match self {
            Self::Vision => Address::vision(""),
            Self::Types => Address::whole(Document::Strategy),
            Self::Tiers => Address::whole(Document::Tiers),
            Self::Economics => Address::whole(Document::Policy),
            Self::Operations => Address::whole(Document::Operations),
            Self::Metrics => Address::whole(Document::Metrics),
        }
    }
}

/// Whether something stands in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Empty,
    Weak,
    Filled,
}

impl State {
    /// The id by which words and outputs know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Weak => "weak",
            Self::Filled => "filled",
        }
    }
}

/// Something that makes a box weak.
#[derive(Clone, Debug, PartialEq)]
pub struct Weak {
    pub said: Said,
    /// Where it is mended.
    pub address: Address,
    /// The rule of the review that found it; empty where a piece is missing.
    pub rule: &'static str,
}

/// A box and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub name: Name,
    pub state: State,
    pub weak: Vec<Weak>,
}

impl Block {
    /// Where it leads: to the first thing to mend, else to where its contents stand.
    pub fn leads_to(&self) -> Address {
        self.weak.first().map_or_else(|| self.name.home(), |weak| weak.address.clone())
    }

    fn new(name: Name, is_empty: bool, weak: Vec<Weak>) -> Self {
        let state = match (is_empty, weak.is_empty()) {
            (true, _) => State::Empty,
            (false, false) => State::Weak,
            (false, true) => State::Filled,
        };
        Self { name, state, weak }
    }
}

/// The rules that tell one by one what the page counts in a line of its own.
const COUNTED: [&str; 3] = ["board/overdue", "operations/document-overdue", "metrics/off-track"];

/// All boxes, in order.
pub fn blocks(workspace: &Workspace, method: &Method, advice: &Advice, today: Date) -> Vec<Block> {
    let case = Case { workspace, method, advice, today };
    Name::ALL.into_iter().map(|name| case.block(name)).collect()
}

/// The types and layers that were decided for, in the order of advice.
pub fn types(advice: &Advice) -> impl Iterator<Item = &Proposal> {
    let held = |proposal: &&Proposal| matches!(proposal.standing, Standing::Accepted | Standing::Yours { .. });
    advice.proposals.iter().filter(|proposal| is_type(proposal)).filter(held)
}

/// A type or a layer; a way of working is none.
fn is_type(proposal: &Proposal) -> bool {
    proposal.group == Group::Types && !proposal.id.starts_with("way/")
}

/// Whether no ladder is needed yet: stage and partners bear one rung at most.
pub fn needs_no_tiers(workspace: &Workspace, method: &Method, advice: &Advice) -> bool {
    rungs::bearing(workspace, method, advice.stage.as_deref()).rungs() == Some(1)
}

/// The terms that the page is about: those that hold, else those that will.
pub fn terms(workspace: &Workspace, today: Date) -> Option<&Terms> {
    workspace.policy.on(today).or_else(|| workspace.policy.newest())
}

struct Case<'a> {
    workspace: &'a Workspace,
    method: &'a Method,
    advice: &'a Advice,
    today: Date,
}

fn missing(key: &str, address: Address) -> Weak {
    Weak { said: Said::plain(format!("page-weak-{key}")), address, rule: "" }
}

fn counted(key: &str, count: usize, address: Address) -> Weak {
    let args = vec![("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))];
    Weak { said: Said { key: format!("page-weak-{key}"), args }, address, rule: "" }
}

fn named(key: &str, name: Arg, address: Address) -> Weak {
    Weak { said: Said { key: format!("page-weak-{key}"), args: vec![("name", name)] }, address, rule: "" }
}

impl Case<'_> {
    fn block(&self, name: Name) -> Block {
        match name {
            Name::Vision => self.vision(),
            Name::Types => self.types(),
            Name::Tiers => self.tiers(),
            Name::Economics => self.economics(),
            Name::Operations => self.operations(),
            Name::Metrics => self.metrics(),
        }
    }

    /// What the review found where an address says.
    fn found(&self, about: impl Fn(&Address) -> bool) -> Vec<Weak> {
        let weak = |finding: &Finding| Weak {
            said: Said { key: finding.key(), args: finding.args.clone() },
            address: finding.address.clone(),
            rule: finding.rule,
        };
        let findings = self.advice.findings.iter().filter(|finding| !COUNTED.contains(&finding.rule));
        findings.filter(|finding| about(&finding.address)).map(weak).collect()
    }

    fn track_name(&self, track: &Track) -> Arg {
        if !track.name.is_empty() {
            return Arg::Text(track.name.clone());
        }
        match self.method.track(&track.id) {
            Some(_) => Arg::Key(format!("track-{}", track.id)),
            None => Arg::Text(track.id.clone()),
        }
    }

    fn vision(&self) -> Block {
        let vision = &self.workspace.strategy.vision;
        if vision.is_empty() {
            // All of it is missing, and to say so part by part says nothing more.
            return Block::new(Name::Vision, true, Vec::new());
        }
        let part = |part: Part| missing(&format!("vision-{}", part.file()), Address::vision(part.file()));
        let mut weak: Vec<Weak> = vision.missing().into_iter().map(part).collect();
        if vision.by.is_some_and(|by| by.last_day() < self.today) {
            weak.push(missing("vision-past", Address::vision(Part::By.file())));
        }
        Block::new(Name::Vision, false, weak)
    }

    fn types(&self) -> Block {
        let tracks = &self.workspace.tiers.tracks;
        let is_empty = types(self.advice).next().is_none() && tracks.iter().all(|track| track.types.is_empty());
        let open = self
            .advice
            .proposals
            .iter()
            .filter(|proposal| is_type(proposal) && proposal.advised.is_some() && proposal.standing == Standing::Proposed);
        let open: Vec<&Proposal> = open.collect();
        let mut weak = Vec::new();
        if let Some(first) = open.first() {
            weak.push(counted("types-open", open.len(), Address::decision(&first.id)));
        }
        let untyped = tracks.iter().filter(|track| track.types.is_empty());
        weak.extend(untyped.map(|track| named("track-no-type", self.track_name(track), Address::track(&track.id))));
        weak.extend(self.found(|address| {
            let about = |id: &str| self.advice.proposal(id).is_some_and(is_type);
            address.document == Document::Strategy && matches!(address.steps.first(), Some(Step::Item { id, .. }) if about(id))
        }));
        Block::new(Name::Types, is_empty, weak)
    }

    fn tiers(&self) -> Block {
        let tracks = &self.workspace.tiers.tracks;
        if tracks.is_empty() {
            // A programme that needs no ladder is not weak for having none.
            let none = needs_no_tiers(self.workspace, self.method, self.advice);
            return Block::new(Name::Tiers, !none, Vec::new());
        }
        let mut weak = self.found(|address| address.document == Document::Tiers);
        let held = |id: &str| tracks.iter().any(|track| track.types.iter().any(|known| known == id));
        let begun = types(self.advice).filter(|proposal| proposal.value == crate::domain::Value::Start);
        let outside = begun.filter_map(|proposal| proposal.id.strip_prefix("type/")).filter(|id| !held(id));
        weak.extend(outside.map(|id| named("type-no-track", Arg::Key(format!("type-{id}")), Address::whole(Document::Tiers))));
        Block::new(Name::Tiers, false, weak)
    }

    fn economics(&self) -> Block {
        let terms = terms(self.workspace, self.today);
        let set = |terms: &Terms| !terms.rates.is_empty() || self.method.policy().iter().any(|row| terms.is_set(&row.id));
        let Some(terms) = terms.filter(|terms| set(terms)) else {
            return Block::new(Name::Economics, true, Vec::new());
        };
        let at = Address::terms(&terms.id);
        let mut weak = self.found(|address| address.document == Document::Policy);
        let rated = |track: &Track| terms.rates.iter().any(|rate| rate.id.starts_with(&format!("{}/", track.id)));
        let without = self.workspace.tiers.tracks.iter().filter(|track| !track.tiers.is_empty() && !rated(track));
        if !weak.iter().any(|weak| weak.rule == "policy/type-without-rate") {
            weak.extend(without.map(|track| named("no-rate", self.track_name(track), at.clone())));
        }
        if terms.protection_days.is_none() {
            weak.push(missing("no-protection", at.clone().field("protection_days")));
        }
        if terms.sourced.is_none() || terms.influenced.is_none() {
            let field = if terms.sourced.is_none() { "sourced" } else { "influenced" };
            weak.push(missing("no-credit", at.field(field)));
        }
        Block::new(Name::Economics, false, weak)
    }

    /// Who runs it and by what plan. What the room of the operations holds belongs here as well: a finding about it counts.
    fn operations(&self) -> Block {
        let Workspace { answers, board, operations, .. } = self.workspace;
        let owner = &answers.owner;
        let named = owner.who.as_ref().and_then(Owner::person).is_some();
        let is_empty = !named && !board.exists() && **operations == crate::domain::Operations::default();
        let question = Address::answer("owner");
        let mut weak =
            self.found(|address| question.holds(address) || matches!(address.document, Document::Board | Document::Operations));
        if !named && !weak.iter().any(|weak| question.holds(&weak.address)) {
            weak.insert(0, missing("no-owner", Address::answer("owner/who")));
        } else if named && owner.share.and_then(Figure::value).is_none() {
            weak.push(missing("no-time", Address::answer("owner/share")));
        }
        if board.exists() {
            let late = board.count_late(self.today);
            if late > 0 {
                weak.push(counted("late", late, Address::whole(Document::Board)));
            }
        } else {
            weak.push(missing("no-board", Address::whole(Document::Board)));
        }
        let overdue = operations::overdue(operations, self.method, self.today);
        if let Some((first, _)) = overdue.first() {
            weak.push(counted("papers", overdue.len(), Address::operations("paper", first)));
        }
        Block::new(Name::Operations, is_empty, weak)
    }

    fn metrics(&self) -> Block {
        let Workspace { metrics, board, .. } = self.workspace;
        let mut weak = self.found(|address| address.document == Document::Metrics);
        let behind = metrics.metrics.iter().filter(|metric| {
            let tracked = track::track(metric, self.method.measure(&metric.id), board.start, self.today);
            tracked.standing == track::Standing::Behind
        });
        let behind: Vec<_> = behind.collect();
        if let Some(first) = behind.first() {
            weak.push(counted("behind", behind.len(), Address::metric(&first.id)));
        }
        Block::new(Name::Metrics, metrics.metrics.is_empty(), weak)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use std::sync::Arc;

    use super::*;
    use crate::domain::{Card, Metric, Vision, vision::By};

    fn day() -> Date {
        "2026-11-21".parse().unwrap()
    }

    fn of(workspace: &Workspace, name: Name) -> Block {
        let method = Method::built_in().unwrap();
        let advice = crate::advice::derive(workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        blocks(workspace, &method, &advice, day()).into_iter().find(|block| block.name == name).unwrap()
    }

    fn keys(block: &Block) -> Vec<&str> {
        block.weak.iter().map(|weak| weak.said.key.as_str()).collect()
    }

    #[test]
    fn a_workspace_of_which_nothing_is_known_has_six_empty_boxes() {
        let method = Method::built_in().unwrap();
        let workspace = Workspace::default();
        let advice = crate::advice::derive(&workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        let found = blocks(&workspace, &method, &advice, day());
        assert_eq!(found.iter().map(|block| block.name).collect::<Vec<_>>(), Name::ALL);
        assert!(found.iter().all(|block| block.state == State::Empty), "{found:#?}");
    }

    #[test]
    fn a_vision_is_weak_for_each_part_without_which_it_cannot_be_measured_and_once_its_day_is_past() {
        let mut workspace = Workspace::default();
        let vision = Vision { share: Some(30), through: "partners".into(), ..Vision::default() };
        Arc::make_mut(&mut workspace.strategy).vision = vision;
        let found = of(&workspace, Name::Vision);
        assert_eq!((found.state, keys(&found)), (State::Weak, vec!["page-weak-vision-of", "page-weak-vision-by"]));
        assert_eq!(found.leads_to(), Address::vision("of"));
        let strategy = Arc::make_mut(&mut workspace.strategy);
        (strategy.vision.of, strategy.vision.by) = ("new ARR".into(), Some(By::Year(2025)));
        assert_eq!(keys(&of(&workspace, Name::Vision)), ["page-weak-vision-past"]);
        Arc::make_mut(&mut workspace.strategy).vision.by = Some(By::Year(2027));
        assert_eq!(of(&workspace, Name::Vision).state, State::Filled);
    }

    #[test]
    fn where_no_ladder_is_needed_none_is_missed() {
        let mut workspace = Workspace::default();
        Arc::make_mut(&mut workspace.answers).company.arr = Some(Figure::Fact(6_000_000));
        assert_eq!(of(&workspace, Name::Tiers).state, State::Filled);
        let answers = Arc::make_mut(&mut workspace.answers);
        (answers.company.arr, answers.company.active_partners) = (Some(Figure::Fact(60_000_000)), Some(Figure::Fact(40)));
        assert_eq!(of(&workspace, Name::Tiers).state, State::Empty);
    }

    #[test]
    fn operations_miss_owner_and_board_until_they_are_there() {
        let mut workspace = Workspace::default();
        let board = Arc::make_mut(&mut workspace.board);
        board.start = Some("2026-10-05".parse().unwrap());
        board.cards.push(Arc::new(Card { id: "a".into(), weeks: (1, 1), ..Card::default() }));
        let found = of(&workspace, Name::Operations);
        assert_eq!((found.state, keys(&found)), (State::Weak, vec!["page-weak-no-owner", "page-weak-late"]));
        assert_eq!(found.leads_to(), Address::answer("owner/who"));
    }

    #[test]
    fn what_the_review_finds_in_a_document_makes_its_box_weak() {
        let mut workspace = Workspace::default();
        Arc::make_mut(&mut workspace.metrics).metrics.push(Metric { id: "partners-signed".into(), ..Metric::default() });
        let found = of(&workspace, Name::Metrics);
        assert_eq!(found.state, State::Weak);
        assert!(keys(&found).contains(&"rule-metrics-vanity-only"), "{found:#?}");
        Arc::make_mut(&mut workspace.policy).newest_mut().sourced = Some(100);
        let found = of(&workspace, Name::Economics);
        assert_eq!(keys(&found), ["page-weak-no-protection", "page-weak-no-credit"]);
    }
}
