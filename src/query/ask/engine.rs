//! The engine: a corpus with its index, from which selections are answered.

#[cfg(not(target_family = "wasm"))]
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use model::pack::{self, UnpackError};
use model::{ClaimIdx, Corpus, DocumentIdx, EntityIdx, Span, TopicIdx};

use super::{
    answer::{Answer, Results},
    column::Column,
    facet::Key,
    index::{Index, index, interval},
    selection::{Constraint, Selection},
    value::{Value, label_of, value_of, word_of},
};
use crate::sets::{claim_set::ClaimSet, radix_sort::radix_sorted};

/// Answers selections over one corpus.
///
/// A handle: its clones share one corpus and are equal to each other and to nothing else, so that an [`Answer`] can keep the engine
/// it came from.
#[derive(Clone, Debug)]
pub struct Engine(Arc<Shared>);

/// What the clones of an engine share.
#[derive(Debug)]
struct Shared {
    corpus: Corpus,
    index: Index,
    /// By key, each made when it is first needed.
    columns: Vec<OnceLock<Column>>,
    /// For each claim the first and the last day of its date; `None` without a date, or without a year.
    intervals: Vec<Option<(u32, u32)>>,
    /// The claims that some claim replies to.
    answered: ClaimSet,
    /// The claims in the order of their ids, made when one is first looked for.
    claims_by_id: OnceLock<Vec<u32>>,
    /// The same of the entities.
    entities_by_id: OnceLock<Vec<u32>>,
    /// How many selections were asked. The page does without it.
    #[cfg(not(target_family = "wasm"))]
    n_asked: AtomicUsize,
}

/// The number of the one of `n` things that has an id, in their order by id, which is made when one is first looked for.
fn find<'c>(
    by_id: &OnceLock<Vec<u32>>,
    n: usize,
    id: &str,
    id_of: impl Fn(&u32) -> &'c str,
) -> Option<u32> {
    let by_id = by_id.get_or_init(|| {
        let mut by_id: Vec<u32> = (0..n as u32).collect();
        by_id.sort_unstable_by(|a, b| id_of(a).cmp(id_of(b)));
        by_id
    });
    by_id.binary_search_by(|number| id_of(number).cmp(id)).ok().map(|found| by_id[found])
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Engine {
    /// The engine of a corpus, which is indexed for it.
    pub fn new(corpus: Corpus) -> Self {
        let index = index(&corpus);
        Self::with_index(corpus, index)
    }

    /// The engine of a corpus that was packed with its index.
    ///
    /// # Errors
    /// Says what is wrong with the bytes; they are not trusted.
    pub fn unpack(bytes: &[u8]) -> Result<Self, UnpackError> {
        let (corpus, index) = pack::unpack(bytes)?;
        Ok(Self::with_index(corpus, index))
    }

    /// The corpus and its index as a pack.
    pub fn pack(&self) -> Vec<u8> {
        pack::pack(&(self.corpus(), self.index()))
    }

    /// The engine of a corpus and the index that was made from it.
    fn with_index(corpus: Corpus, index: Index) -> Self {
        let mut answered = ClaimSet::none(corpus.claims.len());
        let replies = corpus.links.iter().filter(|link| link.verb.is_reply());
        replies.for_each(|link| answered.insert(link.to.0));
        Self(Arc::new(Shared {
            columns: Key::all().map(|_| OnceLock::new()).collect(),
            intervals: corpus.claims.iter().map(interval).collect(),
            answered,
            claims_by_id: OnceLock::new(),
            entities_by_id: OnceLock::new(),
            corpus,
            index,
            #[cfg(not(target_family = "wasm"))]
            n_asked: AtomicUsize::new(0),
        }))
    }

    /// The corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.0.corpus
    }

    /// How many claims the corpus has.
    pub fn n_claims(&self) -> usize {
        self.corpus().claims.len()
    }

    /// The claim with this id: [`Corpus::claim_by_id`], for those who look for many. The page looks for few, and does without it.
    pub fn claim_by_id(&self, id: &str) -> Option<ClaimIdx> {
        let claims = &self.corpus().claims;
        let id_of = |claim: &u32| claims[*claim as usize].id.as_str();
        find(&self.0.claims_by_id, claims.len(), id, id_of).map(ClaimIdx)
    }

    /// The entity with this id: [`Corpus::entity_by_id`], for those who look for many.
    pub fn entity_by_id(&self, id: &str) -> Option<EntityIdx> {
        let entities = &self.corpus().entities;
        let id_of = |entity: &u32| entities[*entity as usize].id.as_str();
        find(&self.0.entities_by_id, entities.len(), id, id_of).map(EntityIdx)
    }

    /// Finds the claims of a selection. The answer keeps what results, counts and marks need: whoever wants several of them asks
    /// once.
    pub fn ask(&self, selection: Selection) -> Answer {
        #[cfg(not(target_family = "wasm"))]
        self.0.n_asked.fetch_add(1, Ordering::Relaxed);
        Answer::new(self.clone(), selection)
    }

    /// How many selections this engine was asked, for tests that hold how often a page asks.
    #[cfg(not(target_family = "wasm"))]
    pub fn n_asked(&self) -> usize {
        self.0.n_asked.load(Ordering::Relaxed)
    }

    /// The claims of a selection: [`Answer::results`].
    pub fn results(&self, selection: &Selection) -> Results {
        self.ask(selection.clone()).results()
    }

    /// What else could be asked for under a key: [`Answer::counts`].
    pub fn counts(&self, selection: &Selection, key: Key) -> Vec<(Value, u32)> {
        self.ask(selection.clone()).counts(key)
    }

    /// What each constraint costs: [`Answer::relaxations`].
    pub fn relaxations(&self, selection: &Selection) -> Vec<(Constraint, u32)> {
        self.ask(selection.clone()).relaxations()
    }

    /// The spans of the words of a selection within a span of a document: [`Answer::marks`].
    pub fn marks(&self, selection: &Selection, document: DocumentIdx, span: Span) -> Vec<Span> {
        self.ask(selection.clone()).marks(document, span)
    }

    /// The documents of claims, each once, in their order.
    pub fn documents_of(&self, claims: &[ClaimIdx]) -> Vec<DocumentIdx> {
        let all: Vec<DocumentIdx> =
            claims.iter().map(|claim| self.corpus().claim(*claim).document).collect();
        let mut documents = radix_sorted(&all, |document| document.0);
        documents.dedup();
        documents
    }

    /// How many denials there are on a topic.
    pub fn n_denials(&self, topic: TopicIdx) -> u32 {
        self.index().n_denials[topic.idx()]
    }

    /// Whether a claim has a value under a key.
    pub fn has(&self, claim: ClaimIdx, key: Key, value: Value) -> bool {
        self.column(key).claims(value).binary_search(&claim.0).is_ok()
    }

    /// The word that stands for a value in addresses: [`word_of`].
    pub fn word(&self, key: Key, value: Value) -> Option<&str> {
        word_of(self.corpus(), key, value)
    }

    /// The value that a word stands for: [`value_of`].
    pub fn value(&self, key: Key, word: &str) -> Option<Value> {
        value_of(self.corpus(), key, word)
    }

    /// The name of a value as the corpus gives it: [`label_of`].
    pub fn label(&self, key: Key, value: Value) -> Option<&str> {
        label_of(self.corpus(), key, value)
    }

    pub(crate) fn index(&self) -> &Index {
        &self.0.index
    }

    /// The first and the last day of a claim's date, as numbers `yyyymmdd`; `None` without a date, or without a year.
    pub(crate) fn interval(&self, claim: u32) -> Option<(u32, u32)> {
        self.0.intervals[claim as usize]
    }

    /// The claims that some claim replies to.
    pub(crate) fn answered(&self) -> &ClaimSet {
        &self.0.answered
    }

    pub(crate) fn column(&self, key: Key) -> &Column {
        self.0.columns[key.idx()].get_or_init(|| Column::new(self.corpus(), key))
    }
}

