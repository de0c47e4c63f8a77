//! What the parser sees of its state.
//!
//! The templates are those of Zhang and Nivre (2011) for words, tags, distances, valencies and dependents, without those of third
//! order, and with the marks that stand between two tokens.

use super::Sentence;
use super::state::{Side, State};
use crate::features::{Features, WordForm};

/// The number that stands for a tag or a label where there is no token.
const NONE: u32 = 255;

/// What is seen of a token.
#[derive(Clone, Copy)]
struct View {
    word: u32,
    tag: u32,
    sides: [Side; 2],
}

impl View {
    fn of(sentence: Sentence<'_>, state: &State, at: Option<usize>) -> Self {
        let Some(at) = at.filter(|at| *at < state.n_tokens) else {
            // The root differs from what stands before the first token.
            let tag = NONE - u32::from(at.is_some());
            return Self { word: 1, tag, sides: Default::default() };
        };
        Self {
            word: sentence.forms[at].word,
            tag: sentence.tags[at].class() as u32,
            sides: state.sides[at],
        }
    }

    /// The outermost dependent before it.
    fn left(&self) -> Option<usize> {
        self.sides[0].outer
    }

    /// The outermost dependent behind it.
    fn right(&self) -> Option<usize> {
        self.sides[1].outer
    }
}

fn label(state: &State, at: Option<usize>) -> u32 {
    at.and_then(|at| state.labels[at]).map_or(NONE, |label| label as u32)
}

fn tag(sentence: Sentence<'_>, at: Option<usize>) -> u32 {
    at.and_then(|at| sentence.tags.get(at)).map_or(NONE, |tag| tag.class() as u32)
}

fn word(sentence: Sentence<'_>, at: Option<usize>) -> u32 {
    at.and_then(|at| sentence.forms.get(at)).unwrap_or(&WordForm::NONE).word
}

/// How far two tokens are from each other, in steps that grow.
fn distance(from: Option<usize>, to: usize) -> u32 {
    let Some(from) = from else { return NONE };
    match to.abs_diff(from) {
        near @ 0..=4 => near as u32,
        5..=6 => 5,
        7..=10 => 6,
        11..=20 => 7,
        _ => 8,
    }
}

/// How many separators, and whether an odd number of quotation marks, stand between two tokens that are not far apart.
fn marks_between(sentence: Sentence<'_>, from: Option<usize>, to: usize) -> u32 {
    const FAR: usize = 40;
    let Some(from) = from else { return NONE };
    let between = sentence.forms.get(from + 1..to.min(from + FAR)).unwrap_or_default();
    let n_separators = between.iter().filter(|form| form.is_separator).count().min(3) as u32;
    let n_quotation_marks = between.iter().filter(|form| form.is_quotation_mark).count() as u32;
    n_separators + 4 * (n_quotation_marks % 2)
}

/// The features of the next transition.
pub(crate) fn push_move_features(features: &mut Features, sentence: Sentence<'_>, state: &State) {
    let view = |at: Option<usize>| View::of(sentence, state, at);
    let (top, second) = (state.on_stack(0), state.on_stack(1));
    let (s0, s1, s2) = (view(top), view(second), view(state.on_stack(2)));
    let next = state.next;
    let (b0, b1, b2) = (view(Some(next)), view(Some(next + 1)), view(Some(next + 2)));
    features.clear();
    features.push([]);
    for token in [&s0, &s1, &s2, &b0, &b1, &b2] {
        features.push([token.word]);
        features.push([token.tag]);
        features.push([token.word, token.tag]);
    }
    push_pairs(features, [&s2, &s1, &s0, &b0, &b1, &b2]);
    push_dependents(features, sentence, state, [&s1, &s0, &b0]);
    let (to_next, to_top) = (distance(top, next), distance(second, top.unwrap_or(0)));
    let (marks_next, marks_top) =
        (marks_between(sentence, top, next), marks_between(sentence, second, top.unwrap_or(0)));
    features.push([s0.tag, b0.tag, to_next]);
    features.push([s0.word, b0.tag, to_next]);
    features.push([s0.tag, b0.word, to_next]);
    features.push([s1.tag, s0.tag, to_top]);
    features.push([s1.word, s0.tag, to_top]);
    features.push([s1.tag, s0.word, to_top]);
    features.push([s0.tag, b0.tag, marks_next]);
    features.push([s1.tag, s0.tag, marks_top]);
    features.push([s1.tag, s0.tag, b0.tag, marks_top, marks_next]);
}

/// Words and tags of neighbouring tokens together.
fn push_pairs(features: &mut Features, [s2, s1, s0, b0, b1, b2]: [&View; 6]) {
    for (left, right) in [(s0, b0), (s1, s0)] {
        features.push([left.word, left.tag, right.word, right.tag]);
        features.push([left.word, left.tag, right.tag]);
        features.push([left.tag, right.word, right.tag]);
        features.push([left.word, right.word]);
        features.push([left.tag, right.tag]);
    }
    features.push([s1.tag, b0.tag]);
    features.push([s1.word, b0.word]);
    features.push([s1.word, b0.tag]);
    features.push([b0.tag, b1.tag]);
    features.push([b0.word, b1.tag]);
    features.push([b0.tag, b1.word]);
    features.push([b0.tag, b1.tag, b2.tag]);
    features.push([s0.tag, b0.tag, b1.tag]);
    features.push([s0.word, b0.tag, b1.tag]);
    features.push([s0.tag, b0.tag, b1.tag, b2.tag]);
    features.push([s1.tag, s0.tag, b0.tag]);
    features.push([s1.tag, s0.word, b0.tag]);
    features.push([s1.word, s0.tag, b0.tag]);
    features.push([s1.tag, s0.tag, b0.word]);
    features.push([s1.tag, s0.tag, b0.tag, b1.tag]);
    features.push([s2.tag, s1.tag, s0.tag]);
    features.push([s2.tag, s1.tag, s0.tag, b0.tag]);
}

