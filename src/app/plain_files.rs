//! The addresses of the pages as files of plain HTML: what readers and search engines get before and without the program.
//!
//! What grows with the corpus stands in parts of one length, each a file: the list of claims in `index.html`, `claims/2.html` and so on.
//!
//! The files are drawn by the views of the program itself ([`crate::app::view::plain`]). Only their links differ: they lead to other
//! files, by their full names, so that they work on every host and from a disk. What a plain file cannot do (filter, search) leads into
//! the program.

use std::ops::Range;

use model::{Corpus, Entity};
use query::{Engine, Selection};

use crate::app::location::{Location, Route, ViewParams, encoded};
use crate::app::view::shared::anchor::anchor;

/// The file that the program starts in; as a plain file, the list of claims.
pub const START: &str = "index.html";

/// Where a plain file lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// Beside the file that the program starts in.
    Root,
    /// In a folder beside it.
    Below,
}

impl Folder {
    /// The folder of a file that is named from the root of the site.
    pub fn of(file: &str) -> Self {
        if file.contains('/') { Self::Below } else { Self::Root }
    }

    /// The way from it to the root.
    pub fn to_root(self) -> &'static str {
        match self {
            Self::Root => "",
            Self::Below => "../",
        }
    }
}

/// The most claims that stand as cards on every plain page about them.
const MAX_CARDS: usize = 1_000;

/// Whether the plain pages of a corpus, but the first, have a line for each claim and not a card, and are shorter throughout: so the
/// site does not outgrow its documents many times over.
pub fn has_short_pages(corpus: &Corpus) -> bool {
    MAX_CARDS < corpus.claims.len()
}

/// How many items of a long list, or of a part of a page, a plain page shows. The first page of claims shows as many.
pub const N_ITEMS: usize = 50;

/// The same on short pages.
const N_ITEMS_OF_SHORT: usize = 10;

/// How many items a part of a plain page shows at most.
pub fn n_items(corpus: &Corpus) -> usize {
    if has_short_pages(corpus) { N_ITEMS_OF_SHORT } else { N_ITEMS }
}

/// How many lines a part of a list has that has a line for each item.
const N_LINES: usize = 250;

/// A page as a plain file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainFile {
    /// The page in the program.
    pub route: Route,
    /// Which part of its list, from 0.
    pub part: usize,
}

impl PlainFile {
    /// Its name from the root of the site, as it is called on a disk.
    pub fn name(&self) -> String {
        match self.part {
            0 => file(&self.route),
            part => {
                let folder = match self.route {
                    Route::Documents => "documents",
                    Route::Entities => "entities",
                    _ => "claims",
                };
                format!("{folder}/{}.html", part + 1)
            }
        }
    }

    /// Its address from the root of the site; that of the first claims is the site's own.
    pub fn address(&self) -> String {
        match self.name() {
            name if name == START => String::new(),
            name => name.split('/').map(encoded).collect::<Vec<_>>().join("/"),
        }
    }

    /// Which items of its list it shows, in a corpus.
    pub fn items(&self, corpus: &Corpus) -> Range<usize> {
        let (first, each) = lengths(&self.route, corpus);
        let start = if self.part == 0 { 0 } else { first + (self.part - 1) * each };
        let end = if self.part == 0 { first } else { start + each };
        let n = list_len(&self.route, corpus);
        start.min(n)..end.min(n)
    }

    /// How many parts its list has, in a corpus.
    pub fn n_parts(&self, corpus: &Corpus) -> usize {
        let (first, each) = lengths(&self.route, corpus);
        1 + list_len(&self.route, corpus).saturating_sub(first).div_ceil(each)
    }
}

/// How many items the list of a page has; none where it is not in parts.
fn list_len(route: &Route, corpus: &Corpus) -> usize {
    match route {
        Route::Claims => corpus.claims.len(),
        Route::Documents => corpus.documents.len(),
        Route::Entities => corpus.entities.len(),
        _ => 0,
    }
}

