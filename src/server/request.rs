//! The request of a browser, as far as a host of files needs it: the method and the URL.

use std::{
    io::{self, Read as _},
    net::TcpStream,
};

/// The most bytes of a request that are read.
const MAX_REQUEST: u64 = 65_536;

/// Reads the request line and the headers, up to the empty line that ends them.
pub(crate) fn read(connection: &TcpStream) -> io::Result<String> {
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
pub(crate) fn method_and_url(request: &str) -> (&str, &str) {
    let mut words = request.lines().next().unwrap_or_default().split(' ');
    (words.next().unwrap_or_default(), words.next().unwrap_or_default())
}
