//! The sanctions among the claims as a table: a row for each measure against each person, body or country.

use export::SanctionTarget;
use model::{ClaimIdx, ClaimType, Measure};
use query::{Facet, Key, Value};
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::location::GroupBy;
use crate::app::store::Store;
use crate::app::view::claim::actions::row_actions;
use crate::app::view::claim::links::quote_link;
use crate::app::view::claim::source::source;
use crate::app::view::claims::list::more;
use crate::app::view::shared::elements;
use crate::app::view::shared::named::{document_link, entity_link};
use crate::app::view::shared::part::{PartInputs, part};

/// Whether the filters leave sanctions only.
pub fn are_all(store: &Store) -> bool {
    let sanctions = Value(ClaimType::Sanction as u32);
    let types = store.location.selection.include.of(Key::of(Facet::Type));
    types.eq([sanctions])
}

/// Whether the address asks for the table, and the filters leave nothing else.
pub fn is_table(store: &Store) -> bool {
    store.location.params.group_by == Some(GroupBy::Measure) && are_all(store)
}

/// The table.
pub fn sanctions(store: &Store) -> Html {
    let inputs = PartInputs { n_shown: store.n_shown, ..PartInputs::of_page(store) };
    part(store, inputs.with_collection(store), draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let corpus = store.data().corpus();
    let claims = store.answer().results().claims;
    let n_shown = store.n_shown.min(claims.len());
    let mut rows = Vec::new();
    for idx in &claims[..n_shown] {
        let claim = corpus.claim(*idx);
        for target in export::sanction_targets(corpus, claim) {
            let of_target = claim.measures.iter();
            rows.extend(of_target.map(|measure| row(store, *idx, target, *measure)));
        }
    }
    html! {
        <>
            { elements::aside(catalogue::claim::REPORTED_SANCTION) }
            <div class="sanctions">{ elements::table(&catalogue::claims::SANCTION_COLUMNS, rows) }</div>
            { more(store, claims.len() - n_shown) }
        </>
    }
}

fn row(store: &Store, idx: ClaimIdx, target: SanctionTarget, measure: Measure) -> Vec<Html> {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let against = match target {
        SanctionTarget::Entity(idx) => entity_link(store, idx),
        SanctionTarget::Country(idx) => corpus.country(idx).name.clone().into(),
        SanctionTarget::Nobody => catalogue::shared::NOT_GIVEN.into(),
    };
    let legal_basis = claim.legal_basis.map(|words| corpus.words(claim.document, words));
    vec![
        against,
        catalogue::terms::measure(measure).into(),
        html! { <span class="source">{ source(store, claim) }</span> },
        legal_basis.map(elements::quote).unwrap_or_default(),
        catalogue::claim::stated_date(corpus, claim).unwrap_or_default().into(),
        quote_link(store, idx),
        document_link(store, claim.document),
        row_actions(store, idx),
    ]
}
