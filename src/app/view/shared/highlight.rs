//! Words of a document with some of them marked.

use model::{DocumentIdx, Span};
use yew::prelude::*;

use crate::app::store::Store;

/// The words of a span, with what was searched for marked.
pub fn highlight(store: &Store, document: DocumentIdx, span: Span) -> Html {
    let words = |span: Span| store.data().corpus().words(document, span).to_owned();
    let answer = store.answer();
    if answer.selection().q.is_empty() {
        return words(span).into();
    }
    with_marks(span, &answer.marks(document, span), words)
}

/// The words of a span with some of them marked.
pub fn with_marks(span: Span, marks: &[Span], words: impl Fn(Span) -> String) -> Html {
    let mut pieces: Vec<Html> = Vec::new();
    let mut at = span.start;
    for mark in marks {
        pieces.push(words(Span { start: at, end: mark.start }).into());
        pieces.push(html! { <mark>{ words(*mark) }</mark> });
        at = mark.end;
    }
    pieces.push(words(Span { start: at, end: span.end }).into());
    pieces.into_iter().collect()
}
