//! Comments of a person's own in the files of real workspaces, held to their things while the programme is worked on.
//!
//! Short in every run; with `PROPTEST_CASES` as long as wanted.

use partnerwright::{domain, store::parts};

#[path = "../desk/mod.rs"]
#[cfg(test)]
mod desk;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod fates;
/// The workspace in which every field says something, which the tests of the store have too.
#[path = "../../src/store/full.rs"]
#[cfg(test)]
mod full;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod labels;
#[cfg(test)]
mod paths;
#[cfg(test)]
mod run;
#[cfg(test)]
mod steps;
