//! The terminal, seen from outside: a program in a real pseudo terminal, and what it leaves behind.

#[cfg(test)]
mod demo;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod journeys;
