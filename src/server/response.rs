//! The response to a request: status, headers and body.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use crate::path;

/// A response of HTTP.
#[derive(Debug, PartialEq, Eq)]
pub struct Response {
    /// The number and the words of the status: `200 OK`.
    pub status: &'static str,
    /// The value of `Content-Type`.
    pub media_type: &'static str,
    /// Other headers, each with its value.
    pub headers: Vec<(String, String)>,
    /// The body, in bytes.
    pub body: Vec<u8>,
}

impl Response {
    /// A response without other headers.
    pub fn new(status: &'static str, media_type: &'static str, body: Vec<u8>) -> Self {
        Self { status, media_type, headers: Vec::new(), body }
    }

    /// The file that the path of a URL means below a root, or a 404.
    pub fn of_file(root: &Path, path: &str) -> Self {
        let file = path::file_of(path).map(|file| root.join(file));
        match file.and_then(|file| Some((media_type(&file), fs::read(file).ok()?))) {
            Some((media_type, body)) => Self::new("200 OK", media_type, body),
            None => Self::refusal("404 Not Found", "there is no such file"),
        }
    }

    /// A response that says in words why there is no file.
    pub fn refusal(status: &'static str, why: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", why.as_bytes().to_vec())
    }

    /// Writes it; without the body where only the headers were asked for.
    pub(crate) fn write(&self, mut output: impl Write, with_body: bool) -> io::Result<()> {
        let Self { status, media_type, headers, body } = self;
        let len = body.len();
        write!(
            output,
            "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len}\r\nConnection: close\r\n"
        )?;
        for (name, value) in headers {
            write!(output, "{name}: {value}\r\n")?;
        }
        write!(output, "\r\n")?;
        if with_body {
            output.write_all(body)?;
        }
        output.flush()
    }
}

/// The media type of a file, by the extension of its name.
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
        "gz" => "application/gzip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
