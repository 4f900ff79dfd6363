//! Metrics: what is measured, from where it began, where it should be, and what was measured when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The file `metrics.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metrics {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
}

/// The units of a metric: pieces, percent, the company's currency, days.
pub const UNITS: [&str; 4] = ["count", "percent", "money", "days"];

/// One metric. All figures in the measure's own unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metric {
    /// The measure of the method's catalogue, or an id of a person's own.
    pub id: String,
    /// For a metric of one's own; else the catalogue names it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the figures of a metric of one's own count, one of [`UNITS`]; a count where it is left out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Where it stood at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_90: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_180: Option<u64>,
    /// What was measured, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actuals: Vec<Actual>,
    /// A person id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A figure measured on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actual {
    pub on: Date,
    pub value: u64,
}

impl Metrics {
    /// The metric of an id.
    pub fn get(&self, id: &str) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.id == id)
    }

    /// The metric of an id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Metric> {
        self.metrics.iter_mut().find(|metric| metric.id == id)
    }
}

impl Metric {
    /// The last figure measured up to a day.
    pub fn latest(&self, day: Date) -> Option<Actual> {
        self.actuals.iter().filter(|actual| actual.on <= day).max_by_key(|actual| actual.on).copied()
    }

    /// Notes a figure; one of the same day is replaced.
    pub fn measure(&mut self, on: Date, value: u64) {
        // A person may have written them in any order.
        self.actuals.sort_by_key(|actual| actual.on);
        match self.actuals.binary_search_by_key(&on, |actual| actual.on) {
            Ok(at) => self.actuals[at].value = value,
            Err(at) => self.actuals.insert(at, Actual { on, value }),
        }
    }
}
