//! Writes addresses.

use query::{Engine, Facet, Selection, Sort};

use super::encoding::encoded;
use super::words::{BYS, REPLIES, SORTS, word};
use super::{Location, Route, ViewParams};
use crate::app::sorted_insert::insert_in_order;

impl Location {
    /// The one way to write it, from `#` on.
    pub fn write(&self, engine: &Engine) -> String {
        let mut pairs = Vec::new();
        let Self { selection, params, .. } = self;
        for (sign, picks) in [("", &selection.include), ("-", &selection.exclude)] {
            for (key, value) in picks.iter() {
                if let Some(word) = engine.word(key, value) {
                    insert_in_order(&mut pairs, ([sign, key.word()].concat(), word.to_owned()));
                }
            }
        }
        for claim in &selection.picked {
            let id = engine.corpus().claims.get(claim.idx()).map(|claim| claim.id.clone());
            if let Some(id) = id {
                insert_in_order(&mut pairs, ("select".to_owned(), id));
            }
        }
        for (key, value) in single_pairs(selection, params) {
            if let Some(value) = value {
                insert_in_order(&mut pairs, (key.to_owned(), value));
            }
        }
        // Columns stand in the order of the reader.
        let idx = pairs.partition_point(|(key, _)| key.as_str() < "right");
        let right = params.right.iter().map(|value| ("right".to_owned(), value.clone()));
        pairs.splice(idx..idx, right);
        let mut written = ["#/", &self.route.write()].concat();
        for (idx, (key, value)) in pairs.iter().chain(&self.unknown).enumerate() {
            written += if idx == 0 { "?" } else { "&" };
            written += &[&encoded(key), "=", &encoded(value)].concat();
        }
        written
    }
}

/// The keys that a location has at most once, each with its value where that is not the default.
fn single_pairs(
    selection: &Selection,
    params: &ViewParams,
) -> [(&'static str, Option<String>); 12] {
    let defaults = ViewParams::default();
    let facet = |facet: Facet, default: Facet| (facet != default).then(|| facet.word().to_owned());
    let sort = Some(selection.sort).filter(|sort| *sort != Sort::default());
    let min_claims = Some(params.min_claims).filter(|n| *n != defaults.min_claims);
    [
        ("q", Some(selection.q.clone()).filter(|q| !q.is_empty())),
        ("exact", selection.as_written.then(|| "1".to_owned())),
        ("from", selection.from.map(|date| date.to_string())),
        ("to", selection.to.map(|date| date.to_string())),
        ("reply", selection.reply.map(|reply| word(REPLIES, reply).to_owned())),
        ("sort", sort.map(|sort| word(SORTS, sort).to_owned())),
        ("rows", facet(params.rows, defaults.rows)),
        ("cols", facet(params.cols, defaults.cols)),
        ("lanes", facet(params.lanes, defaults.lanes)),
        ("by", params.group_by.map(|by| word(BYS, by).to_owned())),
        ("left", params.left.clone()),
        ("min", min_claims.map(|n| n.to_string())),
    ]
}

impl Route {
    fn write(&self) -> String {
        match self {
            Self::Claims => "claims".into(),
            Self::Claim(id) => format!("claim/{}", encoded(id)),
            Self::Document(stem) => format!("doc/{}", encoded(stem)),
            Self::Entity(id) => format!("entity/{}", encoded(id)),
            Self::Entities => "entities".into(),
            Self::Topic(id) => format!("topic/{}", encoded(id)),
            Self::Documents => "documents".into(),
            Self::Topics => "topics".into(),
            Self::Compare => "compare".into(),
            Self::Timeline => "timeline".into(),
            Self::Method => "method".into(),
            Self::About => "about".into(),
            Self::Unknown(written) => written.clone(),
        }
    }
}
