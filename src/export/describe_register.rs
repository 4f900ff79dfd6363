//! The words for fields of a partner and of a metric.

use super::describe::{Describe, money};
use crate::{
    domain::{Metric, Partner, metrics},
    words::number::Locale,
};

impl Describe<'_> {
    /// One partner of a type in words, `Systems integrator`; its id where the method does not know it.
    pub fn partner_kind(&self, id: &str) -> String {
        self.words.find(&format!("type-{id}.one")).map_or_else(|| self.partner_type(id), Into::into)
    }

    /// The track of a partner; its id where there is no such track.
    pub fn track_of(&self, partner: &Partner) -> String {
        let track = self.workspace.tiers.track(&partner.track);
        track.map_or_else(|| partner.track.clone(), |track| self.track(track))
    }

    /// The rung of a partner; its id where its track has no such rung.
    pub fn rung_of(&self, partner: &Partner) -> String {
        let rung = self.workspace.tiers.track(&partner.track).and_then(|track| track.tier(&partner.tier));
        rung.map_or_else(|| partner.tier.clone(), |rung| self.tier(rung))
    }

    /// The value of a field of a partner, by the field's name in the file; empty where there is none. Days as in files.
    pub fn partner_value(&self, partner: &Partner, field: &str) -> String {
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        match field {
            "name" => partner.name.clone(),
            "type" if partner.kind.is_empty() => String::new(),
            "type" => self.partner_kind(&partner.kind),
            "track" => self.track_of(partner),
            "tier" => self.rung_of(partner),
            "state" => self.words.get(&format!("partner-state-{}", partner.state.id())).into_owned(),
            "owner" if partner.owner.is_empty() => String::new(),
            "owner" => self.person(&partner.owner),
            "warmth" => partner.warmth.map(|warmth| warmth.to_string()).unwrap_or_default(),
            "signed" => day(partner.signed),
            "activated" => day(partner.activated),
            "ended" => day(partner.ended),
            "next_step" => partner.next_step.clone(),
            "note" => partner.note.clone(),
            _ => String::new(),
        }
    }

    /// The unit of a metric: that of its measure, or its own; a count where neither says one that is known.
    pub fn metric_unit(&self, id: &str) -> &str {
        let own = || self.workspace.metrics.get(id).map(|metric| metric.unit.as_str());
        let unit = self.method.measure(id).map(|row| row.unit.as_str()).or_else(own);
        unit.filter(|unit| metrics::UNITS.contains(unit)).unwrap_or("count")
    }

    /// A figure of a metric in its unit: `€240K`, `60%`, `35 d`, `5`.
    pub fn metric_figure(&self, id: &str, value: u64) -> String {
        match self.metric_unit(id) {
            "money" => money(&self.workspace.answers, value),
            "percent" => format!("{value}%"),
            "days" => Locale::ENGLISH.days(u32::try_from(value).unwrap_or(u32::MAX)),
            _ if value < 100_000 => Locale::ENGLISH.grouped(value),
            _ => Locale::ENGLISH.short_number(value),
        }
    }

    /// What a metric measures, where the catalogue has it; else the note of its own.
    pub fn metric_definition(&self, metric: &Metric) -> String {
        let known = self.words.find(&format!("measure-{}.definition", metric.id));
        known.map_or_else(|| metric.note.clone(), Into::into)
    }

    /// The value of a field of a metric, by the field's name in the file; empty where there is none.
    pub fn metric_value(&self, metric: &Metric, field: &str) -> String {
        let shown = |value: Option<u64>| value.map(|value| self.metric_figure(&metric.id, value)).unwrap_or_default();
        match field {
            "baseline" => shown(metric.baseline),
            "day_90" => shown(metric.day_90),
            "day_180" => shown(metric.day_180),
            "actuals" => shown(metric.actuals.iter().max_by_key(|actual| actual.on).map(|actual| actual.value)),
            "owner" if !metric.owner.is_empty() => self.person(&metric.owner),
            "note" => metric.note.clone(),
            _ => String::new(),
        }
    }
}
