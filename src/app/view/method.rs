//! How all this was made: the codebook in plain words, the readings, the figures, the limits.

use model::{ClaimType, DocumentIdx};
use query::{Facet, Figures, Key, Speaker, Value, summary};
use yew::prelude::*;

use crate::app::catalogue::{self, codebook};
use crate::app::hooks::Store;
use crate::app::url::Route;
use crate::app::view::card::document_title;
use crate::app::view::glyph::glyph;

/// The page on method.
pub fn method(store: &Store) -> Html {
    html! {
        <article class="page method">
            <h1>{ catalogue::METHOD }</h1>
            <p class="lead">{ codebook::INTRO }</p>
            <section>
                <h2>{ codebook::TYPES }</h2>
                <dl class="rules">
                    { for ClaimType::ALL.iter().map(|claim_type| {
                        let (does, told) = codebook::rule(*claim_type);
                        let href = store.link_to_only(Key::of(Facet::Type), Value(*claim_type as u32));
                        html! {
                            <div>
                                <dt>{ glyph(*claim_type) }<a {href}>{ catalogue::claim_type(*claim_type) }</a></dt>
                                <dd><p>{ format!("A source {does}.") }</p><p class="aside">{ told }</p></dd>
                            </div>
                        }
                    }) }
                </dl>
                <p>{ codebook::TYPES_ORDER }</p>
            </section>
            <section>
                <h2>{ codebook::ROLES }</h2>
                <dl>{ for codebook::ROLE_LIST.iter().map(|(role, means)| html! { <div><dt>{ *role }</dt><dd>{ *means }</dd></div> }) }</dl>
                <p>{ codebook::COUNTRIES }</p>
            </section>
            <section>
                <h2>{ codebook::READINGS }</h2>
                { for codebook::READINGS_TEXT.iter().map(|text| html! { <p>{ *text }</p> }) }
            </section>
            <section>
                <h2>{ codebook::FIGURES }</h2>
                <p>{ codebook::FIGURES_TEXT }</p>
                { table(&codebook::FIGURE_COLUMNS, summary(store.data.corpus()).rows.iter().map(|row| figures(store, row)).collect()) }
            </section>
            <section>
                <h2>{ codebook::LIMITS }</h2>
                <ul>{ for codebook::LIMIT_LIST.iter().map(|limit| html! { <li>{ *limit }</li> }) }</ul>
            </section>
            <section>
                <h2>{ codebook::BUILD }</h2>
                <p>{ format!("{} {}", codebook::VERSION, env!("CARGO_PKG_VERSION")) }</p>
                { table(&codebook::BUILD_COLUMNS, (0..store.data.corpus().documents.len()).map(|idx| document(store, idx)).collect()) }
            </section>
        </article>
    }
}

fn table(columns: &[&'static str; 4], rows: Html) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={columns[0]}>
            <table>
                <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

fn figures(store: &Store, row: &Figures) -> Html {
    let says = Key::new(Facet::Country, model::Role::Says);
    let speaker = match row.speaker {
        Speaker::Country(country) => {
            let name = store.data.corpus().country(country).name.clone();
            html! { <a href={store.link_to_only(says, Value(country.0))}>{ name }</a> }
        }
        Speaker::Several => html! { { codebook::SEVERAL } },
        Speaker::None => {
            html! { <a href={store.link_to_only(says, Value::UNATTRIBUTED)}>{ codebook::NO_COUNTRY }</a> }
        }
    };
    html! {
        <tr>
            <th scope="row">{ speaker }</th>
            <td class="number">{ row.n_claims }</td>
            <td class="number">{ row.n_words }</td>
            <td class="number">{ row.n_documents }</td>
        </tr>
    }
}

fn document(store: &Store, idx: usize) -> Html {
    let corpus = store.data.corpus();
    let document = &corpus.documents[idx];
    let idx = DocumentIdx(idx as u32);
    html! {
        <tr>
            <th scope="row"><a href={store.link(Route::Document(document.stem.clone()))}>{ document_title(store, idx) }</a></th>
            <td class="number">{ corpus.claims_of(idx).len() }</td>
            <td class="number">{ document.oddities.len() }</td>
            <td><code class="hash">{ document.sha256.clone() }</code></td>
        </tr>
    }
}
