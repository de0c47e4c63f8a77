//! Finds what a sentence introduces and other paragraphs hold: a statement that speaks to the end of the text, the items of a list.

use std::ops::Range;

use grammar::Label;

use super::TokenRelation;
use super::predicates::{introducing_verb, subject};
use crate::extract::AttributionRule;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Nouns for what a body or a person releases in full.
const STATEMENTS: &[&str] = &[
    "address",
    "announcement",
    "appeal",
    "communique",
    "communiqué",
    "declaration",
    "letter",
    "message",
    "note",
    "remarks",
    "resolution",
    "speech",
    "statement",
    "text",
];

/// In how many paragraphs at the start of a text a statement is introduced.
const MAX_INTRODUCTION: usize = 4;

/// First words of what follows a statement.
const AFTER: &[&str] = &[
    "###", "about", "also", "contact", "end", "ends", "media", "notes", "photo", "read", "related",
];

/// A statement that a text holds in full.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    /// The words that name whose it is.
    pub(crate) source: TokenRange,
    /// The words that introduce it: "released a communique".
    pub(crate) cue: TokenRange,
    /// The numbers of its paragraphs.
    pub(crate) paragraphs: Range<usize>,
}

/// The statement of a text: "X released the following statement:", and all that follows.
pub(crate) fn statement(doc: &TaggedText<'_>) -> Option<Statement> {
    let n_paragraphs = doc.paragraphs.len();
    let introduction = (0..n_paragraphs.min(MAX_INTRODUCTION))
        .find(|number| introduces_statement(doc, doc.paragraphs[*number]))?;
    let first = introduction + 1;
    let is_over = |number: &usize| {
        let start = doc.paragraphs[*number].start;
        doc.is_any_word(start, AFTER) || doc.is_any_mark(start, &['*', '_', '#', '-'])
    };
    let end = (first..n_paragraphs).find(is_over).unwrap_or(n_paragraphs);
    let is_quoted = doc.paragraphs.get(first).is_none_or(|next| doc.opens_quotation(next.start));
    if is_quoted || first == end {
        return None;
    }
    let (source, cue) = (0..first).rev().find_map(|number| speaker(doc, doc.paragraphs[number]))?;
    Some(Statement { source, cue, paragraphs: first..end })
}

/// Whether a paragraph introduces a statement in full: "the following statement", "the full text follows", "said in a statement:".
fn introduces_statement(doc: &TaggedText<'_>, paragraph: TokenRange) -> bool {
    let is_noun = |idx: usize| doc.is_any_word(idx, STATEMENTS);
    let near = |idx: usize| idx + 1..paragraph.end.min(idx + 4);
    let names = |idx: usize| {
        doc.is_any_word(idx, &["following", "full"]) && near(idx).any(is_noun)
            || is_noun(idx) && near(idx).any(|idx| doc.is_any_word(idx, &["follows", "reads"]))
    };
    let ends_in_colon = doc.is_mark(paragraph.end - 1, ':');
    paragraph.indices().any(names) || ends_in_colon && paragraph.indices().any(is_noun)
}

/// Who releases a statement, and the words that say so: "X released a communique", "a statement by X".
fn speaker(doc: &TaggedText<'_>, paragraph: TokenRange) -> Option<(TokenRange, TokenRange)> {
    let tree = &doc.tree;
    paragraph.indices().filter(|noun| doc.is_any_word(*noun, STATEMENTS)).find_map(|noun| {
        let verb = tree.head(noun)?;
        let cue = |verb: usize| TokenRange::new(verb.min(noun), verb.max(noun) + 1);
        let by = |label: Label, prepositions: &[&str]| {
            let of = tree.children(if label == Label::Agent { verb } else { noun });
            of.filter(|child| tree.label(*child) == label).find_map(|child| {
                let case = tree.child(child, &[Label::Case])?;
                let fits = doc.is_any_word(case, prepositions);
                fits.then(|| TokenRange::new(case + 1, tree.subtree(child).end))
            })
        };
        match tree.label(noun) {
            // "said in a statement:".
            Label::Object | Label::Oblique => subject(doc, verb).map(|source| (source, cue(verb))),
            Label::PassiveSubject => by(Label::Agent, &["by"]).map(|source| (source, cue(verb))),
            _ => None,
        }
        .or_else(|| {
            let source = by(Label::NominalModifier, &["by", "from", "of"])?;
            Some((source, TokenRange::new(noun, noun + 1)))
        })
    })
}

/// Adds the items of lists to the content of the sentence that introduces them: "X concluded that:", and paragraphs that begin with a
/// dash or a point.
pub(crate) fn add_list_items(doc: &TaggedText<'_>, relations: &mut Vec<TokenRelation>) {
    let item = |number: usize| {
        let paragraph = *doc.paragraphs.get(number)?;
        let is_item = doc.is_any_mark(paragraph.start, &['-', '–', '—', '•', '*', '·', '‣', '▪']);
        (is_item && paragraph.len() > 2)
            .then(|| TokenRange::new(paragraph.start + 1, paragraph.end))
    };
    for (sentence, paragraph) in doc.sentences.iter().copied() {
        let is_last = doc.paragraphs[paragraph].end == sentence.end;
        if !is_last || !doc.is_mark(sentence.end - 1, ':') {
            continue;
        }
        let items: Vec<TokenRange> = (paragraph + 1..).map_while(item).collect();
        if items.is_empty() {
            continue;
        }
        let in_sentence = |relation: &TokenRelation| sentence.contains(relation.head);
        // Nothing within the items is attributed to the sentence by itself.
        relations.retain(|relation| {
            !in_sentence(relation)
                || relation.content.iter().all(|range| range.end < sentence.end - 1)
        });
        if let Some((source, cue, class)) = introducing_verb(doc, sentence, paragraph) {
            relations.push(TokenRelation {
                source: Some(source),
                cue,
                head: cue.start,
                paragraph: paragraph + items.len(),
                content: items,
                rule: AttributionRule::VerbColon,
                class: Some(class),
                is_quoted: false,
            });
        }
    }
    relations.sort_by_key(|relation| relation.head);
}
