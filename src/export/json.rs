//! A JSON writer: fields are in the order in which they are written.
//!
//! How text is escaped is left to serde_json. Its values and serializers are not used: written out for every object of every format
//! they would be the larger part of what a reader downloads of this crate.

use std::borrow::Cow;

/// A writer of JSON, with the objects and lists that are open.
#[derive(Debug)]
pub struct JsonWriter {
    written: String,
    /// What ends each object and list that is open.
    open: Vec<char>,
    /// Whether the innermost of them is empty so far.
    is_empty: bool,
    /// Whether each value has a line of its own.
    is_spread: bool,
}

impl JsonWriter {
    /// Over several lines, for people to read too.
    pub fn spread() -> Self {
        Self { written: String::new(), open: Vec::new(), is_empty: true, is_spread: true }
    }

    /// In one line, as JSON Lines wants it.
    pub fn line() -> Self {
        Self { is_spread: false, ..Self::spread() }
    }

    /// What was written, with the end of its last line.
    pub fn finish(self) -> String {
        let mut written = self.inline();
        written.push('\n');
        written
    }

    /// What was written, to be part of other JSON.
    pub(crate) fn inline(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.written
    }

    /// Begins an object. Here and below, the name is that of a field, and empty within a list.
    pub fn object(&mut self, name: &str) {
        self.begin(name, '{', '}');
    }

    /// Begins a list.
    pub fn list(&mut self, name: &str) {
        self.begin(name, '[', ']');
    }

    /// Ends the object or the list that was begun last.
    pub fn end(&mut self) {
        if let Some(end) = self.open.pop() {
            if !self.is_empty {
                self.new_line();
            }
            self.written.push(end);
            self.is_empty = false;
        }
    }

    /// Writes a text.
    pub fn text(&mut self, name: &str, text: &str) {
        // Text cannot fail to be written.
        let text = serde_json::to_string(text).unwrap_or_default();
        self.raw(name, &text);
    }

    /// Writes a text that may not be known; nothing where it is not.
    pub fn known(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Writes a whole number.
    pub fn number(&mut self, name: &str, number: usize) {
        self.raw(name, &number.to_string());
    }

    /// Writes yes or no.
    pub fn flag(&mut self, name: &str, flag: bool) {
        self.raw(name, if flag { "true" } else { "false" });
    }

    /// Writes a list of texts.
    pub fn texts(&mut self, name: &str, texts: &[Cow<'_, str>]) {
        self.list(name);
        texts.iter().for_each(|text| self.text("", text));
        self.end();
    }

    /// Writes what is JSON already.
    pub(crate) fn raw(&mut self, name: &str, json: &str) {
        self.name(name);
        self.written.push_str(json);
    }

    fn begin(&mut self, name: &str, start: char, end: char) {
        self.name(name);
        self.written.push(start);
        self.open.push(end);
        self.is_empty = true;
    }

    /// Writes what precedes a value: the comma after the one before it, and its own name.
    fn name(&mut self, name: &str) {
        if !self.is_empty {
            self.written.push(',');
        }
        self.is_empty = false;
        if !self.open.is_empty() {
            self.new_line();
        }
        if !name.is_empty() {
            // Our names need no escape.
            self.written.push('"');
            self.written.push_str(name);
            self.written.push_str(if self.is_spread { "\": " } else { "\":" });
        }
    }

    fn new_line(&mut self) {
        if self.is_spread {
            self.written.push('\n');
            for _ in &self.open {
                self.written.push_str("  ");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(mut json: JsonWriter) -> String {
        json.object("");
        json.texts("b", &["“ğ😀”".into(), "a\"\\\n\u{1}".into()]);
        json.list("none");
        json.end();
        json.object("o");
        json.number("n", 7);
        json.flag("f", true);
        json.known("unknown", None);
        json.end();
        json.raw("r", "null");
        json.finish()
    }

    #[test]
    fn it_is_what_serde_json_writes_of_the_same_values() {
        let line = write(JsonWriter::line());
        assert_eq!(
            line,
            "{\"b\":[\"“ğ😀”\",\"a\\\"\\\\\\n\\u0001\"],\"none\":[],\"o\":{\"n\":7,\"f\":true},\"r\":null}\n"
        );
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        let spread = write(JsonWriter::spread());
        assert_eq!(serde_json::from_str::<serde_json::Value>(&spread).unwrap(), value);
        // serde_json sorts the fields of a value.
        let pretty = serde_json::to_string_pretty(&value["b"]).unwrap();
        assert!(spread.contains(&pretty.replace('\n', "\n  ")), "{spread}");
    }
}
