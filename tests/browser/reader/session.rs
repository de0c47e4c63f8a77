//! A browser with one window, driven step by step.
//!
//! Fantoccini is asynchronous and a journey is not: each command is waited for here, so that a journey reads as what it is, and a
//! panic names its line.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource as _, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    error::CmdError,
    wd::WebDriverCompatibleCommand,
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

use super::{
    Visit,
    driver::{Driver, Engine},
};

/// How things are found in the page.
const PAGE: &str = include_str!("page.js");

/// The key under which WebDriver hands over elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What every browser is started with: no window, no word to its makers.
const ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A browser with a fresh profile.
pub(crate) struct Session {
    client: Client,
    runtime: Runtime,
    engine: Engine,
    _driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser.
    pub(crate) fn start(visit: &Visit) -> Self {
        let engine = Engine::of_run();
        let driver = Driver::of(engine, visit.saved.as_deref());
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime of one thread needs little");
        let capabilities = capabilities(visit, engine).as_object().cloned().unwrap_or_default();
        let connecting = async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities).connect(&driver.url()).await
        };
        let client = runtime.block_on(connecting).unwrap_or_else(|error| {
            panic!("no browser starts: {error}; name one in COUNTERPOINT_CHROMIUM, or run `cargo xtask test`")
        });
        let session = Self { client, runtime, engine, _driver: driver };
        if engine != Engine::Chromium {
            session.resize(visit.screen.size());
        }
        session
    }

    /// Makes the window so large that the page within it has this size.
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
        self.runtime.block_on(resizing).expect("the window can be resized");
    }

    /// Ends the browser.
    pub(crate) fn end(&self) {
        self.runtime.block_on(self.client.clone().close()).ok();
    }

    /// Goes to an address, as if it were typed.
    pub(crate) fn go(&self, url: &str) -> Result<(), CmdError> {
        self.runtime.block_on(self.client.goto(url))
    }

    pub(crate) fn back(&self) -> Result<(), CmdError> {
        self.runtime.block_on(self.client.back())
    }

    pub(crate) fn forward(&self) -> Result<(), CmdError> {
        self.runtime.block_on(self.client.forward())
    }

    pub(crate) fn reload(&self) -> Result<(), CmdError> {
        // Firefox's driver would pass by the service worker, as a reader does who holds Shift.
        if self.engine == Engine::Firefox {
            const MARK: &str =
                "document.documentElement.setAttribute('data-left', ''); location.reload()";
            const IS_NEW: &str = "return !document.documentElement.hasAttribute('data-left') && document.readyState === 'complete'";
            self.run(MARK, vec![])?;
            let begun = Instant::now();
            // Between the two pages nobody answers.
            while self.run(IS_NEW, vec![]).ok() != Some(json!(true))
                && begun.elapsed() < super::PATIENCE
            {
                self.breathe();
            }
            return Ok(());
        }
        self.runtime.block_on(self.client.refresh())
    }

    /// Calls a function of `page.js`.
    pub(crate) fn ask(&self, function: &str, args: Vec<Json>) -> Result<Json, CmdError> {
        // One by one: WebKit's driver hands over no elements within a list.
        let script = format!("{PAGE}\nreturn page[arguments[0]](...[...arguments].slice(1));");
        self.run(&script, [vec![json!(function)], args].concat())
    }

    /// Runs a script.
    pub(crate) fn run(&self, script: &str, args: Vec<Json>) -> Result<Json, CmdError> {
        self.runtime.block_on(self.client.execute(script, args))
    }

    /// The element that a function of `page.js` has answered with.
    pub(crate) fn element(&self, found: &Json) -> Option<Element> {
        let id = found.get(ELEMENT)?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    pub(crate) fn click(&self, element: &Element) -> Result<(), CmdError> {
        self.runtime.block_on(element.click())
    }

    /// Hands keys, or the path of a file, to an element as it is, without a click.
    pub(crate) fn type_into(&self, element: &Element, keys: &str) -> Result<(), CmdError> {
        self.runtime.block_on(element.send_keys(keys))
    }

    pub(crate) fn choose(&self, element: &Element, label: &str) -> Result<(), CmdError> {
        self.runtime.block_on(element.select_by_label(label))
    }

    /// Presses keys one after the other; those `held` are held meanwhile.
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
        self.runtime.block_on(self.client.perform_actions(actions))
    }

    /// The role and the name that the browser itself tells assistive technology.
    pub(crate) fn computed(&self, element: &Element) -> Result<(String, String), CmdError> {
        if self.engine == Engine::WebKit {
            // Its driver does not know these commands: what the page's own roles and names come to must do.
            let told = self.ask("described", vec![serde_json::to_value(element)?])?;
            let text = |idx: usize| told[idx].as_str().unwrap_or_default().to_owned();
            return Ok((text(0), text(1)));
        }
        let path = |what: &str| format!("element/{}/computed{what}", element.element_id());
        let role = self.command(Method::GET, path("role"), None)?;
        let name = self.command(Method::GET, path("label"), None)?;
        let text = |told: Json| told.as_str().unwrap_or_default().to_owned();
        Ok((text(role), text(name)))
    }

    /// What the browser has written to its console since it was last asked: each entry with its level.
    /// Only Chromium's driver tells.
    pub(crate) fn console(&self) -> Result<Vec<(String, String)>, CmdError> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let told =
            self.command(Method::POST, "se/log".to_owned(), Some(json!({ "type": "browser" })))?;
        let text = |entry: &Json, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let entries = told.as_array().into_iter().flatten();
        Ok(entries.map(|entry| (text(entry, "level"), text(entry, "message"))).collect())
    }

    /// Grants or denies the page a permission: `clipboard-write`.
    pub(crate) fn permit(&self, name: &str, state: &str) -> Result<(), CmdError> {
        let body = json!({ "descriptor": { "name": name }, "state": state });
        if self.engine == Engine::Chromium {
            self.command(Method::POST, "permissions".to_owned(), Some(body))?;
        }
        Ok(())
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) fn devtools(&self, command: &str, params: Json) -> Result<(), CmdError> {
        let body = json!({ "cmd": command, "params": params });
        self.command(Method::POST, "goog/cdp/execute".to_owned(), Some(body)).map(drop)
    }

    /// A picture of the window, as PNG.
    pub(crate) fn picture(&self) -> Result<Vec<u8>, CmdError> {
        self.runtime.block_on(self.client.screenshot())
    }

    /// Lets the browser work for a moment before it is asked again.
    pub(crate) fn breathe(&self) {
        self.runtime.block_on(async { tokio::time::sleep(Duration::from_millis(15)).await });
    }

    fn command(&self, method: Method, path: String, body: Option<Json>) -> Result<Json, CmdError> {
        self.runtime.block_on(self.client.issue_cmd(Extra { method, path, body }))
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}

