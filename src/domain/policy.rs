//! The policy: what partners earn, who gets the credit, whose deal it is. The one place that all else refers to.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The file `policy.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Terms by the day from which they hold, the oldest first. Older ones stay readable.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Terms>,
}

/// Terms that hold from a day on, until others do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// Stable: `t1`, `t2`.
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Commission or margin by rung.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<Rate>,
    /// Fee on deals sold together, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub co_sell: Option<u32>,
    /// What the fee is paid on: `first_year`, `recurring`, `each_invoice`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub paid_on: String,
    /// Months for which a recurring fee is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurring_months: Option<u32>,
    /// Days within which a lost customer takes the fee back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clawback_days: Option<u32>,
    /// Percent of the fee for what a partner sourced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sourced: Option<u32>,
    /// Percent of the fee for what a partner influenced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub influenced: Option<u32>,
    /// What counts as involvement, by the method's ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub involvement: Vec<String>,
    /// Deals are marked where they begin, and not afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag_at_origin: Option<bool>,
    /// Whose a deal is: `first_registered`, `relationship_depth`, `co_sell`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goes_to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protection_days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extend_on_progress: Option<bool>,
    /// Hours within which a registration is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_hours: Option<u32>,
    /// Hours within which a conflict is settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_hours: Option<u32>,
    /// How a conflict with one's own sales is settled, by the method's ids.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub conflict_rule: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Commission or margin of one rung, and of one partner type on it where that differs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rate {
    /// `<track>/<tier>`, or `<track>/<tier>/<type>` for one type.
    pub id: String,
    pub percent: u32,
}

impl Policy {
    /// The terms that hold on a day: the last that began. Terms without a day hold from the beginning.
    pub fn on(&self, day: Date) -> Option<&Terms> {
        let begun = |terms: &&Terms| terms.from.is_none_or(|from| from <= day);
        self.terms.iter().filter(begun).max_by_key(|terms| terms.from)
    }

    /// The terms that begin after a day, the soonest first.
    pub fn coming(&self, day: Date) -> Vec<&Terms> {
        let mut coming: Vec<&Terms> = self.terms.iter().filter(|terms| terms.from.is_some_and(|from| from > day)).collect();
        coming.sort_by_key(|terms| terms.from);
        coming
    }

    /// The newest terms, whether they hold yet or not: those that are worked on.
    pub fn newest(&self) -> Option<&Terms> {
        self.terms.iter().max_by_key(|terms| terms.from)
    }

    /// The terms of an id, to be changed.
    pub fn terms_mut(&mut self, id: &str) -> Option<&mut Terms> {
        self.terms.iter_mut().find(|terms| terms.id == id)
    }

    /// The newest terms, to be changed. There are some afterwards.
    pub fn newest_mut(&mut self) -> &mut Terms {
        if self.terms.is_empty() {
            self.terms.push(Terms { id: "t1".into(), ..Terms::default() });
        }
        let newest = self.terms.iter().enumerate().max_by_key(|(_, terms)| terms.from).map_or(0, |(index, _)| index);
        &mut self.terms[newest]
    }

    /// An id that no terms have yet.
    pub fn next_id(&self) -> String {
        let highest = self.terms.iter().filter_map(|terms| terms.id.strip_prefix('t')?.parse::<u32>().ok()).max();
        format!("t{}", highest.unwrap_or(0).saturating_add(1))
    }
}

impl Terms {
    /// The rate of a rung for a partner type: the type's own, else the rung's.
    pub fn rate(&self, track: &str, tier: &str, kind: &str) -> Option<u32> {
        let rung = format!("{track}/{tier}");
        let own = format!("{rung}/{kind}");
        let find = |id: &str| self.rates.iter().find(|rate| rate.id == id).map(|rate| rate.percent);
        find(&own).or_else(|| find(&rung))
    }

    /// Whether a field says something, by its name in the file. A name that no field has says nothing.
    pub fn is_set(&self, field: &str) -> bool {
        match field {
            "rates" => !self.rates.is_empty(),
            "co_sell" => self.co_sell.is_some(),
            "paid_on" => !self.paid_on.is_empty(),
            "recurring_months" => self.recurring_months.is_some(),
            "clawback_days" => self.clawback_days.is_some(),
            "sourced" => self.sourced.is_some(),
            "influenced" => self.influenced.is_some(),
            "involvement" => !self.involvement.is_empty(),
            "tag_at_origin" => self.tag_at_origin.is_some(),
            "goes_to" => !self.goes_to.is_empty(),
            "protection_days" => self.protection_days.is_some(),
            "extend_on_progress" => self.extend_on_progress.is_some(),
            "reply_hours" => self.reply_hours.is_some(),
            "conflict_hours" => self.conflict_hours.is_some(),
            "conflict_rule" => !self.conflict_rule.is_empty(),
            _ => false,
        }
    }

