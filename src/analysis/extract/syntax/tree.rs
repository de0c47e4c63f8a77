//! The trees of the sentences of a text: which token depends on which.

use std::borrow::Cow;
use std::collections::HashSet;

use grammar::{Label, Node, PartOfSpeech, Tag, VerbForm};

use super::tagged_text::TaggedText;
use super::token_range::TokenRange;
use crate::countries::COUNTRIES;

/// As which word a word is parsed. The parser has not met every country: "Chad expelled" would be no name and its verb, so that the
/// words for countries are parsed as those for one that it has met often.
fn parsed_as(word: &str) -> &str {
    match word {
        _ if !word.starts_with(char::is_uppercase) => word,
        _ if COUNTRIES.is_name(word) => "Iraq",
        _ if COUNTRIES.is_demonym(word) => "Iraqi",
        _ => word,
    }
}

/// The words that are capitalised within the sentences of a text that are no headlines: its names.
fn names_in_sentences<'t>(doc: &TaggedText<'t>) -> HashSet<&'t str> {
    let sentences = doc.sentences.iter().filter(|(sentence, _)| !doc.is_headline(*sentence));
    let within = sentences.flat_map(|(sentence, _)| sentence.start + 1..sentence.end);
    within.filter(|idx| doc.token(*idx).is_capital).map(|idx| doc.token_text(idx)).collect()
}

/// What is not parsed yet.
fn unknown() -> Node {
    Node { tag: Tag::new(PartOfSpeech::Other, None), head: None, label: Label::Root }
}

/// The trees of all sentences of a text.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The node of each token; heads are indices of the text.
    nodes: Vec<Node>,
    /// The tokens that depend on each token, directly or not, with itself. No two trees cross, so that they are consecutive.
    yields: Vec<TokenRange>,
}

impl Tree {
    /// Parses the sentences of a text.
    pub(crate) fn new(doc: &TaggedText<'_>) -> Self {
        let mut tree = Self {
            nodes: vec![unknown(); doc.len()],
            yields: (0..doc.len()).map(|idx| TokenRange::new(idx, idx + 1)).collect(),
        };
        let names = names_in_sentences(doc);
        for (sentence, _) in &doc.sentences {
            let is_headline = doc.is_headline(*sentence);
            let words: Vec<Cow<'_, str>> = sentence
                .indices()
                .map(|idx| {
                    let word = doc.token_text(idx);
                    let is_lowered =
                        is_headline && doc.token(idx).is_capital && !names.contains(word);
                    match parsed_as(word) {
                        parsed if parsed == word && is_lowered => Cow::Owned(word.to_lowercase()),
                        parsed => Cow::Borrowed(parsed),
                    }
                })
                .collect();
            let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
            for (idx, node) in grammar::parse(&words).into_iter().enumerate() {
                let head = node.head.map(|head| head + sentence.start);
                tree.nodes[sentence.start + idx] = Node { head, ..node };
            }
            for idx in sentence.indices() {
                let mut ancestor = tree.nodes[idx].head;
                while let Some(at) = ancestor {
                    let of = &mut tree.yields[at];
                    *of = TokenRange::new(of.start.min(idx), of.end.max(idx + 1));
                    ancestor = tree.nodes[at].head;
                }
            }
        }
        tree
    }

    /// A token in its tree; past the end of the text, a root of no part of speech.
    fn node(&self, idx: usize) -> Node {
        self.nodes.get(idx).copied().unwrap_or_else(unknown)
    }

    /// The part of speech of a token.
    pub(crate) fn part_of_speech(&self, idx: usize) -> PartOfSpeech {
        self.node(idx).tag.part_of_speech()
    }

    /// The form of a verb or an auxiliary.
    pub(crate) fn verb_form(&self, idx: usize) -> Option<VerbForm> {
        self.node(idx).tag.verb_form()
    }

    /// Whether a range has a verb or an auxiliary in a finite form.
    pub(crate) fn has_finite_verb(&self, range: TokenRange) -> bool {
        range.indices().any(|idx| self.verb_form(idx).is_some_and(VerbForm::is_finite))
    }

    /// The head of a token.
    pub(crate) fn head(&self, idx: usize) -> Option<usize> {
        self.node(idx).head
    }

    /// The first token of a range whose head is outside of it: the one that the others depend on.
    pub(crate) fn head_within(&self, range: TokenRange) -> Option<usize> {
        range.indices().find(|idx| self.head(*idx).is_none_or(|head| !range.contains(head)))
    }

    /// The relation of a token to its head.
    pub(crate) fn label(&self, idx: usize) -> Label {
        self.node(idx).label
    }

    /// Whether a token is the subject of its head.
    pub(crate) fn is_subject(&self, idx: usize) -> bool {
        matches!(self.label(idx), Label::Subject | Label::PassiveSubject)
    }

    /// The tokens that depend on a token, directly or not, with itself.
    pub(crate) fn subtree(&self, idx: usize) -> TokenRange {
        self.yields.get(idx).copied().unwrap_or(TokenRange::new(idx, idx))
    }

    /// The tokens that depend directly on a token, in the order of the text.
    pub(crate) fn children(&self, idx: usize) -> impl DoubleEndedIterator<Item = usize> {
        self.subtree(idx).indices().filter(move |child| self.nodes[*child].head == Some(idx))
    }

    /// The first token that depends directly on a token by one of these relations.
    pub(crate) fn child(&self, idx: usize, labels: &[Label]) -> Option<usize> {
        self.children(idx).find(|child| labels.contains(&self.nodes[*child].label))
    }
}
