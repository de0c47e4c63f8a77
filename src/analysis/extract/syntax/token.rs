//! A tagged token: a word or mark of a text with its part of speech.

use model::Span;
use text::{Token, TokenKind};

use crate::extract::lexicon::speaker_nouns::{SpeakerNoun, speaker_noun_in_lower_case};
use crate::extract::lexicon::{LEXICON, Tag, VerbForms};

/// A token with its tag and its features.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TaggedToken {
    /// Its bytes in the text.
    pub(crate) span: Span,
    /// Its part of speech.
    pub(crate) tag: Tag,
    /// For a punctuation mark, its character.
    pub(crate) mark: Option<char>,
    /// The verb that it can be a form of, as an index of the lexicon, and which forms.
    pub(crate) verb: Option<(usize, VerbForms)>,
    /// Whether it looks like the past tense of a verb that is not in the lexicon.
    pub(crate) is_ed: bool,
    /// The class of a noun for those who can speak.
    pub(crate) noun: Option<SpeakerNoun>,
    /// Whether it begins with a capital letter.
    pub(crate) is_capital: bool,
    /// The index of the outermost quotation around it.
    pub(crate) quotation: Option<u32>,
}

/// The token that stands in for every index past the end.
pub(crate) const PAST_THE_END: TaggedToken = TaggedToken {
    span: Span { start: u32::MAX, end: u32::MAX },
    tag: Tag::Mark,
    mark: None,
    verb: None,
    is_ed: false,
    noun: None,
    is_capital: false,
    quotation: None,
};

/// Tags a token. `lower` is a buffer, so that not every token allocates.
pub(crate) fn tag_token(text: &str, token: Token, lower: &mut String) -> TaggedToken {
    let mut word = TaggedToken {
        span: token.span,
        tag: Tag::Noun,
        mark: None,
        verb: None,
        is_ed: false,
        noun: None,
        is_capital: false,
        quotation: None,
    };
    match token.kind {
        TokenKind::Mark(mark) => {
            word.tag = Tag::Mark;
            word.mark = Some(mark);
        }
        TokenKind::Number => word.tag = Tag::Number,
        TokenKind::Word => {
            let written = token.span.of(text);
            lower.clear();
            let visible = written.chars().filter(|c| !text::is_invisible(*c));
            lower.extend(visible.flat_map(char::to_lowercase));
            word.is_capital = written.starts_with(char::is_uppercase);
            word.noun = speaker_noun_in_lower_case(lower);
            word.verb = LEXICON.verb(lower);
            word.is_ed = word.verb.is_none()
                && lower.len() > 4
                && lower.ends_with("ed")
                && !lower.ends_with("eed");
            word.tag = match LEXICON.tag(lower) {
                // The country, not the pronoun.
                Some(Tag::Object) if written == "US" => Tag::Name,
                // The organisation.
                Some(Tag::Relative) if written == "WHO" => Tag::Name,
                // The month, not the modal.
                Some(Tag::Modal) if written == "May" => Tag::Name,
                Some(tag) => tag,
                None if word.is_capital => Tag::Name,
                // But "reply".
                None if lower.len() > 4 && lower.ends_with("ly") && word.verb.is_none() => {
                    Tag::Adverb
                }
                None => Tag::Noun,
            };
        }
    }
    word
}
