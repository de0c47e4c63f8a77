//! Names in a query, and the claims that mention those who bear them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use model::{Claim, Corpus, DocumentIdx, EntityIdx, Joined, Mention, Span};
use serde::{Deserialize, Serialize};

use crate::{fields, language::Unit, lists::Lists, strings::Strings};

/// The names by which entities are found, and where they are mentioned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Names {
    /// The canonical names and the registered spellings, each as its folded words with a space between them. A bare surname is no
    /// name: whom it means depends on the document.
    spellings: Strings,
    /// How many words the longest spelling has.
    n_words_of_longest: u32,
    /// For each spelling the entities that are written so.
    entities: Lists,
    /// For each entity the claims whose searched texts mention it, by any spelling.
    claims: Lists,
}

/// Units of a query that are a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// The units.
    pub(crate) units: Range<usize>,
    /// Those who bear the name.
    pub(crate) entities: Vec<EntityIdx>,
}

impl Names {
    /// Collects the names of a corpus and looks for its mentions.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let bearers = bearers(corpus);
        let mut entities = Lists::default();
        for bearers in bearers.values() {
            bearers.iter().for_each(|entity| entities.push(entity.0));
            entities.end();
        }
        let n_words = bearers.keys().map(|spelling| spelling.split(' ').count() as u32);
        let spellings = bearers.keys().map(String::as_str).collect();
        Self {
            n_words_of_longest: n_words.max().unwrap_or(0),
            spellings,
            entities,
            claims: mentioned_in(corpus).inverted(corpus.entities.len()),
        }
    }

    /// The claims that mention an entity.
    pub(crate) fn claims(&self, entity: EntityIdx) -> &[u32] {
        self.claims.get(entity.idx())
    }

    /// The names in a query: the longest first, of equally long ones the first, and no unit in two of them.
    ///
    /// Units that are written one after the other can be a name together; a quoted one is a name by itself or not at all.
    pub(crate) fn runs(&self, units: &[Unit]) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for len in (1..=units.len().min(self.n_words_of_longest as usize)).rev() {
            for start in 0..=units.len() - len {
                let range = start..start + len;
                let is_free = runs
                    .iter()
                    .all(|run| run.units.end <= range.start || range.end <= run.units.start);
                let entities =
                    if is_free { self.bearers(&units[range.clone()]) } else { Vec::new() };
                if !entities.is_empty() {
                    runs.push(Run { units: range, entities });
                }
            }
        }
        runs
    }

    /// Those whose name the units are together.
    fn bearers(&self, units: &[Unit]) -> Vec<EntityIdx> {
        if 1 < units.len() && units.iter().any(|unit| unit.is_quoted) {
            return Vec::new();
        }
        let words: Vec<&str> =
            units.iter().flat_map(|unit| &unit.words).map(String::as_str).collect();
        let spelling = self.spellings.find(&words.join(" "));
        spelling.map_or(Vec::new(), |idx| {
            self.entities.get(idx).iter().copied().map(EntityIdx).collect()
        })
    }
}

/// Those who bear each name.
fn bearers(corpus: &Corpus) -> BTreeMap<String, BTreeSet<EntityIdx>> {
    let mut bearers: BTreeMap<String, BTreeSet<EntityIdx>> = BTreeMap::new();
    for (entity, idx) in corpus.entities.iter().zip(0..) {
        let spellings = entity.spellings.iter().filter(|spelling| spelling.why != Joined::Surname);
        for written in spellings.map(|spelling| &spelling.words).chain([&entity.name]) {
            let words: Vec<String> =
                text::words(written).into_iter().map(|word| word.folded).collect();
            if !words.is_empty() {
                bearers.entry(words.join(" ")).or_default().insert(EntityIdx(idx));
            }
        }
    }
    bearers
}

/// For each claim the entities that its searched texts mention.
fn mentioned_in(corpus: &Corpus) -> Lists {
    let mut mentioned = Lists::default();
    for claim in &corpus.claims {
        for span in searched(corpus, claim) {
            for mention in mentions(corpus, claim.document, span) {
                if span.contains(mention.span) {
                    mentioned.push_once(mention.of.0);
                }
            }
        }
        mentioned.end();
    }
    mentioned
}

/// The places of a claim's searched texts, the title's too.
fn searched(corpus: &Corpus, claim: &Claim) -> Vec<Span> {
    let mut spans = fields::spans(corpus, claim);
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
    use crate::{language::parse, testing::fixture};

    /// Holds the names in a query, each as its units and those who bear it.
    #[track_caller]
    fn check(q: &str, expected: &[(Range<usize>, &[&str])]) {
        let corpus = fixture::corpus();
        let runs = Names::of(&corpus).runs(&parse(q));
        let name = |entity: &EntityIdx| corpus.entity(*entity).name.as_str();
        let found: Vec<(Range<usize>, Vec<&str>)> = runs
            .into_iter()
            .map(|run| (run.units, run.entities.iter().map(name).collect()))
            .collect();
        let expected: Vec<(Range<usize>, Vec<&str>)> =
            expected.iter().map(|(units, names)| (units.clone(), names.to_vec())).collect();
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
        let names = Names::of(&corpus);
        let claims = |id: &str| names.claims(corpus.entity_by_id(id).unwrap()).to_vec();
        assert_eq!(claims("perincek"), [2]);
        assert_eq!(claims("china"), [0, 1, 2]);
        assert_eq!(claims("government"), [0; 0]);
    }
}
