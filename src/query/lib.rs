//! Finds the claims that a reader asks for, and counts what else could be asked for.
//!
//! A reader's question is a [`Selection`]: **values** under **keys** ("says: China"), values that are ruled out, words, dates. A key is a
//! facet, and for countries and entities the role in which they stand in the claim. Values under one key are joined by *or*,
//! keys and all else by *and*, and everything holds for one and the same claim.
//!
//! [`index()`] does at build what would take the browser long; [`Engine`] answers from the corpus and that index. It is asked
//! with a whole selection each time and remembers nothing: state is the app's.
//! Addresses, labels for readers and everything that is drawn are the app's too.

mod answer;
mod bits;
mod columns;
mod difference;
mod engine;
mod facet;
mod fields;
mod groups;
mod index;
mod language;
mod lists;
mod marks;
mod matrix;
mod names;
mod order;
mod people;
mod phrase;
mod selection;
mod strings;
mod summary;
mod terms;
mod timeline;
mod value;
mod words;

pub use answer::{Answer, Results};
pub use difference::differing_words;
pub use engine::Engine;
pub use facet::{Facet, Key};
pub use groups::Threads;
pub use index::{Index, index};
pub use matrix::Matrix;
pub use order::{order, ordered};
pub use selection::{Constraint, Picks, Reply, Selection, Sort};
pub use summary::{Figures, Speaker, Summary, summary};
pub use timeline::{Lane, Mark, Timeline, day_number, day_of};
pub use value::{Value, label_of, value_of, word_of};

#[cfg(test)]
mod testing;
