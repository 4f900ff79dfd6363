//! The terminal, seen from outside: a program in a real pseudo terminal, and what it leaves behind.
//!
//! `demo` and `journeys` prove the layer of the terminal alone, with a small program of their own; `workbench` proves the
//! program that people start.

#[cfg(test)]
mod assess;
#[cfg(test)]
#[path = "../common/mod.rs"]
mod common;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod journeys;
mod programme;
mod review;
#[cfg(test)]
mod together;
#[cfg(test)]
mod workbench;
