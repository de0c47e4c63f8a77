//! Attribution: whose words the words of a claim are.

use model::{Claim, Form};

/// Whether a source that the document names is the author of the words of a claim: all of them are quoted as its own.
pub(crate) fn has_author(claim: &Claim) -> bool {
    claim.form == Form::Direct && claim.source.kind.is_known()
}
