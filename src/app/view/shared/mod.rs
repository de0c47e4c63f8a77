//! What several pages have: small elements, tables of numbers, dialogs, links, highlighted words.

pub mod anchor;
pub mod dialogs;
pub mod elements;
pub mod highlight;
pub mod index_page;
pub mod matrix;
pub mod named;
pub mod part;
