//! Settings: what the reader's browser stores besides the collection.

use export::JsonWriter;

use crate::app::browser::ParsedJson;

/// The name under which the reader's browser keeps the settings.
pub const SETTINGS: &str = "counterpoint.settings";

/// What the reader's browser keeps between visits, as JSON: `{"theme":"dark","single_keys":true,"overview":false}`.
/// `assets/root.js` reads it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether keys without a modifier do anything.
    pub single_keys: bool,
    /// Whether the reader left the overview above the claims unfolded.
    pub overview: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, single_keys: true, overview: false }
    }
}

impl Settings {
    /// Reads what was stored; `None` if it cannot be read.
    pub fn read(text: &str) -> Option<Self> {
        let json = ParsedJson::of(text)?;
        let theme = json.text("theme");
        let theme = Theme::ALL.iter().copied().find(|known| known.word() == theme)?;
        Some(Self { theme, single_keys: json.flag("single_keys"), overview: json.flag("overview") })
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        let mut json = JsonWriter::line();
        json.object("");
        json.text("theme", self.theme.word());
        json.flag("single_keys", self.single_keys);
        json.flag("overview", self.overview);
        json.finish()
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the switch.
    pub const ALL: &[Self] = &[Self::System, Self::Light, Self::Dark];

    /// The word by which stylesheets know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
