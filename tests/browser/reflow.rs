//! Reflow: no page is wider than the screen, whatever its width and however large or spaced the text (WCAG 1.4.4, 1.4.10, 1.4.12).

/// Other drivers make no screen that narrow.
mod only_in_chromium {
    use browser::{Host, Reader, Screen, Visit, all_claims};
    use server::Response;

    use crate::views::{addresses, go_to};

    /// The widths of the screens, in CSS pixels.
    const WIDTHS: [u32; 4] = [320, 360, 390, 1280];

    /// How the text is set: as it is, at twice its size, and spaced as WCAG 1.4.12 has it.
    const TEXTS: [(&str, &str); 3] = [
        ("as it is", ""),
        ("at 200 %", "html { font-size: 200% !important; }"),
        (
            "spaced",
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }",
        ),
    ];

    /// Checks a page that is open, in each width with each text.
    #[track_caller]
    fn check(reader: &Reader, address: &str) {
        for (name, style) in TEXTS {
            reader.run(&format!(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync({style:?}); document.adoptedStyleSheets = [sheet]"
            ));
            for width in WIDTHS {
                let overflow = reader.set_screen_width(width).overflow();
                assert_eq!(overflow.screen, width, "the screen is as wide as was asked for");
                assert!(
                    overflow.page <= overflow.screen && overflow.elements.is_empty(),
                    "{address}, {width} pixels, text {name}: {overflow:?}"
                );
            }
        }
    }

    #[test]
    fn no_view_is_wider_than_the_screen() {
        let id = all_claims().ids()[0];
        let reader = Reader::open("#/claims");
        reader.click_on_card(id, "checkbox", "Select").expect_text("1 selected");
        for address in addresses() {
            go_to(&reader, &address);
            check(&reader, &address);
        }
    }

    #[test]
    fn no_plain_page_is_wider_than_the_screen() {
        let pages = [
            "claims/2.html",
            "documents.html",
            "doc/000_fb7d535e58895cfe.html",
            "entities.html",
            "entity/chen-quanguo.html",
            "topics.html",
            "topic/access.html",
            "compare.html",
            "timeline.html",
            "method.html",
            "about.html",
        ];
        let reader = Reader::open("#/claims");
        for page in pages {
            reader.go(page).expect_text("Plain version");
            check(&reader, page);
        }
        let embedded = format!("embed.html#/claim/{}", all_claims().ids()[0]);
        reader.go(&embedded).expect_text("A claim from");
        check(&reader, &embedded);
        // The first page too, where the program does not start.
        let host = Host::answering(|dist, path| {
            if path.starts_with("/start-") {
                return Response::refusal("404 Not Found", "there is no such file");
            }
            Response::of_file(dist, path)
        });
        let reader = Visit::on(Screen::Wide).at(host.url()).allowing_errors().open("");
        reader.expect_text("157 claims");
        check(&reader, "index.html");
    }
}