fn capabilities(visit: &Visit, engine: Engine) -> Json {
    let strategy = if visit.is_hasty { "none" } else { "normal" };
    let own = match engine {
        Engine::Chromium => of_chromium(visit),
        Engine::Firefox => of_firefox(visit),
        Engine::WebKit => of_webkit(visit),
    };
    let mut capabilities = json!({ "pageLoadStrategy": strategy });
    for (name, value) in own {
        capabilities[name] = value;
    }
    capabilities
}

fn of_chromium(visit: &Visit) -> Vec<(&'static str, Json)> {
    let (width, height) = visit.screen.size();
    let mut args: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
    args.extend(visit.arguments.iter().map(|argument| (*argument).to_owned()));
    args.push(format!("--window-size={width},{height}"));
    let mut options = json!({ "args": args });
    if visit.screen.is_of_phone() {
        // A window cannot be that narrow, a phone can.
        options["mobileEmulation"] =
            json!({ "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1 } });
    }
    if let Some(folder) = &visit.saved {
        options["prefs"] = json!({ "download.default_directory": folder });
    }
    if let Ok(browser) = std::env::var("COUNTERPOINT_CHROMIUM") {
        options["binary"] = json!(browser);
    }
    vec![("goog:chromeOptions", options), ("goog:loggingPrefs", json!({ "browser": "ALL" }))]
}

fn of_firefox(visit: &Visit) -> Vec<(&'static str, Json)> {
    // As Firefox has it by itself; its driver would let a page from a disk read all other files.
    let strict = ("security.fileuri.strict_origin_policy", true);
    let mut prefs: serde_json::Map<String, Json> = [strict]
        .iter()
        .chain(&visit.preferences)
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect();
    if let Some(folder) = &visit.saved {
        // 2: the folder that the next preference names.
        prefs.insert("browser.download.folderList".to_owned(), json!(2));
        prefs.insert("browser.download.dir".to_owned(), json!(folder));
    }
    let mut options = json!({ "args": ["-headless"], "prefs": prefs });
    if let Ok(browser) = std::env::var("COUNTERPOINT_FIREFOX") {
        options["binary"] = json!(browser);
    }
    vec![("moz:firefoxOptions", options)]
}

fn of_webkit(visit: &Visit) -> Vec<(&'static str, Json)> {
    let (width, height) = visit.screen.size();
    let mut options = json!({ "args": ["--automation", format!("--geometry={width}x{height}")] });
    if let Ok(browser) = std::env::var("COUNTERPOINT_WEBKIT") {
        options["binary"] = json!(browser);
    }
    vec![("webkitgtk:browserOptions", options)]
}

/// A command that fantoccini does not know.
#[derive(Debug)]
struct Extra {
    method: Method,
    /// Below the address of the session.
    path: String,
    body: Option<Json>,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Json::to_string))
    }
}
