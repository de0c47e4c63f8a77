//! Resolves the words for a source to a speaker: `identify.rs` where they name one, `references.rs` where they stand for one.

mod identify;
mod references;

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::names::Names;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// A speaker: a resolved source.
#[derive(Clone, Debug)]
pub(crate) struct Speaker {
    /// What kind of source it is.
    pub(crate) kind: SourceKind,
    /// The words that name it.
    pub(crate) as_written: Option<TokenRange>,
    /// For a pronoun, a surname or a description, the words that it refers to.
    pub(crate) antecedent: Option<TokenRange>,
    /// The entities that it is.
    pub(crate) entities: Vec<EntityIdx>,
    /// All its countries.
    pub(crate) countries: Vec<CountryIdx>,
    /// For countries that follow from words elsewhere, these words.
    pub(crate) inferred_from: Option<Span>,
}

impl Speaker {
    /// The document itself.
    pub(crate) fn narrator() -> Self {
        Self {
            kind: SourceKind::Narrator,
            as_written: None,
            antecedent: None,
            entities: Vec::new(),
            countries: Vec::new(),
            inferred_from: None,
        }
    }

    /// Somebody whom no words name.
    pub(crate) fn unnamed() -> Self {
        Self { kind: SourceKind::Unnamed, ..Self::narrator() }
    }

    /// A speaker of which only the words are known.
    fn new(kind: SourceKind, as_written: TokenRange) -> Self {
        Self { kind, as_written: Some(as_written), ..Self::narrator() }
    }
}

/// The kinds of entities that are bodies.
const BODIES: &[EntityKind] = &[EntityKind::Organisation, EntityKind::Government, EntityKind::Law];

/// The words of a source, parsed.
struct SourcePhrase {
    /// All of them.
    range: TokenRange,
    /// Those before the first comma, or all where commas separate a list.
    core: TokenRange,
    /// The head of the core: its last word before a preposition.
    head: usize,
    /// The bytes of the core.
    span: Span,
    /// The bytes of the head.
    head_span: Span,
    /// The class of the head, if it is a noun for those who can speak.
    head_noun: Option<SpeakerNoun>,
    is_plural: bool,
    is_list: bool,
}

/// Resolves sources in the order of the text, with the speakers before as antecedents of pronouns and descriptions.
pub(crate) struct SpeakerResolver<'n> {
    doc: &'n TaggedText<'n>,
    names: &'n Names<'n>,
    last_speaker: Option<Speaker>,
}

impl<'n> SpeakerResolver<'n> {
    /// A resolver at the beginning of a document.
    pub(crate) fn new(doc: &'n TaggedText<'n>, names: &'n Names<'n>) -> Self {
        Self { doc, names, last_speaker: None }
    }

    /// The speaker that these words refer to, after all that were resolved before.
    pub(crate) fn resolve(&mut self, range: TokenRange) -> Speaker {
        let speaker = self.identify(range);
        self.last_speaker = Some(speaker.clone());
        speaker
    }

    /// The speaker that the words of a source refer to: the first of these that fits. A body without a country is of the one that the
    /// text gives elsewhere, an office or a body of a state of the text's own.
    fn identify(&self, range: TokenRange) -> Speaker {
        let phrase = self.source_phrase(range);
        let mut speaker = self
            .pronoun(&phrase)
            .or_else(|| self.person(&phrase))
            .or_else(|| self.officeholder(&phrase))
            .or_else(|| self.possessor(&phrase))
            .or_else(|| self.body(&phrase))
            .or_else(|| self.state(&phrase))
            .or_else(|| self.unknown(&phrase))
            .or_else(|| self.described_body(&phrase))
            .unwrap_or_else(|| self.unidentified(&phrase));
        let is_named = speaker.antecedent.is_some() || !speaker.entities.is_empty();
        if speaker.countries.is_empty()
            && !is_named
            && let Some(home) = self.names.inferred_country(self.doc, phrase.core)
        {
            speaker.countries = vec![home.country];
            speaker.inferred_from = Some(home.words);
        }
        speaker
    }

    fn source_phrase(&self, range: TokenRange) -> SourcePhrase {
        let doc = self.doc;
        let mut range = range;
        while range.len() > 1 && doc.tag(range.end - 1) == Tag::Adverb {
            range.end -= 1;
        }
        let core = self.core(range);
        let head = self.head(core);
        SourcePhrase {
            range,
            core,
            head,
            span: doc.span_of(core),
            head_span: doc.span_of(TokenRange::new(head, head + 1)),
            head_noun: doc.speaker_noun(head),
            is_plural: doc.is_plural(core),
            // "Residents of Iran and Cuba" is not a list.
            is_list: core.indices().any(|idx| doc.is_word(idx, "and") || doc.is_mark(idx, ','))
                && !core.indices().any(|idx| doc.tag(idx) == Tag::Preposition),
        }
    }

    /// A source up to its first comma, or all of it where commas separate a list.
    fn core(&self, range: TokenRange) -> TokenRange {
        let doc = self.doc;
        let mut end =
            (range.start + 1..range.end).find(|idx| doc.is_mark(*idx, ',')).unwrap_or(range.end);
        let has_and = (end..range.end).any(|idx| doc.is_word(idx, "and"));
        let is_name =
            |idx: usize| idx < range.end && (doc.token(idx).is_capital || doc.is_word(idx, "the"));
        let commas = (range.start..range.end).filter(|idx| doc.is_mark(*idx, ',')).count();
        if has_and
            && commas >= 1
            && end + 1 < range.end
            && is_name(end + 1)
            && (range.start..range.end)
                .filter(|idx| doc.is_mark(*idx, ','))
                .all(|comma| is_name(comma + 1) || doc.is_word(comma + 1, "and"))
        {
            end = range.end;
        }
        TokenRange::new(range.start, end)
    }

    /// The head of a noun phrase: its last word before a preposition or a relative clause.
    fn head(&self, core: TokenRange) -> usize {
        let doc = self.doc;
        let ends = |idx: &usize| {
            matches!(doc.tag(*idx), Tag::Preposition | Tag::Relative | Tag::That | Tag::To)
                || doc.is_mark(*idx, '(')
        };
        let to = (core.start + 1..core.end).find(ends).unwrap_or(core.end);
        (core.start..to).rev().find(|idx| doc.tag(*idx) != Tag::Mark).unwrap_or(core.start)
    }
}
