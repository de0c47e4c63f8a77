//! A reader: a browser with the page open, and the fluent interface that journeys use.

mod actions;
mod capabilities;
mod command;
mod driver;
mod emulation;
mod expectations;
mod folder;
mod host;
mod observations;
mod pool;
mod queries;
mod session;
mod visit;

use std::{
    cell::RefCell,
    fmt::{Debug, Write as _},
    fs, thread,
    time::Duration,
};

use fantoccini::{elements::Element, error::CmdError};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

pub use driver::Browser;
pub use expectations::N_FIRST;
pub use host::{Host, dist};
pub use observations::{Card, DocumentText, FacetOption, Focus, Overflow, PageState, Status};
use pool::Lease;
pub use visit::{Screen, Visit};

/// How long an expectation is retried. A slow machine needs a tenth of it; only failures take the whole.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The name of the journey, as a file name.
fn name() -> String {
    thread::current().name().unwrap_or("journey").replace("::", "-")
}

/// A browser with the page open, for the length of a journey.
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
        fs::create_dir_all(folder::of_journeys()).ok()?;
        let file = folder::of_journeys().join(format!("{}.png", name()));
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
