//! Links to a passage of an article: the browser finds the words and scrolls to them.

/// Other browsers mark passages too, but their drivers open addresses without them.
mod only_in_chromium {
    use browser::{Host, Screen, Visit};
    use export::original;
    use model::{Corpus, Document, DocumentIdx, Span};
    use server::Response;

    /// An article as it was received: runs of spaces, a tab, a no-break space, and paragraphs.
    const ARTICLE: &str = "The council met on Monday.\n\nThe  doubled   spaces, he said, were there before the bridge\twas closed.\n\nIt was\u{a0}closed twice.\n\nIt was closed  twice, and the bridge fund was spent.\n\nNobody answered the letter that the council had sent in May to all who live there.";

    /// The address of the article at the words, which it has once.
    fn address(article: &str, words: &str) -> String {
        let document = Document {
            url: Some(article.to_owned()),
            text: ARTICLE.to_owned(),
            ..Document::default()
        };
        let corpus = Corpus { documents: vec![document], ..Corpus::default() };
        let start = ARTICLE.find(words).expect("the article has the words");
        let passage = Span::new(start, start + words.len());
        original(&corpus, DocumentIdx(0), passage).expect("the document has an address")
    }

    /// A host of the article as a page, each paragraph far below the one before.
    fn host() -> Host {
        Host::answering(|dist, path| {
            let paragraphs: Vec<String> =
                ARTICLE.split("\n\n").map(|text| format!("<p>{text}</p>")).collect();
            let mut answer = Response::of_file(dist, "/about.html");
            if path == "/article.html" {
                let style = "<style>p { margin-top: 3000px }</style>";
                let html = format!("<!DOCTYPE html>{style}{}", paragraphs.concat());
                answer.body = html.into_bytes();
            }
            answer
        })
    }

    /// Which paragraph is in view, from 0; `None` for none.
    const IN_VIEW: &str = "
        const isInView = (p) => { const box = p.getBoundingClientRect(); return 0 <= box.top && box.bottom <= innerHeight; };
        const at = [...document.querySelectorAll('p')].findIndex(isInView);
        return at < 0 ? null : at";

    #[track_caller]
    fn check(words: &str, paragraph: u64) {
        let host = host();
        let article = address("article.html", words);
        let reader = Visit::on(Screen::Wide).at(host.url()).open(&article);
        reader.expect(&article, Some(paragraph), || Ok(reader.run(IN_VIEW).as_u64()));
    }

    #[test]
    fn runs_of_spaces_are_one_space() {
        check("The  doubled   spaces", 1);
        check("before the bridge\twas closed", 1);
    }

    #[test]
    fn words_that_differ_in_their_spaces_are_told_apart_by_those_around() {
        check("was\u{a0}closed twice", 2);
        check("was closed  twice", 3);
    }

    #[test]
    fn a_passage_of_several_paragraphs_begins_in_the_first() {
        check("twice, and the bridge fund was spent.\n\nNobody answered the letter", 3);
    }

    #[test]
    fn a_long_passage_is_found_by_its_ends() {
        check("the letter that the council had sent in May to all who live there", 4);
    }
}
