//! A page as a plain file: the same views, without what has to be pressed, and with the claims written out that the program would filter.

use model::{ClaimIdx, Role};
use query::Facet;
use yew::{LocalServerRenderer, prelude::*};

use crate::app::catalogue;
use crate::app::data::Data;
use crate::app::location::{Location, Route};
use crate::app::plain_files::{self, Folder};
use crate::app::state::{Settings, State};
use crate::app::store::{Store, use_store};
use crate::app::view::claim::card::card;
use crate::app::view::claims::intro::intro;
use crate::app::view::claims::overview::overview;
use crate::app::view::entities::entity::in_role;
use crate::app::view::header::header;
use crate::app::view::page::{page, title};
use crate::app::view::shared::elements;
use crate::app::view::shared::named::document_link;

/// A page as a plain file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The route that shows the same in the program.
    pub route: Route,
    /// The file, from the root of the site, as it is called on a disk.
    pub file: String,
    /// The title of its window.
    pub title: String,
    /// What it holds, in a sentence.
    pub description: String,
    /// Its body, as HTML.
    pub body: String,
}

/// Draws a page as a plain file.
pub async fn drawn(data: &Data, route: Route) -> Page {
    let props = PlainProps { data: data.clone(), route: route.clone() };
    let body = LocalServerRenderer::<Plain>::with_props(props).hydratable(false).render().await;
    Page {
        file: plain_files::file(&route),
        title: title(&route, data),
        description: catalogue::plain::description(&route, data),
        body,
        route,
    }
}

/// Which page.
#[derive(Clone, PartialEq, Properties)]
pub struct PlainProps {
    /// The corpus with its engine.
    pub data: Data,
    /// The page.
    pub route: Route,
}

/// A page as a plain file.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let route = props.route.clone();
    let location = Location { route: route.clone(), ..Location::default() };
    let folder = Folder::of(&plain_files::file(&route));
    let store = use_store(|| State {
        plain: Some(folder),
        ..State::at(props.data.clone(), location.clone(), Settings::default())
    });
    let note = if route == Route::Claims {
        html! {
            <p class="plain-note">
                { catalogue::plain::START_NOTICE }{ " " }<a href="counterpoint.html">{ "counterpoint.html" }</a>{ "." }
            </p>
        }
    } else {
        html! {
            <p class="plain-note">
                { catalogue::plain::PLAIN_NOTICE }{ " " }
                <a href={plain_files::in_program(folder, &location, &props.data)}>{ catalogue::plain::OPEN_INTERACTIVE }</a>
            </p>
        }
    };
    let content = match &route {
        Route::Claims => claims(&store),
        other => html! { <>{ page(&store) }{ claims_of(&store, other) }</> },
    };
    html! {
        <>
            { header(&store) }
            <main id="main" tabindex="-1">{ note }{ content }</main>
        </>
    }
}

/// All claims, and beside them the ways to documents and topics.
fn claims(store: &Store) -> Html {
    let corpus = store.data().corpus();
    let documents =
        (0..corpus.documents.len()).map(|idx| document_link(store, model::DocumentIdx(idx as u32)));
    let topics = corpus.topics.iter().map(|topic| {
        elements::link(store.link(Route::Topic(topic.id.clone())), topic.label.clone())
    });
    let all = store.answer().results().claims;
    html! {
        <div class="claims">
            <nav class="filter-panel" aria-label={catalogue::plain::BROWSE}>
                { elements::section(catalogue::terms::facet(Facet::Document), vec![elements::list("", documents.collect())]) }
                { elements::section(catalogue::terms::facet(Facet::Topic), vec![elements::list("", topics.collect())]) }
            </nav>
            <section class="list" aria-labelledby="count">
                <div class="list-head">{ intro(store) }<h2 id="count">{ catalogue::claims(all.len()) }</h2></div>
                { overview(store) }
                { cards(store, all, "") }
            </section>
        </div>
    }
}

/// The claims of a document or an entity, which the program would show by a filter. Those of a topic stand on its page already.
fn claims_of(store: &Store, route: &Route) -> Html {
    let corpus = store.data().corpus();
    let parts = match route {
        Route::Document(stem) if let Some(document) = corpus.document_by_stem(stem) => {
            let claims = corpus.claims_of(document).map(ClaimIdx).collect();
            vec![part(store, catalogue::header::CLAIMS, claims, "")]
        }
        Route::Entity(id) if let Some(entity) = corpus.entity_by_id(id) => {
            let name = &corpus.entity(entity).name;
            let roles = [
                (Role::Says, catalogue::entities::claims_by(name), "says-"),
                (Role::About, catalogue::entities::claims_about(name), "about-"),
                (Role::Mentioned, catalogue::entities::mentions_of(name), "mentioned-"),
            ];
            roles
                .into_iter()
                .map(|(role, heading, prefix)| {
                    let claims = in_role(store, entity, role).results().claims;
                    part(store, &heading, claims, prefix)
                })
                .collect()
        }
        _ => return Html::default(),
    };
    html! { <div class="page plain-claims">{ for parts }</div> }
}

/// Some claims under a heading; nothing where there are none.
fn part(store: &Store, heading: &str, claims: Vec<ClaimIdx>, prefix: &'static str) -> Html {
    if claims.is_empty() {
        return Html::default();
    }
    let heading = format!("{heading}: {}", catalogue::claims(claims.len()));
    elements::section(heading, vec![cards(store, claims, prefix)])
}

fn cards(store: &Store, claims: Vec<ClaimIdx>, prefix: &'static str) -> Html {
    html! { <div class="cards">{ for claims.into_iter().map(|claim| card(store, claim, false, prefix)) }</div> }
}
