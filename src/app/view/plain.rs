//! A page as a plain file: the same views, without what has to be pressed, and with the claims written out that the program would filter.

use std::borrow::Cow;

use model::{ClaimIdx, DocumentIdx, Role};
use query::Facet;
use yew::{LocalServerRenderer, prelude::*};

use crate::app::catalogue;
use crate::app::data::Data;
use crate::app::location::{Location, Route};
use crate::app::plain_files::{self, Folder, N_ITEMS, PlainFile, has_short_pages, n_items};
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
    /// The file.
    pub file: PlainFile,
    /// The title of its window.
    pub title: String,
    /// What it holds, in a sentence.
    pub description: String,
    /// Its body, as HTML.
    pub body: String,
}

/// Draws a page as a plain file.
pub async fn drawn(data: &Data, file: PlainFile) -> Page {
    let props = PlainProps { data: data.clone(), file: file.clone() };
    let body = LocalServerRenderer::<Plain>::with_props(props).hydratable(false).render().await;
    let (mut title, mut description) =
        (title(&file.route, data), catalogue::plain::description(&file.route, data));
    if 0 < file.part {
        let part = catalogue::plain::part(file.part + 1, file.n_parts(data.corpus()));
        title = format!("{title} – {part}");
        description = format!("{description} {part}.");
    }
    Page { file, title, description, body }
}

/// Which page.
#[derive(Clone, PartialEq, Properties)]
pub struct PlainProps {
    /// The corpus with its engine.
    pub data: Data,
    /// The file.
    pub file: PlainFile,
}

/// A page as a plain file.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let PlainFile { route, part } = &props.file;
    let location = Location { route: route.clone(), ..Location::default() };
    let folder = Folder::of(&props.file.name());
    let store = use_store(|| State {
        plain: Some(props.file.clone()),
        ..State::at(props.data.clone(), location.clone(), Settings::default())
    });
    let note = if *route == Route::Claims && *part == 0 {
        html! {
            <p class="plain-note">
                { catalogue::plain::START_NOTICE }
                if !export::is_large(props.data.corpus()) {
                    { " " }{ catalogue::plain::FROM_DISK }{ " " }<a href="counterpoint.html">{ "counterpoint.html" }</a>{ "." }
                }
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
    let content = match route {
        Route::Claims if *part == 0 => claims(&store),
        Route::Claims => further_claims(&store),
        other => html! { <>{ page(&store) }{ claims_of(&store, other) }</> },
    };
    html! {
        <>
            { header(&store) }
            <main id="main" tabindex="-1">{ note }{ content }{ parts(&props.file, &store) }</main>
        </>
    }
}

/// The first claims, and beside them the ways to documents and topics.
fn claims(store: &Store) -> Html {
    let corpus = store.data().corpus();
    let n_documents = corpus.documents.len();
    let documents =
        (0..n_documents.min(N_ITEMS) as u32).map(|idx| document_link(store, DocumentIdx(idx)));
    let topics = corpus.topics.iter().take(N_ITEMS).map(|topic| {
        elements::link(store.link(Route::Topic(topic.id.clone())), topic.label.clone())
    });
    let all = store.answer().results().claims;
    let shown = all[store.shown_items(all.len())].to_vec();
    html! {
        <div class="claims">
            <section class="list" aria-labelledby="count">
                <div class="list-head">{ intro(store) }<h2 id="count">{ catalogue::claims(all.len()) }</h2></div>
                { overview(store) }
                { cards(store, shown, "") }
            </section>
            // Where it is seen on a phone; beside the claims, the styles place it.
            <nav class="filter-panel" aria-label={catalogue::plain::BROWSE}>
                { elements::section(catalogue::terms::facet(Facet::Document), vec![
                    elements::list("", documents.collect()),
                    elements::and_more(n_documents, N_ITEMS),
                ]) }
                { elements::section(catalogue::terms::facet(Facet::Topic), vec![
                    elements::list("", topics.collect()),
                    elements::and_more(corpus.topics.len(), N_ITEMS),
                ]) }
            </nav>
        </div>
    }
}

/// A further part of all claims: as cards, or in a large corpus as lines.
fn further_claims(store: &Store) -> Html {
    let all = store.answer().results().claims;
    let items = store.shown_items(all.len());
    let heading = catalogue::plain::claims_from_to(items.start + 1, items.end, all.len());
    let shown = all[items].to_vec();
    let list = if store.is_short() { short_lines(store, &shown) } else { cards(store, shown, "") };
    html! { <div class="page plain-claims"><h1>{ heading }</h1>{ list }</div> }
}

/// Claims in lines that are shorter than their quotes: who says each, and its first words as a link to it.
fn short_lines(store: &Store, claims: &[ClaimIdx]) -> Html {
    let corpus = store.data().corpus();
    let line = |idx: &ClaimIdx| {
        let claim = corpus.claim(*idx);
        let words = first_words(corpus.quote(claim)).into_owned();
        let said = catalogue::claim::source_type_and_form(corpus, claim);
        html! { <li>{ said }{ ": " }<a href={store.link(Route::Claim(claim.id.clone()))}><bdi>{ words }</bdi></a></li> }
    };
    html! { <ul class="claim-list">{ for claims.iter().map(line) }</ul> }
}

/// How many code points of a quote a line shows at least, where there are more.
const N_POINTS: usize = 40;

/// The first words of a quote, with a mark where some are left out.
fn first_words(quote: &str) -> Cow<'_, str> {
    let from = quote.char_indices().nth(N_POINTS).map(|(idx, _)| idx);
    let end = from.and_then(|from| Some(from + quote[from..].find(char::is_whitespace)?));
    end.map_or(Cow::Borrowed(quote), |end| Cow::Owned(format!("{} …", &quote[..end])))
}

