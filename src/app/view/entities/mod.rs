//! The names: the list, the page of one, and who speaks about whom.

pub mod entity;
pub mod list;
pub mod speaks_about;
