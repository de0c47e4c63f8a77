//! The header of every page: navigation, skip links, theme, keyboard shortcuts.

use crate::app::state::Theme;

/// The accessible name of the navigation.
pub const NAV_LABEL: &str = "Pages";
/// The link to the page of claims.
pub const CLAIMS: &str = "Claims";
/// The link to the list of documents.
pub const DOCUMENTS: &str = "Documents";
/// The link to the list of topics.
pub const TOPICS: &str = "Topics";
/// The link to the page on who made the collection.
pub const ABOUT: &str = "About";
/// The link to the list of names.
pub const ENTITIES: &str = "Names";
/// The link to the Method page.
pub const METHOD: &str = "Method";
/// The skip link to the claims.
pub const SKIP_TO_CLAIMS: &str = "Skip to claims";
/// The skip link to the open claim in its document.
pub const SKIP_TO_DOCUMENT: &str = "Skip to the open document";
/// The button that opens the list of shortcuts, and the title of the list.
pub const SHORTCUTS: &str = "Keyboard shortcuts";
/// Label of the choice of a theme.
pub const THEME: &str = "Theme";
/// The name of a theme.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Auto",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
/// The shortcuts, each with what it does.
pub const SHORTCUT_LIST: &[(&str, &str)] = &[
    ("/", "search"),
    ("j", "next claim"),
    ("k", "previous claim"),
    ("o", "see the claim in context"),
    ("x", "select the claim"),
    ("c", "cite the claim"),
    ("?", "show this list"),
    ("Esc", "close the document or a dialog"),
];
/// The checkbox in the list of shortcuts that turns them on or off.
pub const SINGLE_KEYS: &str = "Use single-key shortcuts";
/// The link to the Compare page.
pub const COMPARE: &str = "Compare";
/// The link to the Timeline page.
pub const TIMELINE: &str = "Timeline";
