//! The programme as plain values: answers, assessments, decisions, people, remarks.
//!
//! No input or output, no clock, no environment; every other layer may use this one, and it uses none.

pub mod address;
pub mod amount;
pub mod answers;
pub mod ascii;
pub mod assessments;
pub mod board;
pub mod calendar;
pub mod dates;
pub mod decisions;
pub mod figure;
pub mod mentions;
pub mod metrics;
pub mod operations;
pub mod part;
pub mod partners;
pub mod people;
pub mod policy;
pub mod review;
pub mod slug;
pub mod strategy;
pub mod tiers;
pub mod vision;
pub mod workspace;

pub use address::{Address, Document, Step};
pub use answers::{
    Answers, Company, Direct, Motion, MotionAnswer, Owner, OwnerAnswer, Problem, ProblemAnswer, Sells, Services, Sponsor,
    StageAnswer, Tri,
};
pub use assessments::{Assessments, Rating, Round, Score, Sheet};
pub use board::{Board, Card, CardState};
pub use decisions::{Decisions, Record};
pub use figure::{Basis, Figure};
pub use metrics::{Metric, Metrics};
pub use operations::Operations;
pub use part::Part;
pub use partners::{Partner, PartnerState, Partners};
pub use people::{People, Person};
pub use policy::{Policy, Terms};
pub use review::{Remark, Review, Waiver};
pub use strategy::{Decision, Strategy, Taken, Value};
pub use tiers::{Tier, Tiers, Track};
pub use vision::{By, Vision};
pub use workspace::{Head, MadeWith, Workspace};

/// Every field name of every document, for "did you mean". A test holds it against what is written.
pub const FIELDS: &[&str] = &[
    "format",
    "method",
    "created",
    "name",
    "version",
    "digest",
    "company",
    "problem",
    "motion",
    "stage",
    "direct",
    "owner",
    "services",
    "sells",
    "currency",
    "rate_to_eur",
    "arr",
    "arr_band",
    "acv",
    "gross_margin",
    "sales_cycle",
    "active_partners",
    "months_with_partners",
    "note",
    "chosen",
    "none_of_these",
    "main",
    "others",
    "not_known",
    "argued",
    "reason",
    "review",
    "win_rate_known",
    "win_rate_evidence",
    "cycle_known",
    "cycle_evidence",
    "forecast_met",
    "forecast_evidence",
    "who",
    "share",
    "hire_planned",
    "sponsor",
    "sales_lead_agrees",
    "billed_days",
    "referral_share",
    "needs_beyond",
    "delivered_jointly",
    "one_platform",
    "decisions",
    "going_on",
    "vision",
    "of",
    "through",
    "words",
    "id",
    "taken",
    "advised",
    "value",
    "by",
    "on",
    "me",
    "people",
    "role",
    "initials",
    "remarks",
    "about",
    "author",
    "text",
    "resolved",
    "waivers",
    "rule",
    "at",
    "until",
    "rules",
    "level",
    "tracks",
    "specialisations",
    "placements",
    "types",
    "template",
    "tiers",
    "purpose",
    "any",
    "entry",
    "benefits",
    "support",
    "answers_in",
    "months",
    "graduate",
    "keep",
    "notice",
    "grace",
    "back",
    "at_least",
    "amount",
    "asks",
    "path",
    "outcome",
    "terms",
    "from",
    "rates",
    "percent",
    "co_sell",
    "paid_on",
    "recurring_months",
    "clawback_days",
    "sourced",
    "influenced",
    "involvement",
    "tag_at_origin",
    "goes_to",
    "protection_days",
    "extend_on_progress",
    "reply_hours",
    "conflict_hours",
    "conflict_rule",
    "type",
    "track",
    "tier",
    "warmth",
    "state",
    "signed",
    "activated",
    "ended",
    "next_step",
    "metrics",
    "baseline",
    "day_90",
    "day_180",
    "unit",
    "actuals",
    "plan",
    "start",
    "days",
    "limit",
    "working",
    "closed",
    "to",
    "filters",
    "left_out",
    "cards",
    "title",
    "task",
    "weeks",
    "due",
    "started",
    "done_on",
    "after",
    "waits_for",
    "checklist",
    "done",
    "shown",
    "archived",
    "touched",
    "phase",
    "round",
    "rater",
    "sealed",
    "scores",
    "score",
    "evidence",
    "opened",
    "quick",
    "raters",
    "revealed",
    "agreed",
    "weights",
    "module",
    "question",
    "tree",
    "reversible",
    "supersedes",
    "roles",
    "documents",
    "link",
    "updated",
    "enablement",
    "checks",
    "budget",
    "eu_tier",
    "tools",
    "cost",
    "approaches",
    "way",
];

/// Whether a character may never reach a terminal: controls (also C1), line separators, and those that turn the
/// direction of what follows, so that a text can look like another one.
pub fn is_unsafe(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
