//! partnerwright, a terminal workbench for designing a B2B partner programme.
//!
//! # The house, on one page
//!
//! A path shows the layer; an arrow never points up, and a test reads the `use` lines to keep it so.
//!
//! ```text
//! domain     the programme as plain values            <- method   what the sources teach, as data
//! method     <- advice   pure judgement               domain <- store   folders of RON files
//! advice, store <- export   documents, words for values <- app   what is on the desk <- ui   its picture
//! ui <- terminal   the only folder that knows the terminal;   cli   commands without a screen, beside it
//! words, theme   every sentence, every colour; beside ui
//! ```
//!
//! One keypress: the terminal makes an [`app::Input`]; [`app::scope`] says who has the keys; the [`app::keymap`] makes an
//! [`app::Action`]; [`app::update`] asks whether it can be done, changes the state and gives back [`app::Effect`]s; the host
//! performs them and, when nothing waits, draws once. Saving, signals and the person's editor come back as inputs through
//! the one channel on which the loop blocks. There is no tick.
//!
//! A save goes through [`store::journal`], on a thread that also hears what others write ([`store::saver`]); [`app::outside`] takes
//! that up or asks. What a save promises is proved in `store/faults.rs`, by making each of its operations fail.
//!
//! Everything in a workspace has an [`domain::Address`] by stable id. Advice carries addresses, row ids and sources, never
//! words; [`export::describe`] finds the words; only [`store`] turns an address into file, line and column.

pub mod advice;
pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod export;
pub mod method;
pub mod store;
pub mod terminal;
pub mod theme;
pub mod ui;
pub mod words;
