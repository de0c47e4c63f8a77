//! A selection on paper: every claim with its citation, no quote over two pages.

use export::Provenance;
use model::ClaimIdx;
use yew::prelude::*;

use crate::app::catalogue;
use crate::app::export_scope::{exported_claims, is_filtered, provenance};
use crate::app::location::Route;
use crate::app::store::Store;
use crate::app::view::shared::elements;

/// The sheet; nothing where the page itself is printed: a document, a drawing, the method.
pub fn print(store: &Store) -> Html {
    if !is_sheet(store) {
        return Html::default();
    }
    let options = store.export.unwrap_or_default();
    let claims = exported_claims(store, options);
    let is_filtered = !options.only_selected && is_filtered(store);
    let constraints = if is_filtered { store.location.selection.constraints() } else { Vec::new() };
    let constraints = constraints
        .iter()
        .map(|constraint| catalogue::filters::constraint(store.data(), constraint).into());
    let provenance = provenance(store);
    html! {
        <section class="printed">
            <h1>{ catalogue::NAME }{ ": " }{ catalogue::claims::n_of(claims.len(), store.data().n_claims()) }</h1>
            { elements::list("inline", constraints.collect()) }
            <p>{ catalogue::export::PRINTED_FROM }{ " " }{ provenance.link() }{ ", commit " }{ provenance.commit.clone() }</p>
            { for claims.iter().map(|idx| claim(store, *idx, &provenance)) }
        </section>
    }
}

/// Whether claims are printed and not the page as it stands: from the list of claims, and where the reader asks for just that.
pub fn is_sheet(store: &Store) -> bool {
    let is_list = matches!(store.location.route, Route::Claims | Route::Claim(_));
    store.is_printed && (is_list || store.export.is_some())
}

fn claim(store: &Store, idx: ClaimIdx, provenance: &Provenance) -> Html {
    let corpus = store.data().corpus();
    let claim = corpus.claim(idx);
    let date = catalogue::claim::stated_date(corpus, claim);
    html! {
        <article>
            <blockquote dir="auto"><p>{ "“" }{ corpus.quote(claim).to_owned() }{ "”" }</p></blockquote>
            <p>{ "— " }{ export::citation(corpus, idx, provenance) }</p>
            { for date.map(|date| html! { <p>{ catalogue::claim::STATED_DATE }{ ": " }{ date }</p> }) }
        </article>
    }
}
