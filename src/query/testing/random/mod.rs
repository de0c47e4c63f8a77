//! Random corpora and random selections: small, so that much of what is selected is found, and what fails can be read.

mod corpus;
pub(super) mod query;

use model::{ClaimIdx, Corpus, PartialDate};
use proptest::{collection::vec, option, prelude::*, sample::select};

pub(super) use self::corpus::corpus;
use self::query::{Query, query, texts};
use crate::ask::{
    facet::Key,
    picks::Picks,
    selection::{Reply, Selection, Sort},
    value::Value,
};

/// The words that texts are made of; some hold several words, or none.
pub(super) const VOCABULARY: &[&str] = &[
    "China",
    "china’s",
    "Doğu",
    "Perinçek",
    "Dogus",
    "Chen",
    "Quanguo",
    "Guanguo",
    "tit-for-tat",
    "tit",
    "lies",
    "lie",
    "新疆",
    "疆",
    "Łódź",
    "–",
    "1,000",
];
/// Canonical names of entities, in the order of a corpus.
const NAMES: &[&str] = &["Chen", "Chen Quanguo", "Doğu Perinçek", "China tit", "新疆"];
const N_COUNTRIES: u32 = 3;
const N_TOPICS: u32 = 3;

/// A corpus and a selection from it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) corpus: Corpus,
    pub(crate) selection: Selection,
    pub(crate) query: Query,
}

/// A random corpus, and a random selection in its words.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    corpus().prop_flat_map(|corpus| {
        let selection = selection(texts(&corpus));
        (Just(corpus), selection).prop_map(|(corpus, (selection, query))| Case {
            corpus,
            selection,
            query,
        })
    })
}

fn selection(texts: Vec<Vec<String>>) -> impl Strategy<Value = (Selection, Query)> {
    let picks = |max: usize| vec((key(), value()), 0..max).prop_map(Picks::from_iter);
    let reply = option::weighted(0.3, select(vec![Reply::Answered, Reply::Unanswered]));
    let sort = select(vec![Sort::Position, Sort::Date]);
    let time = (option::weighted(0.2, date()), option::weighted(0.2, date()));
    let picked = prop_oneof![3 => Just(Vec::new()), 1 => vec((0_u32..12).prop_map(ClaimIdx), 1..6)];
    (picks(4), picks(3), query(texts), prop::bool::weighted(0.3), time, reply, picked, sort)
        .prop_map(|(include, exclude, query, as_written, (from, to), reply, picked, sort)| {
            let q = query.typed();
            let mut selection = Selection {
                include,
                exclude,
                q,
                as_written,
                from,
                to,
                reply,
                sort,
                ..Selection::default()
            };
            picked.into_iter().for_each(|claim| selection.pick(claim));
            (selection, query)
        })
}

fn key() -> impl Strategy<Value = Key> {
    select(Key::all().collect::<Vec<_>>())
}

/// Mostly values that claims have, some that no claim has, some that do not exist.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![8 => (0_u32..4).prop_map(Value), 1 => (4_u32..13).prop_map(Value), 2 => Just(Value::UNATTRIBUTED), 1 => Just(Value::UNRESOLVED)]
}

fn word() -> impl Strategy<Value = &'static str> {
    select(VOCABULARY)
}

fn date() -> impl Strategy<Value = PartialDate> {
    let written = [
        "2019",
        "2019-01",
        "2019-01-01",
        "2019-05",
        "2019-05-31",
        "2020-01-01",
        "2020",
        "2021-12",
        "--02-01",
    ];
    select(written.map(|written| PartialDate::parse(written).unwrap()).to_vec())
}
