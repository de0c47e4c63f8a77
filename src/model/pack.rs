//! Packs: the bytes that a build embeds, written and read side by side.
//!
//! A pack is eight bytes that name the format and its version, then the value in the encoding of postcard 1.x:
//! integers as varints, strings and lists with their length before them, structs as their fields in order.
//! Fields marked `serde(skip)`, which only the build needs, come back empty. The same value always gives the same bytes: nothing in it is kept in hash order.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// Names the format; the last byte is its version and goes up when the layout of what is packed changes.
const MAGIC: &[u8; 8] = b"cntrpt\0\x06";

/// Why bytes are no pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// They do not begin as a pack of this version does.
    Magic,
    /// They end early, go on after the value, or have a value that cannot be.
    Content,
}

impl fmt::Display for UnpackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Magic => {
                "not a pack of this version; build the page and its corpus from one commit"
            }
            Self::Content => "damaged pack; build it again",
        })
    }
}

impl std::error::Error for UnpackError {}

/// Writes a value as a pack.
pub fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    // Not `expect`: that would link the text of every error of postcard into the page.
    let Ok(bytes) = postcard::to_extend(value, MAGIC.to_vec()) else {
        unreachable!("plain data always serializes")
    };
    bytes
}

/// Reads a pack.
///
/// # Errors
/// Says what is wrong with the bytes; they are not trusted.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, UnpackError> {
    let content = bytes.strip_prefix(MAGIC).ok_or(UnpackError::Magic)?;
    match postcard::take_from_bytes(content) {
        Ok((value, [])) => Ok(value),
        Ok(_) | Err(_) => Err(UnpackError::Content),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Corpus, Country};

    proptest! {
        #[test]
        fn what_is_packed_is_what_is_unpacked(names in prop::collection::vec(".*", 0..8), text in ".*") {
            let corpus = Corpus {
                documents: vec![crate::Document { text, ..crate::tests::document() }],
                countries: names.into_iter().map(|name| Country { code: "XX".into(), name }).collect(),
                ..Corpus::default()
            };
            prop_assert_eq!(unpack::<Corpus>(&pack(&corpus)).unwrap(), corpus);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let mut pack = MAGIC.to_vec();
            pack.extend(&bytes);
            prop_assert_eq!(unpack::<Corpus>(&bytes), Err(UnpackError::Magic));
            let _: Result<Corpus, _> = unpack(&pack);
        }
    }

    #[test]
    fn a_cut_or_longer_pack_is_refused() {
        let mut bytes = pack(&Corpus::default());
        bytes.push(0);
        assert_eq!(unpack::<Corpus>(&bytes), Err(UnpackError::Content));
        bytes.truncate(bytes.len() - 2);
        assert_eq!(unpack::<Corpus>(&bytes), Err(UnpackError::Content));
    }
}
