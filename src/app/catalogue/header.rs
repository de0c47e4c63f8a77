//! The head of every page: its links, the theme, the keyboard shortcuts.

use crate::app::state::Theme;

/// The links at the head of the page.
pub const NAV_LABEL: &str = "Pages";
/// The page of claims.
pub const CLAIMS: &str = "Claims";
/// The page of entities.
pub const ENTITIES: &str = "Names";
/// The page that tells how it was made.
pub const METHOD: &str = "Method";
/// The link that jumps over the head of the page.
pub const SKIP_TO_CLAIMS: &str = "Skip to the claims";
/// The link that jumps over the list to the claim that is open.
pub const SKIP_TO_DOCUMENT: &str = "Skip to the document";
/// The button that opens the list of shortcuts.
pub const SHORTCUTS: &str = "Keyboard shortcuts";
/// The switch between light and dark.
pub const THEME: &str = "Colours";
/// A theme.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
/// The shortcuts and what they do.
pub const SHORTCUT_LIST: &[(&str, &str)] = &[
    ("/", "go to the search field"),
    ("j", "next claim of the list"),
    ("k", "previous claim of the list"),
    ("o", "open the claim in its document"),
    ("?", "show this list"),
    ("Esc", "close a dialog"),
];
/// The switch of single-key shortcuts.
pub const SINGLE_KEYS: &str = "Single-key shortcuts are on";
/// The page that sets claims side by side.
pub const COMPARE: &str = "Compare";
/// The page of claims by date.
pub const TIMELINE: &str = "Timeline";
