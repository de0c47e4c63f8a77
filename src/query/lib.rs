//! Finds the claims that a reader asks for, and counts what else could be asked for.
//!
//! What a reader asks is a [`Selection`]: **values** under **keys** ("says: China"), values that are ruled out, words, dates. A key is a
//! facet, and for countries and entities the role that they have in the claim. Values under one key are joined by *or*,
//! keys and all else by *and*, and everything holds for one and the same claim.
//!
//! An [`Engine`] answers from a corpus and its index, with an [`Answer`] for each selection. What would take the browser long is done in
//! the index, when the engine is made natively; the page unpacks both. It keeps no state between selections: state is the app's.
//! Addresses, labels for readers and everything that is drawn are the app's too.
//!
//! The modules, from the lowest: `sets` (collections of numbers), `search` (full text), `ask` (selections and their answers),
//! `aggregate` (answers counted by values and joined by links, for views that show many claims at once).

mod aggregate;
mod ask;
mod search;
mod sets;

pub use aggregate::{
    days::{day_number, day_of},
    matrix::Matrix,
    summary::{CountryFigures, SpeakerCountry, Summary, summary},
    threads::Threads,
    timeline::{Lane, Mark, Timeline},
};
pub use ask::{
    answer::{Answer, Results},
    engine::Engine,
    facet::{Facet, Key},
    picks::Picks,
    selection::{Constraint, Reply, Selection, Sort},
    value::{Value, label_of, value_of, word_of},
};
pub use search::differing_words::differing_words;
pub use sets::radix_sort::radix_sorted;

#[cfg(test)]
mod testing;
