//! The page of claims: the list, the overview above it, and what stands where nothing is found.

pub mod intro;
pub mod list;
pub mod no_results;
pub mod overview;
pub mod page;
pub mod sanctions;
