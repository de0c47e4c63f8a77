//! The language of [`Selection::q`](crate::Selection::q), from text to what must be met.

/// Words that must follow each other within one text. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// The words, folded.
    pub(crate) words: Vec<String>,
    /// Whether they stood in quotation marks.
    pub(crate) is_quoted: bool,
    /// Whether the last of them is the beginning of a word.
    pub(crate) is_unfinished: bool,
}

/// Reads what a reader typed; its grammar is told at [`Selection::q`](crate::Selection::q). Every text means something.
pub(crate) fn parse(q: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut parts = q.split(QUOTATION_MARKS).zip([false, true].into_iter().cycle()).peekable();
    while let Some((part, is_quoted)) = parts.next() {
        if is_quoted {
            units.extend(unit(part, true, false));
            continue;
        }
        let is_open = parts.peek().is_none() && !part.ends_with(char::is_whitespace);
        let mut chunks = part.split_whitespace().peekable();
        while let Some(chunk) = chunks.next() {
            units.extend(unit(chunk, false, is_open && chunks.peek().is_none()));
        }
    }
    units
}

/// Each opens a phrase, or ends the one that is open: keyboards put in now these, now those.
const QUOTATION_MARKS: &[char] = &['"', '“', '”', '„', '«', '»', '「', '」'];

/// The words of a stretch of the query; `None` where it has none.
fn unit(written: &str, is_quoted: bool, is_unfinished: bool) -> Option<Unit> {
    let words: Vec<String> = text::words(written).into_iter().map(|word| word.folded).collect();
    (!words.is_empty()).then_some(Unit { words, is_quoted, is_unfinished })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Holds the units of a query, each in brackets if quoted and with a star if unfinished.
    #[track_caller]
    fn check(q: &str, expected: &[&str]) {
        let units: Vec<String> = parse(q)
            .iter()
            .map(|unit| {
                let words = unit.words.join(" ");
                let words = if unit.is_quoted { format!("[{words}]") } else { words };
                if unit.is_unfinished { words + "*" } else { words }
            })
            .collect();
        assert_eq!(units, expected);
    }

    #[test]
    fn the_last_word_is_unfinished_until_something_ends_it() {
        check("China den", &["china", "den*"]);
        check("China den ", &["china", "den"]);
        check("den\"\"", &["den"]);
        check("den –", &["den"]);
        check("Doğu Perinçek’s", &["dogu", "perincek*"]);
    }

    #[test]
    fn what_is_quoted_is_one_unit_and_finished() {
        check("a \"forced labour\" b", &["a", "[forced labour]", "b*"]);
        check("“so-called” „Lager“ «camp»", &["[so called]", "[lager]", "[camp]"]);
        check("a\"b\"c", &["a", "[b]", "c*"]);
    }

    #[test]
    fn a_quotation_mark_without_its_partner_holds_to_the_end() {
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
        fn every_text_means_something(q in any::<String>()) {
            prop_assert!(parse(&q).iter().all(|unit| !unit.words.is_empty()));
        }
    }
}
