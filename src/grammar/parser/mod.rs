//! The parser: joins the tokens of a sentence to a tree by transitions, without looking back.
//!
//! The transitions are those of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root at the end of the
//! buffer. `state.rs` holds what is built, `features.rs` what is seen of it, `oracle.rs` which transitions still lead to the tree
//! that is wanted.

mod features;
mod oracle;
mod state;

use super::Node;
use super::features::{Features, WordForm};
use super::label::Label;
use super::tag::Tag;
use super::weights::{Scorer, best};

use self::features::{push_label_features, push_move_features};
pub(crate) use self::oracle::Oracle;
pub(crate) use self::state::{Move, State};

/// The two models of the parser.
#[derive(Debug)]
pub(crate) struct ParserModel<S> {
    /// Chooses the next transition.
    pub(crate) moves: S,
    /// Chooses the label of an arc.
    pub(crate) labels: S,
}

/// A sentence as the parser sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence<'s> {
    pub(crate) forms: &'s [WordForm],
    pub(crate) tags: &'s [Tag],
}

/// The tree of a sentence.
pub(crate) fn parse<S: Scorer>(
    model: &ParserModel<S>,
    forms: &[WordForm],
    tags: &[Tag],
) -> Vec<Node> {
    let sentence = Sentence { forms, tags };
    let mut state = State::new(forms.len());
    let mut features = Features::default();
    while !state.is_done() {
        let next = best_move(&move_scores(model, sentence, &state, &mut features), &state);
        let label = best_label(model, sentence, &state, next, &mut features);
        state.apply(next, label);
    }
    state.nodes(tags)
}

/// The scores of the transitions; `features` then are those of the state.
pub(crate) fn move_scores<S: Scorer>(
    model: &ParserModel<S>,
    sentence: Sentence<'_>,
    state: &State,
    features: &mut Features,
) -> [i32; Move::ALL.len()] {
    push_move_features(features, sentence, state);
    let mut scores = [0; Move::ALL.len()];
    model.moves.score(features.list(), &mut scores);
    scores
}

/// The transition with the highest score among those that are possible.
pub(crate) fn best_move(scores: &[i32], state: &State) -> Move {
    Move::ALL[best(scores, |class| state.is_possible(Move::ALL[class]))]
}

/// The label of the arc that a transition adds; `features` then are those of the arc, unless it leads to the root.
pub(crate) fn best_label<S: Scorer>(
    model: &ParserModel<S>,
    sentence: Sentence<'_>,
    state: &State,
    next: Move,
    features: &mut Features,
) -> Label {
    match state.arc(next) {
        Some((head, dependent)) if head < sentence.forms.len() => {
            push_label_features(features, sentence, state, head, dependent);
            let mut scores = [0; Label::COUNT];
            model.labels.score(features.list(), &mut scores);
            Label::of_class(best(&scores, |class| class != Label::Root as usize))
        }
        _ => Label::Root,
    }
}
