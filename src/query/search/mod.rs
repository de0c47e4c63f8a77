//! Full text search: the words of a query, the claims that have them, and the spans where they occur.

pub(crate) mod differing_words;
mod entity_names;
mod inverted_index;
pub(crate) mod marks;
mod phrase_matches;
pub(crate) mod query_parser;
pub(crate) mod searched_texts;
pub(crate) mod text_query;

use model::Corpus;
use serde::{Deserialize, Serialize};

use entity_names::EntityNames;
use inverted_index::InvertedIndex;

/// What a search needs besides the corpus: worked out at build, and stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SearchIndex {
    /// The words of the claims.
    words: InvertedIndex,
    /// The names of the entities.
    names: EntityNames,
}

impl SearchIndex {
    /// The index of a corpus.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        Self { words: InvertedIndex::of(corpus), names: EntityNames::of(corpus) }
    }
}
