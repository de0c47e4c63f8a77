//! The views that a reader does not need to find and read claims. They stand in a chunk of the program, a file of its own, which is
//! loaded when one of them is asked for.
//!
//! Where the feature `chunks` is off, they are a part of the program like all others.

use model::ClaimIdx;
use yew::prelude::*;

use crate::app::browser;
use crate::app::catalogue;
use crate::app::intent::Intent;
use crate::app::location::Route;
use crate::app::state::{Action, ChunkState};
use crate::app::store::Store;
use crate::app::view::about::about;
use crate::app::view::claim::actions::unfolded_actions;
use crate::app::view::claims::overview::unfolded_overview;
use crate::app::view::claims::sanctions;
use crate::app::view::compare::page::compare;
use crate::app::view::document::list::documents;
use crate::app::view::entities::{entity::entity, list::entities};
use crate::app::view::export::dialog::export_options;
use crate::app::view::method::method;
use crate::app::view::shared::elements;
use crate::app::view::shortcuts::shortcuts;
use crate::app::view::timeline::page::timeline;
use crate::app::view::topics::{list::topics, topic::topic};

/// A view of the chunk.
type View = fn(&Store) -> Html;

/// The views of the chunk.
#[repr(C)]
struct Chunk {
    /// A page.
    page: View,
    /// What stands in the dialog of the export.
    export_options: View,
    /// What stands in the overview.
    overview: View,
    /// Sanctions as a table.
    sanctions: View,
    /// What stands in the dialog of the shortcuts.
    shortcuts: View,
    /// What can be unfolded below a claim.
    claim_actions: fn(&Store, ClaimIdx) -> Html,
}

/// What the chunk holds. Nothing else may name its views: what the rest of the program can reach is not moved into the chunk.
const CHUNK: Chunk = Chunk {
    page,
    export_options,
    overview: unfolded_overview,
    sanctions: sanctions::sanctions,
    shortcuts,
    claim_actions: unfolded_actions,
};

/// The views, once they have been loaded.
#[cfg(not(all(feature = "chunks", target_family = "wasm")))]
fn chunk() -> Chunk {
    CHUNK
}

#[cfg(all(feature = "chunks", target_family = "wasm"))]
use boundary::chunk;

/// Where the program is split: `wasm_split_cli_support`, which `bundle` calls, finds the two functions by their names. What only the second
/// can reach becomes the chunk, and a call of the first arrives at the second.
#[cfg(all(feature = "chunks", target_family = "wasm"))]
#[expect(
    unsafe_code,
    reason = "a function of another file of the program is foreign to the compiler"
)]
#[expect(improper_ctypes, improper_ctypes_definitions, reason = "both sides are compiled as one")]
mod boundary {
    use super::{CHUNK, Chunk};

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        // SAFETY: it is the function below.
        #[link_name = "__wasm_split_00views00_import_00000000000000000000000000000000"]
        pub(super) safe fn chunk() -> Chunk;
    }

    // SAFETY: nothing else has this name.
    #[unsafe(export_name = "__wasm_split_00views00_export_00000000000000000000000000000000")]
    extern "C" fn exported() -> Chunk {
        CHUNK
    }
}

/// Whether a page of the chunk is shown: of an entity or a topic only where the corpus has it.
pub fn has_page(store: &Store) -> bool {
    let corpus = store.data().corpus();
    match &store.location.route {
        Route::Entity(id) => corpus.entity_by_id(id).is_some(),
        Route::Topic(id) => corpus.topic_by_id(id).is_some(),
        Route::Documents
        | Route::Entities
        | Route::Topics
        | Route::Compare
        | Route::Timeline
        | Route::Method
        | Route::About => true,
        Route::Claims | Route::Claim(_) | Route::Document(_) | Route::Unknown(_) => false,
    }
}

/// Loads the chunk where what is shown needs it.
#[hook]
pub fn use_chunk(store: &Store) {
    let is_needed = has_page(store)
        || store.export.is_some()
        || store.shortcuts_open
        || store.overview_open
        || store.asks_for_actions
        || sanctions::is_table(store);
    use_effect_with(is_needed && store.chunk == ChunkState::NotLoaded, {
        let store = store.clone();
        move |asks: &bool| {
            if *asks {
                browser::load_chunk(move |is_loaded| {
                    let state = if is_loaded { ChunkState::Loaded } else { ChunkState::Failed };
                    store.dispatch(Action::Chunk(state));
                });
            }
        }
    });
}

/// The page of the chunk that the location asks for.
pub fn chunk_page(store: &Store) -> Html {
    match store.chunk {
        ChunkState::Loaded => (chunk().page)(store),
        _ => html! { <div class="page">{ not_loaded(store) }</div> },
    }
}

/// What stands in the dialog of the export.
pub fn chunk_export_options(store: &Store) -> Html {
    match store.chunk {
        ChunkState::Loaded => (chunk().export_options)(store),
        _ => not_loaded(store),
    }
}

/// What stands in the dialog of the shortcuts.
pub fn chunk_shortcuts(store: &Store) -> Html {
    match store.chunk {
        ChunkState::Loaded => (chunk().shortcuts)(store),
        _ => not_loaded(store),
    }
}

/// What stands in the overview.
pub fn chunk_overview(store: &Store) -> Html {
    match store.chunk {
        ChunkState::Loaded => (chunk().overview)(store),
        _ => not_loaded(store),
    }
}

/// Sanctions as a table.
pub fn chunk_sanctions(store: &Store) -> Html {
    match store.chunk {
        ChunkState::Loaded => (chunk().sanctions)(store),
        _ => not_loaded(store),
    }
}

/// What can be unfolded below a claim.
pub fn chunk_claim_actions(store: &Store, idx: ClaimIdx) -> Html {
    match store.chunk {
        ChunkState::Loaded => (chunk().claim_actions)(store, idx),
        _ => not_loaded(store),
    }
}

/// Says that the chunk is being loaded, or could not be, and offers another try.
fn not_loaded(store: &Store) -> Html {
    if store.chunk != ChunkState::Failed {
        return html! { <p class="aside" role="status">{ catalogue::notices::LOADING }</p> };
    }
    let again = store.on(Intent::Act(Action::Chunk(ChunkState::NotLoaded)));
    html! {
        <div class="notice" role="alert">
            <p>{ catalogue::notices::NOT_LOADED }</p>
            { elements::button("", catalogue::notices::TRY_AGAIN, again) }
        </div>
    }
}

/// A page of the chunk.
fn page(store: &Store) -> Html {
    let corpus = store.data().corpus();
    match &store.location.route {
        Route::Entity(id) if let Some(idx) = corpus.entity_by_id(id) => entity(store, idx),
        Route::Topic(id) if let Some(idx) = corpus.topic_by_id(id) => topic(store, idx),
        Route::Documents => documents(store),
        Route::Entities => entities(store),
        Route::Topics => topics(store),
        Route::Compare => compare(store),
        Route::Timeline => timeline(store),
        Route::Method => method(store),
        Route::About => about(store),
        _ => Html::default(),
    }
}
