//! Cuts a sentence of a treebank into the tokens of `text::tokens`, which are what is parsed when a document is read.
//!
//! The treebanks cut `don't` and `well-being` into parts and leave `--` whole; our tokens are the other way round.

use std::ops::Range;

use super::conllu::Sentence;
use crate::label::Label;

/// The sentence in our tokens; `None` where its text is not that of its tokens.
pub(super) fn retokenized(sentence: &Sentence) -> Option<Sentence> {
    let text = &sentence.text;
    let ours: Vec<&str> = text::tokens(text, 0).iter().map(|token| token.span.of(text)).collect();
    let ours_at = ranges(&ours);
    let theirs_at = ranges(&sentence.tokens);
    if ours.concat() != sentence.tokens.concat().replace(char::is_whitespace, "") {
        return None;
    }
    // For each of our tokens, theirs that it is made of; for each of theirs, the first of ours that has a part of it.
    let overlap = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    let parts: Vec<Vec<usize>> = (ours_at.iter())
        .map(|at| (0..theirs_at.len()).filter(|idx| overlap(at, &theirs_at[*idx])).collect())
        .collect();
    let our_idx: Vec<usize> = (theirs_at.iter())
        .map(|at| ours_at.iter().position(|our| overlap(our, at)).unwrap_or(0))
        .collect();
    let root = ours.len();
    let mut found = Sentence {
        tokens: ours.iter().map(|token| (*token).to_owned()).collect(),
        ..sentence.clone()
    };
    (found.tags, found.heads, found.labels) = Default::default();
    for (idx, parts) in parts.iter().enumerate() {
        // The part on which the others depend.
        let is_outer = |part: &&usize| !parts.contains(&sentence.heads[**part]);
        let part = *parts.iter().find(is_outer).or(parts.first())?;
        let first = our_idx[part];
        found.tags.push(sentence.tags[part]);
        if first < idx && parts.len() == 1 {
            // The rest of a token that is cut.
            found.heads.push(first);
            found.labels.push(Label::Punctuation);
        } else {
            let head = sentence.heads[part];
            found.heads.push(our_idx.get(head).copied().unwrap_or(root));
            found.labels.push(sentence.labels[part]);
        }
    }
    let is_tree = found.heads.iter().enumerate().all(|(idx, head)| *head != idx)
        && found.heads.iter().filter(|head| **head == root).count() == 1;
    is_tree.then_some(found)
}

/// The characters of each token, counted without white space.
fn ranges<S: AsRef<str>>(tokens: &[S]) -> Vec<Range<usize>> {
    let mut end = 0;
    let range = |token: &S| {
        let start = end;
        end += token.as_ref().chars().filter(|c| !c.is_whitespace()).count();
        start..end
    };
    tokens.iter().map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::conllu::read;

    #[test]
    fn parts_of_a_token_become_one() {
        let row = |id: usize, form: &str, part: &str, penn: &str, head: usize, label: &str| {
            format!("{id}\t{form}\t_\t{part}\t{penn}\t_\t{head}\t{label}\t_\t_\n")
        };
        let file = format!(
            "# text = I don't go--no.\n{}{}{}{}{}{}{}",
            row(1, "I", "PRON", "PRP", 4, "nsubj"),
            row(2, "do", "AUX", "VBP", 4, "aux"),
            row(3, "n't", "PART", "RB", 4, "advmod"),
            row(4, "go", "VERB", "VB", 0, "root"),
            row(5, "--", "PUNCT", ":", 6, "punct"),
            row(6, "no", "INTJ", "UH", 4, "discourse"),
            row(7, ".", "PUNCT", ".", 4, "punct"),
        );
        let ours = retokenized(&read(&file).unwrap()[0]).unwrap();
        assert_eq!(ours.tokens, ["I", "don't", "go", "-", "-", "no", "."]);
        assert_eq!(ours.heads, [2, 2, 7, 5, 3, 2, 2]);
        assert_eq!(ours.labels[1].name(), "aux");
    }
}
