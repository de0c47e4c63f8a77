//! Serves a folder to the browsers of this machine, as any static host would.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    thread,
};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::error::{Error, Result};

/// How many requests are answered at once: a browser asks for some six files together.
const N_THREADS: usize = 6;

/// A server that listens, and answers once [`Site::serve`] is called.
pub(crate) struct Site {
    server: Server,
    root: PathBuf,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// 200, 404 or 405.
    pub(crate) status: u16,
    /// The value of `Content-Type`.
    pub(crate) media_type: &'static str,
    /// What follows the headers.
    pub(crate) body: Vec<u8>,
}

impl Site {
    /// Listens on this machine alone; without a port, on one that is free.
    pub(crate) fn listen(root: &Path, port: Option<u16>) -> Result<Self> {
        let address = SocketAddr::from(([127, 0, 0, 1], port.unwrap_or(0)));
        match Server::http(address) {
            Ok(server) => Ok(Self { server, root: root.to_owned() }),
            Err(source) => Err(Error::Listen { address: address.to_string(), source }),
        }
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.server.server_addr())
    }

    /// Answers until [`Self::stop`] is called.
    pub(crate) fn serve(&self) {
        self.serve_also(|_path| None);
    }

    /// As [`Self::serve`], and answers some paths otherwise than from the folder.
    pub(crate) fn serve_also(&self, other: impl Fn(&str) -> Option<Answer> + Sync) {
        let answer_all = || {
            for request in self.server.incoming_requests() {
                let answer = match request.method() {
                    Method::Get | Method::Head => other(path_of(request.url()))
                        .unwrap_or_else(|| answer(&self.root, request.url())),
                    _ => refused(405, "only GET and HEAD are answered"),
                };
                respond(request, answer);
            }
        };
        thread::scope(|scope| {
            for _ in 0..N_THREADS {
                scope.spawn(answer_all);
            }
        });
    }

    /// Serves while some work is done.
    pub(crate) fn serve_during<T>(
        &self,
        other: impl Fn(&str) -> Option<Answer> + Send + Sync,
        work: impl FnOnce() -> T,
    ) -> T {
        thread::scope(|scope| {
            scope.spawn(|| self.serve_also(other));
            let done = work();
            self.stop();
            done
        })
    }

    /// Ends [`Self::serve`].
    fn stop(&self) {
        // Each call wakes one of the threads.
        (0..N_THREADS).for_each(|_| self.server.unblock());
    }
}

/// The path of an address, without what is asked of it.
fn path_of(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// The file that an address means, or that there is none.
fn answer(root: &Path, url: &str) -> Answer {
    let file = locate(path_of(url)).map(|path| root.join(path));
    match file.and_then(|file| Some((media_type(&file), fs::read(file).ok()?))) {
        Some((media_type, body)) => Answer { status: 200, media_type, body },
        None => refused(404, "there is no such file"),
    }
}

/// The place below the root that a path means; `None` for one that would lead out of it.
fn locate(path: &str) -> Option<PathBuf> {
    let path = percent_decoded(path)?;
    let path = path.strip_prefix('/')?;
    let names = path.split('/').map(|name| if name.is_empty() { "index.html" } else { name });
    let mut place = PathBuf::new();
    for (idx, name) in names.enumerate() {
        // An empty name stands for a folder's page, and only at the end.
        let is_inner = idx + 1 < path.split('/').count();
        let leads_elsewhere = name == "." || name == ".." || name.contains(['\\', ':', '\0']);
        if leads_elsewhere || (is_inner && name == "index.html") {
            return None;
        }
        place.push(name);
    }
    Some(place)
}

/// The path with its `%2F` and the like resolved; `None` where they are broken.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut parts = path.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        let (code, rest) = (part.get(..2)?, part.get(2..)?);
        let is_code = code.bytes().all(|digit| digit.is_ascii_hexdigit());
        bytes.push(is_code.then(|| u8::from_str_radix(code, 16).ok()).flatten()?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

/// What a file is, by its name.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

fn refused(status: u16, why: &str) -> Answer {
    Answer { status, media_type: "text/plain; charset=utf-8", body: why.as_bytes().to_vec() }
}

fn respond(request: Request, answer: Answer) {
    let header = Header::from_bytes("Content-Type", answer.media_type);
    let response = Response::from_data(answer.body).with_status_code(answer.status);
    let response = header.into_iter().fold(response, Response::with_header);
    // A browser that has gone away meanwhile is no concern of ours.
    request.respond(response).ok();
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read as _, Write as _},
        net::TcpStream,
    };

    use super::*;

    #[track_caller]
    fn check_place(path: &str, expected: Option<&str>) {
        assert_eq!(locate(path), expected.map(PathBuf::from), "{path}");
    }

    #[test]
    fn paths_mean_files() {
        check_place("/", Some("index.html"));
        check_place("/start-0f.js", Some("start-0f.js"));
        check_place("/data/claims.csv", Some("data/claims.csv"));
        check_place("/data/", Some("data/index.html"));
        check_place("/a%20b/%C3%A9.txt", Some("a b/é.txt"));
        check_place("/..a/b..", Some("..a/b.."));
    }

    #[test]
    fn no_path_leads_out() {
        for path in [
            "",
            "start.js",
            "/..",
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/..%2fb",
            "/a/./b",
            "//etc/passwd",
            "/a//b",
            "/..\\b",
            "/C:/b",
            "/a%00",
            "/%",
            "/%2",
            "/%+1",
            "/%ff",
        ] {
            check_place(path, None);
        }
    }

    #[test]
    fn files_say_what_they_are() {
        let check = |file: &str, expected: &str| assert_eq!(media_type(Path::new(file)), expected);
        check("index.html", "text/html; charset=utf-8");
        check("a.css", "text/css; charset=utf-8");
        check("a.js", "text/javascript; charset=utf-8");
        check("a_bg.wasm", "application/wasm");
        check("a.png", "image/png");
        check("a.svg", "image/svg+xml");
        check("a.txt", "text/plain; charset=utf-8");
        check("a.json", "application/json");
        check("LICENSE", "application/octet-stream");
    }

    #[test]
    fn a_browser_gets_what_it_asks_for() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let site = Site::listen(folder, None).unwrap();
        let asked = |request: &str| {
            let mut stream =
                TcpStream::connect(site.url()["http://".len()..].trim_end_matches('/')).unwrap();
            write!(stream, "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
            let mut response = String::new();
            stream.read_to_string(&mut response).unwrap();
            response
        };
        let other = |path: &str| (path == "/other").then(|| refused(404, "other"));
        let responses = site.serve_during(other, || {
            [
                "GET /Cargo.toml?x=%",
                "HEAD /Cargo.toml",
                "GET /none",
                "GET /../../Cargo.toml",
                "POST /Cargo.toml",
                "GET /other",
            ]
            .map(asked)
        });
        let statuses = responses.each_ref().map(|response| response.split(' ').nth(1).unwrap());
        assert_eq!(statuses, ["200", "200", "404", "404", "405", "404"]);
        assert!(responses[0].ends_with(include_str!("Cargo.toml")));
        assert!(responses[1].ends_with("\r\n\r\n"));
        assert!(responses[5].ends_with("other"));
    }
}
