//! The picture of the desk.
pub mod text;
