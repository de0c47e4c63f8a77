//! Answers as views of many claims show them: counted by values, joined by links, ordered in time.

pub(crate) mod days;
pub(crate) mod matrix;
mod speaks_about;
pub(crate) mod summary;
mod thread_order;
pub(crate) mod threads;
pub(crate) mod timeline;
