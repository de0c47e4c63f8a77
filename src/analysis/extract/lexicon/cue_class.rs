//! A cue class: what a source does by a cue.

/// The class of a cue: what a source does by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueClass {
    /// Accuses somebody of a specific act.
    Accuse,
    /// Agrees to or with something.
    Agree,
    /// Makes something public.
    Announce,
    /// Asks a question.
    Ask,
    /// Believes, hopes, fears, finds out, expects.
    Believe,
    /// Gives something a name.
    Call,
    /// Judges badly.
    Criticise,
    /// Defends.
    Defend,
    /// Wants somebody to do something.
    Demand,
    /// Calls something false.
    Deny,
    /// Mentions something, without a judgement.
    Mention,
    /// Intends.
    Plan,
    /// Promises.
    Pledge,
    /// Refuses to do something.
    Refuse,
    /// Says.
    Say,
    /// Shows, as documents and polls do.
    Show,
    /// Judges well.
    Support,
    /// Says to somebody.
    Tell,
    /// Threatens.
    Threaten,
    /// Warns.
    Warn,
}

impl CueClass {
    /// Every class with its word in `cues.tsv` and in all output; sorted.
    pub(super) const ALL: [(Self, &str); 20] = [
        (Self::Accuse, "accuse"),
        (Self::Agree, "agree"),
        (Self::Announce, "announce"),
        (Self::Ask, "ask"),
        (Self::Believe, "believe"),
        (Self::Call, "call"),
        (Self::Criticise, "criticise"),
        (Self::Defend, "defend"),
        (Self::Demand, "demand"),
        (Self::Deny, "deny"),
        (Self::Mention, "mention"),
        (Self::Plan, "plan"),
        (Self::Pledge, "pledge"),
        (Self::Refuse, "refuse"),
        (Self::Say, "say"),
        (Self::Show, "show"),
        (Self::Support, "support"),
        (Self::Tell, "tell"),
        (Self::Threaten, "threaten"),
        (Self::Warn, "warn"),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_in_the_order_of_their_words() {
        assert!(CueClass::ALL.is_sorted_by_key(|(_, word)| *word));
        assert!(CueClass::ALL.iter().enumerate().all(|(idx, (class, _))| *class as usize == idx));
    }
}
