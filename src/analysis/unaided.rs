//! The claims of documents that have no reading, as the rules of `extract/` find them.

use std::collections::BTreeMap;

use model::{Claim, DocumentIdx, Origin, Source, Span};

use crate::claims::{Context, Resolved, mentioned};
use crate::extract::{self, RegisteredNames, RuleClaim};

/// The claims of a document that nobody has read, and the names in it that the register does not have. The claims' countries are rows of the table, their rules rows of that of the rules.
pub(crate) fn resolve(document: DocumentIdx, context: Context<'_>) -> (Vec<Resolved>, Vec<Span>) {
    let text = context.documents[document.idx()].text;
    let mentions = &context.mentions[document.idx()];
    let named = RegisteredNames { register: context.register, mentions };
    // A document without a reading has no date that its text was shown to give.
    let (found, names) = extract::claims(text, named, None);
    let mut keys = Keys::default();
    let resolved = found.into_iter().map(|found| {
        let key = keys.give(found.quote().of(text));
        Resolved { claim: claim(found, key, document, context), at: 0, links: Vec::new() }
    });
    (resolved.collect(), names.into_iter().map(|name| name.name).collect())
}

fn claim(found: RuleClaim, key: String, document: DocumentIdx, context: Context<'_>) -> Claim {
    let span = found.quote();
    let mentions = &context.mentions[document.idx()];
    let (mut entities, mut countries) = (found.entities.clone(), found.countries.clone());
    let of_entities = mentions.entities.iter().map(|mention| (mention.span, mention.of));
    entities.mentioned = mentioned(of_entities, span, &entities);
    let of_countries = mentions.countries.iter().map(|mention| (mention.span, mention.of));
    countries.mentioned = mentioned(of_countries, span, &countries);
    Claim {
        id: String::new(),
        key,
        document,
        claim_type: found.claim_type(),
        source: Source {
            kind: found.source_kind,
            as_written: found.as_written,
            antecedent: found.antecedent,
        },
        cue: found.cue,
        entities,
        countries,
        topics: Vec::new(),
        date: found.date,
        form: found.form,
        status: found.status,
        has_statistic: found.has_statistic,
        narrator_endorses: false,
        measure: found.measure,
        parent: None,
        origin: Origin::Rule { finder: found.rule.idx(), typing: found.typing.idx() },
        occurrences: found.occurrences,
    }
}

/// Short names for claims, each given once.
#[derive(Default)]
pub(crate) struct Keys(BTreeMap<String, usize>);

impl Keys {
    /// A claim's first words, and a number where another began with them too.
    pub(crate) fn give(&mut self, quote: &str) -> String {
        const N_WORDS: usize = 4;
        let words: Vec<String> = text::words(quote)
            .into_iter()
            .take(N_WORDS)
            .map(|word| text::fold(word.span.of(quote)))
            .collect();
        let base = if words.is_empty() { "claim".to_owned() } else { words.join("-") };
        let n_given = self.0.entry(base.clone()).or_insert(0);
        *n_given += 1;
        // No word holds two hyphens in a row.
        if *n_given == 1 { base } else { format!("{base}--{n_given}") }
    }
}
