//! The reader: what they do at the page, and what they see of it.

mod acts;
mod driver;
mod expects;
mod host;
mod looks;
mod session;
mod sight;

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

pub use driver::Engine;
pub use expects::N_FIRST;
pub use host::{Host, dist};
use session::Session;
pub use sight::{Card, Choice, Focus, Overflow, Scene, Status, Text};

/// How long the page may take until it shows what it should. A slow machine needs a tenth of it; the whole is only spent on failures.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a reader looks at the page on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1360 by 1000: filters, list and document side by side.
    Wide,
    /// 900 by 1000: two of them.
    Middle,
    /// 390 by 844: one of them.
    Phone,
}

impl Screen {
    /// Width and height.
    pub(crate) fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1360, 1000),
            Self::Middle => (900, 1000),
            Self::Phone => (390, 844),
        }
    }

    pub(crate) fn is_of_phone(self) -> bool {
        self == Self::Phone
    }
}

/// How a reader comes to the page.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(crate) screen: Screen,
    pub(crate) arguments: Vec<&'static str>,
    pub(crate) preferences: Vec<(&'static str, bool)>,
    /// Where the browser puts what it saves.
    pub(crate) saved: Option<PathBuf>,
    site: Option<String>,
    pub(crate) is_hasty: bool,
    is_trouble_expected: bool,
}

impl Visit {
    /// With this screen.
    pub fn on(screen: Screen) -> Self {
        Self {
            screen,
            arguments: Vec::new(),
            preferences: Vec::new(),
            saved: None,
            site: None,
            is_hasty: false,
            is_trouble_expected: false,
        }
    }

    /// With one more argument to Chromium.
    pub fn with_argument(mut self, argument: &'static str) -> Self {
        self.arguments.push(argument);
        self
    }

    /// With a preference of Firefox set otherwise.
    pub fn with_preference(mut self, name: &'static str, value: bool) -> Self {
        self.preferences.push((name, value));
        self
    }

    /// With a folder for what is saved, empty at first.
    #[track_caller]
    pub fn saving(mut self) -> Self {
        let folder = folder().join("saved").join(name());
        fs::remove_dir_all(&folder).ok();
        fs::create_dir_all(&folder).expect("the folder of temporary files can be written to");
        self.saved = Some(folder);
        self
    }

    /// Elsewhere than where all journeys are made: on another host, or a file.
    pub fn at(mut self, site: impl Into<String>) -> Self {
        self.site = Some(site.into());
        self
    }

    /// Looking at once, before everything that the page names has come.
    pub fn hastily(mut self) -> Self {
        self.is_hasty = true;
        self
    }

    /// With errors on the console, which otherwise fail the journey.
    pub fn expecting_trouble(mut self) -> Self {
        self.is_trouble_expected = true;
        self
    }

    /// Opens the page at an address, which is given from its `#` on.
    #[track_caller]
    pub fn open(self, hash: &str) -> Reader {
        let site = self.site.clone().unwrap_or_else(site);
        let reader = Reader {
            session: Session::start(&self),
            site,
            saved: self.saved.clone(),
            is_trouble_expected: self.is_trouble_expected,
            steps: RefCell::new(Vec::new()),
        };
        reader.go(hash);
        reader
    }
}

/// Where journeys leave files.
fn folder() -> PathBuf {
    env::temp_dir().join("counterpoint-journeys")
}

/// The journey's name, as one of a file.
fn name() -> String {
    thread::current().name().unwrap_or("journey").replace("::", "-")
}

/// The address of the built page.
#[track_caller]
fn site() -> String {
    let Ok(url) = env::var("COUNTERPOINT_URL") else {
        panic!(
            "COUNTERPOINT_URL names no page to walk through; run `cargo xtask test`, which builds and serves one"
        );
    };
    url
}

/// A reader with a browser of their own, which is closed when they leave.
#[derive(Debug)]
pub struct Reader {
    session: Session,
    site: String,
    saved: Option<PathBuf>,
    is_trouble_expected: bool,
    /// What they have done, for the report of a failure.
    steps: RefCell<Vec<String>>,
}

impl Reader {
    fn step(&self, done: String) {
        self.steps.borrow_mut().push(done);
    }

