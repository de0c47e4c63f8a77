//! Learns the weights from treebanks, and measures them.
//!
//! Deterministic: the same sentences give the same weights.

mod conllu;
mod learner;
mod measure;
mod retokenize;

use self::learner::Learner;
use self::retokenize::retokenized;
use super::Model;
use super::features::{Features, WordForm};
use super::label::Label;
use super::parser::{self, Move, Oracle, ParserModel, State, best_label, best_move, move_scores};
use super::tag::Tag;
use super::tagger::{self, push_features};
use super::weights::{Scorer, best};

pub use self::conllu::{Sentence, read};
pub use self::measure::{Accuracy, Stages, accuracy};

/// How often the tagger sees the sentences.
const TAGGER_ROUNDS: usize = 8;

/// How often the parser does.
const PARSER_ROUNDS: usize = 12;

/// In how many parts the sentences are tagged for the parser, each by a tagger that has not seen it.
const N_FOLDS: usize = 5;

/// How many weights of each model are kept, so that all of them together, compressed, take less than 500 KB.
const N_TAG_WEIGHTS: usize = 92_000;
const N_MOVE_WEIGHTS: usize = 133_000;
const N_LABEL_WEIGHTS: usize = 66_000;

/// How many hundredths of a learnt weight are one step of a committed one.
const STEP: i64 = 75;

/// A sentence to learn from.
struct Lesson {
    /// The fold in which it is tagged for the parser.
    fold: usize,
    forms: Vec<WordForm>,
    tags: Vec<Tag>,
    oracle: Oracle,
    labels: Vec<Label>,
}

impl Lesson {
    fn new(idx: usize, sentence: &Sentence) -> Self {
        Self {
            fold: idx % N_FOLDS,
            forms: sentence.tokens.iter().map(|token| WordForm::new(token)).collect(),
            tags: sentence.tags.clone(),
            oracle: Oracle::new(sentence.heads.clone()),
            labels: sentence.labels.clone(),
        }
    }
}

/// The weights learnt from sentences, as they are committed. `report` is told what is done.
pub fn train(sentences: &[Sentence], report: &mut dyn FnMut(&str)) -> Vec<u8> {
    // In the tokens of the treebank and, where these differ, in ours.
    let mut lessons = Vec::with_capacity(sentences.len());
    for (idx, sentence) in sentences.iter().enumerate() {
        lessons.push(Lesson::new(idx, sentence));
        let ours = retokenized(sentence).filter(|ours| ours.tokens != sentence.tokens);
        lessons.extend(ours.map(|ours| Lesson::new(idx, &ours)));
    }
    let n_both = lessons.len() - sentences.len();
    report(&format!("{} sentences, {n_both} of them in tokens of both kinds", sentences.len()));
    let all: Vec<&Lesson> = lessons.iter().collect();
    let first = learn_tags(&all, Learner::default());
    let tagger = learn_tags(&all, first.pruned(N_TAG_WEIGHTS, None)).weights(STEP);
    report("the tagger has learnt");
    let tags = tags_of_folds(&lessons);
    report("the sentences are tagged for the parser");
    let first = ParserModel { moves: Learner::default(), labels: Learner::default() };
    let first = learn_trees(&lessons, &tags, first, report);
    let second = ParserModel {
        moves: first.moves.pruned(N_MOVE_WEIGHTS, Some(Move::Shift as u8)),
        labels: first.labels.pruned(N_LABEL_WEIGHTS, None),
    };
    let second = learn_trees(&lessons, &tags, second, report);
    let parser =
        ParserModel { moves: second.moves.weights(STEP), labels: second.labels.weights(STEP) };
    Model { tagger, parser }.write()
}

