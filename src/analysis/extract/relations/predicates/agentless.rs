//! Finds what is attributed to nobody: "X seems to …", "X is expected to …".

use grammar::Label;

use super::{Content, Predicate};
use crate::extract::AttributionRule;
use crate::extract::lexicon::CueClass;
use crate::extract::syntax::token_range::TokenRange;

impl Predicate<'_, '_> {
    /// "X seems to …", "X is expected to …", "X was told that …": its content is its complement, with its subject where the
    /// complement has no other.
    pub(super) fn content_without_agent(&self) -> Option<Content> {
        let (doc, tree, head) = (self.doc, &self.doc.tree, self.head);
        let is_said_or_thought = self.frames.iter().any(|frame| {
            use CueClass::*;
            matches!(frame.class, Accuse | Announce | Ask | Believe | Call | Say | Show | Tell)
        });
        let has_agent =
            || tree.child(head, &[Label::Agent]).is_some() || doc.is_word(self.cue.end, "by");
        let subject = tree.child(head, &[Label::PassiveSubject, Label::Subject])?;
        let subject = tree.subtree(subject);
        let complement = tree.children(head).find(|child| {
            *child > head
                && matches!(tree.label(*child), Label::OpenComplement | Label::ComplementClause)
        })?;
        // "is supposed to" is a duty.
        let is_duty = doc.is_word(head, "supposed");
        if !is_said_or_thought || is_duty || subject.end > self.cue.start || has_agent() {
            return None;
        }
        let range = tree.subtree(complement);
        let range = TokenRange::new(range.start.max(self.cue.end), range.end);
        let ranges = match tree.label(complement) {
            Label::ComplementClause => vec![range],
            _ => vec![subject, range],
        };
        Some(Content { ranges, cue_end: self.cue.end, rule: AttributionRule::Agentless })
    }
}