/// The ways to the other parts of a list; nothing where it has only one.
fn parts(file: &PlainFile, store: &Store) -> Html {
    let (part, n_parts) = (file.part, file.n_parts(store.data().corpus()));
    if n_parts == 1 {
        return Html::default();
    }
    let up = Folder::of(&file.name()).to_root();
    let link = |to: usize, label: &'static str| {
        let to = PlainFile { route: file.route.clone(), part: to };
        elements::link(format!("{up}{}", to.name()), label)
    };
    let mut links = Vec::new();
    if 0 < part {
        links
            .extend([link(0, catalogue::plain::FIRST), link(part - 1, catalogue::plain::PREVIOUS)]);
    }
    if part + 1 < n_parts {
        links.extend([
            link(part + 1, catalogue::plain::NEXT),
            link(n_parts - 1, catalogue::plain::LAST),
        ]);
    }
    html! {
        <nav class="page plain-parts" aria-label={catalogue::plain::PARTS}>
            <p>{ catalogue::plain::part(part + 1, n_parts) }</p>
            { elements::list("inline", links) }
        </nav>
    }
}

/// The claims of a document or an entity, which the program would show by a filter. Those of a topic stand on its page already, and
/// those of a document whose page is short are marked in its text alone.
fn claims_of(store: &Store, route: &Route) -> Html {
    let corpus = store.data().corpus();
    let parts = match route {
        Route::Document(stem) if let Some(document) = corpus.document_by_stem(stem) => {
            let claims = corpus.claims_of(document).map(ClaimIdx).collect();
            match has_short_pages(corpus) {
                false => vec![part(store, catalogue::header::CLAIMS, claims, "")],
                true => return Html::default(),
            }
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

/// Some claims under a heading, the first of them where there are many; nothing where there are none.
fn part(store: &Store, heading: &str, mut claims: Vec<ClaimIdx>, prefix: &'static str) -> Html {
    if claims.is_empty() {
        return Html::default();
    }
    let n = claims.len();
    let heading = format!("{heading}: {}", catalogue::claims(n));
    if !matches!(store.location.route, Route::Document(_)) {
        claims.truncate(n_items(store.data().corpus()));
    }
    let rest = elements::and_more(n, claims.len());
    let list = match store.is_short() {
        true => short_lines(store, &claims),
        false => cards(store, claims, prefix),
    };
    elements::section(heading, vec![list, rest])
}

fn cards(store: &Store, claims: Vec<ClaimIdx>, prefix: &'static str) -> Html {
    html! { <div class="cards">{ for claims.into_iter().map(|claim| card(store, claim, false, prefix)) }</div> }
}
