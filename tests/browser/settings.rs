//! Settings: light or dark, kept in this browser.

use browser::{Reader, all_claims, quoting};

/// How bright the ground of the page is, from 0 to 255.
const BRIGHTNESS: &str = "const parts = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number);
    return Math.round((parts[0] + parts[1] + parts[2]) / 3)";

#[track_caller]
fn is_dark(reader: &Reader, expected: bool) {
    reader.expect("a dark ground", expected, || {
        let brightness = reader.run(BRIGHTNESS).as_i64().unwrap_or_default();
        match brightness {
            0..64 => Ok(true),
            192..256 => Ok(false),
            other => Err(format!("it is neither: {other}")),
        }
    });
}

#[track_caller]
fn has_theme(reader: &Reader, theme: &str) {
    reader.expect("the theme", theme.to_owned(), || {
        Ok(reader
            .run("return document.documentElement.dataset.theme ?? ''")
            .as_str()
            .unwrap_or_default()
            .to_owned())
    });
}

#[test]
fn dark_words_stand_on_light_ground_and_light_on_dark() {
    // WCAG 2.2 AA asks for 4.5; measured on every kind of text that a list and a document have.
    let contrast = include_str!("contrast.js");
    for theme in ["Light", "Dark"] {
        let reader = Reader::open("#/claims?q=China");
        reader.choose("Colours", theme);
        let open = format!("#/claim/{}?q=China", quoting("China denies mistreatment").id);
        for hash in [
            "#/claims?q=China",
            &open,
            "#/compare",
            "#/timeline",
            "#/entities",
            "#/entity/chen-quanguo",
            "#/method",
        ] {
            reader.go(hash).sees_a("navigation", "Pages");
            let faint = reader.run(contrast);
            assert_eq!(faint, serde_json::json!([]), "{theme} at {hash}");
        }
    }
}

/// Only its driver can change what the system prefers.
mod only_in_chromium {
    use super::*;

    #[test]
    fn a_theme_that_was_chosen_is_kept() {
        let reader = Reader::open("#/claims");
        reader.sees(&all_claims()).prefers("light");
        is_dark(&reader, false);
        reader.choose("Colours", "Dark");
        has_theme(&reader, "dark");
        is_dark(&reader, true);
        reader.reload().sees(&all_claims());
        has_theme(&reader, "dark");
        is_dark(&reader, true);
        reader.expect("the choice", "Dark".to_owned(), || Ok(reader.value("combobox", "Colours")));

        reader.prefers("dark").choose("Colours", "Light");
        is_dark(&reader, false);
        reader.reload().sees(&all_claims());
        has_theme(&reader, "light");
        is_dark(&reader, false);
    }

    #[test]
    fn without_a_choice_the_system_s_theme_is_followed() {
        let reader = Reader::open("#/claims");
        reader.sees(&all_claims()).prefers("dark");
        is_dark(&reader, true);
        reader.prefers("light");
        is_dark(&reader, false);
        reader.choose("Colours", "Dark").choose("Colours", "As the system");
        is_dark(&reader, false);
    }
}
