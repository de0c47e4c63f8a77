//! The programs that the commands run beside Cargo: how each is found, installed and started.

pub(crate) mod browsers;
pub(crate) mod checkers;
mod debian;
pub(crate) mod process;
pub(crate) mod readers;
pub(crate) mod tools;
