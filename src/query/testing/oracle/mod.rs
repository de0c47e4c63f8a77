//! The oracle: the same answers without an index, from the fields of each claim and the meaning of each constraint.

mod words;

use model::{
    Claim, ClaimIdx, ClaimType, Corpus, EntityIdx, Form, LinkVerb, Origin, SourceKind, Status,
};

use super::random::query::Query;
use crate::ask::{
    facet::Key,
    selection::{Constraint, Reply, Selection, Sort},
    value::Value,
};

/// A corpus and a selection from it.
pub(super) struct Oracle<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) selection: &'a Selection,
    /// The query of the selection, in parts.
    pub(super) query: &'a Query,
}

impl Oracle<'_> {
    /// The claims of the selection in its order.
    pub(super) fn claims(&self) -> Vec<ClaimIdx> {
        let mut claims = self.where_all(|claim| self.meets(claim, |_| true));
        if self.selection.sort == Sort::Date {
            // Stable: what is equal stays in the order of the corpus.
            claims.sort_by_key(|&claim| {
                let date = self.corpus.claim(claim).date.and_then(|date| date.value);
                let first = date.and_then(|date| date.interval()).map(|(first, _)| first);
                (first.is_none(), first, date.and_then(|date| date.precision()))
            });
        }
        claims
    }

    /// How many claims lack nothing but a date.
    pub(super) fn n_undated_left_out(&self) -> usize {
        let is_time =
            |constraint: &Constraint| matches!(constraint, Constraint::From(_) | Constraint::To(_));
        let asks_for_time = self.selection.constraints().iter().any(is_time);
        let lacks_date = |claim: &Claim| {
            self.interval(claim).is_none() && self.meets(claim, |constraint| !is_time(constraint))
        };
        if asks_for_time { self.where_all(lacks_date).len() } else { 0 }
    }

    /// The counts under a key.
    pub(super) fn counts(&self, key: Key) -> Vec<(Value, u32)> {
        let values = (0..20)
            .map(Value)
            .chain([Value::UNATTRIBUTED, Value::UNRESOLVED])
            .filter(|&value| self.exists(key, value));
        let mut counts: Vec<(Value, u32)> =
            values.map(|value| (value, self.count(key, value))).collect();
        let names = |value| {
            self.selection.include.contains(key, value)
                || self.selection.exclude.contains(key, value)
        };
        let finds_nothing = self.where_all(|claim| self.meets(claim, |_| true)).is_empty();
        let is_kept = |value| {
            let counts = |constraint: &Constraint| match *constraint {
                Constraint::Include(under, _) => under != key,
                Constraint::Words(_) => false,
                _ => true,
            };
            let has = |claim: &Claim| self.has(claim, key, value) && self.meets(claim, counts);
            finds_nothing && !self.where_all(has).is_empty()
        };
        counts.retain(|&(value, count)| 0 < count || names(value) || is_kept(value));
        counts.sort_by_cached_key(|&(value, count)| {
            let label = self.label(key, value);
            let open = [Value::UNATTRIBUTED, Value::UNRESOLVED].iter().position(|it| *it == value);
            (u32::MAX - count, open, text::fold(&label), label, value)
        });
        counts
    }

    /// The claims with a value that meet all constraints, but those that ask for values under its key or rule it out under its key.
    fn count(&self, key: Key, value: Value) -> u32 {
        let counts = |constraint: &Constraint| match *constraint {
            Constraint::Include(under, _) => under != key,
            Constraint::Exclude(under, excluded) => (under, excluded) != (key, value),
            _ => true,
        };
        self.where_all(|claim| self.has(claim, key, value) && self.meets(claim, counts)).len()
            as u32
    }

    fn where_all(&self, is_wanted: impl Fn(&Claim) -> bool) -> Vec<ClaimIdx> {
        let claims = self.corpus.claims.iter().zip(0..);
        claims.filter(|(claim, _)| is_wanted(claim)).map(|(_, idx)| ClaimIdx(idx)).collect()
    }

    /// Whether a claim meets the constraints that count.
    fn meets(&self, claim: &Claim, counts: impl Fn(&Constraint) -> bool) -> bool {
        let constraints: Vec<Constraint> =
            self.selection.constraints().into_iter().filter(counts).collect();
        constraints.iter().all(|constraint| match *constraint {
            Constraint::Include(key, _) => {
                self.selection.include.of(key).any(|value| self.has(claim, key, value))
            }
            Constraint::Exclude(key, value) => !self.has(claim, key, value),
            Constraint::Words(_) => self.meets_words(claim),
            Constraint::From(from) => {
                self.interval(claim).is_some_and(|(_, last)| from.interval().unwrap().0 <= last)
            }
            Constraint::To(to) => {
                self.interval(claim).is_some_and(|(first, _)| first <= to.interval().unwrap().1)
            }
            Constraint::Reply(reply) => (reply == Reply::Answered) == self.is_answered(claim),
            Constraint::Picked(ref picked) => picked.iter().any(|idx| {
                self.corpus.claims.get(idx.idx()).is_some_and(|picked| std::ptr::eq(picked, claim))
            }),
        })
    }

    fn interval(&self, claim: &Claim) -> Option<(u32, u32)> {
        claim.date.and_then(|date| date.value).and_then(|date| date.interval())
    }

    fn is_answered(&self, claim: &Claim) -> bool {
        self.corpus.links.iter().any(|link| {
            std::ptr::eq(self.corpus.claim(link.to), claim)
                && link.verb != LinkVerb::Repeats
                && link.verb != LinkVerb::Continues
        })
    }

    fn has(&self, claim: &Claim, key: Key, value: Value) -> bool {
        let (countries, entities) = (&claim.countries, &claim.entities);
        let country = |list: &[model::CountryIdx]| list.iter().any(|country| country.0 == value.0);
        let entity = |list: &[EntityIdx]| list.iter().any(|entity| entity.0 == value.0);
        let is_unattributed = value == Value::UNATTRIBUTED;
        let idx = value.0 as usize;
        match key.word() {
            "type" => ClaimType::ALL.get(idx) == Some(&claim.claim_type),
            "country" => {
                country(&countries.says)
                    || country(&countries.target)
                    || country(&countries.conduct_of)
                    || country(&countries.mentioned)
            }
            "country.says" if is_unattributed => countries.says.is_empty(),
            "country.says" => country(&countries.says),
            "country.about" => country(&countries.target) || country(&countries.conduct_of),
            "country.mentioned" => country(&countries.mentioned),
            "entity" => {
                entity(&entities.says)
                    || entity(&entities.target)
                    || entity(&entities.conduct_of)
                    || entity(&entities.mentioned)
            }
            "entity.says" if is_unattributed => {
                entities.says.is_empty() && claim.source.kind != SourceKind::Unresolved
            }
            "entity.says" if value == Value::UNRESOLVED => {
                entities.says.is_empty() && claim.source.kind == SourceKind::Unresolved
            }
            "entity.says" => entity(&entities.says),
            "entity.about" => entity(&entities.target) || entity(&entities.conduct_of),
            "entity.mentioned" => entity(&entities.mentioned),
            "topic" => claim.topics.iter().any(|topic| topic.0 == value.0),
            "doc" => claim.document.0 == value.0,
            "status" => Status::ALL.get(idx) == Some(&claim.status),
            "form" => Form::ALL.get(idx) == Some(&claim.form),
            "kind" => SourceKind::ALL.get(idx) == Some(&claim.source.kind),
            "origin" => idx == if claim.origin == Origin::Reading { 0 } else { 1 },
            "rule" => match claim.origin {
                Origin::Rule { finder, typing } => [finder.idx(), typing.idx()].contains(&idx),
                Origin::Reading => false,
            },
            word => unreachable!("{word} is no key"),
        }
    }

    fn exists(&self, key: Key, value: Value) -> bool {
        if value == Value::UNATTRIBUTED {
            return key.word().ends_with(".says");
        }
        if value == Value::UNRESOLVED {
            return key.word() == "entity.says";
        }
        let n_values = match key.word().split('.').next().unwrap() {
            "type" => ClaimType::ALL.len(),
            "country" => self.corpus.countries.len(),
            "entity" => self.corpus.entities.len(),
            "topic" => self.corpus.topics.len(),
            "doc" => self.corpus.documents.len(),
            "status" => Status::ALL.len(),
            "form" => Form::ALL.len(),
            "kind" => SourceKind::ALL.len(),
            "origin" => 2,
            _ => self.corpus.rules.len(),
        };
        (value.0 as usize) < n_values
    }

    fn label(&self, key: Key, value: Value) -> String {
        let idx = value.0 as usize;
        match key.word().split('.').next().unwrap() {
            _ if matches!(value, Value::UNATTRIBUTED | Value::UNRESOLVED) => String::new(),
            "type" => ClaimType::ALL[idx].word().into(),
            "country" => self.corpus.countries[idx].name.clone(),
            "entity" => self.corpus.entities[idx].name.clone(),
            "topic" => self.corpus.topics[idx].label.clone(),
            "doc" => {
                let document = &self.corpus.documents[idx];
                document
                    .facts
                    .title
                    .as_ref()
                    .map_or(document.stem.clone(), |title| title.value.clone())
            }
            "status" => Status::ALL[idx].word().into(),
            "form" => Form::ALL[idx].word().into(),
            "kind" => SourceKind::ALL[idx].word().into(),
            "origin" => ["reading", "rule"][idx].into(),
            _ => self.corpus.rules[idx].name.clone(),
        }
    }
}
