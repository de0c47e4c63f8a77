//! One document: its text with its claims marked, its facts and oddities.

pub mod facts;
pub mod list;
pub mod page;
pub mod paragraph;
