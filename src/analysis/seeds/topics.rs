//! The list of topics, `topics.toml`.
//!
//! # Format
//!
//! ```toml
//! [[topic]]
//! id = "detention"             # lower-case ASCII letters, digits and hyphens
//! label = "Detention"
//! description = "Camps, arrests, prison."
//! ```

use model::Topic;

use crate::finding::Problem;
use crate::seeds::file::TextFile;
use crate::seeds::id::id_of;
use crate::seeds::toml::{Fields, ParsedToml};

/// Reads the list of topics.
pub(crate) fn read(file: Option<TextFile<'_>>) -> Vec<Topic> {
    let Some(file) = file else { return Vec::new() };
    let parsed = ParsedToml::new(file);
    let mut root = parsed.root();
    let mut topics: Vec<Topic> = Vec::new();
    for fields in root.tables("topic") {
        topics.extend(topic(fields, &topics));
    }
    root.finish();
    topics
}

/// Reads a topic. Without a label or a description it is a topic all the same, so that it is not unknown besides.
fn topic(mut fields: Fields<'_, '_>, before: &[Topic]) -> Option<Topic> {
    let file = fields.file;
    let id = fields.required_string("id");
    let label = fields.required_string("label");
    let description = fields.required_string("description");
    fields.finish();
    let id = id?;
    if id_of(&id.value) != id.value {
        file.report(id.offset, Problem::InvalidId { name: id.value });
        return None;
    }
    if before.iter().any(|topic| topic.id == id.value) {
        file.report(id.offset, Problem::DuplicateTopic { id: id.value });
        return None;
    }
    Some(Topic {
        id: id.value,
        label: label.map_or_else(String::new, |label| label.value),
        description: description.map_or_else(String::new, |description| description.value),
    })
}
