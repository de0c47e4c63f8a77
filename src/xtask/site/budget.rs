//! Budgets: how large what is built may be.
//!
//! In bytes, as they are sent to a reader: a KB is 1000 of them.

use crate::error::{Error, Result};

/// A limit on what is made here.
#[derive(Debug)]
pub(crate) struct Budget {
    /// What is limited.
    pub(crate) what: &'static str,
    /// The most it may have, in bytes.
    pub(crate) limit: u64,
}

/// What a reader downloads before the first claim is seen, compressed: nothing on a fast line, a second or two on a slow one.
pub(crate) const PAGE: Budget = Budget {
    what: "what is loaded first (HTML, CSS, JavaScript, and wasm with the embedded corpus; brotli)",
    limit: 190_000,
};

/// The same with the chunk, which holds the pages and the export that are loaded when they are asked for.
pub(crate) const ALL: Budget =
    Budget { what: "what is loaded first, with the chunk (brotli)", limit: 285_000 };

/// The claims as plain HTML within the page, read before the program has come and where it cannot run. Not part of the page's own
/// budget: it comes first, and nothing waits for it.
pub(crate) const PLAIN: Budget =
    Budget { what: "the claims as plain HTML (brotli)", limit: 40_600 };

/// The one file that holds everything, as it is copied and sent.
pub(crate) const SINGLE: Budget = Budget { what: "counterpoint.html (raw)", limit: 456_800 };

/// The learnt weights of the grammar, of which every copy of the rules has one.
pub(crate) const GRAMMAR: Budget =
    Budget { what: "src/grammar/weights.bin (brotli)", limit: 500_000 };

/// The README's picture, which git keeps every version of.
pub(crate) const PICTURE: Budget = Budget { what: "the picture", limit: 250_000 };

impl Budget {
    /// Fails where there is more than there may be.
    pub(crate) fn check(&self, bytes: u64) -> Result<()> {
        let Self { what, limit } = *self;
        if bytes <= limit { Ok(()) } else { Err(Error::Budget { what, bytes, limit }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_holds_to_the_byte() {
        assert!(PAGE.check(190_000).is_ok());
        let refusal = PAGE.check(190_001).unwrap_err().to_string();
        assert!(refusal.ends_with("comes to 190001 bytes and may have 190000; make it smaller, or say in site/budget.rs why it may grow"), "{refusal}");
    }
}