/// What already depends on the tokens.
fn push_dependents(
    features: &mut Features,
    sentence: Sentence<'_>,
    state: &State,
    [s1, s0, b0]: [&View; 3],
) {
    let tag = |at: Option<usize>| tag(sentence, at);
    let label = |at: Option<usize>| label(state, at);
    let word = |at: Option<usize>| word(sentence, at);
    for token in [s1, s0, b0] {
        features.push([token.tag, label(token.left()), label(token.right())]);
        features.push([token.word, token.sides[0].count]);
        features.push([token.tag, token.sides[0].count, token.sides[1].count]);
        features.push([token.tag, tag(token.left()), tag(token.right())]);
        features.push([token.tag, label(token.left()), label(token.sides[0].second)]);
    }
    for token in [s1, s0] {
        features.push([token.word, token.sides[1].count]);
        features.push([token.tag, label(token.right()), label(token.sides[1].second)]);
        features.push([token.tag, word(token.right())]);
    }
    features.push([s0.tag, word(s0.left()), b0.tag]);
    features.push([s0.tag, word(s0.left()), s1.tag]);
    features.push([s0.tag, tag(s0.left()), b0.tag]);
    features.push([s0.tag, tag(s0.right()), b0.tag]);
    features.push([s0.tag, b0.tag, tag(b0.left())]);
    features.push([s0.tag, b0.tag, label(b0.left())]);
    features.push([s1.tag, tag(s1.right()), s0.tag]);
    features.push([s1.tag, label(s1.right()), s0.tag]);
    features.push([s1.tag, tag(s1.left()), s0.tag]);
    features.push([s1.tag, label(s1.left()), s0.tag]);
    features.push([s1.tag, s0.tag, tag(s0.left())]);
    features.push([s1.tag, s0.tag, label(s0.left())]);
    features.push([s1.word, s0.tag, word(s0.left())]);
    features.push([s1.tag, s0.tag, tag(s0.right())]);
    features.push([s0.tag, label(s0.left()), b0.tag, label(b0.left())]);
}

/// The features of the label of an arc that is about to be added.
pub(crate) fn push_label_features(
    features: &mut Features,
    sentence: Sentence<'_>,
    state: &State,
    head: usize,
    dependent: usize,
) {
    let (h, d) =
        (View::of(sentence, state, Some(head)), View::of(sentence, state, Some(dependent)));
    let side = u32::from(dependent > head);
    let far = distance(Some(head), dependent) + 16 * side;
    let (low, high) = (head.min(dependent), head.max(dependent));
    let marks = marks_between(sentence, Some(low), high);
    let tag_at = |at: Option<usize>| tag(sentence, at);
    let label_at = |at: Option<usize>| label(state, at);
    let word_at = |at: Option<usize>| word(sentence, at);
    features.clear();
    features.push([side]);
    features.push([h.tag, side]);
    features.push([h.word, side]);
    features.push([d.tag, side]);
    features.push([d.word, side]);
    features.push([d.word, d.tag, side]);
    features.push([h.tag, d.tag, side]);
    features.push([h.tag, d.tag, far]);
    features.push([h.word, d.tag, side]);
    features.push([h.tag, d.word, side]);
    features.push([h.word, d.word, side]);
    features.push([h.tag, d.tag, marks, side]);
    features.push([sentence.forms[dependent].suffixes[2], d.tag, h.tag, side]);
    // Its own dependents: what marks it, its case, its subject.
    let (left, second, right) = (d.left(), d.sides[0].second, d.right());
    features.push([d.tag, label_at(left), side]);
    features.push([d.tag, label_at(left), label_at(second), h.tag, side]);
    features.push([d.tag, word_at(left), h.tag, side]);
    features.push([d.tag, word_at(left), h.word, side]);
    features.push([d.tag, word_at(second), side]);
    features.push([d.tag, label_at(right), h.tag, side]);
    features.push([d.tag, word_at(right), side]);
    // What else depends on its head.
    let beside = h.sides[side as usize];
    features.push([h.tag, d.tag, label_at(beside.outer), side]);
    features.push([h.tag, d.tag, label_at(beside.outer), label_at(beside.second), side]);
    features.push([h.tag, d.tag, label_at(h.left()), side]);
    features.push([h.word, d.tag, label_at(h.left()), side]);
    features.push([h.tag, d.tag, word_at(h.left()), side]);
    features.push([h.tag, d.tag, word_at(beside.outer), side]);
    // Its neighbours.
    features.push([d.tag, tag_at(dependent.checked_sub(1)), side]);
    features.push([d.tag, word_at(dependent.checked_sub(1)), side]);
    features.push([d.tag, tag_at(Some(dependent + 1)), side]);
    features.push([h.tag, d.tag, tag_at(head.checked_sub(1)), tag_at(Some(head + 1)), side]);
    features.push([h.tag, d.tag, word_at(Some(high + 1)), side]);
}