#[cfg(test)]
mod tests {
    use model::ClaimType;

    use super::*;
    use crate::testing::fixture;

    fn engine() -> Engine {
        Engine::new(fixture::corpus())
    }

    #[test]
    fn an_engine_is_packed_and_unpacked() {
        let (engine, every) = (engine(), Selection::default());
        let same = Engine::unpack(&engine.pack()).unwrap();
        assert_eq!(same.corpus(), engine.corpus());
        assert_eq!(same.index(), engine.index());
        assert_eq!(same.results(&every), engine.results(&every));
        assert!(Engine::unpack(&engine.pack()[1..]).is_err());
    }

    #[test]
    fn an_engine_equals_its_clones_only() {
        let engine = engine();
        assert_eq!(engine, engine.clone());
        assert_ne!(engine, self::engine());
    }

    #[test]
    fn a_claim_is_found_by_its_id() {
        let mut corpus = fixture::corpus();
        for (claim, id) in corpus.claims.iter_mut().zip(["cb", "cc", "ca"]) {
            claim.id = id.to_owned();
        }
        let engine = Engine::new(corpus);
        let found = ["ca", "cb", "cc", "none"].map(|id| engine.claim_by_id(id).map(|idx| idx.0));
        assert_eq!(found, [Some(2), Some(0), Some(1), None]);
    }

    #[test]
    fn answers_are_equal_if_selection_and_engine_are() {
        let engine = engine();
        let every = Selection::default();
        let lies = Selection { q: "lies".into(), ..Selection::default() };
        assert_eq!(engine.ask(every.clone()), engine.clone().ask(every.clone()));
        assert_ne!(engine.ask(every.clone()), engine.ask(lies));
        assert_ne!(engine.ask(every.clone()), self::engine().ask(every));
    }

    #[test]
    fn each_selection_that_is_asked_counts_once() {
        let engine = engine();
        let lies = Selection { q: "lies".into(), ..Selection::default() };
        let answer = engine.clone().ask(lies);
        assert_eq!(answer.relaxations().len(), 1);
        assert_eq!(answer.counts(Key::from_word("doc").unwrap()), [(Value(0), 1)]);
        assert_eq!(engine.n_asked(), 1);
        engine.results(&Selection::default());
        assert_eq!(engine.n_asked(), 2);
    }

    #[test]
    fn denials_are_counted_by_topic() {
        let (mut corpus, topic) = (fixture::corpus(), TopicIdx(0));
        for (claim, claim_type) in
            corpus.claims.iter_mut().zip([ClaimType::Denial, ClaimType::Denial, ClaimType::Threat])
        {
            (claim.claim_type, claim.topics) = (claim_type, vec![topic]);
        }
        corpus.claims[1].topics.clear();
        assert_eq!(Engine::new(corpus).n_denials(topic), 1);
    }
}
