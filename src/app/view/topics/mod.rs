//! Topics: their list, and the page of one.

pub mod list;
pub mod topic;
