//! Percent-encoding, after RFC 3986.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Encodes a part of an address.
pub(crate) fn encoded(plain: &str) -> String {
    utf8_percent_encode(plain, ENCODED).to_string()
}

/// Decodes a part of an address. What does not decode to UTF-8 stays as it is written, so that nothing of it is lost.
pub(super) fn decoded(written: &str) -> String {
    match percent_decode_str(written).decode_utf8() {
        Ok(decoded) => decoded.into_owned(),
        Err(_) => written.to_owned(),
    }
}
