//! What the clauses of a text say that a name is: "Ann Lee is a Norwegian writer", "Ann Lee, who is Norwegian", "Ann Lee became the first
//! Norwegian to win".

use grammar::{Label, PartOfSpeech};

use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Verbs that say of their subject what it is, as "is" does.
const BECOME: &[&str] = &["became", "become", "becomes", "remain", "remained", "remains"];

/// Verbs that say so of their subject in the passive: "was elected mayor". What somebody is called or considered is what others say.
const APPOINT: &[&str] = &["appointed", "chosen", "elected", "hired", "made", "named"];

/// The noun phrase or the nationality that a clause says a name is, without what depends on its noun; `None` where none does, and where one
/// says that it is not.
pub(super) fn predication(doc: &TaggedText<'_>, name: TokenRange) -> Option<TokenRange> {
    let tree = &doc.tree;
    let head = tree.head_within(name)?;
    let of_clause = || {
        let predicate = tree.head(head).filter(|_| tree.is_subject(head))?;
        (head < predicate).then_some(predicate)
    };
    // ", who is": the relative clause that begins right behind the name.
    let who = name.end + usize::from(doc.is_mark(name.end, ','));
    let of_relative = || tree.head(who).filter(|_| doc.is_word(who, "who") && tree.is_subject(who));
    let predicate = of_relative().or_else(of_clause)?;
    let told = match tree.child(predicate, &[Label::Copula]) {
        Some(_) => predicate,
        None => {
            let is_told = doc.is_any_word(predicate, BECOME)
                || doc.is_any_word(predicate, APPOINT)
                    && tree.child(predicate, &[Label::PassiveAuxiliary]).is_some();
            let labels = [Label::OpenComplement, Label::Object, Label::ComplementClause];
            tree.child(predicate, &labels).filter(|told| is_told && predicate < *told)?
        }
    };
    let is_negated = tree.children(predicate).any(|idx| {
        doc.is_negation(idx) || tree.label(idx) == Label::Auxiliary && is_modal(doc, idx)
    });
    (!is_negated).then(|| noun_phrase(doc, told)).flatten()
}

/// "may be", "would be": does not say that it is.
fn is_modal(doc: &TaggedText<'_>, idx: usize) -> bool {
    doc.is_any_word(idx, &["can", "could", "may", "might", "must", "should", "would"])
}

/// A noun with the words before it that belong to it; of "one of the best Norwegian writers", all of it.
fn noun_phrase(doc: &TaggedText<'_>, noun: usize) -> Option<TokenRange> {
    let tree = &doc.tree;
    let is_one = doc.is_word(noun, "one") && doc.is_word(noun + 1, "of");
    let head = match is_one {
        true => tree.child(noun, &[Label::NominalModifier])?,
        false => noun,
    };
    let is_noun = matches!(
        tree.part_of_speech(head),
        PartOfSpeech::Noun | PartOfSpeech::ProperNoun | PartOfSpeech::Adjective
    );
    let is_nationality = COUNTRIES.is_demonym(doc.token_text(head));
    if !is_noun || !is_nationality && doc.speaker_noun(head).is_none() {
        return None;
    }
    if is_nationality {
        return Some(TokenRange::new(head, head + 1));
    }
    let is_before = |idx: &usize| {
        let is_part = matches!(
            tree.label(*idx),
            Label::Determiner
                | Label::AdjectivalModifier
                | Label::Compound
                | Label::Possessor
                | Label::NumericModifier
        );
        is_part && *idx < head
    };
    let start = tree.children(head).find(is_before).map_or(head, |idx| tree.subtree(idx).start);
    // "president of Norway".
    let of = head + 1;
    let the = usize::from(doc.is_word(of + 1, "the"));
    let is_name = |idx: &usize| doc.tag(*idx) == Tag::Name;
    let end = (of + 1 + the..).find(|idx| !is_name(idx)).unwrap_or(of);
    // Not "the daughter of Norwegian farmers".
    let has_of = doc.is_word(of, "of") && end > of + 1 + the && doc.tag(end) != Tag::Noun;
    Some(TokenRange::new(start.min(head), if has_of { end } else { head + 1 }))
}
