//! Sends text and wasm compressed by brotli to browsers that take it, as hosts do.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

use brotli::{CompressorWriter, enc::BrotliEncoderParams};

use crate::Response;

/// Bodies of fewer bytes gain nothing.
const MIN_LEN: usize = 1_000;

/// How hard brotli tries, of 11: the last two steps take ten times as long for a few percent.
const QUALITY: i32 = 9;

/// What was compressed, by the hash of its bytes, so that nothing is compressed twice.
#[derive(Debug, Default)]
pub(crate) struct Compression(Mutex<HashMap<u64, Arc<Vec<u8>>>>);

impl Compression {
    /// A response as the browser that sent a request takes it.
    pub(crate) fn apply(&self, request: &str, response: Response) -> Response {
        let is_whole = response.status.starts_with("200") && MIN_LEN <= response.body.len();
        if !is_whole || !is_compressible(response.media_type) || !accepts_brotli(request) {
            return response;
        }
        let mut hasher = DefaultHasher::new();
        response.body.hash(&mut hasher);
        let hash = hasher.finish();
        let done = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = done().get(&hash).cloned();
        let compressed = known.unwrap_or_else(|| {
            let compressed = Arc::new(compressed(&response.body));
            done().insert(hash, Arc::clone(&compressed));
            compressed
        });
        let mut response = Response { body: compressed.to_vec(), ..response };
        response.headers.push(("Content-Encoding".to_owned(), "br".to_owned()));
        response.headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));
        response
    }
}

/// Whether files of a type become smaller: not those that are compressed already.
fn is_compressible(media_type: &str) -> bool {
    media_type.starts_with("text/")
        || ["application/json", "application/manifest+json", "application/wasm", "image/svg+xml"]
            .contains(&media_type)
}

/// Whether a request names brotli among the encodings that the browser takes.
fn accepts_brotli(request: &str) -> bool {
    let values = request.lines().filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("accept-encoding").then_some(value)
    });
    let mut encodings = values.flat_map(|value| value.split(','));
    encodings.any(|encoding| encoding.trim() == "br")
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: QUALITY,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    let mut writer = CompressorWriter::with_params(&mut compressed, 1 << 16, &params);
    writer.write_all(bytes).expect("memory can be written to");
    drop(writer);
    compressed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(request: &str, media_type: &'static str, len: usize, is_compressed: bool) {
        let response = Response::new("200 OK", media_type, vec![b'a'; len]);
        let sent = Compression::default().apply(request, response);
        assert_eq!(sent.body.len() < len, is_compressed);
        let encoding =
            sent.headers.iter().any(|(name, value)| name == "Content-Encoding" && value == "br");
        assert_eq!(encoding, is_compressed);
    }

    #[test]
    fn what_gains_by_it_is_compressed_for_those_who_take_it() {
        let takes = "GET / HTTP/1.1\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n";
        check(takes, "text/html; charset=utf-8", 10_000, true);
        check(takes, "application/wasm", 10_000, true);
        check(takes, "application/gzip", 10_000, false);
        check(takes, "text/css; charset=utf-8", 100, false);
        check(
            "GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n\r\n",
            "text/html; charset=utf-8",
            10_000,
            false,
        );
        check("GET /br HTTP/1.1\r\n\r\n", "text/html; charset=utf-8", 10_000, false);
    }

    #[test]
    fn the_same_bytes_are_compressed_once() {
        let (compression, response) =
            (Compression::default(), || Response::new("200 OK", "text/plain", vec![b'a'; 5_000]));
        let takes = "GET / HTTP/1.1\r\naccept-encoding: br\r\n\r\n";
        assert_eq!(compression.apply(takes, response()), compression.apply(takes, response()));
        assert_eq!(compression.0.lock().unwrap().len(), 1);
    }
}
