//! Reads, merges, locates and lays out RON text without losing what a person wrote in it.
//!
//! This folder knows RON and nothing of what the files mean: no field of the model is named here except
//! `id`, by which items of a list are recognised. Faults are values; the words for them live elsewhere.

pub mod attic;
pub mod canonical;
pub mod crowd;
pub mod fault;
pub mod format;
pub mod lexer;
pub mod locate;
pub mod merge;
pub mod scalar;
pub mod tree;

#[cfg(test)]
mod random;

pub use attic::Attic;
pub use canonical::{options, to_ron};
pub use crowd::is_crowded;
pub use fault::{Fault, FaultKind};
pub use format::format;
pub use locate::{Position, Step, locate, locate_nearest, mark, position};
pub use merge::merge;
pub use tree::{Tree, parse};
