//! The addresses of the pages as files of plain HTML: what readers and search engines get before and without the program.
//!
//! The files are drawn by the views of the program itself ([`crate::app::view::plain`]). Only their links differ: they lead to other
//! files, by their full names, so that they work on every host and from a disk. What a plain file cannot do (filter, search) leads into
//! the program.

use model::Corpus;
use query::{Engine, Selection};

use crate::app::location::{Location, Route, ViewParams, encoded};

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

/// Every page that there is a plain file of: the claims first.
pub fn routes(corpus: &Corpus) -> Vec<Route> {
    let mut routes = vec![
        Route::Claims,
        Route::Documents,
        Route::Compare,
        Route::Timeline,
        Route::Entities,
        Route::Topics,
        Route::Method,
        Route::About,
    ];
    routes.extend(corpus.documents.iter().map(|document| Route::Document(document.stem.clone())));
    routes.extend(corpus.entities.iter().map(|entity| Route::Entity(entity.id.clone())));
    routes.extend(corpus.topics.iter().map(|topic| Route::Topic(topic.id.clone())));
    routes
}

/// The plain file of a route, as it is called on a disk.
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

/// The address of a route's plain file, from the root of the site; that of the claims is the site's own.
pub fn file_address(route: &Route) -> String {
    match file(route) {
        file if file == START => String::new(),
        file => file.split('/').map(encoded).collect::<Vec<_>>().join("/"),
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
            format!("{up}doc/{}.html#{}", encoded(stem), encoded(id))
        }
        Route::Document(name) => format!("{up}doc/{}.html", encoded(name)),
        Route::Entity(name) => format!("{up}entity/{}.html", encoded(name)),
        Route::Topic(name) => format!("{up}topic/{}.html", encoded(name)),
        other => format!("{up}{}", file(other)),
    }
}

/// The address of a location in the program, from a plain file in `folder`.
pub fn in_program(folder: Folder, location: &Location, engine: &Engine) -> String {
    format!("{}{START}{}", folder.to_root(), location.write(engine))
}
