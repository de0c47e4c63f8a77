//! How all this was made: the codebook in plain words, the readings, the figures, the limits.

use export::files;
use model::{Claim, ClaimType, DocumentIdx, Measurement, MeasurementRow, Role, SourceKind};
use query::{CountryFigures, Facet, Key, SpeakerCountry, Value, summary};
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::store::Store;
use crate::app::view::claim::glyph::glyph;
use crate::app::view::shared::elements::{self, paragraph, section, table};
use crate::app::view::shared::named::document_link;
use crate::app::view::shared::part::{PartInputs, part};

/// How many documents are listed with their hashes; the data files have all.
const N_DOCUMENTS: usize = 200;

/// The page on method.
pub fn method(store: &Store) -> Html {
    part(store, PartInputs::of_page(store), draw)
}

fn draw(store: &Store, _: &PartInputs) -> Html {
    let roles =
        catalogue::method::ROLE_LIST.iter().map(|(role, means)| elements::row(*role, *means));
    let rules = (0u32..).zip(&store.data().corpus().rules).map(|(idx, rule)| {
        let href = store.link_to_only(Key::of(Facet::Rule), Value(idx));
        elements::link(href, rule.to_string())
    });
    let limits = catalogue::method::LIMIT_LIST.iter().map(|limit| Html::from(*limit));
    let figures =
        summary(store.data().corpus()).rows.iter().map(|row| figures(store, row)).collect();
    let n_documents = store.data().corpus().documents.len();
    let most = store.at_most(N_DOCUMENTS);
    let documents = (0..n_documents.min(most) as u32).map(|idx| document(store, DocumentIdx(idx)));
    let build = store.data().build_pairs().map(|(name, value)| {
        elements::row(name.to_owned(), html! { <code>{ value.to_owned() }</code> })
    });
    html! {
        <article class="page method">
            <h1>{ catalogue::header::METHOD }</h1>
            <p class="lead">{ catalogue::method::INTRO }</p>
            { section(catalogue::method::TYPES, vec![
                elements::rows("rules", ClaimType::ALL.iter().map(|claim_type| rule(store, *claim_type)).collect()),
                paragraph(catalogue::method::TYPES_ORDER),
            ]) }
            { section(catalogue::method::ROLES, vec![elements::rows("rules", roles.collect()), paragraph(catalogue::method::COUNTRIES)]) }
            { section(catalogue::method::READINGS, catalogue::method::READINGS_TEXT.iter().map(|text| paragraph(text)).collect()) }
            if !store.data().corpus().rules.is_empty() {
                { section(catalogue::method::RULES, vec![paragraph(catalogue::method::RULES_TEXT), paragraph(catalogue::method::NAMES_TEXT), unresolved(store), elements::list("limits", rules.collect())]) }
            }
            if let Some(measurement) = &store.data().corpus().measurement {
                { section(catalogue::method::ELSEWHERE, vec![html! { <p>{ catalogue::method::measured_on(measurement) }</p> }, table(&catalogue::method::ELSEWHERE_COLUMNS, measured(measurement))]) }
            }
            { section(catalogue::method::FIGURES, vec![paragraph(catalogue::method::FIGURES_TEXT), table(&catalogue::method::FIGURE_COLUMNS, figures)]) }
            { section(catalogue::method::LIMITS, vec![elements::list("limits", limits.collect())]) }
            { data(store) }
            { section(catalogue::method::BUILD, vec![
                paragraph(concat!("Version ", env!("CARGO_PKG_VERSION"))),
                elements::rows("build", build.collect()),
                table(&catalogue::method::BUILD_COLUMNS, documents.collect()),
                elements::and_more(n_documents, most),
            ]) }
        </article>
    }
}

/// The data files that lie beside the page; nothing where none need lie there. What each holds stands on the plain page, so that the
/// program need not carry it.
fn data(store: &Store) -> Html {
    if !store.is_plain() && browser::is_single_file() {
        return Html::default();
    }
    let file = |name: &'static str| elements::link(format!("data/{name}"), name);
    let files = if store.is_plain() {
        let package = elements::row(file("datapackage.json"), catalogue::method::DATA_PACKAGE);
        let files = files(store.data().corpus()).map(|it| elements::row(file(it.name), it.about));
        elements::rows("files", [package].into_iter().chain(files).collect())
    } else {
        elements::link("method.html#data".to_owned(), catalogue::method::DATA_ALL)
    };
    html! {
        <section id="data">
            <h2>{ catalogue::method::DATA }</h2>
            { paragraph(catalogue::method::DATA_TEXT) }
            { files }
        </section>
    }
}

fn rule(store: &Store, claim_type: ClaimType) -> Html {
    let (does, rule) = catalogue::method::definition(claim_type);
    let href = store.link_to_only(Key::of(Facet::Type), Value(claim_type as u32));
    let term = html! { <>{ glyph(claim_type) }{ elements::link(href, catalogue::terms::claim_type(claim_type)) }</> };
    elements::row(
        term,
        html! { <><p>{ catalogue::method::a_source(does) }</p>{ elements::aside(rule) }</> },
    )
}

/// How many claims have a speaker of whom the text does not settle who it is, with a link to them.
fn unresolved(store: &Store) -> Html {
    let is_unresolved = |claim: &&Claim| claim.source.kind == SourceKind::Unresolved;
    let n = store.data().corpus().claims.iter().filter(is_unresolved).count();
    if n == 0 {
        return Html::default();
    }
    let key = Key::new(Facet::Entity, Role::Says);
    let href = store.link_to_only(key, Value::UNRESOLVED);
    html! { <p>{ elements::link(href, catalogue::method::unresolved(n)) }</p> }
}

fn measured(measurement: &Measurement) -> Vec<Vec<Html>> {
    let row = |row: &MeasurementRow| {
        let counts = [row.n_cases, row.n_right].map(|n| elements::number(n as usize));
        [catalogue::method::counted(&row.class).into()].into_iter().chain(counts).collect()
    };
    measurement.rows.iter().map(row).collect()
}

fn figures(store: &Store, row: &CountryFigures) -> Vec<Html> {
    let says = |value, name: &str| {
        let key = Key::new(Facet::Country, Role::Says);
        elements::link(store.link_to_only(key, value), name.to_owned())
    };
    let speaker = match row.speaker {
        SpeakerCountry::Country(country) => {
            says(Value(country.0), &store.data().corpus().country(country).name)
        }
        SpeakerCountry::Several => catalogue::method::SEVERAL.into(),
        SpeakerCountry::None => says(Value::UNATTRIBUTED, catalogue::method::NO_COUNTRY),
    };
    let mut cells = vec![speaker];
    cells
        .extend([row.n_claims, row.n_words, row.n_documents].map(|n| elements::number(n as usize)));
    cells
}

fn document(store: &Store, idx: DocumentIdx) -> Vec<Html> {
    let corpus = store.data().corpus();
    let document = corpus.document(idx);
    vec![
        document_link(store, idx),
        elements::number(corpus.claims_of(idx).len()),
        elements::number(document.oddities.len()),
        html! { <code class="hash">{ document.sha256.clone() }</code> },
    ]
}
