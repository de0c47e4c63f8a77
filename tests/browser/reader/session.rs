//! A browser session with one window, over WebDriver.
//!
//! Fantoccini is asynchronous and journeys are not: every command blocks here, so that a panic names the line of the journey.

use std::{
    cell::Cell,
    fmt, fs,
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource as _, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    error::{CmdError, ErrorStatus, WebDriver},
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use tokio::runtime::{Builder, Runtime};

use super::{
    Visit,
    capabilities::capabilities,
    command::ExtensionCommand,
    driver::{Browser, Driver},
    folder::{self, DOWNLOADS},
};

/// The functions that find elements within the page.
const PAGE: &str = include_str!("page.js");

/// The key under which WebDriver returns elements (its web element identifier).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a command may take, with the loading of a page over a slow line.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(60);

/// A browser with a fresh profile, ended on drop.
pub(crate) struct Session {
    client: Client,
    runtime: Runtime,
    browser: Browser,
    /// Whether more than its window was changed: what it emulates, its permissions.
    is_changed: Cell<bool>,
    /// Whether it has left a command without an answer: it gets no other.
    is_lost: Cell<bool>,
    /// For its files: what it downloads, and settings of the driver.
    folder: PathBuf,
    _driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser.
    pub(crate) fn start(visit: &Visit) -> Self {
        let browser = Browser::from_env();
        let folder = folder::of_new_session();
        let downloads = folder.join(DOWNLOADS);
        let driver = Driver::of(browser, &folder);
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime of one thread needs little");
        let capabilities =
            capabilities(visit, browser, &downloads).as_object().cloned().unwrap_or_default();
        let connecting = async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities).connect(&driver.url()).await
        };
        let client = runtime.block_on(connecting).unwrap_or_else(|error| {
            panic!("no browser starts: {error}; name one in COUNTERPOINT_CHROMIUM, or run `cargo xtask test`")
        });
        let is_changed = Cell::new(false);
        let is_lost = Cell::new(false);
        let session =
            Self { client, runtime, browser, is_changed, is_lost, folder, _driver: driver };
        if browser != Browser::Chromium {
            session.resize(visit.screen.size());
        }
        session
    }

    /// Resizes the window so that the page within it has this size, in CSS pixels.
    fn resize(&self, (width, height): (u32, u32)) {
        let resizing = async {
            self.client.set_window_size(width, height).await?;
            let inner = self.client.execute("return [innerWidth, innerHeight]", vec![]).await?;
            let missing = |idx: usize, wanted: u32| {
                let inner = inner[idx].as_u64().and_then(|size| u32::try_from(size).ok());
                wanted.saturating_sub(inner.unwrap_or(wanted))
            };
            self.client
                .set_window_size(width + missing(0, width), height + missing(1, height))
                .await
        };
        self.wait(resizing).expect("the window can be resized");
    }

    /// Whether more than its window was changed, or it is lost: it can serve no other journey.
    pub(crate) fn is_changed(&self) -> bool {
        self.is_changed.get() || self.is_lost.get()
    }

    /// The folder into which the browser downloads.
    pub(crate) fn download_folder(&self) -> PathBuf {
        self.folder.join(DOWNLOADS)
    }

    /// Makes it ready for another journey: with a new window, without history, and with an empty download folder.
    pub(crate) fn renew(&self) -> Result<(), CmdError> {
        folder::empty(&self.download_folder());
        self.wait(async {
            let old = self.client.windows().await?;
            let new = self.client.new_window(true).await?.handle;
            for window in old {
                self.client.switch_to_window(window).await?;
                self.client.close_window().await?;
            }
            self.client.switch_to_window(new).await
        })?;
        // What the old window wrote to the console while it was closed is not the next journey's.
        self.console().map(drop)
    }

    /// Navigates to an address, as if it were typed.
    pub(crate) fn go(&self, url: &str) -> Result<(), CmdError> {
        self.wait(self.client.goto(url))
    }

    pub(crate) fn back(&self) -> Result<(), CmdError> {
        self.wait(self.client.back())
    }

    pub(crate) fn forward(&self) -> Result<(), CmdError> {
        self.wait(self.client.forward())
    }

    pub(crate) fn reload(&self) -> Result<(), CmdError> {
        // A reload by Firefox's driver bypasses the service worker, as one with Shift held does.
        if self.browser == Browser::Firefox {
            const RELOAD: &str = "document.documentElement.setAttribute('data-before-reload', ''); location.reload()";
            const IS_NEW: &str = "return !document.documentElement.hasAttribute('data-before-reload') && document.readyState === 'complete'";
            self.run(RELOAD, vec![])?;
            let start = Instant::now();
            // Between two pages, scripts fail.
            while self.run(IS_NEW, vec![]).ok() != Some(json!(true))
                && start.elapsed() < super::TIMEOUT
            {
                self.pause();
            }
            return Ok(());
        }
        self.wait(self.client.refresh())
    }

    /// Calls a function of `page.js`.
    pub(crate) fn call_page(&self, function: &str, args: Vec<Json>) -> Result<Json, CmdError> {
        // As separate arguments: WebKit's driver does not pass elements within a list.
        let script = format!("{PAGE}\nreturn page[arguments[0]](...[...arguments].slice(1));");
        self.run(&script, [vec![json!(function)], args].concat())
    }

    /// Runs a script.
    pub(crate) fn run(&self, script: &str, args: Vec<Json>) -> Result<Json, CmdError> {
        self.wait(self.client.execute(script, args))
    }

    /// The element that a function of `page.js` has returned.
    pub(crate) fn element(&self, found: &Json) -> Option<Element> {
        let id = found.get(ELEMENT)?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    pub(crate) fn click(&self, element: &Element) -> Result<(), CmdError> {
        self.wait(element.click())
    }

    /// Sends keys, or the path of a file, to an element without clicking it.
    pub(crate) fn type_into(&self, element: &Element, keys: &str) -> Result<(), CmdError> {
        self.wait(element.send_keys(keys))
    }

    pub(crate) fn select(&self, element: &Element, label: &str) -> Result<(), CmdError> {
        self.wait(element.select_by_label(label))
    }

    /// Presses keys one after the other while others are held.
    pub(crate) fn press(&self, held: &[char], keys: &str) -> Result<(), CmdError> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in held.iter().copied() {
            actions = actions.then(KeyAction::Down { value });
        }
        for value in keys.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        for value in held.iter().copied().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.wait(self.client.perform_actions(actions))
    }

    /// The role and the name that the browser computes for assistive technology.
    pub(crate) fn computed(&self, element: &Element) -> Result<(String, String), CmdError> {
        if self.browser == Browser::WebKit {
            // Its driver has no such commands: `page.js` computes them instead.
            let described = self.call_page("described", vec![serde_json::to_value(element)?])?;
            let text = |idx: usize| described[idx].as_str().unwrap_or_default().to_owned();
            return Ok((text(0), text(1)));
        }
        let path = |what: &str| format!("element/{}/computed{what}", element.element_id());
        let role = self.command(Method::GET, path("role"), None)?;
        let name = self.command(Method::GET, path("label"), None)?;
        let text = |value: Json| value.as_str().unwrap_or_default().to_owned();
        Ok((text(role), text(name)))
    }

    /// The entries of the browser's console since the last call, each with its level. Only Chromium's driver returns them.
    pub(crate) fn console(&self) -> Result<Vec<(String, String)>, CmdError> {
        if self.browser != Browser::Chromium {
            return Ok(Vec::new());
        }
        let log =
            self.command(Method::POST, "se/log".to_owned(), Some(json!({ "type": "browser" })))?;
        let text = |entry: &Json, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let entries = log.as_array().into_iter().flatten();
        Ok(entries.map(|entry| (text(entry, "level"), text(entry, "message"))).collect())
    }

    /// Grants or denies the page a permission: `clipboard-write`.
    pub(crate) fn permit(&self, name: &str, state: &str) -> Result<(), CmdError> {
        let body = json!({ "descriptor": { "name": name }, "state": state });
        if self.browser == Browser::Chromium {
            self.is_changed.set(true);
            self.command(Method::POST, "permissions".to_owned(), Some(body))?;
        }
        Ok(())
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) fn devtools(&self, command: &str, params: Json) -> Result<(), CmdError> {
        self.is_changed.set(true);
        let body = json!({ "cmd": command, "params": params });
        self.command(Method::POST, "goog/cdp/execute".to_owned(), Some(body)).map(drop)
    }

    /// A screenshot of the window, as PNG.
    pub(crate) fn screenshot(&self) -> Result<Vec<u8>, CmdError> {
        self.wait(self.client.screenshot())
    }

    /// Waits briefly before the browser is queried again.
    pub(crate) fn pause(&self) {
        self.runtime.block_on(async { tokio::time::sleep(Duration::from_millis(15)).await });
    }

    /// Waits for the answer to a command. A browser that hangs fails the journey, and not all that follow it.
    fn wait<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        let lost = || {
            let message = "the browser does not answer";
            CmdError::Standard(WebDriver::new(ErrorStatus::Timeout, message))
        };
        if self.is_lost.get() {
            return Err(lost());
        }
        self.runtime.block_on(async {
            tokio::time::timeout(COMMAND_TIMEOUT, command).await.unwrap_or_else(|_elapsed| {
                self.is_lost.set(true);
                Err(lost())
            })
        })
    }

    fn command(&self, method: Method, path: String, body: Option<Json>) -> Result<Json, CmdError> {
        self.wait(self.client.issue_cmd(ExtensionCommand { method, path, body }))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if !self.is_lost.get() {
            self.wait(self.client.clone().close()).ok();
        }
        fs::remove_dir_all(&self.folder).ok();
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}
