//! Inflects verbs: present, past, participle and gerund.

/// Which forms of a verb a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct VerbForms {
    /// `say`.
    pub(crate) base: bool,
    /// `says`.
    pub(crate) present: bool,
    /// The past of `say`.
    pub(crate) past: bool,
    /// The participle that follows `have`.
    pub(crate) participle: bool,
    /// `saying`.
    pub(crate) ing: bool,
}

/// Verbs that double their last letter before `-ed` and `-ing`.
const DOUBLING: &[&str] = &[
    "admit", "aver", "beg", "bet", "blog", "brag", "commit", "compel", "concur", "cut", "dub",
    "forget", "fret", "hit", "pan", "plan", "prefer", "prod", "put", "quip", "quiz", "rebut",
    "refer", "set", "shrug", "shun", "slam", "snub", "submit", "undercut",
];

/// The inflected forms of a verb. `irregular` is its past and participle, or `-` for a regular verb.
pub(crate) fn inflected(lemma: &str, irregular: &str) -> Vec<(String, VerbForms)> {
    let ends_in = |endings: &[&str]| endings.iter().any(|tail| lemma.ends_with(tail));
    let without_last = &lemma[..lemma.len() - 1];
    let is_y = lemma.ends_with('y') && !ends_in(&["ay", "ey", "oy", "uy"]);
    let is_e = lemma.ends_with('e');
    // "abetted abetted": as in its past.
    let last = &lemma[lemma.len() - 1..];
    let doubles = irregular.starts_with(&format!("{lemma}{last}ed"));
    let doubled = match DOUBLING.contains(&lemma) || doubles {
        true => format!("{lemma}{last}"),
        false => lemma.to_owned(),
    };
    let present = if ends_in(&["s", "sh", "ch", "x", "z", "o"]) {
        format!("{lemma}es")
    } else if is_y {
        format!("{without_last}ies")
    } else {
        format!("{lemma}s")
    };
    let ing = if ends_in(&["ie"]) {
        format!("{}ying", &lemma[..lemma.len() - 2])
    } else if is_e && !ends_in(&["ee", "oe", "ye"]) {
        format!("{without_last}ing")
    } else {
        format!("{doubled}ing")
    };
    let regular = if is_e {
        format!("{lemma}d")
    } else if is_y {
        format!("{without_last}ied")
    } else {
        format!("{doubled}ed")
    };
    let (past, participle) = match irregular.split_once(' ') {
        Some((past, participle)) => (past.to_owned(), participle.to_owned()),
        None => (regular.clone(), regular),
    };
    let form = VerbForms::default();
    vec![
        (lemma.to_owned(), VerbForms { base: true, ..form }),
        (present, VerbForms { present: true, ..form }),
        (ing, VerbForms { ing: true, ..form }),
        (past, VerbForms { past: true, ..form }),
        (participle, VerbForms { participle: true, ..form }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_inflected() {
        let check = |lemma: &str, irregular: &str, expected: [&str; 5]| {
            let forms: Vec<String> =
                inflected(lemma, irregular).into_iter().map(|(form, _)| form).collect();
            assert_eq!(forms, expected);
        };
        check("deny", "-", ["deny", "denies", "denying", "denied", "denied"]);
        check("accuse", "-", ["accuse", "accuses", "accusing", "accused", "accused"]);
        check("plan", "-", ["plan", "plans", "planning", "planned", "planned"]);
        check("say", "said said", ["say", "says", "saying", "said", "said"]);
        check("agree", "-", ["agree", "agrees", "agreeing", "agreed", "agreed"]);
        check("preach", "-", ["preach", "preaches", "preaching", "preached", "preached"]);
    }
}
