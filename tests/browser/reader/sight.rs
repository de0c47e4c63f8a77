//! What a reader sees, as `page.js` tells it.

use serde::Deserialize;

/// How many claims the page says that there are.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Status {
    /// How many are found, as it is announced.
    pub n: usize,
    /// Of how many.
    pub total: usize,
    /// The heading over the list, which is the visible count.
    pub heading: String,
}

/// A claim in a list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// The id of the claim, from the link that opens it.
    pub id: String,
    /// The heading: who says it.
    pub heading: String,
    /// The line above: its type, and what else is said of it.
    pub kind: String,
    /// The quote, letter for letter.
    pub quote: String,
    /// The words in it that are marked.
    pub marks: Vec<String>,
    /// All its words.
    pub text: String,
}

/// An option of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// What the name of its checkbox begins with.
    pub label: String,
    /// The count at the name's end.
    pub count: u32,
    /// Whether it is ticked.
    pub is_ticked: bool,
    /// Whether it is excluded.
    pub is_excluded: bool,
}

/// The text of an open document.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Text {
    /// The name of the document.
    pub title: String,
    /// Which claim of how many is open, as the steps are named.
    pub position: Option<String>,
    /// The numbers that are said to be current.
    pub current: Vec<String>,
    /// The words that are highlighted.
    pub highlighted: String,
    /// Whether they differ from the other words by their ground.
    pub stands_out: bool,
    /// Whether the first of them is on the screen and under nothing.
    pub is_seen: bool,
    /// The names of the claims' numbers, in the order of the text.
    pub numbers: Vec<String>,
    /// The words that are marked because they are searched for.
    pub marks: Vec<String>,
    /// The words of each paragraph, without the claims' numbers.
    pub paragraphs: Vec<String>,
    /// The elements that the text is made of.
    pub elements: Vec<String>,
}

/// What has the keyboard focus.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Focus {
    /// Its role; nothing where the page as a whole has the focus.
    pub role: String,
    /// Its name.
    pub name: String,
    /// The name of the group, the card or the dialog that it stands in.
    pub within: String,
    /// The id of the claim whose card it is or stands in.
    pub id: String,
    /// Whether a ring is drawn around it.
    pub has_ring: bool,
    /// Whether it is on the screen and under nothing.
    pub is_seen: bool,
}

/// How far the page reaches.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Overflow {
    /// The width of the page.
    pub page: u32,
    /// The width of the screen.
    pub screen: u32,
    /// What reaches beyond the right edge.
    pub elements: Vec<String>,
}

/// All that a link restores.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Scene {
    /// The address from its `#` on.
    pub address: String,
    /// The title of the window.
    pub title: String,
    /// The count of claims, where there is a list.
    pub status: Option<Status>,
    /// The main headings.
    pub headings: Vec<String>,
    /// The active filters.
    pub chips: Vec<String>,
    /// The ids of the claims that are shown.
    pub cards: Vec<String>,
    /// Which claim of how many is open.
    pub position: Option<String>,
    /// The words that are highlighted in its document.
    pub highlighted: Option<String>,
    /// The options that are ticked.
    pub ticked: Vec<String>,
    /// What the field of words holds.
    pub sought: Option<String>,
    /// The notes that call for attention.
    pub notes: Vec<String>,
}
