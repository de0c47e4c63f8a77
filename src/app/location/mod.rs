//! Addresses: what of the page can be linked to.
//!
//! A **location** is a route, a selection and view parameters. It is written behind `#`, because static hosts know no other paths and `file://` has none:
//!
//! ```text
//! #/claims              the claims (the route when there is none)
//! #/claim/<id>          the claims, with that claim open in its document
//! #/doc/<stem>          a document           #/documents all of them
//! #/entity/<id>         an entity            #/entities  all of them
//! #/topic/<id>          a topic              #/topics    all of them
//! #/compare             claims side by side  #/timeline  claims by date
//! #/method              how all this was made
//! #/about               who made it, and on what terms it may be used
//! ```
//!
//! Behind any route, after `?`, stand the filters as `key=value` pairs joined by `&`: the facets with their roles (`country.says=CN`),
//! each with `-` before the key to exclude; `q`, `exact=1`, `from`, `to`, `reply`, `select` (claims by their ids: these and no others),
//! `sort`. And the view parameters: `rows`, `cols`, `lanes`, `by`, `left`, `right` (any number of times, in their order), `min` (once
//! `least`, which is still read).
//!
//! Reading is lenient: order, repeats and encoding do not matter, and pairs that are not understood are kept and named to the reader.
//! Writing has one form: keys sorted, values sorted, defaults left out, percent-encoded, what was not understood last.

mod encoding;
mod read;
mod words;
mod write;

pub(crate) use encoding::encoded;

use model::{ClaimIdx, Corpus};
use query::{Facet, Key, Selection, Value};

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
    /// All documents.
    Documents,
    /// All topics.
    Topics,
    /// Claims side by side.
    Compare,
    /// Claims by the date they state.
    Timeline,
    /// How it was made.
    Method,
    /// Who made it, and on what terms it may be used.
    About,
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
    /// Compare: pairs of passages that tell one event differently.
    Event,
    /// Claims: what is said several times stands together.
    Statement,
    /// Claims: sanctions in a table, a measure against a target a row.
    Measure,
    /// Names: most claims made first.
    Says,
    /// Names: most claims about them first.
    About,
    /// Names: in most documents first.
    Documents,
}

/// View parameters: what a view depends on besides the selection.
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

impl ViewParams {
    /// Whether the overview counts something else than it does by itself: an address that says so asks for it.
    pub fn asks_for_overview(&self) -> bool {
        let Self { rows, cols, .. } = Self::default();
        (self.rows, self.cols) != (rows, cols)
    }
}

impl Location {
    /// A claim, open in its document: as others are sent to it, without filters.
    pub fn of_claim(corpus: &Corpus, claim: ClaimIdx) -> Self {
        Self { route: Route::Claim(corpus.claim(claim).id.clone()), ..Self::default() }
    }

    /// The same filters on another page. View parameters stay with their page.
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

    /// Whether the selection has filters that stand below the first ones, folded.
    pub fn asks_for_more_filters(&self) -> bool {
        let Selection { include, exclude, from, to, reply, .. } = &self.selection;
        let mut facets = include.iter().chain(exclude.iter()).map(|(key, _)| key.facet());
        facets.any(|facet| !facet.is_in_first_row())
            || from.is_some()
            || to.is_some()
            || reply.is_some()
    }

    /// The same with other view parameters.
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
}
