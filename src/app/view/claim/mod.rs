//! One claim: its card, whose it is, what it answers, and what can be done with it.

pub mod actions;
pub mod card;
pub mod caveats;
pub mod embedded;
pub mod glyph;
pub mod links;
pub mod selection_bar;
pub mod source;
