//! The state of the parser: a stack, a buffer and the arcs so far.

use crate::Node;
use crate::label::Label;
use crate::tag::Tag;

/// A transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// Puts the first token of the buffer on the stack.
    Shift,
    /// Makes the first token of the buffer the head of the top of the stack.
    Left,
    /// Makes the second token of the stack the head of the top.
    Right,
}

impl Move {
    /// Every transition, in the order of their classes.
    pub(crate) const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// The outermost dependents of a token on one side.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Side {
    /// The outermost.
    pub(crate) outer: Option<usize>,
    /// The one attached before it.
    pub(crate) second: Option<usize>,
    /// How many there are.
    pub(crate) count: u32,
}

impl Side {
    fn push(&mut self, dependent: usize) {
        self.second = self.outer.replace(dependent);
        self.count += 1;
    }
}

/// A stack, a buffer and the arcs so far. The root is the token behind the last.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) n_tokens: usize,
    pub(crate) stack: Vec<usize>,
    /// The first token of the buffer.
    pub(crate) next: usize,
    /// The label of each token that has a head.
    pub(crate) labels: Vec<Option<Label>>,
    /// The dependents of each token before it, and behind it.
    pub(crate) sides: Vec<[Side; 2]>,
    heads: Vec<usize>,
}

impl State {
    /// The state before the first transition.
    pub(crate) fn new(n_tokens: usize) -> Self {
        Self {
            n_tokens,
            stack: Vec::with_capacity(n_tokens.min(64)),
            next: 0,
            labels: vec![None; n_tokens],
            sides: vec![[Side::default(); 2]; n_tokens],
            heads: vec![n_tokens; n_tokens],
        }
    }

    /// Whether every token has a head.
    pub(crate) fn is_done(&self) -> bool {
        self.next == self.n_tokens && self.stack.is_empty()
    }

    /// A token of the stack, counted from the top.
    pub(crate) fn on_stack(&self, from_top: usize) -> Option<usize> {
        self.stack.len().checked_sub(from_top + 1).map(|idx| self.stack[idx])
    }

    /// Whether a transition is possible. Only the last token of the stack can depend on the root, so that a sentence has one root.
    pub(crate) fn is_possible(&self, next: Move) -> bool {
        let has_token = self.next < self.n_tokens;
        match next {
            Move::Shift => has_token,
            Move::Left => !self.stack.is_empty() && (has_token || self.stack.len() == 1),
            Move::Right => self.stack.len() > 1,
        }
    }

    /// The head and the dependent of the arc that a transition adds.
    pub(crate) fn arc(&self, next: Move) -> Option<(usize, usize)> {
        let head = match next {
            Move::Shift => return None,
            Move::Left => self.next,
            Move::Right => self.on_stack(1)?,
        };
        Some((head, self.on_stack(0)?))
    }

    /// Makes a transition that is possible. `label` is that of its arc.
    pub(crate) fn apply(&mut self, next: Move, label: Label) {
        let Some((head, dependent)) = self.arc(next) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        self.stack.pop();
        self.heads[dependent] = head;
        self.labels[dependent] = Some(label);
        if let Some(sides) = self.sides.get_mut(head) {
            sides[usize::from(dependent > head)].push(dependent);
        }
    }

    /// The tree, when all is done.
    pub(crate) fn nodes(&self, tags: &[Tag]) -> Vec<Node> {
        let node = |(idx, tag): (usize, &Tag)| Node {
            tag: *tag,
            head: Some(self.heads[idx]).filter(|head| *head < self.n_tokens),
            label: self.labels[idx].unwrap_or(Label::Unknown),
        };
        tags.iter().enumerate().map(node).collect()
    }
}
