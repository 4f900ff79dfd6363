//! Documents made from a workspace, and the words for its values: what `show` prints, what a screen says of an address.
//!
//! Pure text in, pure text out; the terminal is not known here.

pub mod closing;
pub mod csv;
pub mod describe;
mod describe_programme;
mod describe_register;
mod describe_rooms;
pub mod faults;
pub mod json;
pub mod plain;
mod register;
