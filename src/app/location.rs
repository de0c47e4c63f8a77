//! Addresses: what of the page can be linked to.
//!
//! A **location** is a route, a selection and view parameters. It is written behind `#`, because static hosts know no other paths and `file://` has none:
//!
//! ```text
//! #/claims              the claims (the route when there is none)
//! #/claim/<id>          the claims, with that claim open in its document
//! #/doc/<stem>          a document
//! #/entity/<id>         an entity            #/entities  all of them
//! #/topic/<id>          a topic
//! #/compare             claims side by side  #/timeline  claims by date
//! #/method              how all this was made
//! ```
//!
//! Behind any route, after `?`, stand the filters as `key=value` pairs joined by `&`: the facets with their roles (`country.says=CN`),
//! each with `-` before the key to exclude; `q`, `exact=1`, `from`, `to`, `reply`, `sort`. And what a view is told: `rows`, `cols`,
//! `lanes`, `by`, `left`, `right` (any number of times, in their order), `min` (once `least`, which is still read).
//!
//! Reading is lenient: order, repeats and encoding do not matter, and pairs that are not understood are kept and named to the reader.
//! Writing has one form: keys sorted, values sorted, defaults left out, percent-encoded, what was not understood last.

use model::{Corpus, PartialDate};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use query::{Engine, Facet, Key, Reply, Selection, Sort, Value};

use crate::app::sorted_insert::insert_in_order;

/// Everything but RFC 3986's unreserved characters is encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The words of `reply`.
const REPLIES: &[(Reply, &str)] =
    &[(Reply::Answered, "answered"), (Reply::Unanswered, "unanswered")];
/// What `rows` may be: those who say.
const ROWS: &[Facet] = &[Facet::Country, Facet::Entity];
/// What `cols` may be; countries and entities as those spoken about.
const COLS: &[Facet] = &[Facet::Type, Facet::Country, Facet::Topic];
/// What `lanes` may be.
const LANES: &[Facet] = &[Facet::Country, Facet::Document];
/// The words of `by`.
const BYS: &[(GroupBy, &str)] = &[
    (GroupBy::Country, "country"),
    (GroupBy::Source, "source"),
    (GroupBy::Document, "doc"),
    (GroupBy::Claim, "claim"),
    (GroupBy::Statement, "statement"),
    (GroupBy::Says, "says"),
    (GroupBy::About, "about"),
    (GroupBy::Documents, "documents"),
];
/// The words of `sort`.
const SORTS: &[(Sort, &str)] = &[(Sort::Position, "position"), (Sort::Date, "date")];

/// Which page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The list of claims.
    #[default]
    Claims,
    /// The list of claims, and the claim with this id open in its document.
    Claim(String),
    /// The document with this stem.
    Document(String),
    /// The entity with this id.
    Entity(String),
    /// All entities.
    Entities,
    /// The topic with this id.
    Topic(String),
    /// Claims side by side.
    Compare,
    /// Claims by the date they state.
    Timeline,
    /// How it was made.
    Method,
    /// A route that there is not, as it was written.
    Unknown(String),
}

/// By what a view divides or orders what it shows. Each view knows some, and takes the first of them for any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// Compare: columns are countries of the speaker.
    Country,
    /// Compare: columns are sources.
    Source,
    /// Compare: columns are documents.
    Document,
    /// Compare: columns are claims.
    Claim,
    /// Claims: what is said several times stands together.
    Statement,
    /// Names: most claims made first.
    Says,
    /// Names: most claims about them first.
    About,
    /// Names: in most documents first.
    Documents,
}

/// What views are told besides the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewParams {
    /// Who stands in the rows of the overview.
    pub rows: Facet,
    /// What stands in its columns.
    pub cols: Facet,
    /// What the lanes of the timeline are.
    pub lanes: Facet,
    /// By what a view divides or orders.
    pub group_by: Option<GroupBy>,
    /// Compare: the value of the first column. Names: who is brought out.
    pub left: Option<String>,
    /// Compare: the values of the other columns.
    pub right: Vec<String>,
    /// Names: the fewest claims of a pair that is shown; 1 shows all.
    pub min_claims: u32,
}

impl Default for ViewParams {
    fn default() -> Self {
        Self {
            rows: Facet::Country,
            cols: Facet::Type,
            lanes: Facet::Country,
            group_by: None,
            left: None,
            right: Vec::new(),
            min_claims: 1,
        }
    }
}

