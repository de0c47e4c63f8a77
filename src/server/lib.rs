//! Serves a folder to the browsers of this machine, as any static host would.
//!
//! One request to a connection, each in a thread of its own. A library would be better and was tried:
//! tiny_http 0.12 now and then leaves a browser's fifth connection waiting until another is closed, which is minutes.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

/// How long a browser may hold a connection open without asking for anything.
const PATIENCE: Duration = Duration::from_secs(5);

/// The most that a browser sends to ask for a file.
const MAX_REQUEST: u64 = 65_536;

/// A server that listens, and answers once [`Site::serve`] is called.
#[derive(Debug)]
pub struct Site {
    listener: TcpListener,
    address: SocketAddr,
    root: PathBuf,
    is_stopped: AtomicBool,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The number and the words of the status: `200 OK`.
    pub status: &'static str,
    /// The value of `Content-Type`.
    pub media_type: &'static str,
    /// Further headers, each with its value.
    pub headers: Vec<(String, String)>,
    /// What follows the headers.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer without further headers.
    pub fn new(status: &'static str, media_type: &'static str, body: Vec<u8>) -> Self {
        Self { status, media_type, headers: Vec::new(), body }
    }

    /// The file of a folder that a path means, or that there is none.
    pub fn of_file(root: &Path, path: &str) -> Self {
        let file = locate(path).map(|place| root.join(place));
        match file.and_then(|file| Some((media_type(&file), fs::read(file).ok()?))) {
            Some((media_type, body)) => Self::new("200 OK", media_type, body),
            None => Self::refusal("404 Not Found", "there is no such file"),
        }
    }

    /// An answer that says in words why there is nothing.
    pub fn refusal(status: &'static str, why: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", why.as_bytes().to_vec())
    }
}

impl Site {
    /// Listens on this machine alone; without a port, on one that is free.
    ///
    /// # Errors
    /// Where the port is taken, or may not be listened on.
    pub fn listen(root: &Path, port: Option<u16>) -> io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port.unwrap_or(0))))?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address, root: root.to_owned(), is_stopped: AtomicBool::new(false) })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers until it is stopped.
    pub fn serve(&self) {
        self.serve_with(|_path| None);
    }

    /// Answers until it is stopped; `other` may answer some paths otherwise than from the folder.
    pub fn serve_with(&self, other: impl Fn(&str) -> Option<Answer> + Sync) {
        self.answer_all(&other);
    }

    /// Answers no further request.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection; where that fails, it is not waiting.
        TcpStream::connect(self.address).ok();
    }

    /// Answers while some work is done; `other` may answer some paths otherwise than from the folder.
    pub fn serve_during<T>(
        &self,
        other: impl Fn(&str) -> Option<Answer> + Sync,
        work: impl FnOnce() -> T,
    ) -> T {
        thread::scope(|scope| {
            scope.spawn(|| self.answer_all(&other));
            let done = work();
            self.stop();
            done
        })
    }

    fn answer_all(&self, other: &(impl Fn(&str) -> Option<Answer> + Sync)) {
        thread::scope(|scope| {
            for connection in self.listener.incoming() {
                if self.is_stopped.load(Ordering::Relaxed) {
                    break;
                }
                // A browser that goes away meanwhile is no concern of ours, here and below.
                let Ok(mut connection) = connection else { continue };
                scope.spawn(move || self.converse(&mut connection, other).ok());
            }
        });
    }

    /// Reads one request and answers it.
    fn converse(
        &self,
        connection: &mut TcpStream,
        other: &impl Fn(&str) -> Option<Answer>,
    ) -> io::Result<()> {
        connection.set_read_timeout(Some(PATIENCE))?;
        let request = read_request(connection)?;
        let (method, url) = method_and_url(&request);
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let answer = match method {
            "GET" | "HEAD" => other(path).unwrap_or_else(|| Answer::of_file(&self.root, path)),
            _ => Answer::refusal("405 Method Not Allowed", "only GET and HEAD are answered"),
        };
        let Answer { status, media_type, headers, body } = answer;
        let len = body.len();
        write!(
            connection,
            "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len}\r\nConnection: close\r\n"
        )?;
        for (name, value) in headers {
            write!(connection, "{name}: {value}\r\n")?;
        }
        write!(connection, "\r\n")?;
        if method != "HEAD" {
            connection.write_all(&body)?;
        }
        connection.flush()
    }
}

/// What a browser sends up to the empty line that ends its headers.
fn read_request(connection: &TcpStream) -> io::Result<String> {
    let mut request = Vec::new();
    for byte in io::BufReader::new(connection).take(MAX_REQUEST).bytes() {
        request.push(byte?);
        if request.ends_with(b"\r\n\r\n") {
            break;
        }
    }
    Ok(String::from_utf8_lossy(&request).into_owned())
}

/// The first two words of a request: `GET /index.html HTTP/1.1`.
fn method_and_url(request: &str) -> (&str, &str) {
    let mut words = request.lines().next().unwrap_or_default().split(' ');
    (words.next().unwrap_or_default(), words.next().unwrap_or_default())
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
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
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
            let mut stream = TcpStream::connect(site.address).unwrap();
            write!(stream, "{request} HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            let mut response = String::new();
            stream.read_to_string(&mut response).unwrap();
            response
        };
        let other =
            |path: &str| (path == "/other").then(|| Answer::refusal("404 Not Found", "other"));
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

    #[test]
    fn a_connection_that_asks_nothing_holds_up_no_other() {
        let site = Site::listen(Path::new(env!("CARGO_MANIFEST_DIR")), None).unwrap();
        let status = site.serve_during(
            |_path| None,
            || {
                let silent: Vec<_> =
                    (0..16).map(|_| TcpStream::connect(site.address).unwrap()).collect();
                let mut asking = TcpStream::connect(site.address).unwrap();
                asking.write_all(b"GET /lib.rs HTTP/1.1\r\n\r\n").unwrap();
                let mut status = [0; 12];
                asking.read_exact(&mut status).unwrap();
                drop(silent);
                status
            },
        );
        assert_eq!(status, *b"HTTP/1.1 200");
    }
}
