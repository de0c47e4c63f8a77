//! Names of entities in a query, and the claims that mention the entities they name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use model::{Claim, Corpus, DocumentIdx, EntityIdx, Mention, Span};
use serde::{Deserialize, Serialize};

use super::{query_parser::Phrase, searched_texts};
use crate::sets::{csr_lists::CsrLists, string_table::StringTable};

/// The names by which entities are found, and the claims that mention them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EntityNames {
    /// The canonical names and the registered spellings, each as its folded words with a space between them. A bare surname is no
    /// name: whom it means depends on the document.
    spellings: StringTable,
    /// How many words the longest spelling has.
    n_words_of_longest: u32,
    /// For each spelling the entities that are written so.
    entities: CsrLists,
    /// For each entity the claims whose searched texts mention it, by any spelling.
    claims: CsrLists,
}

/// A name in a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QueryName {
    /// The phrases of the query that are the name together.
    pub(crate) phrases: Range<usize>,
    /// The entities of that name.
    pub(crate) entities: Vec<EntityIdx>,
}

impl QueryName {
    fn overlaps(&self, phrases: &Range<usize>) -> bool {
        self.phrases.start < phrases.end && phrases.start < self.phrases.end
    }
}

impl EntityNames {
    /// Collects the names of a corpus and the claims that mention its entities.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let by_spelling = entities_by_spelling(corpus);
        let mut entities = CsrLists::default();
        for entities_of_spelling in by_spelling.values() {
            entities_of_spelling.iter().for_each(|entity| entities.push(entity.0));
            entities.close_list();
        }
        let n_words = by_spelling.keys().map(|spelling| spelling.split(' ').count() as u32);
        Self {
            n_words_of_longest: n_words.max().unwrap_or(0),
            spellings: by_spelling.keys().map(String::as_str).collect(),
            entities,
            claims: mentioned_entities(corpus).transposed(corpus.entities.len()),
        }
    }

    /// The claims that mention an entity.
    pub(crate) fn claims(&self, entity: EntityIdx) -> &[u32] {
        self.claims.get(entity.idx())
    }

    /// The names in a query: the longest first, of equally long ones the first, and no phrase in two of them.
    ///
    /// Phrases that follow each other can be a name together; a quoted one is a name by itself or not at all.
    pub(crate) fn in_query(&self, phrases: &[Phrase]) -> Vec<QueryName> {
        let mut names: Vec<QueryName> = Vec::new();
        for len in (1..=phrases.len().min(self.n_words_of_longest as usize)).rev() {
            for range in (0..=phrases.len() - len).map(|start| start..start + len) {
                if names.iter().any(|name| name.overlaps(&range)) {
                    continue;
                }
                let entities = self.entities_named(&phrases[range.clone()]);
                if !entities.is_empty() {
                    names.push(QueryName { phrases: range, entities });
                }
            }
        }
        names
    }

    /// The entities whose name the phrases are together.
    fn entities_named(&self, phrases: &[Phrase]) -> Vec<EntityIdx> {
        if 1 < phrases.len() && phrases.iter().any(|phrase| phrase.is_quoted) {
            return Vec::new();
        }
        let words: Vec<&str> =
            phrases.iter().flat_map(|phrase| &phrase.words).map(String::as_str).collect();
        let spelling = self.spellings.find(&words.join(" "));
        spelling.map_or(Vec::new(), |idx| {
            self.entities.get(idx).iter().copied().map(EntityIdx).collect()
        })
    }
}

/// The entities of each name, by its folded words with a space between them.
fn entities_by_spelling(corpus: &Corpus) -> BTreeMap<String, BTreeSet<EntityIdx>> {
    let mut entities: BTreeMap<String, BTreeSet<EntityIdx>> = BTreeMap::new();
    for (entity, idx) in corpus.entities.iter().zip(0..) {
        let spellings = entity.spellings.iter().filter(|spelling| spelling.why.is_name());
        for written in spellings.map(|spelling| &spelling.words).chain([&entity.name]) {
            let words: Vec<String> =
                text::words(written).into_iter().map(|word| word.folded).collect();
            if !words.is_empty() {
                entities.entry(words.join(" ")).or_default().insert(EntityIdx(idx));
            }
        }
    }
    entities
}

/// For each claim the entities that its searched texts mention.
fn mentioned_entities(corpus: &Corpus) -> CsrLists {
    let mut mentioned = CsrLists::default();
    for claim in &corpus.claims {
        for span in searched_spans(corpus, claim) {
            for mention in mentions(corpus, claim.document, span) {
                if span.contains(mention.span) {
                    mentioned.push_once(mention.of.0);
                }
            }
        }
        mentioned.close_list();
    }
    mentioned
}

/// The spans of a claim's searched texts, the title's too.
fn searched_spans(corpus: &Corpus, claim: &Claim) -> Vec<Span> {
    let mut spans = searched_texts::spans(corpus, claim);
    spans.extend(corpus.document(claim.document).facts.title.as_ref().map(|title| title.words));
    spans
}

/// The mentions of entities that share a byte with a span of a document.
pub(crate) fn mentions(
    corpus: &Corpus,
    document: DocumentIdx,
    span: Span,
) -> impl Iterator<Item = &Mention<EntityIdx>> {
    let mentions = &corpus.document(document).mentions;
    let first = mentions.partition_point(|mention| mention.span.end <= span.start);
    mentions[first..].iter().take_while(move |mention| mention.span.start < span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{search::query_parser::parse, testing::fixture};

    /// Checks the names in a query, each as its phrases and its entities.
    #[track_caller]
    fn check(q: &str, expected: &[(Range<usize>, &[&str])]) {
        let corpus = fixture::corpus();
        let names = EntityNames::of(&corpus).in_query(&parse(q));
        let name = |entity: &EntityIdx| corpus.entity(*entity).name.as_str();
        let found: Vec<(Range<usize>, Vec<&str>)> = names
            .into_iter()
            .map(|named| (named.phrases, named.entities.iter().map(name).collect()))
            .collect();
        let expected: Vec<(Range<usize>, Vec<&str>)> =
            expected.iter().map(|(phrases, names)| (phrases.clone(), names.to_vec())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_is_found_among_other_words_by_any_registered_spelling() {
        check("says Dogu Perincek lies", &[(1..3, &["Doğu Perinçek"])]);
        check("the chairman ", &[(0..2, &["Doğu Perinçek"])]);
        check("\"DOĞU PERİNÇEK\"", &[(0..1, &["Doğu Perinçek"])]);
        check("Doğu-Perinçek", &[(0..1, &["Doğu Perinçek"])]);
    }

    #[test]
    fn the_longest_name_is_found_first() {
        check(
            "Government of China of China",
            &[(0..3, &["Government of China"]), (4..5, &["China"])],
        );
    }

    #[test]
    fn a_surname_and_a_phrase_that_holds_more_are_no_names() {
        check("Perinçek", &[]);
        check("\"Doğu Perinçek said\"", &[]);
        check("\"Doğu\" Perinçek", &[]);
    }

    #[test]
    fn a_mention_counts_in_the_quote_the_attribution_and_the_title() {
        let corpus = fixture::corpus();
        let names = EntityNames::of(&corpus);
        let claims = |id: &str| names.claims(corpus.entity_by_id(id).unwrap()).to_vec();
        assert_eq!(claims("perincek"), [2]);
        assert_eq!(claims("china"), [0, 1, 2]);
        assert_eq!(claims("government"), [0; 0]);
    }
}
