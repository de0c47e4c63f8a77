//! How all this was made: the codebook in plain words, the readings, the figures, the limits.

use export::FILES;
use model::{ClaimType, DocumentIdx};
use query::{CountryFigures, Facet, Key, SpeakerCountry, Value, summary};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue::{self, codebook, taking};
use crate::app::store::Store;
use crate::app::view::glyph::glyph;
use crate::app::view::named::document_link;
use crate::app::view::parts::{self, paragraph, section, table};

/// The page on method.
pub fn method(store: &Store) -> Html {
    let roles = codebook::ROLE_LIST.iter().map(|(role, means)| parts::row(*role, *means));
    let rules = (0u32..).zip(&store.data().corpus().rules).map(|(idx, rule)| {
        let href = store.link_to_only(Key::of(Facet::Rule), Value(idx));
        parts::link(href, catalogue::rule(rule))
    });
    let limits = codebook::LIMIT_LIST.iter().map(|limit| Html::from(*limit));
    let figures =
        summary(store.data().corpus()).rows.iter().map(|row| figures(store, row)).collect();
    let documents = (0u32..)
        .zip(&store.data().corpus().documents)
        .map(|(idx, _)| document(store, DocumentIdx(idx)));
    let build = store.data().build().split("; ").filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        Some(parts::row(name.to_owned(), html! { <code>{ value.to_owned() }</code> }))
    });
    html! {
        <article class="page method">
            <h1>{ catalogue::METHOD }</h1>
            <p class="lead">{ codebook::INTRO }</p>
            { section(codebook::TYPES, vec![
                parts::rows("rules", ClaimType::ALL.iter().map(|claim_type| rule(store, *claim_type)).collect()),
                paragraph(codebook::TYPES_ORDER),
            ]) }
            { section(codebook::ROLES, vec![parts::rows("rules", roles.collect()), paragraph(codebook::COUNTRIES)]) }
            { section(codebook::READINGS, codebook::READINGS_TEXT.iter().map(|text| paragraph(text)).collect()) }
            if !store.data().corpus().rules.is_empty() {
                { section(codebook::RULES, vec![paragraph(codebook::RULES_TEXT), parts::list("limits", rules.collect())]) }
            }
            { section(codebook::FIGURES, vec![paragraph(codebook::FIGURES_TEXT), table(&codebook::FIGURE_COLUMNS, figures)]) }
            { section(codebook::LIMITS, vec![parts::list("limits", limits.collect())]) }
            { data(store) }
            { section(codebook::BUILD, vec![
                paragraph(concat!("Version ", env!("CARGO_PKG_VERSION"))),
                parts::rows("build", build.collect()),
                table(&codebook::BUILD_COLUMNS, documents.collect()),
            ]) }
        </article>
    }
}

/// The data files that lie beside the page; nothing where none need lie there. What each holds is told by the plain page, so that the
/// program need not carry it.
fn data(store: &Store) -> Html {
    if !store.is_plain() && browser::is_single_file() {
        return Html::default();
    }
    let file = |name: &'static str| parts::link(format!("data/{name}"), name);
    let files = if store.is_plain() {
        let package = parts::row(file("datapackage.json"), taking::DATA_PACKAGE);
        let files = FILES.iter().map(|it| parts::row(file(it.name), it.about));
        parts::rows("files", [package].into_iter().chain(files).collect())
    } else {
        parts::link("method.html#data".to_owned(), taking::DATA_ALL)
    };
    html! {
        <section id="data">
            <h2>{ taking::DATA }</h2>
            { paragraph(taking::DATA_TEXT) }
            { files }
        </section>
    }
}

fn rule(store: &Store, claim_type: ClaimType) -> Html {
    let (does, told) = codebook::rule(claim_type);
    let href = store.link_to_only(Key::of(Facet::Type), Value(claim_type as u32));
    let term = html! { <>{ glyph(claim_type) }{ parts::link(href, catalogue::claim_type(claim_type)) }</> };
    parts::row(term, html! { <><p>{ codebook::a_source(does) }</p>{ parts::aside(told) }</> })
}

fn figures(store: &Store, row: &CountryFigures) -> Vec<Html> {
    let says = |value, name: &str| {
        let key = Key::new(Facet::Country, model::Role::Says);
        parts::link(store.link_to_only(key, value), name.to_owned())
    };
    let speaker = match row.speaker {
        SpeakerCountry::Country(country) => {
            says(Value(country.0), &store.data().corpus().country(country).name)
        }
        SpeakerCountry::Several => codebook::SEVERAL.into(),
        SpeakerCountry::None => says(Value::UNATTRIBUTED, codebook::NO_COUNTRY),
    };
    let mut cells = vec![speaker];
    cells.extend([row.n_claims, row.n_words, row.n_documents].map(|n| parts::number(n as usize)));
    cells
}

fn document(store: &Store, idx: DocumentIdx) -> Vec<Html> {
    let corpus = store.data().corpus();
    let document = corpus.document(idx);
    vec![
        document_link(store, idx),
        parts::number(corpus.claims_of(idx).len()),
        parts::number(document.oddities.len()),
        html! { <code class="hash">{ document.sha256.clone() }</code> },
    ]
}
