//! How a reader comes to the page.

use std::{cell::RefCell, env};

use super::{Reader, host::with_own_name, pool::Lease};

/// The size of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1360 by 1000: filters, list and document side by side.
    Wide,
    /// 900 by 1000: two of these.
    Middle,
    /// 390 by 844: one of these.
    Phone,
}

impl Screen {
    /// Width and height in CSS pixels.
    pub(crate) fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1360, 1000),
            Self::Middle => (900, 1000),
            Self::Phone => (390, 844),
        }
    }

    pub(crate) fn is_phone(self) -> bool {
        self == Self::Phone
    }
}

/// How the page is opened: on which screen, at which site, with which settings of the browser.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(crate) screen: Screen,
    pub(crate) arguments: Vec<&'static str>,
    pub(crate) preferences: Vec<(&'static str, bool)>,
    site: Option<String>,
    pub(crate) skips_load_wait: bool,
    allows_errors: bool,
}

impl Visit {
    /// On this screen.
    pub fn on(screen: Screen) -> Self {
        Self {
            screen,
            arguments: Vec::new(),
            preferences: Vec::new(),
            site: None,
            skips_load_wait: false,
            allows_errors: false,
        }
    }

    /// With another argument for Chromium.
    pub fn with_argument(mut self, argument: &'static str) -> Self {
        self.arguments.push(argument);
        self
    }

    /// With another value of a preference of Firefox.
    pub fn with_preference(mut self, name: &'static str, value: bool) -> Self {
        self.preferences.push((name, value));
        self
    }

    /// At another site: on another host, or a file.
    pub fn at(mut self, site: impl Into<String>) -> Self {
        self.site = Some(site.into());
        self
    }

    /// Without waiting until the page has loaded everything.
    pub fn without_load_wait(mut self) -> Self {
        self.skips_load_wait = true;
        self
    }

    /// With errors on the console allowed; otherwise they fail the journey.
    pub fn allowing_errors(mut self) -> Self {
        self.allows_errors = true;
        self
    }

    /// Whether a session that was started for it can serve another: nothing but its screen is special, and no file of a
    /// disk is visited, since all of these share their storage.
    pub(crate) fn can_share(&self) -> bool {
        let is_file = self.site.as_ref().is_some_and(|site| site.starts_with("file:"));
        let is_default = self.arguments.is_empty() && self.preferences.is_empty();
        is_default && !self.skips_load_wait && !is_file
    }

    /// Opens the page at an address, given from `#` on.
    #[track_caller]
    pub fn open(self, hash: &str) -> Reader {
        let site = with_own_name(&self.site.clone().unwrap_or_else(site));
        let reader = Reader {
            session: Lease::new(&self),
            site,
            allows_errors: self.allows_errors,
            actions: RefCell::new(Vec::new()),
        };
        reader.go(hash);
        reader
    }
}

/// The address of the built page.
#[track_caller]
fn site() -> String {
    let Ok(url) = env::var("COUNTERPOINT_URL") else {
        panic!(
            "COUNTERPOINT_URL does not name a served page; run `cargo xtask test`, which builds and serves one"
        );
    };
    url
}
