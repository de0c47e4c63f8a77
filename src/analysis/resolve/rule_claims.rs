//! The claims of documents that have no reading, as the rules of `extract/` find them.

use std::collections::BTreeMap;

use model::{CountryIdx, DocumentIdx, Mention, Origin, Source};

use super::claims::ResolvedClaim;
use crate::extract::{self, Findings, FoundName, RuleClaim};
use crate::inputs::Inputs;
use crate::mentions::Mentions;

/// What the rules find in a document, resolved.
pub(crate) struct ResolvedFindings {
    /// Its claims, in the order of the text. They number the names found after the register's entities.
    pub(crate) claims: Vec<ResolvedClaim>,
    /// The names in it that the register does not have.
    pub(crate) names: Vec<FoundName>,
    /// Where it names countries.
    pub(crate) countries: Vec<Mention<CountryIdx>>,
}

/// Runs the rules on a document.
pub(crate) fn find(inputs: &Inputs<'_>, document: DocumentIdx) -> ResolvedFindings {
    let text = inputs.document(document).text;
    // A document without a reading has no date that its text was shown to have.
    let Findings { claims, names, mentions } =
        extract::findings(text, &inputs.register, inputs.mentions(document), None);
    let mut keys = ClaimKeys::default();
    let claims = claims.into_iter().map(|found| {
        let key = keys.next(found.quote().of(text));
        resolved(&mentions, document, key, found)
    });
    ResolvedFindings { claims: claims.collect(), names, countries: mentions.countries }
}

fn resolved(
    mentions: &Mentions,
    document: DocumentIdx,
    key: String,
    mut found: RuleClaim,
) -> ResolvedClaim {
    mentions.add_mentioned(found.quote(), &mut found.entities, &mut found.countries);
    ResolvedClaim {
        document,
        key,
        offset: 0,
        claim_type: found.claim_type(),
        source: Source {
            kind: found.source_kind,
            as_written: found.as_written,
            antecedent: found.antecedent,
            inferred_from: found.inferred_from,
        },
        cue: found.cue,
        entities: found.entities,
        countries: found.countries,
        topics: Vec::new(),
        date: found.date,
        form: found.form,
        status: found.status,
        has_statistic: found.has_statistic,
        narrator_endorses: false,
        measures: found.measures,
        legal_basis: None,
        origin: Origin::Rule { finder: found.rule.idx(), typing: found.typing.idx() },
        links: Vec::new(),
        occurrences: found.occurrences,
    }
}

/// Makes keys for the claims of a document, each different.
#[derive(Default)]
pub(crate) struct ClaimKeys {
    /// How often each key was made, without its number.
    n_made: BTreeMap<String, usize>,
}

impl ClaimKeys {
    /// The first words of a quote, and a number where another began with them too.
    pub(crate) fn next(&mut self, quote: &str) -> String {
        const N_WORDS: usize = 4;
        let words = text::word_spans(quote).map(|span| text::fold(span.of(quote)));
        let words: Vec<String> = words.filter(|word| !word.is_empty()).take(N_WORDS).collect();
        let base = if words.is_empty() { "claim".to_owned() } else { words.join("-") };
        let n_made = self.n_made.entry(base.clone()).or_insert(0);
        *n_made += 1;
        // No word has two hyphens in a row.
        if *n_made == 1 { base } else { format!("{base}--{n_made}") }
    }
}
