//! Reads addresses.

use model::PartialDate;
use query::{Engine, Facet, Key, Selection};

use super::encoding::decoded;
use super::words::{BYS, COLS, LANES, REPLIES, ROWS, SORTS, term};
use super::{Location, Route, ViewParams};

impl Location {
    /// Reads the part of an address from its `#` on; whatever it holds, some location comes of it.
    pub fn read(hash: &str, engine: &Engine) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (route, pairs) = hash.split_once('?').unwrap_or((hash, ""));
        let mut location = Self { route: read_route(route), ..Self::default() };
        for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decoded(key), decoded(value));
            if !(read_param(&mut location.params, &key, &value)
                || read_constraint(&mut location.selection, &key, &value, engine))
            {
                location.unknown.push((key, value));
            }
        }
        location
    }
}

fn read_route(written: &str) -> Route {
    let path = written.trim_matches('/');
    let parts: Vec<String> = path.split('/').map(decoded).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [""] | ["claims"] => Route::Claims,
        ["claim", id] => Route::Claim((*id).into()),
        ["doc", stem] => Route::Document((*stem).into()),
        ["entity", id] => Route::Entity((*id).into()),
        ["entities"] => Route::Entities,
        ["topic", id] => Route::Topic((*id).into()),
        ["documents"] => Route::Documents,
        ["topics"] => Route::Topics,
        ["compare"] => Route::Compare,
        ["timeline"] => Route::Timeline,
        ["method"] => Route::Method,
        ["about"] => Route::About,
        _ => Route::Unknown(path.into()),
    }
}

/// Reads one pair into the view parameters; `false` if it is none of them.
fn read_param(params: &mut ViewParams, key: &str, value: &str) -> bool {
    let facet = |of: &[Facet]| Facet::from_word(value).filter(|facet| of.contains(facet));
    let read = |to: &mut Facet, of: &[Facet]| facet(of).map(|facet| *to = facet).is_some();
    match key {
        "rows" => read(&mut params.rows, ROWS),
        "cols" => read(&mut params.cols, COLS),
        "lanes" => read(&mut params.lanes, LANES),
        "by" => {
            params.group_by = term(BYS, value).or(params.group_by);
            term(BYS, value).is_some()
        }
        "left" => {
            params.left = Some(value.into());
            true
        }
        "right" => {
            params.right.push(value.into());
            true
        }
        "min" | "least" => match value.parse() {
            Ok(min_claims @ 1..) => {
                params.min_claims = min_claims;
                true
            }
            _ => false,
        },
        _ => false,
    }
}

/// Reads one pair into a selection; `false` if it is not understood.
fn read_constraint(selection: &mut Selection, key: &str, value: &str, engine: &Engine) -> bool {
    match key {
        "q" => selection.q = value.into(),
        "exact" if value == "1" => selection.as_written = true,
        "from" | "to" => {
            let Some(date) = PartialDate::parse(value).filter(|date| date.interval().is_some())
            else {
                return false;
            };
            *(if key == "from" { &mut selection.from } else { &mut selection.to }) = Some(date);
        }
        "reply" => match term(REPLIES, value) {
            Some(reply) => selection.reply = Some(reply),
            None => return false,
        },
        "select" => match engine.corpus().claim_by_id(value) {
            Some(claim) => selection.pick(claim),
            None => return false,
        },
        "sort" => match term(SORTS, value) {
            Some(sort) => selection.sort = sort,
            None => return false,
        },
        _ => {
            let (picks, key) = match key.strip_prefix('-') {
                Some(key) => (&mut selection.exclude, key),
                None => (&mut selection.include, key),
            };
            let Some(key) = Key::from_word(key) else { return false };
            let Some(value) = engine.value(key, value) else { return false };
            picks.insert(key, value);
        }
    }
    true
}