fn learn_tags(lessons: &[&Lesson], mut learner: Learner) -> Learner {
    let mut random = Random(1);
    let mut features = Features::default();
    for _ in 0..TAGGER_ROUNDS {
        for idx in random.order(lessons.len()) {
            let lesson = lessons[idx];
            let mut tags: Vec<Tag> = Vec::with_capacity(lesson.tags.len());
            for right in &lesson.tags {
                push_features(&mut features, &lesson.forms, &tags);
                let mut scores = [0; Tag::COUNT];
                learner.score(features.list(), &mut scores);
                let chosen = best(&scores, |_| true);
                learner.learn(features.list(), right.class(), chosen);
                tags.push(Tag::of_class(chosen));
            }
        }
    }
    learner
}

/// The tags of each sentence by a tagger that has not seen it: the parser must learn from tags as wrong as those it will meet.
fn tags_of_folds(lessons: &[Lesson]) -> Vec<Vec<Tag>> {
    let mut tags = vec![Vec::new(); lessons.len()];
    for fold in 0..N_FOLDS {
        let others: Vec<&Lesson> = lessons.iter().filter(|lesson| lesson.fold != fold).collect();
        let weights = learn_tags(&others, Learner::default()).weights(STEP);
        for (tags, lesson) in tags.iter_mut().zip(lessons).filter(|(_, lesson)| lesson.fold == fold)
        {
            *tags = tagger::tags(&weights, &lesson.forms);
        }
    }
    tags
}

fn learn_trees(
    lessons: &[Lesson],
    tags: &[Vec<Tag>],
    mut model: ParserModel<Learner>,
    report: &mut dyn FnMut(&str),
) -> ParserModel<Learner> {
    let mut random = Random(2);
    let mut features = Features::default();
    for round in 0..PARSER_ROUNDS {
        for idx in random.order(lessons.len()) {
            let sentence = parser::Sentence { forms: &lessons[idx].forms, tags: &tags[idx] };
            // From the second round on, it learns mostly from the states that its own mistakes lead to.
            let n_of_ten_own = if round == 0 { 0 } else { 9 };
            let mut follows_own = || random.below(10) < n_of_ten_own;
            learn_tree(&mut model, sentence, &lessons[idx], &mut follows_own, &mut features);
        }
        report(&format!("the parser has learnt: round {} of {PARSER_ROUNDS}", round + 1));
    }
    model
}

fn learn_tree(
    model: &mut ParserModel<Learner>,
    sentence: parser::Sentence<'_>,
    lesson: &Lesson,
    follows_own: &mut dyn FnMut() -> bool,
    features: &mut Features,
) {
    let mut state = State::new(sentence.forms.len());
    while !state.is_done() {
        let scores = move_scores(model, sentence, &state, features);
        let chosen = best_move(&scores, &state);
        let cost = |class: usize| lesson.oracle.cost(&state, Move::ALL[class]);
        let possible = |class: usize| state.is_possible(Move::ALL[class]);
        let least = (0..scores.len()).filter(|class| possible(*class)).map(cost).min().unwrap_or(0);
        let is_right = |class: usize| possible(class) && cost(class) == least;
        let right = best(&scores, is_right);
        let is_chosen_right = is_right(chosen as usize);
        let of_chosen = if is_chosen_right { right } else { chosen as usize };
        model.moves.learn(features.list(), right, of_chosen);
        let next = if is_chosen_right || follows_own() { chosen } else { Move::ALL[right] };
        let label = learn_label(model, sentence, lesson, &state, next, features);
        state.apply(next, label);
    }
}

/// Learns the label of the arc that a transition adds, where the tree has that arc, and returns the one that is chosen.
fn learn_label(
    model: &mut ParserModel<Learner>,
    sentence: parser::Sentence<'_>,
    lesson: &Lesson,
    state: &State,
    next: Move,
    features: &mut Features,
) -> Label {
    let chosen = best_label(model, sentence, state, next, features);
    // The label of the root is no choice.
    if let Some((head, dependent)) = state.arc(next)
        && head < sentence.forms.len()
        && lesson.oracle.heads[dependent] == head
    {
        model.labels.learn(features.list(), lesson.labels[dependent] as usize, chosen as usize);
    }
    chosen
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// The numbers below `n` in random order (Fisher and Yates).
    fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for idx in (1..n).rev() {
            order.swap(idx, self.below(idx + 1));
        }
        order
    }
}
