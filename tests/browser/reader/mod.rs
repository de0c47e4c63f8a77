//! A reader: a browser with the page open, and the fluent interface that journeys use.

mod actions;
mod capabilities;
mod driver;
mod expectations;
mod host;
mod observations;
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
pub use host::{Host, dist};
pub use observations::{Card, DocumentText, FacetOption, Focus, Overflow, PageState, Status};
use session::Session;

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
    /// The download folder.
    pub(crate) saved: Option<PathBuf>,
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
            saved: None,
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

    /// With an empty download folder.
    #[track_caller]
    pub fn with_downloads(mut self) -> Self {
        let folder = folder().join("saved").join(name());
        fs::remove_dir_all(&folder).ok();
        fs::create_dir_all(&folder).expect("the folder of temporary files can be written to");
        self.saved = Some(folder);
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

    /// Opens the page at an address, given from `#` on.
    #[track_caller]
    pub fn open(self, hash: &str) -> Reader {
        let site = self.site.clone().unwrap_or_else(site);
        let reader = Reader {
            session: Session::start(&self),
            site,
            saved: self.saved.clone(),
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
    session: Session,
    site: String,
    saved: Option<PathBuf>,
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

    /// Finds an element and clicks it, again and again while it is being redrawn or covered.
    #[track_caller]
    fn click_found(&self, goal: &str, function: &str, args: &[Json]) -> &Self {
        self.wait_for(&format!("a click on {goal}"), || {
            let found: Json = self.call_page(function, args.to_vec())?;
            let element = self
                .session
                .element(&found)
                .ok_or_else(|| "there is none, or it is hidden".to_owned())?;
            self.call_page::<bool>("scroll_to", vec![found])?;
            self.session.click(&element).map_err(|error| error.to_string())
        });
        self
    }

    #[track_caller]
    fn toggle_option(&self, facet: &str, label: &str, was_ticked: bool) -> &Self {
        self.expect_ticked(facet, label, was_ticked);
        self.click_found(label, "option", &[json!(facet), json!(label)]);
        self.expect_ticked(facet, label, !was_ticked)
    }

    #[track_caller]
    fn expect_ticked(&self, facet: &str, label: &str, expected: bool) -> &Self {
        self.expect(&format!("{facet}: {label}, ticked"), expected, || {
            let choices: Vec<FacetOption> = self.call_page("options", vec![json!(facet)])?;
            // An option without results is only shown while it is ticked.
            Ok(choices.into_iter().any(|choice| choice.label == label && choice.is_ticked))
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
            return self.session.end();
        }
        let errors = self.errors();
        self.session.end();
        assert!(
            self.allows_errors || errors.is_empty(),
            "the journey left errors on the console: {errors:#?}"
        );
    }
}
