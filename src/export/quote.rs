//! A quote with its citation, as text for people; and what is sent where a quote is credited to the wrong person.

use model::ClaimIdx;

use crate::table::Scene;
use crate::{references, words};

/// Claims with their citations, as plain text.
pub(crate) fn write_text(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    whole(scene, claims, plain)
}

/// Claims with their citations, in Markdown.
pub(crate) fn write_markdown(scene: Scene<'_>, claims: &[ClaimIdx]) -> Vec<u8> {
    whole(scene, claims, markdown)
}

fn whole(scene: Scene<'_>, claims: &[ClaimIdx], one: fn(Scene<'_>, ClaimIdx) -> String) -> Vec<u8> {
    let provenance = scene.provenance;
    let mut file =
        format!("{}, commit {}\n{}\n", provenance.title, provenance.commit, provenance.link());
    for idx in claims {
        file.push('\n');
        file += &one(scene, *idx);
        file.push('\n');
    }
    file.into_bytes()
}

/// `“Quote”`, and in the next line who says or does it, type and form, the document, its publisher and date, the ids of both, the address.
pub(crate) fn plain(scene: Scene<'_>, idx: ClaimIdx) -> String {
    format!(
        "“{}”\n— {}",
        scene.corpus.quote(scene.claim(idx)),
        citation(scene, idx, |text| text.to_owned())
    )
}

/// The same as a block quotation (CommonMark). What Markdown would take for its own is escaped.
pub(crate) fn markdown(scene: Scene<'_>, idx: ClaimIdx) -> String {
    let quote = escaped(scene.corpus.quote(scene.claim(idx)));
    let quote: Vec<String> =
        quote.lines().map(|line| format!("> {}\n", line.trim_start())).collect();
    format!("{}>\n> — {}", quote.concat(), citation(scene, idx, escaped))
}

/// As an entry of BibTeX.
pub(crate) fn bibtex(scene: Scene<'_>, idx: ClaimIdx) -> String {
    references::entry(&references::of_claim(scene, idx))
}

fn citation(scene: Scene<'_>, idx: ClaimIdx, escaped: fn(&str) -> String) -> String {
    let (claim, document) = (scene.claim(idx), scene.document(idx));
    let words = format!(
        "{} ({}, {}). {}. {}.",
        words::credited(scene.corpus, claim),
        claim.claim_type.word(),
        claim.form.word(),
        words::title(document),
        words::outlet_and_date(document)
    );
    let ids = format!("[{}, {}]", document.stem, claim.id);
    format!("{} {} <{}>", escaped(&words), escaped(&ids), scene.provenance.claim(claim))
}

/// Text that Markdown prints as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '&') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

/// A report that a claim is credited to the wrong person: all that is needed to look into it, and room for what is wrong.
pub(crate) fn report(scene: Scene<'_>, idx: ClaimIdx) -> String {
    let (corpus, claim, document) = (scene.corpus, scene.claim(idx), scene.document(idx));
    let cue = claim.cue.map(|cue| corpus.words(claim.document, cue)).unwrap_or_default();
    let commit = &scene.provenance.commit;
    format!(
        "Wrong attribution\n\nClaim: {}\nQuote: “{}”\nType: {}\nCredited to: {}\nIn the words: “{cue}”\nDocument: {} [{}]\nLink: {}\nCommit: {commit}\n\nWhat is wrong, and which words show it:\n",
        claim.id,
        corpus.quote(claim),
        claim.claim_type.word(),
        words::source(corpus, claim),
        words::title(document),
        document.stem,
        scene.provenance.claim(claim),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_quote_is_taken_for_markdown() {
        assert_eq!(escaped("*a* [b](c) <i> 1_2 #x"), r"\*a\* \[b\](c) \<i\> 1\_2 \#x");
        assert_eq!(escaped("“plain”, words."), "“plain”, words.");
    }
}
