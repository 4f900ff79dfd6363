//! The log of decisions: what was asked, which way led to the outcome, why, by whom and when.
//!
//! A record is never changed once it stands: a later one takes its place and names it, and both stay in the log.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::address::Address;

/// The file `decisions.ron`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {
    /// In the order in which they were made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Record>,
}

/// One decision, as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// `d1`, `d2` and so on.
    pub id: String,
    pub on: Date,
    /// A person id; empty where nobody said who works here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What was asked, in words that can be read without the tree.
    #[serde(default)]
    pub question: String,
    /// The tree that was walked, by the method's id; empty for a question of one's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tree: String,
    /// Each question of the tree with its answer, `true` for yes, as a placement keeps its way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<(String, bool)>,
    /// An outcome of the tree by its id; of one's own, what was decided in words.
    #[serde(default)]
    pub outcome: String,
    /// Why; a decision without a reason cannot be judged later.
    #[serde(default)]
    pub reason: String,
    /// What it is about, where that stands in the workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Address>,
    /// Whether it can be taken back without much harm.
    #[serde(default)]
    pub reversible: bool,
    /// The record in whose place this one stands, by id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub supersedes: String,
}

impl Decisions {
    /// The record of an id.
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.decisions.iter().find(|record| record.id == id)
    }

    /// The record that stands in the place of another; the last one where a person wrote several.
    pub fn superseded_by(&self, id: &str) -> Option<&Record> {
        self.decisions.iter().rev().find(|record| record.supersedes == id && record.id != id)
    }

    /// Whether a record holds: none stands in its place.
    pub fn stands(&self, id: &str) -> bool {
        self.superseded_by(id).is_none()
    }

    /// The newest first; of one day, the one that was written later.
    pub fn newest_first(&self) -> Vec<&Record> {
        let mut records: Vec<&Record> = self.decisions.iter().rev().collect();
        records.sort_by_key(|record| std::cmp::Reverse(record.on));
        records
    }

    /// An id that no record has yet: `d1`, `d2` and so on, past the highest.
    pub fn next_id(&self) -> String {
        // What was superseded counts as well, for a record that is gone must not lend its id to another.
        let ids = self.decisions.iter().flat_map(|record| [&record.id, &record.supersedes]);
        let highest = ids.filter_map(|id| id.strip_prefix('d')?.parse::<u32>().ok()).max();
        format!("d{}", highest.unwrap_or(0).saturating_add(1))
    }

    /// Whether a record may be taken out of the log: on the day that it was made, and as long as none stands in its place.
    /// Later the log tells what was thought then, and a new record says what is thought now.
    pub fn may_go(&self, id: &str, today: Date) -> bool {
        self.first_to_go(id, today).is_some()
    }

    /// Which record of an id may be taken out, by its place. A file written by hand can give an id twice, and an older record
    /// stays beside one of today.
    pub fn first_to_go(&self, id: &str, today: Date) -> Option<usize> {
        self.decisions.iter().position(|record| record.id == id && record.on >= today && self.stands(id))
    }

    /// What names nothing, or names twice, by its place in the log.
    pub fn faults(&self, is_person: impl Fn(&str) -> bool) -> Vec<(usize, Fault)> {
        let mut faults = Vec::new();
        for (at, record) in self.decisions.iter().enumerate() {
            if self.decisions[..at].iter().any(|earlier| earlier.id == record.id) {
                faults.push((at, Fault::TwoOfAnId));
            }
            if !record.supersedes.is_empty() {
                if self.get(&record.supersedes).is_none() {
                    faults.push((at, Fault::SupersedesNone));
                } else if self.leads_back(record) {
                    faults.push((at, Fault::SupersedesItself));
                }
            }
            if !record.by.is_empty() && !is_person(&record.by) {
                faults.push((at, Fault::ByNobody));
            }
        }
        faults
    }

    /// Whether a record stands in its own place, by way of those that it supersedes.
    fn leads_back(&self, record: &Record) -> bool {
        let mut at = &record.supersedes;
        // There are no more steps than records; a circle that the record is not on ends here as well.
        for _ in 0..self.decisions.len() {
            if *at == record.id {
                return true;
            }
            let Some(older) = self.get(at) else { return false };
            at = &older.supersedes;
        }
        false
    }
}

/// What is wrong with a record that somebody wrote by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An earlier record has its id.
    TwoOfAnId,
    /// The record that it supersedes is not there.
    SupersedesNone,
    /// It supersedes itself, at once or by way of others.
    SupersedesItself,
    /// Nobody of the register goes by that id.
    ByNobody,
}