    /// Asks `page.js`. Between two pages there may be nobody who answers.
    fn ask<T: DeserializeOwned>(&self, function: &str, args: Vec<Json>) -> Result<T, String> {
        let told = self.session.ask(function, args).map_err(|error| error.to_string())?;
        serde_json::from_value(told)
            .map_err(|error| format!("the page has no such thing ({error})"))
    }

    #[track_caller]
    fn look<T: DeserializeOwned>(&self, goal: &str, function: &str, args: Vec<Json>) -> T {
        self.until(goal, || self.ask(function, args.clone()))
    }

    #[track_caller]
    fn find(&self, goal: &str, function: &str, args: &[Json]) -> Element {
        self.until(&format!("something to use: {goal}"), || {
            let found: Json = self.ask(function, args.to_vec())?;
            self.session.element(&found).ok_or_else(|| "there is none, or it is hidden".to_owned())
        })
    }

    #[track_caller]
    fn click(&self, args: &[Json]) -> &Self {
        let goal = args[1].as_str().unwrap_or_default().to_owned();
        self.click_found(&goal, "one", args)
    }

    /// Clicks what is found, found anew as long as it is being redrawn or something lies over it.
    #[track_caller]
    fn click_found(&self, goal: &str, function: &str, args: &[Json]) -> &Self {
        self.until(&format!("a click on {goal}"), || {
            let found: Json = self.ask(function, args.to_vec())?;
            let element = self
                .session
                .element(&found)
                .ok_or_else(|| "there is none, or it is hidden".to_owned())?;
            self.ask::<bool>("reach", vec![found])?;
            self.session.click(&element).map_err(|error| error.to_string())
        });
        self
    }

    #[track_caller]
    fn turn(&self, facet: &str, label: &str, was_ticked: bool) -> &Self {
        self.sees_tick(facet, label, was_ticked);
        self.click_found(label, "option", &[json!(facet), json!(label)]);
        self.sees_tick(facet, label, !was_ticked)
    }

    #[track_caller]
    fn sees_tick(&self, facet: &str, label: &str, expected: bool) -> &Self {
        self.expect(&format!("{facet}: {label}, ticked"), expected, || {
            let choices: Vec<Choice> = self.ask("options", vec![json!(facet)])?;
            // An option that would give nothing is not shown unless it is ticked.
            Ok(choices.into_iter().any(|choice| choice.label == label && choice.is_ticked))
        })
    }

    #[track_caller]
    fn must<T>(&self, done: Result<T, CmdError>) -> T {
        match done {
            Ok(done) => done,
            Err(error) => panic!("the browser refuses: {error}"),
        }
    }

    /// The errors that the browser has written to its console.
    fn errors(&self) -> Vec<String> {
        match self.session.console() {
            Ok(told) => {
                let errors = told.into_iter().filter(|(level, _)| level == "SEVERE");
                errors.map(|(_, message)| message).collect()
            }
            Err(error) => vec![format!("the console cannot be read: {error}")],
        }
    }

    /// What was done and what the page had, for a person who looks into a failure.
    fn report(&self) -> String {
        let mut report = "\nThe reader did this:\n".to_owned();
        for (n, step) in (1..).zip(self.steps.borrow().iter()) {
            writeln!(report, "{n:>4}. {step}").ok();
        }
        let told = |function: &str| {
            self.ask::<String>(function, vec![]).unwrap_or_else(|error| format!("({error})"))
        };
        let visible: String = told("visible").chars().take(1500).collect();
        writeln!(report, "and the page had, at {}:\n{visible}", told("address")).ok();
        for error in self.errors() {
            writeln!(report, "on the console: {error}").ok();
        }
        if let Some(file) = self.keep_picture() {
            writeln!(report, "A picture: {file}").ok();
        }
        report
    }

    fn keep_picture(&self) -> Option<String> {
        fs::create_dir_all(folder()).ok()?;
        let file = folder().join(format!("{}.png", name()));
        fs::write(&file, self.session.picture().ok()?).ok()?;
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
            self.is_trouble_expected || errors.is_empty(),
            "the journey left errors on the console: {errors:#?}"
        );
    }
}
