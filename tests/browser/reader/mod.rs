//! A reader: a browser with the page open, and the fluent interface that journeys use.

mod actions;
mod capabilities;
mod driver;
mod expectations;
mod host;
mod observations;
mod pool;
mod queries;
mod session;

use std::{
    cell::RefCell,
    env,
    fmt::{Debug, Write as _},
    fs,
    path::PathBuf,
    thread,
    time::Duration,
};

use fantoccini::{elements::Element, error::CmdError};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

pub use driver::Browser;
pub use expectations::N_FIRST;
use host::with_own_name;
pub use host::{Host, dist};
pub use observations::{Card, DocumentText, FacetOption, Focus, Overflow, PageState, Status};
use pool::Lease;

/// How long an expectation is retried. A slow machine needs a tenth of it; only failures take the whole.
const TIMEOUT: Duration = Duration::from_secs(30);

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

/// The folder for files of journeys.
fn folder() -> PathBuf {
    env::temp_dir().join("counterpoint-journeys")
}

/// The name of the journey, as a file name.
fn name() -> String {
    thread::current().name().unwrap_or("journey").replace("::", "-")
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

/// A browser with the page open, closed on drop.
#[derive(Debug)]
pub struct Reader {
    session: Lease,
    site: String,
    allows_errors: bool,
    /// The actions so far, for the report of a failure.
    actions: RefCell<Vec<String>>,
}

impl Reader {
    fn record(&self, action: String) {
        self.actions.borrow_mut().push(action);
    }

    /// Calls a function of `page.js`. Between two pages this fails.
    fn call_page<T: DeserializeOwned>(&self, function: &str, args: Vec<Json>) -> Result<T, String> {
        let result = self.session.call_page(function, args).map_err(|error| error.to_string())?;
        serde_json::from_value(result)
            .map_err(|error| format!("the page has no such thing ({error})"))
    }

    #[track_caller]
    fn query<T: DeserializeOwned>(&self, goal: &str, function: &str, args: Vec<Json>) -> T {
        self.wait_for(goal, || self.call_page(function, args.clone()))
    }

    #[track_caller]
    fn find(&self, goal: &str, function: &str, args: &[Json]) -> Element {
        self.wait_for(&format!("an element: {goal}"), || {
            let found: Json = self.call_page(function, args.to_vec())?;
            self.session.element(&found).ok_or_else(|| "there is none, or it is hidden".to_owned())
        })
    }

    #[track_caller]
    fn click(&self, args: &[Json]) -> &Self {
        let goal = args[1].as_str().unwrap_or_default().to_owned();
        self.click_found(&goal, "one", args)
    }

    #[track_caller]
    fn click_found(&self, goal: &str, function: &str, args: &[Json]) -> &Self {
        let goal = format!("a click on {goal}");
        self.act_on_found(&goal, function, args, |element| self.session.click(element))
    }

    /// Finds an element and does something with it, again and again while it is being redrawn or covered.
    #[track_caller]
    fn act_on_found(
        &self,
        goal: &str,
        function: &str,
        args: &[Json],
        act: impl Fn(&Element) -> Result<(), CmdError>,
    ) -> &Self {
        self.wait_for(goal, || {
            let found: Json = self.call_page("in_view", [&[json!(function)], args].concat())?;
            let element = self
                .session
                .element(&found)
                .ok_or_else(|| "there is none, or it is hidden".to_owned())?;
            act(&element).map_err(|error| error.to_string())
        });
        self
    }

    #[track_caller]
    fn toggle_option(&self, facet: &str, label: &str, was_ticked: bool) -> &Self {
        let state = if was_ticked { "ticked" } else { "not ticked" };
        let goal = format!("{label}, {state}");
        self.click_found(
            &goal,
            "option_to_toggle",
            &[json!(facet), json!(label), json!(was_ticked)],
        );
        self.expect_ticked(facet, label, !was_ticked)
    }

    #[track_caller]
    fn expect_ticked(&self, facet: &str, label: &str, expected: bool) -> &Self {
        self.expect(&format!("{facet}: {label}, ticked"), expected, || {
            self.call_page("is_ticked", vec![json!(facet), json!(label)])
        })
    }

    #[track_caller]
    fn must<T>(&self, result: Result<T, CmdError>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => panic!("the browser refused: {error}"),
        }
    }

    /// The errors on the browser's console.
    fn errors(&self) -> Vec<String> {
        match self.session.console() {
            Ok(entries) => {
                let errors = entries.into_iter().filter(|(level, _)| level == "SEVERE");
                errors.map(|(_, message)| message).collect()
            }
            Err(error) => vec![format!("the console cannot be read: {error}")],
        }
    }

    /// The report of a failure: the actions, the visible text, the console, a screenshot.
    fn report(&self) -> String {
        let mut report = "\nActions:\n".to_owned();
        for (n, action) in (1..).zip(self.actions.borrow().iter()) {
            writeln!(report, "{n:>4}. {action}").ok();
        }
        let text = |function: &str| {
            self.call_page::<String>(function, vec![]).unwrap_or_else(|error| format!("({error})"))
        };
        let visible: String = text("visible").chars().take(1500).collect();
        writeln!(report, "The page at {}:\n{visible}", text("address")).ok();
        for error in self.errors() {
            writeln!(report, "On the console: {error}").ok();
        }
        if let Some(file) = self.save_screenshot() {
            writeln!(report, "Screenshot: {file}").ok();
        }
        report
    }

    fn save_screenshot(&self) -> Option<String> {
        fs::create_dir_all(folder()).ok()?;
        let file = folder().join(format!("{}.png", name()));
        fs::write(&file, self.session.screenshot().ok()?).ok()?;
        Some(file.display().to_string())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("{}", self.report());
            return;
        }
        let errors = self.errors();
        assert!(
            self.allows_errors || errors.is_empty(),
            "the journey left errors on the console: {errors:#?}"
        );
    }
}
