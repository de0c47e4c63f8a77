//! Where a text may not be published, only the claims and the sentences around them are.

use analysis::excerpts;
use model::GAP;
use query::Engine;

use crate::corpus::Corpus;
use crate::shipped::ANALYSED;

/// What ships.
fn corpus() -> &'static model::Corpus {
    &ANALYSED.0
}

/// Nine sentences, of which the fifth holds a claim; the reading says that the text may not be published.
fn withheld() -> model::Corpus {
    Corpus::new()
        .document(
            "a.txt",
            "First words of all. Second words here.\nThird words here. Fourth words here. Ada said that it rains. \
             Sixth words here. Seventh words here.\nEighth words here. Last words of all.",
        )
        .reading(
            "a.toml",
            "read_by = \"a test\"\nfull_text = false\n[facts.title]\nvalue = \"First words\"\nwords = \"First words of all\"\n\
             [[oddity]]\nkind = \"boilerplate\"\nquote = \"Last words of all\"\nnote = \"It is odd.\"\n\
             [[claim]]\nkey = \"rain\"\ntype = \"fact\"\nquote = \"it rains\"\nsource_kind = \"person\"\nas_written = \"Ada\"\n\
             cue = \"said\"\nform = \"indirect\"\nstatus = \"new\"\n",
        )
        .check(&[])
}

#[test]
fn a_text_that_may_not_be_published_is_cut_down() {
    let whole = withheld();
    assert!(!whole.documents[0].is_whole);
    let cut = excerpts(whole, false);
    let document = &cut.documents[0];
    assert_eq!(
        document.text,
        format!("{GAP}\nFourth words here. Ada said that it rains. Sixth words here. {GAP}\n")
    );
    let claim = &cut.claims[0];
    assert_eq!(cut.quote(claim), "it rains");
    let words = [claim.source.as_written, claim.cue].map(|span| span.unwrap().of(&document.text));
    assert_eq!(words, ["Ada", "said"]);
    // What is known stays, and the words that show it are not shown.
    let title = document.facts.title.as_ref().unwrap();
    assert_eq!((title.value.as_str(), title.words.of(&document.text)), ("First words", ""));
    assert_eq!(document.oddities[0].occurrences[0].of(&document.text), "");
}

#[test]
fn nothing_of_what_is_cut_is_packed() {
    let cut = excerpts(withheld(), false);
    let bytes = Engine::new(cut).pack();
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    for word in ["second", "third", "seventh", "eighth"] {
        assert!(!text.contains(word), "{word} is in the pack");
    }
    assert!(text.contains("fourth") && text.contains("sixth"));
}

#[test]
fn a_text_that_may_be_published_is_left_as_it_is() {
    assert_eq!(excerpts(corpus().clone(), false), *corpus());
}

#[test]
fn every_claim_of_what_ships_is_whole_in_its_excerpt() {
    let cut = excerpts(corpus().clone(), true);
    assert_eq!(cut.claims.len(), corpus().claims.len());
    for (cut_claim, claim) in cut.claims.iter().zip(&corpus().claims) {
        let words = |corpus: &model::Corpus, claim: &model::Claim| -> Vec<String> {
            let source = [claim.source.as_written, claim.source.antecedent, claim.cue];
            let date = claim.date.map(|date| date.words);
            let spans =
                claim.occurrences.iter().copied().chain(source.into_iter().flatten()).chain(date);
            spans.map(|span| corpus.words(claim.document, span).to_owned()).collect()
        };
        assert_eq!(words(&cut, cut_claim), words(corpus(), claim), "{}", claim.id);
    }
    for (cut_link, link) in cut.links.iter().zip(&corpus().links) {
        let of = |corpus: &model::Corpus, link: &model::Link| {
            corpus.words(corpus.claim(link.from).document, link.evidence).to_owned()
        };
        assert_eq!(of(&cut, cut_link), of(corpus(), link));
    }
    for (document, whole) in cut.documents.iter().zip(&corpus().documents) {
        assert!(!document.is_whole);
        assert!(
            document.text.split(GAP).all(|piece| whole.text.contains(piece.trim())),
            "{}",
            whole.stem
        );
        for mention in &document.mentions {
            let name = mention.span.of(&document.text);
            assert!(
                whole
                    .mentions
                    .iter()
                    .any(|other| other.of == mention.of && other.span.of(&whole.text) == name),
                "{name}"
            );
        }
    }
}