    /// The figure of a field that holds one, by its name in the file.
    pub fn figure(&self, field: &str) -> Option<u32> {
        match field {
            "co_sell" => self.co_sell,
            "recurring_months" => self.recurring_months,
            "clawback_days" => self.clawback_days,
            "sourced" => self.sourced,
            "influenced" => self.influenced,
            "protection_days" => self.protection_days,
            "reply_hours" => self.reply_hours,
            "conflict_hours" => self.conflict_hours,
            _ => None,
        }
    }

    /// The figure of a field that holds one, to be changed.
    pub fn figure_mut(&mut self, field: &str) -> Option<&mut Option<u32>> {
        Some(match field {
            "co_sell" => &mut self.co_sell,
            "recurring_months" => &mut self.recurring_months,
            "clawback_days" => &mut self.clawback_days,
            "sourced" => &mut self.sourced,
            "influenced" => &mut self.influenced,
            "protection_days" => &mut self.protection_days,
            "reply_hours" => &mut self.reply_hours,
            "conflict_hours" => &mut self.conflict_hours,
            _ => return None,
        })
    }

    /// The answer of a field that is yes or no.
    pub fn yes(&self, field: &str) -> Option<bool> {
        match field {
            "tag_at_origin" => self.tag_at_origin,
            "extend_on_progress" => self.extend_on_progress,
            _ => None,
        }
    }

    /// The answer of a field that is yes or no, to be changed.
    pub fn yes_mut(&mut self, field: &str) -> Option<&mut Option<bool>> {
        Some(match field {
            "tag_at_origin" => &mut self.tag_at_origin,
            "extend_on_progress" => &mut self.extend_on_progress,
            _ => return None,
        })
    }

    /// What was chosen in a field with one choice; empty where nothing was.
    pub fn choice(&self, field: &str) -> Option<&str> {
        match field {
            "paid_on" => Some(&self.paid_on),
            "goes_to" => Some(&self.goes_to),
            "conflict_rule" => Some(&self.conflict_rule),
            _ => None,
        }
    }

    /// What was chosen in a field with one choice, to be changed.
    pub fn choice_mut(&mut self, field: &str) -> Option<&mut String> {
        Some(match field {
            "paid_on" => &mut self.paid_on,
            "goes_to" => &mut self.goes_to,
            "conflict_rule" => &mut self.conflict_rule,
            _ => return None,
        })
    }

    /// Sets or takes back the rate of a rung.
    pub fn set_rate(&mut self, id: &str, percent: Option<u32>) {
        self.rates.retain(|rate| rate.id != id || percent.is_some());
        let Some(percent) = percent else { return };
        match self.rates.iter_mut().find(|rate| rate.id == id) {
            Some(rate) => rate.percent = percent,
            None => self.rates.push(Rate { id: id.to_owned(), percent }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_hold_from_their_day_and_those_after_it_are_coming() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let terms = |id: &str, from: Option<&str>| Terms { id: id.into(), from: from.map(day), ..Terms::default() };
        let policy =
            Policy { terms: vec![terms("t3", Some("2028-01-01")), terms("t1", None), terms("t2", Some("2027-01-01"))] };
        let ids = |day: Date| policy.coming(day).into_iter().map(|terms| terms.id.as_str()).collect::<Vec<_>>();
        for (on, holds, coming) in
            [("2026-12-31", "t1", &["t2", "t3"][..]), ("2027-01-01", "t2", &["t3"]), ("2029-01-01", "t3", &[])]
        {
            assert_eq!(policy.on(day(on)).unwrap().id, holds, "{on}");
            assert_eq!(ids(day(on)), coming, "{on}");
        }
        assert_eq!(policy.newest().unwrap().id, "t3");
        let later = Policy { terms: vec![terms("t1", Some("2027-01-01"))] };
        assert_eq!(later.on(day("2026-12-31")), None);
    }
}
