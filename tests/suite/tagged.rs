//! Texts whose expected spans are tagged in them: `<cue>said</cue>`.

use model::Span;

/// The text without its tags, and what each tag encloses, in order.
pub(crate) fn tagged(fixture: &str) -> (String, Vec<(Span, String)>) {
    let mut text = String::new();
    let mut open: Vec<(&str, usize)> = Vec::new();
    let mut spans = Vec::new();
    let mut rest = fixture;
    while let Some((before, from_tag)) = rest.split_once('<') {
        text += before;
        let (tag, after) = from_tag.split_once('>').expect("a tag ends with >");
        rest = after;
        match tag.strip_prefix('/') {
            None => open.push((tag, text.len())),
            Some(tag) => {
                let (opened, start) = open.pop().expect("a closing tag has its opening one");
                assert_eq!(opened, tag, "tags are nested");
                spans.push((Span::new(start, text.len()), tag.to_owned()));
            }
        }
    }
    text += rest;
    assert_eq!(open, [], "every tag is closed");
    spans.sort();
    (text, spans)
}