/// How many items the first part of a page's list has, and how many each further one.
fn lengths(route: &Route, corpus: &Corpus) -> (usize, usize) {
    match route {
        Route::Entities => (N_LINES, N_LINES),
        Route::Claims if has_short_pages(corpus) => (N_ITEMS, N_LINES),
        Route::Documents if has_short_pages(corpus) => (N_LINES, N_LINES),
        _ => (N_ITEMS, N_ITEMS),
    }
}

/// Whether an entity has a plain page: one that rules found has none before its second claim, so that the site does not grow with every name
/// that a document drops. The program shows a page of each.
fn has_page(entity: &Entity) -> bool {
    !entity.is_found || entity.n_claims > 1
}

/// Every plain file of a corpus: the claims first.
pub fn all(corpus: &Corpus) -> Vec<PlainFile> {
    let of_all = [
        Route::Claims,
        Route::Documents,
        Route::Compare,
        Route::Timeline,
        Route::Entities,
        Route::Topics,
        Route::Method,
        Route::About,
    ];
    let documents = corpus.documents.iter().map(|document| Route::Document(document.stem.clone()));
    let entities = corpus.entities.iter().filter(|entity| has_page(entity));
    let entities = entities.map(|entity| Route::Entity(entity.id.clone()));
    let topics = corpus.topics.iter().map(|topic| Route::Topic(topic.id.clone()));
    let routes = of_all.into_iter().chain(documents).chain(entities).chain(topics);
    let parts = |route: Route| {
        let n_parts = PlainFile { route: route.clone(), part: 0 }.n_parts(corpus);
        (0..n_parts).map(move |part| PlainFile { route: route.clone(), part })
    };
    routes.flat_map(parts).collect()
}

/// The plain file of a route, the first where it has several, as it is called on a disk.
pub fn file(route: &Route) -> String {
    match route {
        Route::Document(stem) => format!("doc/{stem}.html"),
        Route::Entity(id) => format!("entity/{id}.html"),
        Route::Topic(id) => format!("topic/{id}.html"),
        Route::Documents => "documents.html".to_owned(),
        Route::Topics => "topics.html".to_owned(),
        Route::Compare => "compare.html".to_owned(),
        Route::Timeline => "timeline.html".to_owned(),
        Route::Entities => "entities.html".to_owned(),
        Route::Method => "method.html".to_owned(),
        Route::About => "about.html".to_owned(),
        Route::Claims | Route::Claim(_) | Route::Unknown(_) => START.to_owned(),
    }
}

/// The address of a location, from a plain file in `folder`: that of another plain file, or one that leads into the program.
pub fn address(folder: Folder, location: &Location, engine: &Engine) -> String {
    let up = folder.to_root();
    let corpus = engine.corpus();
    if location.selection != Selection::default() || location.params != ViewParams::default() {
        return in_program(folder, location, engine);
    }
    match &location.route {
        Route::Claim(id) if let Some(claim) = engine.claim_by_id(id) => {
            let stem = &corpus.document(corpus.claim(claim).document).stem;
            // Where pages are short, none has its card, and its document only its mark.
            let id = if has_short_pages(corpus) { anchor(id) } else { id.clone() };
            format!("{up}doc/{}.html#{}", encoded(stem), encoded(&id))
        }
        Route::Document(name) => format!("{up}doc/{}.html", encoded(name)),
        Route::Entity(id)
            if !engine.entity_by_id(id).is_some_and(|idx| has_page(corpus.entity(idx))) =>
        {
            in_program(folder, location, engine)
        }
        Route::Entity(name) => format!("{up}entity/{}.html", encoded(name)),
        Route::Topic(name) => format!("{up}topic/{}.html", encoded(name)),
        other => format!("{up}{}", file(other)),
    }
}

/// The address of a location in the program, from a plain file in `folder`.
pub fn in_program(folder: Folder, location: &Location, engine: &Engine) -> String {
    format!("{}{START}{}", folder.to_root(), location.write(engine))
}
