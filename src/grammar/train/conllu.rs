//! Reads treebanks in CoNLL-U (<https://universaldependencies.org/format.html>).

use crate::label::Label;
use crate::tag::Tag;

/// A sentence of a treebank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its text.
    pub text: String,
    /// Its tokens, as they are written.
    pub tokens: Vec<String>,
    /// Their tags.
    pub tags: Vec<Tag>,
    /// Their heads; the number of tokens for the head of the root.
    pub heads: Vec<usize>,
    /// Their relations to their heads.
    pub labels: Vec<Label>,
}

/// The sentences of a file.
///
/// # Errors
/// If a line does not have the columns of the format: what is wrong, with the number of the line.
pub fn read(file: &str) -> Result<Vec<Sentence>, String> {
    let mut sentences = Vec::new();
    let mut lines = file.lines().enumerate().peekable();
    while lines.peek().is_some() {
        let mut sentence = Sentence::new();
        for (idx, line) in lines.by_ref().take_while(|(_, line)| !line.is_empty()) {
            sentence.add_line(line).map_err(|problem| format!("line {}: {problem}", idx + 1))?;
        }
        let n_tokens = sentence.tokens.len();
        // The column counts from 1, and the root is 0.
        for head in &mut sentence.heads {
            *head = head.checked_sub(1).unwrap_or(n_tokens);
        }
        if let Some(head) = sentence.heads.iter().find(|head| **head > n_tokens) {
            return Err(format!("a sentence of {n_tokens} tokens has the head {head}"));
        }
        if n_tokens > 0 {
            sentences.push(sentence);
        }
    }
    Ok(sentences)
}

impl Sentence {
    fn new() -> Self {
        let (text, tokens) = (String::new(), Vec::new());
        Self { text, tokens, tags: Vec::new(), heads: Vec::new(), labels: Vec::new() }
    }

    fn add_line(&mut self, line: &str) -> Result<(), String> {
        if let Some(text) = line.strip_prefix("# text = ") {
            self.text = text.to_owned();
        }
        if line.starts_with('#') {
            return Ok(());
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let &[id, form, _, part, penn, _, head, label, ..] = cells.as_slice() else {
            return Err("a token has fewer than eight cells".into());
        };
        // Tokens of several words, and words that are not written, have no place in the tree.
        if id.contains(['-', '.']) {
            return Ok(());
        }
        self.tokens.push(form.to_owned());
        self.tags.push(Tag::of_names(part, penn).ok_or(format!("`{part}` is no part of speech"))?);
        self.heads.push(head.parse().map_err(|_parse| format!("`{head}` is no head"))?);
        self.labels.push(Label::of_name(label));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_read() {
        let file = "# text = Go!\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_\n";
        let sentences = read(file).unwrap();
        assert_eq!(sentences.len(), 1);
        assert_eq!(
            (sentences[0].heads.as_slice(), sentences[0].text.as_str()),
            ([2, 0].as_slice(), "Go!")
        );
        assert_eq!(read("1\tGo"), Err("line 1: a token has fewer than eight cells".into()));
        assert!(read(&file.replace("VERB", "verb")).unwrap_err().contains("`verb`"));
    }
}
