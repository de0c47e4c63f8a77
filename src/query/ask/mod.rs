//! What a reader asks, and how the engine answers it.

pub(crate) mod answer;
pub(crate) mod column;
pub(crate) mod engine;
pub(crate) mod facet;
pub(crate) mod index;
pub(crate) mod picks;
pub(crate) mod selection;
pub(crate) mod value;
