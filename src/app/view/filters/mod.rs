//! The filters: the panel with its facets, dates and replies, and the filters that are active.

pub mod chips;
pub mod dates;
pub mod facet;
pub mod panel;
