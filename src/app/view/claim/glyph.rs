//! The shape of a claim's type. Types are told apart by word and by shape; never by colour.

use model::ClaimType;
use yew::prelude::*;

/// A small shape in the colour of the text.
pub fn glyph(claim_type: ClaimType) -> Html {
    html! {
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path(claim_type)} /></svg>
    }
}

/// The shape as SVG path data on a field of 16 by 16; every shape covers about the same area.
fn path(claim_type: ClaimType) -> &'static str {
    match claim_type {
        // A triangle that points at somebody.
        ClaimType::Accusation => "M2 2 L15 8 L2 14 Z",
        // A triangle hollowed out.
        ClaimType::Criticism => "M2 2 L15 8 L2 14 Z M5 6 L5 10 L9.5 8 Z",
        // A bar across a circle.
        ClaimType::Denial => "M8 1 A7 7 0 1 1 7.99 1 Z M3 6.5 H13 V9.5 H3 Z",
        // A shield.
        ClaimType::Defence => "M2 2 H14 V8 C14 12 11 14 8 15 C5 14 2 12 2 8 Z",
        // A plus.
        ClaimType::Support => "M6 1 H10 V6 H15 V10 H10 V15 H6 V10 H1 V6 H6 Z",
        // A square.
        ClaimType::Sanction => "M2 2 H14 V14 H2 Z",
        // A bolt.
        ClaimType::Threat => "M9 1 L3 9 H7 L6 15 L13 6 H9 Z",
        // An arrow to the right.
        ClaimType::Demand => "M1 6 H8 V2 L15 8 L8 14 V10 H1 Z",
        // A cross.
        ClaimType::Refusal => {
            "M3 1 L8 6 L13 1 L15 3 L10 8 L15 13 L13 15 L8 10 L3 15 L1 13 L6 8 L1 3 Z"
        }
        // A diamond.
        ClaimType::Pledge => "M8 1 L15 8 L8 15 L1 8 Z",
        // A dot.
        ClaimType::Fact => "M8 4 A4 4 0 1 1 7.99 4 Z",
    }
}
