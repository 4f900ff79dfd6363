//! The programme as plain values: answers, decisions, people, remarks.
//!
//! No input or output, no clock, no environment; every other layer may use this one, and it uses none.

pub mod address;
pub mod amount;
pub mod answers;
pub mod figure;
pub mod people;
pub mod review;
pub mod slug;
pub mod strategy;
pub mod workspace;

pub use address::{Address, Document, Step};
pub use answers::{
    Answers, Company, Direct, Motion, MotionAnswer, Owner, OwnerAnswer, Problem, ProblemAnswer, Sells, Services, Sponsor,
    StageAnswer, Tri,
};
pub use figure::{Basis, Figure};
pub use people::{People, Person};
pub use review::{Remark, Review};
pub use strategy::{Decision, Strategy, Taken, Value};
pub use workspace::{Head, MadeWith, Workspace};
