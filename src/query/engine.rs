//! The engine: a corpus, its index, and the questions that both answer.

use std::sync::OnceLock;

use model::{ClaimIdx, Corpus, DocumentIdx, Span};

use crate::{
    Answer, Constraint, Index, Key, Results, Selection, Value, bits::Bits, columns::Column,
    index::interval, label_of, ordered, value_of, word_of,
};

/// Answers selections over one corpus.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(crate) corpus: Corpus,
    pub(crate) index: Index,
    /// By key, each made when it is first needed.
    columns: Vec<OnceLock<Column>>,
    /// For each claim the first and the last day of its date; `None` where it has none that stands in time.
    pub(crate) intervals: Vec<Option<(u32, u32)>>,
    /// The claims that some claim replies to.
    pub(crate) answered: Bits,
}

impl Engine {
    /// The engine of a corpus and the index that was made from it.
    pub fn new(corpus: Corpus, index: Index) -> Self {
        let mut answered = Bits::none(corpus.claims.len());
        let replies = corpus.links.iter().filter(|link| link.verb.is_reply());
        replies.for_each(|link| answered.insert(link.to.0));
        Self {
            columns: Key::all().map(|_| OnceLock::new()).collect(),
            intervals: corpus.claims.iter().map(interval).collect(),
            answered,
            corpus,
            index,
        }
    }

    /// The corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// How many claims the corpus has.
    pub fn n_claims(&self) -> usize {
        self.corpus.claims.len()
    }

    /// Finds the claims of a selection, and holds on to what its counts need. Who wants more than one of the following asks once.
    pub fn ask<'a>(&'a self, selection: &'a Selection) -> Answer<'a> {
        Answer::new(self, selection)
    }

    /// The claims of a selection: [`Answer::results`].
    pub fn results(&self, selection: &Selection) -> Results {
        self.ask(selection).results()
    }

    /// What else could be asked for under a key: [`Answer::counts`].
    pub fn counts(&self, selection: &Selection, key: Key) -> Vec<(Value, u32)> {
        self.ask(selection).counts(key)
    }

    /// What each constraint costs: [`Answer::relaxations`].
    pub fn relaxations(&self, selection: &Selection) -> Vec<(Constraint, u32)> {
        self.ask(selection).relaxations()
    }

    /// Where the words of a selection stand in a span of a document: [`Answer::marks`].
    pub fn marks(&self, selection: &Selection, document: DocumentIdx, span: Span) -> Vec<Span> {
        self.ask(selection).marks(document, span)
    }

    /// The documents in which claims stand, each once, in their order.
    pub fn documents_of(&self, claims: &[ClaimIdx]) -> Vec<DocumentIdx> {
        let all: Vec<DocumentIdx> =
            claims.iter().map(|claim| self.corpus.claim(*claim).document).collect();
        let mut documents = ordered(&all, |document| document.0);
        documents.dedup();
        documents
    }

    /// Whether a claim has a value under a key.
    pub fn has(&self, claim: ClaimIdx, key: Key, value: Value) -> bool {
        self.column(key).claims(value).binary_search(&claim.0).is_ok()
    }

    /// The word that stands for a value in addresses: [`word_of`].
    pub fn word(&self, key: Key, value: Value) -> Option<&str> {
        word_of(&self.corpus, key, value)
    }

    /// The value that a word stands for: [`value_of`].
    pub fn value(&self, key: Key, word: &str) -> Option<Value> {
        value_of(&self.corpus, key, word)
    }

    /// The name of a value as the corpus gives it: [`label_of`].
    pub fn label(&self, key: Key, value: Value) -> Option<&str> {
        label_of(&self.corpus, key, value)
    }

    pub(crate) fn column(&self, key: Key) -> &Column {
        self.columns[key.idx()].get_or_init(|| Column::new(&self.corpus, key))
    }
}
