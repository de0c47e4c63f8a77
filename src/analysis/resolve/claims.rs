//! The one type of claim before the corpus is put together, whether a reading or rules made it.

use std::cmp::Reverse;

use model::{
    ClaimDate, ClaimType, CountryIdx, DocumentIdx, EntityIdx, Form, LinkVerb, Measure, Origin,
    Roles, Source, Span, Status, TopicIdx,
};

use crate::seeds::toml::Spanned;

/// A claim whose words, names, countries and topics are resolved. Countries and rules are rows of their tables.
///
/// It has everything of the corpus's claim but what depends on the other claims: id and parent.
#[derive(Clone, Debug)]
pub(crate) struct ResolvedClaim {
    /// The document.
    pub(crate) document: DocumentIdx,
    /// Its name within its document.
    pub(crate) key: String,
    /// The byte of the reading at which it begins; 0 where rules made it.
    pub(crate) offset: usize,
    /// Where its words occur, the primary occurrence first. Never empty.
    pub(crate) occurrences: Vec<Span>,
    /// Its type.
    pub(crate) claim_type: ClaimType,
    /// Who says or does it.
    pub(crate) source: Source,
    /// The words that attribute it.
    pub(crate) cue: Option<Span>,
    /// Entities by role.
    pub(crate) entities: Roles<EntityIdx>,
    /// Countries by role.
    pub(crate) countries: Roles<CountryIdx>,
    /// Its topics.
    pub(crate) topics: Vec<TopicIdx>,
    /// The date that the text states.
    pub(crate) date: Option<ClaimDate>,
    /// How the document has the words.
    pub(crate) form: Form,
    /// How it relates to the event reported.
    pub(crate) status: Status,
    /// Whether it has figures.
    pub(crate) has_statistic: bool,
    /// Whether the narrator's own verb endorses it.
    pub(crate) narrator_endorses: bool,
    /// For a sanction, the measures.
    pub(crate) measures: Vec<Measure>,
    /// For a sanction, the words that name the law or order it rests on.
    pub(crate) legal_basis: Option<Span>,
    /// What made it.
    pub(crate) origin: Origin,
    /// The claims that it responds to.
    pub(crate) links: Vec<ResolvedLink>,
}

/// A link whose words are looked up; the claim that it names is looked up when all claims are known.
#[derive(Clone, Debug)]
pub(crate) struct ResolvedLink {
    /// The claim that it names, and where.
    pub(crate) claim: Spanned<String>,
    /// How it responds.
    pub(crate) verb: LinkVerb,
    /// The words that show it.
    pub(crate) evidence: Span,
}

impl ResolvedClaim {
    /// The primary occurrence of its words.
    pub(crate) fn span(&self) -> Span {
        self.occurrences[0]
    }

    /// The order of claims: document, start, longest first; then type, so that claims of one span have an order of their own
    /// and not that of the file.
    pub(crate) fn order(&self) -> (DocumentIdx, u32, Reverse<u32>, ClaimType, &str) {
        let Span { start, end } = self.span();
        (self.document, start, Reverse(end), self.claim_type, &self.key)
    }
}

/// Takes in the quotation marks beside the words of claims whose partners stand among these words; `claims` are those of one document.
///
/// A quotation of the speaker alone has its own marks around it, and they stay outside. So do marks that only some occurrences of the
/// words have, and those that lie outside of a claim around.
pub(crate) fn take_in_partner_marks(claims: &mut [ResolvedClaim], document: &str) {
    let written: Vec<Span> = claims.iter().map(ResolvedClaim::span).collect();
    let mut taken: Vec<Vec<Span>> = claims.iter().map(|claim| claim.with_marks(document)).collect();
    // Outer claims first: what they take in, inner ones may.
    let mut by_length: Vec<usize> = (0..claims.len()).collect();
    by_length.sort_by_key(|idx| Reverse(written[*idx].len()));
    for (rank, &idx) in by_length.iter().enumerate() {
        let sticks_out = |outer: &usize| {
            written[*outer].contains(written[idx]) && !taken[*outer][0].contains(taken[idx][0])
        };
        if by_length[..rank].iter().any(sticks_out) {
            taken[idx] = claims[idx].occurrences.clone();
        }
    }
    for (claim, taken) in claims.iter_mut().zip(taken) {
        claim.occurrences = taken;
    }
}

impl ResolvedClaim {
    /// Its occurrences with such marks.
    fn with_marks(&self, document: &str) -> Vec<Span> {
        let with_marks = |span: &Span| text::with_partner_marks(document, *span);
        let taken: Vec<Span> = self.occurrences.iter().map(with_marks).collect();
        let are_equal = taken.iter().all(|span| span.of(document) == taken[0].of(document));
        if self.form != Form::Direct && are_equal { taken } else { self.occurrences.clone() }
    }
}
