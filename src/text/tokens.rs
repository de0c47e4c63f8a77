//! Tokens: words, numbers and marks, the units of rules about language.
//!
//! Unlike [`words`](crate::words()), which are what a reader searches for, tokens leave nothing out but white space, and cut where English
//! grammar does: `He’s` is two, `Clinton’s` is two, `well-being` and `U.S.` are one.

use model::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits, hyphens, apostrophes or full stops among them.
    Word,
    /// Begins with a digit.
    Number,
    /// One character that is neither a letter nor a digit nor white space.
    Mark(char),
}

/// A token with its span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// Ends of words that are words of their own, behind their apostrophe.
const CLITICS: [&str; 6] = ["s", "ll", "d", "re", "ve", "m"];

/// The tokens of `text`, which begins at the byte `start` of the document.
pub fn tokens(text: &str, start: usize) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let mut end = at + first.len_utf8();
        if first.is_alphanumeric() {
            end = word_end(text, at, end);
            push_word(&mut tokens, &text[at..end], start + at);
        } else if let Some(length) = spaced_clitic(text, at) {
            end = at + length;
            let span = Span::new(start + at, start + end);
            tokens.push(Token { span, kind: TokenKind::Word });
        } else if !first.is_whitespace() && !is_invisible(first) {
            let span = Span::new(start + at, start + end);
            tokens.push(Token { span, kind: TokenKind::Mark(first) });
        }
        at = end;
    }
    tokens
}

/// How many bytes a clitic has that stands apart from its word, as texts have it that were cut into words before: "Chad 's army".
fn spaced_clitic(text: &str, at: usize) -> Option<usize> {
    let letters = text[at..].strip_prefix(['\'', '’'])?;
    let is_apart =
        text[..at].ends_with(' ') && text[..at].trim_end().ends_with(char::is_alphanumeric);
    let word = letters.split(|c: char| !c.is_alphanumeric()).next()?;
    let is_whole = letters[word.len()..].starts_with(' ');
    (is_apart && is_whole && CLITICS.contains(&word))
        .then(|| text[at..].len() - letters.len() + word.len())
}

/// The end of the word that begins at a byte and whose first character ends at `end`.
fn word_end(text: &str, start: usize, mut end: usize) -> usize {
    while let Some(next) = text[end..].chars().next() {
        let after = text[end + next.len_utf8()..].chars().next();
        if !continues_word(&text[start..end], next, after) {
            break;
        }
        end += next.len_utf8();
    }
    end
}

/// Whether a character belongs to the word before it.
fn continues_word(word: &str, next: char, after: Option<char>) -> bool {
    let is_number = || {
        word.starts_with(|first: char| first.is_ascii_digit())
            && after.is_some_and(|after| after.is_ascii_digit())
    };
    match next {
        '\'' | '’' | '-' | '‑' | '&' | '_' | '@' => after.is_some_and(char::is_alphanumeric),
        _ if is_invisible(next) => after.is_some_and(char::is_alphanumeric),
        ',' | ':' => is_number(),
        '.' => is_number() || is_acronym(word, after),
        _ => next.is_alphanumeric() || is_mark(next),
    }
}

/// Whether a character has no width: a place where a line may break, or may not. Copied pages have them within and between words.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Whether a character is a diacritic of the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a full stop belongs to what is before it: `U.S.`, and the first of `U.S.`, but not the one of `plan B.`
fn is_acronym(before: &str, after: Option<char>) -> bool {
    let last_part = before.rsplit('.').next().unwrap_or(before);
    let is_letter = last_part.chars().count() == 1 && last_part.chars().all(char::is_alphabetic);
    is_letter && (before.contains('.') || after.is_some_and(char::is_alphabetic))
}

fn push_word(tokens: &mut Vec<Token>, word: &str, start: usize) {
    let kind = |word: &str| match word.chars().next() {
        Some(first) if first.is_numeric() => TokenKind::Number,
        _ => TokenKind::Word,
    };
    let mut push = |from: usize, to: usize| {
        let span = Span::new(start + from, start + to);
        tokens.push(Token { span, kind: kind(&word[from..to]) });
    };
    let apostrophe = word.rfind(['\'', '’']).filter(|at| 0 < *at);
    if let Some(at) = apostrophe {
        let letters = word[at..].trim_start_matches(['\'', '’']);
        if CLITICS.iter().any(|clitic| letters.eq_ignore_ascii_case(clitic)) {
            push(0, at);
            push(at, word.len());
            return;
        }
    }
    push(0, word.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text, 0).into_iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_are_cut_where_grammar_cuts() {
        let check = |text: &str, expected: &[&str]| assert_eq!(cut(text), expected, "{text}");
        check("He’s well-being.", &["He", "’s", "well-being", "."]);
        check("the U.S. said", &["the", "U.S.", "said"]);
        check("the may\u{200b}or said\u{200b} no", &["the", "may\u{200b}or", "said", "no"]);
        check("Chad 's army 's", &["Chad", "'s", "army", "'", "s"]);
        check("plan B. Then", &["plan", "B", ".", "Then"]);
        check("don't (R-IN)", &["don't", "(", "R-IN", ")"]);
        check("1,200 at 8:30 p.m.", &["1,200", "at", "8:30", "p.m."]);
        check("“A,” he", &["“", "A", ",", "”", "he"]);
        check("officials' claim", &["officials", "'", "claim"]);
        check("AT&T 25.04%", &["AT&T", "25.04", "%"]);
    }

    #[test]
    fn spans_are_those_of_the_document() {
        let found = tokens("a б", 10);
        assert_eq!(found[1].span, Span::new(12, 14));
    }
}
