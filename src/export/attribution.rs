//! Attribution: whose words the words of a claim are.

use model::{Claim, Form, SourceKind};

/// Whether the words of a claim are the document's own, about what its source said or did: "Raab called for …".
pub(crate) fn is_paraphrased(claim: &Claim) -> bool {
    claim.form != Form::Direct && claim.cue.is_some_and(|cue| claim.span().contains(cue))
}

/// Whether the words of a claim are quoted, in part at least, as those of a source that its document names.
pub(crate) fn is_quoted(claim: &Claim) -> bool {
    let has_quotation = matches!(claim.form, Form::Direct | Form::Mixed) && !is_paraphrased(claim);
    has_quotation && claim.source.kind != SourceKind::Unnamed
}
