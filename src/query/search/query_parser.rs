//! The parser of the query that a reader types. Its grammar is documented at [`Selection::q`](crate::Selection::q).

/// Words that must follow each other within one text; often only one. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The words, folded.
    pub(crate) words: Vec<String>,
    /// Whether they were typed in quotation marks.
    pub(crate) is_quoted: bool,
    /// Whether the last of them is a prefix: the beginning of a word.
    pub(crate) ends_in_prefix: bool,
}

impl Phrase {
    /// Whether the word at `idx` is a prefix.
    pub(crate) fn is_prefix(&self, idx: usize) -> bool {
        self.ends_in_prefix && idx + 1 == self.words.len()
    }
}

/// Reads a query. Every text is one: what has no words asks for nothing.
pub(crate) fn parse(q: &str) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut parts = q.split(QUOTATION_MARKS).zip([false, true].into_iter().cycle()).peekable();
    while let Some((part, is_quoted)) = parts.next() {
        if is_quoted {
            phrases.extend(phrase(part, true, false));
            continue;
        }
        let is_open = parts.peek().is_none() && !part.ends_with(char::is_whitespace);
        let mut chunks = part.split_whitespace().peekable();
        while let Some(chunk) = chunks.next() {
            phrases.extend(phrase(chunk, false, is_open && chunks.peek().is_none()));
        }
    }
    phrases
}

/// Each of them opens a quotation, or ends the open one: keyboards and word processors write different ones.
const QUOTATION_MARKS: &[char] = &['"', '“', '”', '„', '«', '»', '「', '」'];

/// The words of a part of the query; `None` if it has none.
fn phrase(written: &str, is_quoted: bool, ends_in_prefix: bool) -> Option<Phrase> {
    let words: Vec<String> = text::words(written).into_iter().map(|word| word.folded).collect();
    (!words.is_empty()).then_some(Phrase { words, is_quoted, ends_in_prefix })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks the phrases of a query: in brackets if quoted, with a star if they end in a prefix.
    #[track_caller]
    fn check(q: &str, expected: &[&str]) {
        let phrases: Vec<String> = parse(q)
            .iter()
            .map(|phrase| {
                let words = phrase.words.join(" ");
                let words = if phrase.is_quoted { format!("[{words}]") } else { words };
                if phrase.ends_in_prefix { words + "*" } else { words }
            })
            .collect();
        assert_eq!(phrases, expected);
    }

    #[test]
    fn the_last_word_is_a_prefix_until_something_ends_it() {
        check("China den", &["china", "den*"]);
        check("China den ", &["china", "den"]);
        check("den\"\"", &["den"]);
        check("den –", &["den"]);
        check("Doğu Perinçek’s", &["dogu", "perincek*"]);
    }

    #[test]
    fn a_quotation_is_one_phrase_of_whole_words() {
        check("a \"forced labour\" b", &["a", "[forced labour]", "b*"]);
        check("“so-called” „Lager“ «camp»", &["[so called]", "[lager]", "[camp]"]);
        check("a\"b\"c", &["a", "[b]", "c*"]);
    }

    #[test]
    fn a_quotation_mark_without_its_partner_quotes_to_the_end() {
        check("a \"forced lab", &["a", "[forced lab]"]);
        check("\"a\" \"", &["[a]"]);
    }

    #[test]
    fn what_is_written_together_stays_together() {
        check("tit-for-t", &["tit for t*"]);
        check("新疆 维吾尔 ", &["新 疆", "维 吾 尔"]);
    }

    #[test]
    fn what_has_no_words_asks_for_nothing() {
        check("", &[]);
        check(" \" – “”", &[]);
    }

    proptest! {
        #[test]
        fn every_text_can_be_parsed(q in any::<String>()) {
            prop_assert!(parse(&q).iter().all(|phrase| !phrase.words.is_empty()));
        }
    }
}
