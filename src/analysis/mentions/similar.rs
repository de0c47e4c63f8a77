//! Names that are similar to a registered one, by edit distance, and might be misspellings of it.

use model::Span;

use super::Mentions;
use crate::finding::Problem;
use crate::seeds::file::TextFile;
use crate::seeds::register::Register;
use crate::seeds::toml::Spanned;

/// Warnings about names in a document that are similar to a registered one and are not registered themselves; by registered name.
pub(crate) fn similar_names(
    register: &Register,
    document: TextFile<'_>,
    mentions: &Mentions,
) -> Vec<Spanned<Problem>> {
    let words = capitalised_words(document.text);
    let mut problems = Vec::new();
    let is_mention =
        |span: Span| mentions.entities.iter().any(|mention| mention.span.overlaps(span));
    let mut names: Vec<&str> =
        register.entities.iter().map(|entity| entity.name.value.as_str()).collect();
    names.dedup();
    for name in names.into_iter().filter(|name| name.contains(' ')) {
        let n_words = name.split(' ').count();
        for window in words.windows(n_words) {
            let span = Span::new(window[0].start as usize, window[n_words - 1].end as usize);
            let written = span.of(document.text);
            let is_one_name = written.split(' ').count() == n_words;
            if is_one_name && is_similar(written, name) && !is_mention(span) {
                let value = similar_name(document, span, name);
                problems.push(Spanned { value, offset: span.start as usize });
            }
        }
    }
    problems
}

/// Whether two different names differ so little that one may be a misspelling of the other: the same initial,
/// and at most one letter in six that is another, is missing, is too many or is swapped (optimal string alignment).
fn is_similar(written: &str, name: &str) -> bool {
    let n_letters = name.chars().count();
    written.chars().next() == name.chars().next()
        && written != name
        && strsim::osa_distance(written, name) * 6 <= n_letters
}

/// The warning about a name.
pub(super) fn similar_name(document: TextFile<'_>, span: Span, name: &str) -> Problem {
    Problem::SimilarName { words: span.of(document.text).into(), name: name.into() }
}

/// The words of a text that begin with a capital.
fn capitalised_words(text: &str) -> Vec<Span> {
    let words = text::words(text).into_iter().map(|word| word.span);
    words.filter(|span| span.of(text).starts_with(char::is_uppercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_or_two_make_a_similar_name() {
        assert!(is_similar("Chen Guanguo", "Chen Quanguo"));
        assert!(!is_similar("Chen Mingguo", "Chen Quanguo"));
        assert!(!is_similar("Wang Yi", "Kang Yi"));
    }
}
