//! The server as a browser meets it.

use std::io::{Read as _, Write as _};

use super::*;

#[test]
fn a_browser_gets_what_it_asks_for() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let server = Server::listen(folder, None).unwrap();
    let asked = |request: &str| {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    };
    let other =
        |path: &str| (path == "/other").then(|| Response::refusal("404 Not Found", "other"));
    let responses = server.serve_during(other, || {
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
    let server = Server::listen(Path::new(env!("CARGO_MANIFEST_DIR")), None).unwrap();
    let status = server.serve_during(
        |_path| None,
        || {
            let silent: Vec<_> =
                (0..16).map(|_| TcpStream::connect(server.address).unwrap()).collect();
            let mut asking = TcpStream::connect(server.address).unwrap();
            asking.write_all(b"GET /lib.rs HTTP/1.1\r\n\r\n").unwrap();
            let mut status = [0; 12];
            asking.read_exact(&mut status).unwrap();
            drop(silent);
            status
        },
    );
    assert_eq!(status, *b"HTTP/1.1 200");
}
