//! Writes addresses.

use query::{Engine, Selection, Sort};

use super::encoding::encoded;
use super::words::{BYS, REPLIES, SORTS, word};
use super::{Location, Route, ViewParams};
use crate::app::sorted_insert::insert_in_order;

/// A key and a value, not yet encoded.
type Pair = (String, String);

impl Location {
    /// The one way to write it, from `#` on.
    pub fn write(&self, engine: &Engine) -> String {
        let mut pairs = Vec::new();
        for pair in
            constraint_pairs(&self.selection, engine).into_iter().chain(param_pairs(&self.params))
        {
            insert_in_order(&mut pairs, pair);
        }
        // Columns stand in the order of the reader.
        let idx = pairs.partition_point(|(key, _)| key.as_str() < "right");
        let right = self.params.right.iter().map(|value| ("right".to_owned(), value.clone()));
        pairs.splice(idx..idx, right);
        pairs.extend(self.unknown.iter().cloned());
        let pairs: Vec<String> = pairs
            .iter()
            .map(|(key, value)| format!("{}={}", encoded(key), encoded(value)))
            .collect();
        let route = self.route.write();
        if pairs.is_empty() {
            format!("#/{route}")
        } else {
            format!("#/{route}?{}", pairs.join("&"))
        }
    }
}

/// The pairs of the filters and of the order.
fn constraint_pairs(selection: &Selection, engine: &Engine) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (sign, picks) in [("", &selection.include), ("-", &selection.exclude)] {
        for (key, value) in picks.iter() {
            let word = engine.word(key, value);
            pairs.extend(word.map(|word| (format!("{sign}{}", key.word()), word.to_owned())));
        }
    }
    let sort = Some(selection.sort).filter(|sort| *sort != Sort::default());
    let others = [
        ("q", Some(selection.q.clone()).filter(|q| !q.is_empty())),
        ("exact", selection.as_written.then(|| "1".to_owned())),
        ("from", selection.from.map(|date| date.to_string())),
        ("to", selection.to.map(|date| date.to_string())),
        ("reply", selection.reply.map(|reply| word(REPLIES, reply).to_owned())),
        ("sort", sort.map(|sort| word(SORTS, sort).to_owned())),
    ];
    pairs.extend(others.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
    pairs
}

/// The pairs of the views, without those of the columns.
fn param_pairs(params: &ViewParams) -> Vec<Pair> {
    let defaults = ViewParams::default();
    let facets = [
        ("rows", params.rows, defaults.rows),
        ("cols", params.cols, defaults.cols),
        ("lanes", params.lanes, defaults.lanes),
    ];
    let mut pairs: Vec<Pair> = Vec::new();
    for (key, facet, default) in facets {
        pairs.extend((facet != default).then(|| (key.to_owned(), facet.word().to_owned())));
    }
    let others = [
        ("by", params.group_by.map(|by| word(BYS, by).to_owned())),
        ("left", params.left.clone()),
        ("min", (params.min_claims != defaults.min_claims).then(|| params.min_claims.to_string())),
    ];
    pairs.extend(others.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
    pairs
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