/// A location of the page: all that a link can hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// Which page.
    pub route: Route,
    /// Which claims.
    pub selection: Selection,
    /// How the views of the page show them.
    pub params: ViewParams,
    /// Pairs that were not understood, decoded, in the order of the address.
    pub unknown: Vec<(String, String)>,
}

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

    /// The one way to write it, from `#` on.
    pub fn write(&self, engine: &Engine) -> String {
        let selection = &self.selection;
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut add = |key: String, value: String| insert_in_order(&mut pairs, (key, value));
        for (sign, chosen) in [("", &selection.include), ("-", &selection.exclude)] {
            for (key, value) in chosen.iter() {
                if let Some(word) = engine.word(key, value) {
                    add(format!("{sign}{}", key.word()), word.into());
                }
            }
        }
        let others = [
            ("q", Some(selection.q.clone()).filter(|q| !q.is_empty())),
            ("exact", selection.as_written.then(|| "1".into())),
            ("from", selection.from.map(|date| date.to_string())),
            ("to", selection.to.map(|date| date.to_string())),
            ("reply", selection.reply.map(|reply| word(REPLIES, reply).into())),
            (
                "sort",
                Some(selection.sort)
                    .filter(|sort| *sort != Sort::default())
                    .map(|sort| word(SORTS, sort).into()),
            ),
        ];
        for (key, value) in others {
            if let Some(value) = value {
                add(key.into(), value);
            }
        }
        let (params, usual) = (&self.params, ViewParams::default());
        let mut told: Vec<(&str, String)> = Vec::new();
        for (key, facet, usual) in [
            ("rows", params.rows, usual.rows),
            ("cols", params.cols, usual.cols),
            ("lanes", params.lanes, usual.lanes),
        ] {
            told.extend((facet != usual).then(|| (key, facet.word().to_owned())));
        }
        told.extend(params.group_by.map(|by| ("by", word(BYS, by).to_owned())));
        told.extend(params.left.clone().map(|left| ("left", left)));
        told.extend(
            (params.min_claims != usual.min_claims).then(|| ("min", params.min_claims.to_string())),
        );
        for (key, value) in told {
            insert_in_order(&mut pairs, (key.to_owned(), value));
        }
        // Columns stand in the order of the reader.
        let place = pairs.partition_point(|(key, _)| key.as_str() < "right");
        let right = params.right.iter().map(|value| ("right".to_owned(), value.clone()));
        pairs.splice(place..place, right);
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

    /// The same filters on another page. What a view is told stays with its page.
    pub fn to(&self, route: Route) -> Self {
        let params = if self.route.page() == route.page() {
            self.params.clone()
        } else {
            ViewParams::default()
        };
        Self { route, params, ..self.clone() }
    }

    /// The same without the claim that is open: all that links to other claims of the page depend on.
    pub fn page_location(&self) -> Self {
        Self { route: self.route.page(), ..self.clone() }
    }

    /// The selection whose claims the page shows: its filters, or on the page of an entity the claims in which it has any role.
    pub fn asked_selection(&self, corpus: &Corpus) -> Selection {
        match &self.route {
            Route::Entity(id) if let Some(entity) = corpus.entity_by_id(id) => {
                Selection::default().narrowed(Key::of(Facet::Entity), Value(entity.0))
            }
            _ => self.selection.clone(),
        }
    }

    /// The same with something else told to its views.
    pub fn with_params(&self, change: impl FnOnce(&mut ViewParams)) -> Self {
        let mut location = self.clone();
        change(&mut location.params);
        location
    }

    /// The same page with another selection.
    pub fn with_selection(&self, selection: Selection) -> Self {
        Self { selection, ..self.clone() }
    }
}

impl Route {
    /// The page that shows it: the list, and a claim open beside it, are one.
    pub fn page(&self) -> Self {
        match self {
            Self::Claim(_) => Self::Claims,
            other => other.clone(),
        }
    }

    fn write(&self) -> String {
        match self {
            Self::Claims => "claims".into(),
            Self::Claim(id) => format!("claim/{}", encoded(id)),
            Self::Document(stem) => format!("doc/{}", encoded(stem)),
            Self::Entity(id) => format!("entity/{}", encoded(id)),
            Self::Entities => "entities".into(),
            Self::Topic(id) => format!("topic/{}", encoded(id)),
            Self::Compare => "compare".into(),
            Self::Timeline => "timeline".into(),
            Self::Method => "method".into(),
            Self::Unknown(written) => written.clone(),
        }
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
        ["compare"] => Route::Compare,
        ["timeline"] => Route::Timeline,
        ["method"] => Route::Method,
        _ => Route::Unknown(path.into()),
    }
}

/// Takes one pair into what views are told; `false` where it is none of theirs.
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

/// Takes one pair into a selection; `false` where it is not understood.
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
        "sort" => match term(SORTS, value) {
            Some(sort) => selection.sort = sort,
            None => return false,
        },
        _ => {
            let (chosen, key) = match key.strip_prefix('-') {
                Some(key) => (&mut selection.exclude, key),
                None => (&mut selection.include, key),
            };
            let Some(key) = Key::from_word(key) else { return false };
            let Some(value) = engine.value(key, value) else { return false };
            chosen.insert(key, value);
        }
    }
    true
}

fn word<T: Copy + PartialEq>(terms: &[(T, &'static str)], term: T) -> &'static str {
    terms.iter().find(|(other, _)| *other == term).map_or("", |(_, word)| word)
}

fn term<T: Copy>(terms: &[(T, &str)], word: &str) -> Option<T> {
    terms.iter().find(|(_, other)| *other == word).map(|(term, _)| *term)
}

pub(crate) fn encoded(plain: &str) -> String {
    utf8_percent_encode(plain, ENCODED).to_string()
}

/// What does not decode to UTF-8 is shown with replacement characters rather than lost.
fn decoded(written: &str) -> String {
    percent_decode_str(written).decode_utf8_lossy().into_owned()
}
