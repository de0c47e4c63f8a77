//! What `counterpoint serve` adds to a site: a script in every page that loads it again when the site has changed, and shows faults.

use std::path::Path;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use serde_json::json;
use server::Response;

/// The script, which every page of the served site loads.
const SCRIPT: &str = "/counterpoint-live.js";

/// What the script asks: whether something has happened since the number at the end of the path.
const EVENTS: &str = "/counterpoint-live/";

/// How long a question is held open where nothing happens.
const HELD: Duration = Duration::from_secs(20);

/// What has happened to the site while it is served.
#[derive(Debug, Default)]
pub(crate) struct Live {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// How often something has happened.
    n_events: u64,
    /// The faults that keep the site from being made anew; none where it was.
    faults: Vec<String>,
}

impl Live {
    /// The site was made anew: every page loads again.
    pub(crate) fn reload(&self) {
        self.show(Vec::new());
    }

    /// The site could not be made anew: every page says why. Without faults, every page loads again.
    pub(crate) fn show(&self, faults: Vec<String>) {
        let mut state = self.state.lock().unwrap_or_else(|error| error.into_inner());
        state.n_events += 1;
        state.faults = faults;
        self.changed.notify_all();
    }

    /// What is answered in place of a file, or with more in it; `None` for every other path.
    pub(crate) fn answer(&self, root: &Path, path: &str) -> Option<Response> {
        let script = |text: &str| {
            Response::new("200 OK", "text/javascript; charset=utf-8", text.as_bytes().to_vec())
        };
        if path == SCRIPT {
            return Some(script(include_str!("live.js")));
        }
        // Nothing is kept of a site that may change at any time; and what was kept of one that stood here before is given up.
        if path == "/sw.js" {
            return Some(script(
                "self.addEventListener('install', () => self.skipWaiting());\nself.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));\n",
            ));
        }
        if let Some(seen) = path.strip_prefix(EVENTS) {
            return Some(self.events_since(seen.parse().ok()));
        }
        let mut response = Response::of_file(root, path);
        response.headers.push(("Cache-Control".to_owned(), "no-cache".to_owned()));
        if response.media_type.starts_with("text/html") {
            let html = String::from_utf8_lossy(&response.body);
            let with = format!("<script defer src=\"{SCRIPT}\"></script>\n  </head>");
            response.body = html.replacen("</head>", &with, 1).into_bytes();
        }
        Some(response)
    }

    /// Waits until something happens that was not seen, and says what; who has seen nothing is told at once how far things are.
    fn events_since(&self, seen: Option<u64>) -> Response {
        let mut state = self.state.lock().unwrap_or_else(|error| error.into_inner());
        if seen == Some(state.n_events) {
            let waited =
                self.changed.wait_timeout_while(state, HELD, |state| Some(state.n_events) == seen);
            state = waited.unwrap_or_else(|error| error.into_inner()).0;
        }
        let body = json!({ "seen": state.n_events, "faults": state.faults }).to_string();
        let mut response = Response::new("200 OK", "application/json", body.into_bytes());
        response.headers.push(("Cache-Control".to_owned(), "no-store".to_owned()));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(live: &Live, path: &str) -> String {
        String::from_utf8(live.answer(Path::new("none"), path).unwrap().body).unwrap()
    }

    #[test]
    fn what_happens_is_told_once_to_each_who_asks() {
        let live = Live::default();
        assert_eq!(body(&live, "/counterpoint-live/"), r#"{"faults":[],"seen":0}"#);
        live.show(vec!["a.toml:1:2: no".to_owned()]);
        assert_eq!(
            body(&live, "/counterpoint-live/0"),
            r#"{"faults":["a.toml:1:2: no"],"seen":1}"#
        );
        let told = std::thread::scope(|scope| {
            let waiting = scope.spawn(|| body(&live, "/counterpoint-live/1"));
            live.reload();
            waiting.join().unwrap()
        });
        assert_eq!(told, r#"{"faults":[],"seen":2}"#);
    }

    #[test]
    fn every_page_loads_the_script_and_no_other_file_does() {
        let root = std::env::temp_dir().join(format!("counterpoint-live-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        for file in ["index.html", "a.js"] {
            std::fs::write(root.join(file), "<head></head>").unwrap();
        }
        let live = Live::default();
        let answered =
            |path: &str| String::from_utf8(live.answer(&root, path).unwrap().body).unwrap();
        assert!(answered("/").contains("<script defer src=\"/counterpoint-live.js\"></script>"));
        assert_eq!(answered("/a.js"), "<head></head>");
        std::fs::remove_dir_all(&root).unwrap();
    }
}
