//! Settings: the theme, stored in the browser, and its contrast.

use browser::{Reader, all_claims, claim_quoting};

/// The brightness of the page's background, from 0 to 255.
const BRIGHTNESS: &str = "const parts = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number);
    return Math.round((parts[0] + parts[1] + parts[2]) / 3)";

#[track_caller]
fn expect_dark(reader: &Reader, expected: bool) {
    reader.expect("a dark background", expected, || {
        let brightness = reader.run(BRIGHTNESS).as_i64().unwrap_or_default();
        match brightness {
            0..64 => Ok(true),
            192..256 => Ok(false),
            other => Err(format!("it is neither: {other}")),
        }
    });
}

#[track_caller]
fn expect_theme(reader: &Reader, theme: &str) {
    reader.expect("the theme", theme.to_owned(), || {
        Ok(reader
            .run("return document.documentElement.dataset.theme ?? ''")
            .as_str()
            .unwrap_or_default()
            .to_owned())
    });
}

#[test]
fn text_contrast_meets_wcag() {
    // WCAG 2.2 AA asks for 4.5; measured on every visible text.
    let contrast = include_str!("contrast.js");
    for theme in ["Light", "Dark"] {
        let reader = Reader::open("#/claims?q=China");
        reader.select("Theme", theme);
        let open = format!("#/claim/{}?q=China", claim_quoting("China denies mistreatment").id);
        for hash in [
            "#/claims",
            "#/claims?q=China",
            &open,
            "#/compare",
            "#/timeline",
            "#/entities",
            "#/entity/chen-quanguo",
            "#/method",
            "#/documents",
            "#/topics",
            "#/about",
        ] {
            reader.go(hash).expect_element("navigation", "Pages");
            let low_contrast = reader.run(contrast);
            assert_eq!(low_contrast, serde_json::json!([]), "{theme} at {hash}");
        }
    }
}

/// Only Chromium's driver can emulate the preference of the system.
mod only_in_chromium {
    use super::*;

    #[test]
    fn a_chosen_theme_is_kept() {
        let reader = Reader::open("#/claims");
        reader.expect_claims(&all_claims()).set_color_scheme("light");
        expect_dark(&reader, false);
        reader.select("Theme", "Dark");
        expect_theme(&reader, "dark");
        expect_dark(&reader, true);
        reader.reload().expect_claims(&all_claims());
        expect_theme(&reader, "dark");
        expect_dark(&reader, true);
        reader.expect("the choice", "Dark".to_owned(), || Ok(reader.value("combobox", "Theme")));

        reader.set_color_scheme("dark").select("Theme", "Light");
        expect_dark(&reader, false);
        reader.reload().expect_claims(&all_claims());
        expect_theme(&reader, "light");
        expect_dark(&reader, false);
    }

    #[test]
    fn the_system_theme_is_followed_without_a_choice() {
        let reader = Reader::open("#/claims");
        reader.expect_claims(&all_claims()).set_color_scheme("dark");
        expect_dark(&reader, true);
        reader.set_color_scheme("light");
        expect_dark(&reader, false);
        reader.select("Theme", "Dark").select("Theme", "Auto");
        expect_dark(&reader, false);
    }
}
