//! Observations: what `page.js` returns, as types.

use serde::Deserialize;

/// The number of results that the page reports.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Status {
    /// How many claims match, as announced.
    pub n: usize,
    /// Of how many.
    pub total: usize,
    /// The heading above the list, which shows the count.
    pub heading: String,
}

/// The card of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// The id of the claim, from the link that opens it.
    pub id: String,
    /// The heading: the source.
    pub heading: String,
    /// The line above the heading: the type, and notes on status and form.
    pub kind: String,
    /// The quote, character for character.
    pub quote: String,
    /// The marked words in it.
    pub marks: Vec<String>,
    /// All its text.
    pub text: String,
}

/// An option of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FacetOption {
    /// The name of its checkbox without the count.
    pub label: String,
    /// The count at the end of that name.
    pub count: u32,
    /// Whether it is ticked.
    pub is_ticked: bool,
    /// Whether it is excluded.
    pub is_excluded: bool,
}

/// The text of an open document.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DocumentText {
    /// The title of the document.
    pub title: String,
    /// The position of the open claim ("Claim 2 of 9"), which names the navigation.
    pub position: Option<String>,
    /// The claim numbers that are marked as current.
    pub current: Vec<String>,
    /// The highlighted words.
    pub highlighted: String,
    /// Whether their background differs from that of the other words.
    pub is_highlighted: bool,
    /// Whether the first of them is in the viewport and not covered.
    pub is_visible: bool,
    /// The names of the claim numbers, in the order of the text.
    pub numbers: Vec<String>,
    /// The words that are marked because they match the search.
    pub marks: Vec<String>,
    /// The text of each paragraph, without the claim numbers.
    pub paragraphs: Vec<String>,
    /// The names of the elements in the text.
    pub elements: Vec<String>,
}

/// The element with the keyboard focus.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Focus {
    /// Its role; empty where the whole page has the focus.
    pub role: String,
    /// Its name.
    pub name: String,
    /// The name of the group, card or dialog around it.
    pub within: String,
    /// The id of the claim of the card around it.
    pub id: String,
    /// Whether it has a focus ring.
    pub has_ring: bool,
    /// Whether it is in the viewport and not covered.
    pub is_visible: bool,
}

/// The width of the page beside that of the screen, in CSS pixels.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Overflow {
    /// The width of the page.
    pub page: u32,
    /// The width of the screen.
    pub screen: u32,
    /// The elements beyond the right edge.
    pub elements: Vec<String>,
}

/// Everything that a link restores.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PageState {
    /// The address, from `#` on.
    pub address: String,
    /// The title of the window.
    pub title: String,
    /// The number of results, where there is a list.
    pub status: Option<Status>,
    /// The main headings.
    pub headings: Vec<String>,
    /// The active filters.
    pub chips: Vec<String>,
    /// The ids of the claims shown.
    pub cards: Vec<String>,
    /// The position of the open claim.
    pub position: Option<String>,
    /// The words highlighted in its document.
    pub highlighted: Option<String>,
    /// The ticked options.
    pub ticked: Vec<String>,
    /// The text of the search field.
    pub search_text: Option<String>,
    /// The visible alerts.
    pub notes: Vec<String>,
}
