//! The dynamic oracle: which transitions lose no arc that could still be built (Goldberg and Nivre 2013).

use super::state::{Move, State};

/// The tree that is wanted.
#[derive(Debug)]
pub(crate) struct Oracle {
    /// The head of each token; the number of tokens for the root.
    pub(crate) heads: Vec<usize>,
    dependents: Vec<Vec<usize>>,
}

impl Oracle {
    /// Of the heads of a tree; the number of tokens for that of the root.
    pub(crate) fn new(heads: Vec<usize>) -> Self {
        let mut dependents = vec![Vec::new(); heads.len() + 1];
        for (dependent, head) in heads.iter().enumerate() {
            dependents[*head].push(dependent);
        }
        Self { heads, dependents }
    }

    /// How many arcs of the tree a transition makes impossible.
    pub(crate) fn cost(&self, state: &State, next: Move) -> usize {
        let first = state.next;
        let in_buffer = |token: usize| token >= first;
        let n_dependents = |of: usize, is_counted: &dyn Fn(usize) -> bool| {
            self.dependents[of].iter().filter(|dependent| is_counted(**dependent)).count()
        };
        let (top, second) = (state.on_stack(0), state.on_stack(1));
        match (next, top) {
            (Move::Shift, top) => {
                let is_below = |token: usize| Some(token) != top && state.stack.contains(&token);
                usize::from(is_below(self.heads[first]))
                    + n_dependents(first, &|dependent| state.stack.contains(&dependent))
            }
            (Move::Left, Some(top)) => {
                let head = self.heads[top];
                let is_lost = head != first && (Some(head) == second || in_buffer(head));
                usize::from(is_lost) + n_dependents(top, &in_buffer)
            }
            (Move::Right, Some(top)) => {
                usize::from(in_buffer(self.heads[top])) + n_dependents(top, &in_buffer)
            }
            (_, None) => usize::MAX,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::Label;

    /// Follows transitions without cost, and returns the heads that they give.
    fn followed(heads: &[usize]) -> Vec<Option<usize>> {
        let oracle = Oracle::new(heads.to_vec());
        let mut state = State::new(heads.len());
        while !state.is_done() {
            let possible = Move::ALL.into_iter().filter(|next| state.is_possible(*next));
            let next = possible.min_by_key(|next| oracle.cost(&state, *next)).unwrap();
            state.apply(next, Label::Unknown);
        }
        let tags = vec![crate::tag::Tag::of_class(0); heads.len()];
        state.nodes(&tags).iter().map(|node| node.head).collect()
    }

    #[test]
    fn transitions_without_cost_build_the_tree() {
        // The minister said that taxes will fall .
        let heads = [1, 2, 8, 6, 6, 6, 2, 2];
        let expected: Vec<Option<usize>> =
            heads.iter().map(|head| Some(*head).filter(|head| *head < 8)).collect();
        assert_eq!(followed(&heads), expected);
    }

    #[test]
    fn crossing_arcs_are_not_built() {
        let heads = [2, 3, 4, 2];
        let built = followed(&heads);
        assert!(built.iter().zip(heads).any(|(found, head)| found.unwrap_or(4) != head));
        assert_eq!(built.iter().filter(|head| head.is_none()).count(), 1);
    }
}
