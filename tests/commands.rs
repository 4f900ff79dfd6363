//! The commands as shells and other programs meet them: what they print, where, and with which exit code.
//!
//! 0 fine, 1 the answer is no, 2 usage, 3 could not read or write. Errors go to standard error.

#[cfg(test)]
mod common;

#[cfg(test)]
#[path = "commands/assessing.rs"]
mod assessing;
#[cfg(test)]
#[path = "commands/boarding.rs"]
mod boarding;
#[cfg(test)]
#[path = "commands/caring.rs"]
mod caring;
#[cfg(test)]
#[path = "commands/checking.rs"]
mod checking;
#[cfg(test)]
#[path = "commands/daily.rs"]
mod daily;
#[cfg(test)]
#[path = "commands/explaining.rs"]
mod explaining;
#[cfg(test)]
#[path = "commands/formatting.rs"]
mod formatting;
#[cfg(test)]
#[path = "commands/making.rs"]
mod making;
#[cfg(test)]
#[path = "commands/method.rs"]
mod method;
#[cfg(test)]
#[path = "commands/plain.rs"]
mod plain;
#[cfg(test)]
#[path = "commands/said.rs"]
mod said;
#[cfg(test)]
#[path = "commands/showing.rs"]
mod showing;