impl Fault {
    /// Its id, as words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::TwoOfAnId => "two",
            Self::SupersedesNone => "supersedes-none",
            Self::SupersedesItself => "supersedes-itself",
            Self::ByNobody => "by-nobody",
        }
    }

    /// The field that is wrong.
    pub fn field(self) -> &'static str {
        match self {
            Self::TwoOfAnId => "id",
            Self::SupersedesNone | Self::SupersedesItself => "supersedes",
            Self::ByNobody => "by",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: i8) -> Date {
        Date::constant(2026, 11, day)
    }

    fn record(id: &str, on: Date, supersedes: &str) -> Record {
        Record {
            id: id.to_owned(),
            on,
            by: "mara".to_owned(),
            question: "Which?".to_owned(),
            tree: String::new(),
            path: Vec::new(),
            outcome: "This".to_owned(),
            reason: "Because".to_owned(),
            about: None,
            reversible: true,
            supersedes: supersedes.to_owned(),
        }
    }

    #[test]
    fn a_record_stands_until_another_takes_its_place() {
        let log = Decisions { decisions: vec![record("d1", day(2), ""), record("d2", day(9), "d1"), record("d3", day(9), "")] };
        assert!(!log.stands("d1") && log.stands("d2") && log.stands("d3"));
        assert_eq!(log.superseded_by("d1").map(|record| record.id.as_str()), Some("d2"));
        let order: Vec<&str> = log.newest_first().iter().map(|record| record.id.as_str()).collect();
        assert_eq!(order, ["d3", "d2", "d1"]);
    }

    #[test]
    fn a_record_goes_only_on_its_own_day_and_never_from_under_another() {
        let log =
            Decisions { decisions: vec![record("d1", day(21), ""), record("d2", day(21), "d1"), record("d3", day(20), "")] };
        assert!(log.may_go("d2", day(21)));
        assert!(!log.may_go("d1", day(21)), "d2 stands in its place");
        assert!(!log.may_go("d3", day(21)), "it is of yesterday");
        assert!(!log.may_go("d9", day(21)), "it is not there");
    }

    #[test]
    fn of_two_records_with_one_id_only_that_of_today_goes() {
        for (days, goes) in [([20, 21], Some(1)), ([21, 20], Some(0)), ([20, 19], None), ([21, 21], Some(0))] {
            let log = Decisions { decisions: days.map(|of| record("d1", day(of), "")).to_vec() };
            assert_eq!(log.first_to_go("d1", day(21)), goes, "{days:?}");
        }
    }

    #[test]
    fn every_fault_of_a_log_written_by_hand_is_told_and_a_sound_log_has_none() {
        let mut ghost = record("d5", day(4), "");
        ghost.by = "ghost".to_owned();
        let records = [
            record("d1", day(1), ""),
            record("d1", day(2), ""),
            record("d2", day(2), "d9"),
            record("d3", day(3), "d4"),
            record("d4", day(3), "d3"),
            ghost,
            record("d6", day(5), "d6"),
            // It leads into a circle, and is not on it.
            record("d7", day(6), "d3"),
        ];
        let found = Decisions { decisions: records.to_vec() }.faults(|id| id == "mara");
        let told: Vec<_> = found.iter().map(|(at, fault)| (*at, fault.id())).collect();
        let wanted = [
            (1, "two"),
            (2, "supersedes-none"),
            (3, "supersedes-itself"),
            (4, "supersedes-itself"),
            (5, "by-nobody"),
            (6, "supersedes-itself"),
        ];
        assert_eq!(told, wanted);
        let sound = Decisions { decisions: vec![record("d1", day(1), ""), record("d2", day(2), "d1")] };
        assert_eq!(sound.faults(|id| id == "mara"), []);
    }

    #[test]
    fn an_id_is_never_given_twice_even_where_what_it_superseded_is_gone() {
        let log = Decisions { decisions: vec![record("d2", day(21), "d7"), record("own", day(21), "")] };
        assert_eq!(log.next_id(), "d8");
        assert_eq!(Decisions::default().next_id(), "d1");
    }

    proptest! {
        #[test]
        fn superseding_never_loses_a_record(turns in proptest::collection::vec(any::<Option<u8>>(), 1..40)) {
            let mut log = Decisions::default();
            for turn in turns {
                let standing: Vec<String> =
                    log.decisions.iter().filter(|record| log.stands(&record.id)).map(|record| record.id.clone()).collect();
                let old = turn.and_then(|at| standing.get(usize::from(at) % standing.len().max(1))).cloned();
                let (id, before) = (log.next_id(), log.decisions.clone());
                prop_assert!(log.get(&id).is_none());
                log.decisions.push(record(&id, day(21), old.as_deref().unwrap_or_default()));
                prop_assert_eq!(&log.decisions[..before.len()], &before[..]);
                if let Some(old) = old {
                    prop_assert_eq!(log.superseded_by(&old).map(|record| record.id.as_str()), Some(id.as_str()));
                }
                prop_assert!(log.stands(&id));
                // Every record leads, one after the other, to one that stands.
                for record in &log.decisions {
                    let mut at = record;
                    let mut steps = 0;
                    while let Some(next) = log.superseded_by(&at.id) {
                        at = next;
                        steps += 1;
                        prop_assert!(steps <= log.decisions.len());
                    }
                }
            }
        }
    }
}
