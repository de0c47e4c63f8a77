//! Packs: the bytes in which a corpus with its index is kept, written and read side by side.
//!
//! A pack begins with seven bytes that name the format, one of its version, and eight of a checksum: the 64-bit FNV-1a hash
//! (draft-eastlake-fnv) of all that follows, little-endian. Then comes the value in the encoding of postcard 1.x:
//! integers as varints, strings and lists with their length before them, structs as their fields in order.
//! Fields marked `serde(skip)`, which only the build needs, come back empty. The same value always gives the same bytes: nothing in it is kept in hash order.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// Names the format.
const MAGIC: &[u8; 7] = b"cntrpt\0";

/// The version of the layout of what is packed; goes up when that changes.
pub const VERSION: u8 = 9;

/// What stands before the value, in bytes: the name of the format, its version, the checksum.
const HEADER: usize = MAGIC.len() + 1 + size_of::<u64>();

/// Why bytes are no pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// They do not begin as packs do.
    NoPack,
    /// They were written by an older program, in another layout.
    Older,
    /// They were written by a newer program, in another layout.
    Newer,
    /// They are not the bytes that were written, or their value cannot be.
    Damaged,
}

impl fmt::Display for UnpackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoPack => "the corpus is no file of Counterpoint; build the site again",
            Self::Older => {
                "the corpus was written by an older Counterpoint; build the site again with this one"
            }
            Self::Newer => {
                "the corpus was written by a newer Counterpoint; load the page again, or build the site again with the newer one"
            }
            Self::Damaged => {
                "the corpus is damaged; load the page again, or build the site again"
            }
        })
    }
}

impl std::error::Error for UnpackError {}

/// Writes a value as a pack.
pub fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    let mut header = MAGIC.to_vec();
    header.push(VERSION);
    header.resize(HEADER, 0);
    // Not `expect`: that would link the text of every error of postcard into the page.
    let Ok(mut bytes) = postcard::to_extend(value, header) else {
        unreachable!("plain data always serializes")
    };
    let sum = checksum(&bytes[HEADER..]);
    bytes[HEADER - sum.len()..HEADER].copy_from_slice(&sum);
    bytes
}

/// Reads a pack.
///
/// # Errors
/// Says what is wrong with the bytes; they are not trusted.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, UnpackError> {
    let (&version, rest) =
        bytes.strip_prefix(MAGIC).and_then(<[u8]>::split_first).ok_or(UnpackError::NoPack)?;
    if version != VERSION {
        return Err(if version < VERSION { UnpackError::Older } else { UnpackError::Newer });
    }
    let content = rest.split_first_chunk().filter(|(sum, content)| **sum == checksum(content));
    let Some((_, content)) = content else { return Err(UnpackError::Damaged) };
    match postcard::take_from_bytes(content) {
        Ok((value, [])) => Ok(value),
        Ok(_) | Err(_) => Err(UnpackError::Damaged),
    }
}

/// The 64-bit FNV-1a hash, which finds bytes that were lost or changed by accident; it proves nothing against intent.
fn checksum(bytes: &[u8]) -> [u8; size_of::<u64>()] {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let hash = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    bytes.iter().fold(OFFSET_BASIS, hash).to_le_bytes()
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
            prop_assert_eq!(unpack::<Corpus>(&bytes), Err(UnpackError::NoPack));
            let mut pack = MAGIC.to_vec();
            pack.push(VERSION);
            pack.extend(checksum(&bytes));
            pack.extend(&bytes);
            let _: Result<Corpus, _> = unpack(&pack);
        }

        #[test]
        fn a_changed_byte_is_found(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
            let mut bytes = pack(&"any text".to_owned());
            let at = HEADER + at.index(bytes.len() - HEADER);
            bytes[at] ^= 1 << bit;
            prop_assert_eq!(unpack::<String>(&bytes), Err(UnpackError::Damaged));
        }
    }

    #[test]
    fn the_checksum_is_that_of_its_definition() {
        // The test vectors of the draft, appendix C.
        let hash = |text: &str| u64::from_le_bytes(checksum(text.as_bytes()));
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_cut_or_longer_pack_is_refused() {
        let mut bytes = pack(&Corpus::default());
        bytes.push(0);
        assert_eq!(unpack::<Corpus>(&bytes), Err(UnpackError::Damaged));
        bytes.truncate(bytes.len() - 2);
        assert_eq!(unpack::<Corpus>(&bytes), Err(UnpackError::Damaged));
        assert_eq!(unpack::<Corpus>(&bytes[..HEADER - 2]), Err(UnpackError::Damaged));
    }

    #[test]
    fn the_pack_of_another_version_says_what_to_do() {
        for (version, expected) in [
            (VERSION - 1, "was written by an older Counterpoint"),
            (VERSION + 1, "was written by a newer Counterpoint"),
        ] {
            let mut bytes = pack(&Corpus::default());
            bytes[MAGIC.len()] = version;
            let message = unpack::<Corpus>(&bytes).unwrap_err().to_string();
            assert!(
                message.contains(expected) && message.contains("build the site again"),
                "{message}"
            );
        }
    }
}
