//! A text cut into tagged tokens, sentences, paragraphs and quotations: what the rules read.

use model::{Span, paragraphs};

use super::token::{PAST_THE_END, TaggedToken, tag_token};
use super::token_range::TokenRange;
use super::tree::Tree;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::lexicon::{Tag, VerbForms};

/// The longest sentence, in tokens. News has none nearly as long; a text without full stops is cut at this length, so that the
/// running time stays linear.
const MAX_SENTENCE: usize = 300;

/// The longest dateline, in tokens.
const MAX_DATELINE: usize = 14;

/// A text with its tokens, paragraphs, sentences and quotations.
#[derive(Debug)]
pub(crate) struct TaggedText<'t> {
    text: &'t str,
    tokens: Vec<TaggedToken>,
    /// The paragraphs.
    pub(crate) paragraphs: Vec<TokenRange>,
    /// The sentences, each with the index of its paragraph.
    pub(crate) sentences: Vec<(TokenRange, usize)>,
    quotations: Vec<TokenRange>,
    /// The trees of the sentences.
    pub(crate) tree: Tree,
}

impl<'t> TaggedText<'t> {
    /// Cuts and tags a text.
    pub(crate) fn new(text: &'t str) -> Self {
        let paragraphs = paragraphs(text);
        let quotations = text::quotations(text, &paragraphs);
        let mut tagged = Self {
            text,
            tokens: Vec::with_capacity(text.len() / 5),
            paragraphs: Vec::with_capacity(paragraphs.len()),
            sentences: Vec::new(),
            quotations: Vec::new(),
            tree: Tree::default(),
        };
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let goes_on = quotations
                .get(number + 1)
                .is_some_and(|next| next.iter().any(|quotation| quotation.continues));
            let sentences = text::sentences_of(text, *paragraph);
            let outermost: Vec<Span> = quotations[number]
                .iter()
                .filter(|quotation| !quotation.is_nested)
                .map(|quotation| match quotation.is_closed || quotation.continues || goes_on {
                    true => quotation.span,
                    false => up_to_sentence_end(quotation.span, &sentences),
                })
                .collect();
            tagged.add_paragraph(*paragraph, &sentences, &outermost);
        }
        tagged.tree = Tree::new(&tagged);
        tagged
    }

    fn add_paragraph(&mut self, paragraph: Span, sentences: &[Span], quotations: &[Span]) {
        let from = self.tokens.len();
        let mut lower = String::new();
        for token in text::tokens(paragraph.of(self.text), paragraph.start as usize) {
            self.tokens.push(tag_token(self.text, token, &mut lower));
        }
        let first_from = |words: &[TaggedToken], at: u32| {
            from + words.partition_point(|word| word.span.start < at)
        };
        for quotation in quotations {
            let words = &self.tokens[from..];
            let range = TokenRange::new(
                first_from(words, quotation.start),
                first_from(words, quotation.end),
            );
            let number = self.quotations.len() as u32;
            self.tokens[range.indices()].iter_mut().for_each(|word| word.quotation = Some(number));
            self.quotations.push(range);
        }
        let number = self.paragraphs.len();
        self.paragraphs.push(TokenRange::new(from, self.tokens.len()));
        let mut at = from + self.dateline(TokenRange::new(from, self.tokens.len()));
        for sentence in sentences {
            let to = first_from(&self.tokens[from..], sentence.end);
            while at < to {
                let part = TokenRange::new(at, to.min(at + MAX_SENTENCE));
                self.sentences.push((part, number));
                at = part.end;
            }
        }
    }

    /// How many tokens the dateline of a paragraph has: "CITY, Feb. 1 (Agency) --".
    fn dateline(&self, paragraph: TokenRange) -> usize {
        let is_capitals =
            |word: &str| word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase());
        if !(is_capitals(self.token_text(paragraph.start))
            || is_capitals(self.token_text(paragraph.start + 1)))
        {
            return 0;
        }
        let is_dash = |idx: &usize| self.is_any_mark(*idx, &['-', '–', '—']);
        let end = paragraph.end.min(paragraph.start + MAX_DATELINE);
        let dash = (paragraph.start..end).find(is_dash);
        let is_clause = |dash: &usize| {
            (paragraph.start..*dash).any(|idx| self.is_verb(idx) || self.quotation(idx).is_some())
        };
        let dash = dash.filter(|dash| !is_clause(dash));
        let start = dash.and_then(|dash| (dash..paragraph.end).find(|idx| !is_dash(idx)));
        start.map_or(0, |start| start - paragraph.start)
    }

    /// The text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The tokens that begin within a span; `None` if none does.
    pub(crate) fn tokens_in(&self, span: Span) -> Option<TokenRange> {
        let first_from = |at: u32| self.tokens.partition_point(|word| word.span.start < at);
        let range = TokenRange::new(first_from(span.start), first_from(span.end));
        (range.len() > 0).then_some(range)
    }

    /// The index of the sentence of a token; the number of sentences for a token behind the last one.
    pub(crate) fn sentence_idx(&self, idx: usize) -> usize {
        self.sentences.partition_point(|(sentence, _)| sentence.end <= idx)
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A token; past the end, a mark without a character.
    pub(crate) fn token(&self, idx: usize) -> &TaggedToken {
        self.tokens.get(idx).unwrap_or(&PAST_THE_END)
    }

    /// The text of a token; empty past the end.
    pub(crate) fn token_text(&self, idx: usize) -> &'t str {
        self.tokens.get(idx).map_or("", |word| word.span.of(self.text))
    }

    /// Whether a token is this word, in whatever case.
    pub(crate) fn is_word(&self, idx: usize, word: &str) -> bool {
        self.is_any_word(idx, &[word])
    }

    /// Whether a token is one of these words, in whatever case.
    pub(crate) fn is_any_word(&self, idx: usize, words: &[&str]) -> bool {
        let Some(token) = self.tokens.get(idx) else { return false };
        // Bytes, since this is asked more often than anything else.
        let bytes = &self.text.as_bytes()[token.span.start as usize..token.span.end as usize];
        let is =
            |bytes: &[u8]| words.iter().any(|word| bytes.eq_ignore_ascii_case(word.as_bytes()));
        is(bytes)
            || !bytes.is_ascii()
                && is(token.span.of(self.text).replace(text::is_invisible, "").as_bytes())
    }

    /// Whether a token is a negation: `not`, `neither`, `cannot`, `isn’t`.
    pub(crate) fn is_negation(&self, idx: usize) -> bool {
        let word = self.token_text(idx);
        self.tag(idx) == Tag::Not
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || self.is_any_word(idx, &["cannot", "neither", "nor"])
    }

    /// The class of a noun for those who can speak; `None` for other words.
    pub(crate) fn speaker_noun(&self, idx: usize) -> Option<SpeakerNoun> {
        self.tokens.get(idx)?.noun
    }

    /// The tag of a token; past the end, that of a mark.
    pub(crate) fn tag(&self, idx: usize) -> Tag {
        self.tokens.get(idx).map_or(Tag::Mark, |word| word.tag)
    }

    /// Whether a token is this mark.
    pub(crate) fn is_mark(&self, idx: usize, mark: char) -> bool {
        self.tokens.get(idx).is_some_and(|word| word.mark == Some(mark))
    }

    /// Whether a token is one of these marks.
    pub(crate) fn is_any_mark(&self, idx: usize, marks: &[char]) -> bool {
        self.tokens.get(idx).and_then(|word| word.mark).is_some_and(|mark| marks.contains(&mark))
    }

    /// The span of tokens, without commas, full stops and dashes at their edges; `None` if nothing else is left.
    pub(crate) fn trimmed_span(&self, range: TokenRange) -> Option<Span> {
        const EDGES: &[char] = &[',', ';', ':', '.', '—', '–', '-'];
        let mut range = range;
        while range.start < range.end
            && (self.is_any_mark(range.start, EDGES) || self.is_mark(range.start, ')'))
        {
            range.start += 1;
        }
        while range.start < range.end
            && (self.is_any_mark(range.end - 1, EDGES) || self.is_mark(range.end - 1, '('))
        {
            range.end -= 1;
        }
        (range.start < range.end).then(|| self.span_of(range))
    }

    /// The span of tokens. The range must not be empty.
    pub(crate) fn span_of(&self, range: TokenRange) -> Span {
        Span {
            start: self.tokens[range.start].span.start,
            end: self.tokens[range.end - 1].span.end,
        }
    }

    /// The outermost quotation around a token, marks included.
    pub(crate) fn quotation(&self, idx: usize) -> Option<TokenRange> {
        let number = self.tokens.get(idx)?.quotation?;
        Some(self.quotations[number as usize])
    }

    /// Whether a token is within a quotation that holds more than its marks: a cue there belongs to the quotation.
    pub(crate) fn is_in_quotation(&self, idx: usize) -> bool {
        self.quotation(idx).is_some_and(|quotation| quotation.len() > 2)
    }

    /// Whether any of a range is within a quotation.
    pub(crate) fn has_quotation(&self, range: TokenRange) -> bool {
        range.indices().any(|idx| self.quotation(idx).is_some())
    }

    /// Whether a token opens a quotation.
    pub(crate) fn opens_quotation(&self, idx: usize) -> bool {
        self.quotation(idx).is_some_and(|quotation| quotation.start == idx)
    }

    /// Whether a token closes a quotation.
    pub(crate) fn closes_quotation(&self, idx: usize) -> bool {
        let closes = self.quotation(idx).is_some_and(|quotation| quotation.end == idx + 1);
        closes && self.is_quotation_mark(idx)
    }

    /// Whether a token looks like a quotation mark.
    pub(crate) fn is_quotation_mark(&self, idx: usize) -> bool {
        self.is_any_mark(idx, &['"', '“', '”', '„', '«', '»', '‘', '’', '\'', '`'])
    }

    /// Which forms of a verb that attributes a token can be; `None` past the end.
    pub(crate) fn verb_forms(&self, idx: usize) -> Option<VerbForms> {
        self.tokens.get(idx)?.verb.map(|(_, forms)| forms)
    }

    /// Whether most words of a sentence are capitalised, as in headlines.
    pub(crate) fn is_headline(&self, sentence: TokenRange) -> bool {
        let words = &self.tokens[sentence.indices()];
        let counted = words.iter().filter(|word| matches!(word.tag, Tag::Name | Tag::Noun));
        let (n, n_capital) = counted
            .fold((0, 0), |(n, n_capital), word| (n + 1, n_capital + usize::from(word.is_capital)));
        n > 2 && n_capital * 10 >= n * 8
    }
}

/// A quotation without a closing mark, up to the end of its sentence: nobody knows where it ends, and it must not hide what follows.
fn up_to_sentence_end(quotation: Span, sentences: &[Span]) -> Span {
    let own = sentences.iter().find(|sentence| quotation.start < sentence.end);
    Span { end: own.map_or(quotation.end, |own| own.end.min(quotation.end)), ..quotation }
}
