//! Bad input, each case with the exact words that it gives. A folder below `tests/broken/` is a case; see the README there.

#[cfg(test)]
mod common;

#[cfg(test)]
#[path = "broken/cases.rs"]
mod cases;
#[cfg(test)]
#[path = "broken/made.rs"]
mod made;
