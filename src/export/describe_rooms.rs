//! The words for what stands in the rooms beyond the walk: tracks, rungs, terms, partners, metrics, cards.

use super::{describe::Describe, describe_operations::operations_at};
use crate::{
    domain::{Address, Document, Partner, Step, Tier, Track},
    method::rows::TaskRow,
    words::{date::DateWords, text},
};

impl Describe<'_> {
    /// The name of a track: its own, else that of the method.
    pub fn track(&self, track: &Track) -> String {
        if track.name.is_empty() {
            return self.words.find(&format!("track-{}", track.id)).map_or_else(|| track.id.clone(), Into::into);
        }
        track.name.clone()
    }

    /// The name of a rung: its own, else that of the method.
    pub fn tier(&self, tier: &Tier) -> String {
        if tier.name.is_empty() {
            return self.words.find(&format!("tier-{}", tier.id)).map_or_else(|| tier.id.clone(), Into::into);
        }
        tier.name.clone()
    }

    /// The name of a partner type; its id where the method does not know it.
    pub fn partner_type(&self, id: &str) -> String {
        self.words.find(&format!("type-{id}")).map_or_else(|| id.to_owned(), Into::into)
    }

    /// The name of a partner; its id where it has none.
    pub fn partner(&self, partner: &Partner) -> String {
        if partner.name.trim().is_empty() { partner.id.clone() } else { partner.name.clone() }
    }

    /// The title of a task of the method.
    pub fn task_title(&self, task: &TaskRow) -> String {
        self.words.get(&format!("task-{}", task.id)).into_owned()
    }

    /// The points of a task's list.
    pub fn task_points(&self, task: &TaskRow) -> Vec<String> {
        (1..=task.steps).map(|at| self.words.get(&format!("task-{}.step-{at}", task.id)).into_owned()).collect()
    }

    /// The name of a metric: its own, else that of the catalogue.
    pub fn metric(&self, id: &str) -> String {
        let own = self.workspace.metrics.get(id).map(|metric| metric.name.clone()).filter(|name| !name.is_empty());
        own.or_else(|| self.words.find(&format!("measure-{id}")).map(Into::into)).unwrap_or_else(|| id.to_owned())
    }

    /// A round by the day on which it was opened; by its id where that is not known.
    pub fn round(&self, id: &str) -> String {
        let opened = self.workspace.assessments.round(id).and_then(|round| round.opened);
        let day = opened.map_or_else(|| id.to_owned(), |day| DateWords::ENGLISH.plain_day(day, self.today));
        self.words.with("diagnosis-round", &[("day", text(day))])
    }

    /// The value at an address of a room, in few words; empty where there is none.
    pub(super) fn room_value(&self, address: &Address) -> String {
        if address.document == Document::Operations
            && let Some(Step::Field(field)) = address.steps.first()
        {
            return self.operations_plan(field);
        }
        let Some(Step::Item { id, .. }) = address.steps.first() else { return String::new() };
        match address.document {
            Document::Partners => {
                let field = match address.steps.get(1) {
                    Some(Step::Field(field)) => field.as_str(),
                    _ => "state",
                };
                self.workspace.partners.get(id).map(|partner| self.partner_value(partner, field)).unwrap_or_default()
            }
            Document::Metrics => {
                let field = match address.steps.get(1) {
                    Some(Step::Field(field)) => field.as_str(),
                    _ => "actuals",
                };
                self.workspace.metrics.get(id).map(|metric| self.metric_value(metric, field)).unwrap_or_default()
            }
            Document::Board => {
                let card = self.workspace.board.card(id);
                card.map(|card| self.key("card-state", card.state.id())).unwrap_or_default()
            }
            Document::Decisions => {
                self.workspace.decisions.get(id).map(|record| self.record_outcome(record)).unwrap_or_default()
            }
            Document::Operations => {
                operations_at(address).map_or_else(String::new, |(kind, id, field)| self.operations_value(kind, id, field))
            }
            Document::Policy => self.programme_value(address),
            Document::Tiers if address.steps.len() > 1 => self.programme_value(address),
            Document::Tiers => {
                let rungs = self.workspace.tiers.track(id).map_or(0, |track| track.tiers.len());
                self.words.with("value-rungs", &[("count", crate::words::number(rungs))])
            }
            _ => String::new(),
        }
    }

    /// What stands at an address of a room, in few words.
    pub(super) fn room_label(&self, address: &Address) -> String {
        let ids: Vec<&str> = address
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Item { id, .. } => Some(id.as_str()),
                Step::Field(_) => None,
            })
            .collect();
        let field = match address.steps.last() {
            Some(Step::Field(name)) => Some(name.replace('_', "-")),
            _ => None,
        };
        let workspace = self.workspace;
        let thing = match (address.document, ids.first().copied()) {
            (Document::Tiers, Some(id)) if address.steps.first().is_some_and(|step| step.is("placement")) => {
                workspace.partners.get(id).map_or_else(|| id.to_owned(), |partner| self.partner(partner))
            }
            (Document::Tiers, Some(id)) if address.steps.first().is_some_and(|step| step.is("specialisation")) => {
                self.specialisation(id)
            }
            (Document::Tiers, Some(id)) => {
                let track = workspace.tiers.track(id);
                let rung = track.zip(ids.get(1)).and_then(|(track, tier)| track.tier(tier));
                let name = track.map_or_else(|| id.to_owned(), |track| self.track(track));
                rung.map_or(name.clone(), |rung| format!("{name} · {}", self.tier(rung)))
            }
            (Document::Policy, Some(_)) if ids.len() > 1 => {
                let mut parts = ids[1].split('/');
                let track = parts.next().and_then(|id| workspace.tiers.track(id));
                let rung = track.zip(parts.next()).and_then(|(track, id)| track.tier(id));
                return match track.zip(rung) {
                    Some((track, rung)) => format!("{} · {}", self.track(track), self.tier(rung)),
                    None => self.words.get("document-policy").into_owned(),
                };
            }
            (Document::Policy, _) => {
                let field = field.as_ref().and_then(|field| self.words.find(&format!("policy-{field}")));
                return field.unwrap_or_else(|| self.words.get("document-policy")).into_owned();
            }
            (Document::Partners, Some(id)) => {
                workspace.partners.get(id).map_or_else(|| id.to_owned(), |partner| self.partner(partner))
            }
            (Document::Metrics, Some(id)) => self.metric(id),
            (Document::Operations, Some(id)) => {
                let kind = operations_at(address).map(|(kind, ..)| kind);
                kind.map_or_else(|| id.to_owned(), |kind| self.operations_name(kind, id))
            }
            (Document::Operations, None) => {
                let field = field.as_ref().and_then(|field| self.words.find(&format!("field-operations-{field}")));
                return field.unwrap_or_else(|| self.words.get("document-operations")).into_owned();
            }
            (Document::Board, Some(id)) => workspace.board.card(id).map_or_else(|| id.to_owned(), |card| card.title.clone()),
            (Document::Decisions, Some(id)) => {
                workspace.decisions.get(id).map_or_else(|| id.to_owned(), |record| self.record_question(record))
            }
            (Document::Assessments, Some(round)) => {
                let last = ids.last().copied().unwrap_or(round);
                // What was asked, else who was asked, else the round.
                let item = ["signal", "level", "dimension"].iter().find_map(|of| self.words.find(&format!("{of}-{last}")));
                let person = workspace.people.get(last).map(|person| person.name.clone());
                let day = || self.round(last);
                item.map(Into::into).or(person).unwrap_or_else(day)
            }
            (document, _) => self.words.get(&format!("document-{}", document.name())).into_owned(),
        };
        let field = field.and_then(|field| self.words.find(&format!("field-{}-{field}", address.document.name())));
        field.map_or(thing.clone(), |field| format!("{thing} · {field}"))
    }
}
