//! Documents made from a workspace, and the words for its values: what `show` prints, what a screen says of an address.
//!
//! Pure text in, pure text out; the terminal is not known here.

pub mod board;
pub mod check;
pub mod closing;
pub mod csv;
pub mod decisions;
pub mod describe;
mod describe_operations;
mod describe_programme;
mod describe_register;
mod describe_rooms;
pub mod diff;
pub mod faults;
pub mod ical;
pub mod json;
mod json_diagnosis;
mod json_programme;
mod operations;
pub mod page;
pub mod plain;
pub mod plain_diagnosis;
mod plain_programme;
pub mod plays;
mod register;
pub mod report;
pub mod today;
