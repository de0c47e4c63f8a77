//! The capabilities of a session: how each browser is started.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::{Visit, driver::Browser};

/// The arguments that Chromium is always started with: no window, no requests of its own.
const CHROMIUM_ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The capabilities that a session is requested with.
pub(crate) fn capabilities(visit: &Visit, browser: Browser, downloads: &Path) -> Json {
    let strategy = if visit.skips_load_wait { "none" } else { "normal" };
    let options = match browser {
        Browser::Chromium => chromium(visit, downloads),
        Browser::Firefox => firefox(visit, downloads),
        Browser::WebKit => webkit(visit),
    };
    let mut capabilities = json!({ "pageLoadStrategy": strategy });
    for (name, value) in options {
        capabilities[name] = value;
    }
    capabilities
}

fn chromium(visit: &Visit, downloads: &Path) -> Vec<(&'static str, Json)> {
    let (width, height) = visit.screen.size();
    let mut args: Vec<String> = CHROMIUM_ARGUMENTS.map(str::to_owned).to_vec();
    args.extend(visit.arguments.iter().map(|argument| (*argument).to_owned()));
    args.push(format!("--window-size={width},{height}"));
    let prefs = json!({ "download.default_directory": downloads });
    let mut options = json!({ "args": args, "prefs": prefs });
    if visit.screen.is_phone() {
        // A window cannot be that narrow; an emulated phone can.
        options["mobileEmulation"] =
            json!({ "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1 } });
    }
    if let Ok(browser) = std::env::var("COUNTERPOINT_CHROMIUM") {
        options["binary"] = json!(browser);
    }
    vec![("goog:chromeOptions", options), ("goog:loggingPrefs", json!({ "browser": "ALL" }))]
}

fn firefox(visit: &Visit, downloads: &Path) -> Vec<(&'static str, Json)> {
    // Firefox's default; its driver would let a page from a disk read all other files.
    let strict = ("security.fileuri.strict_origin_policy", true);
    let mut prefs: serde_json::Map<String, Json> = [strict]
        .iter()
        .chain(&visit.preferences)
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect();
    // 2: into the folder that the next preference names.
    prefs.insert("browser.download.folderList".to_owned(), json!(2));
    prefs.insert("browser.download.dir".to_owned(), json!(downloads));
    let mut options = json!({ "args": ["-headless"], "prefs": prefs });
    if let Ok(browser) = std::env::var("COUNTERPOINT_FIREFOX") {
        options["binary"] = json!(browser);
    }
    vec![("moz:firefoxOptions", options)]
}

fn webkit(visit: &Visit) -> Vec<(&'static str, Json)> {
    let (width, height) = visit.screen.size();
    let mut options = json!({ "args": ["--automation", format!("--geometry={width}x{height}")] });
    if let Ok(browser) = std::env::var("COUNTERPOINT_WEBKIT") {
        options["binary"] = json!(browser);
    }
    vec![("webkitgtk:browserOptions", options)]
}
