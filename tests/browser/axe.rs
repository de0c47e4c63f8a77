//! Accessibility as axe-core checks it: WCAG, levels A and AA up to 2.2, and best practice, over every view and state.

/// One engine is enough for rules about the document; and axe takes its time.
mod only_in_chromium {
    use std::{env, fs};

    use browser::{Reader, Screen, Visit, all_claims};
    use serde_json::json;

    use crate::views::{addresses, expect_drawn, go_to};

    /// The rules, by the tags of axe.
    const TAGS: [&str; 6] =
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// The script of axe; `None` without npm, which only CI requires.
    fn axe() -> Option<String> {
        let Some(path) = env::var_os("COUNTERPOINT_AXE") else {
            assert!(env::var_os("CI").is_none(), "no axe-core; `cargo xtask test` installs it");
            eprintln!("skipped: no axe-core; `cargo xtask test` installs it where npm is");
            return None;
        };
        Some(fs::read_to_string(path).expect("axe-core can be read"))
    }

    /// Holds that the page has no violation; `state` names it.
    #[track_caller]
    fn check(reader: &Reader, axe: &str, state: &str) {
        let script = format!(
            "if (!window.axe) {{ {axe} }}
             return window.axe.run({{ runOnly: {} }}).then((result) => result.violations.flatMap((violation) =>
                 violation.nodes.map((node) => [violation.id, node.target.join(' '), node.failureSummary])))",
            json!(TAGS)
        );
        let found = reader.run(&script);
        assert_eq!(found, json!([]), "{state}");
    }

    fn check_all(screen: Screen, scheme: &str) {
        let Some(axe) = axe() else { return };
        let reader = Visit::on(screen).open("#/claims");
        reader.set_color_scheme(scheme);
        for address in addresses() {
            go_to(&reader, &address);
            check(&reader, &axe, &address);
        }
        for page in ["claims/2.html", "entities.html", "entity/chen-quanguo.html", "compare.html"] {
            reader.go(page).expect_text("Plain version");
            check(&reader, &axe, page);
        }
        let embedded = format!("embed.html#/claim/{}", all_claims().ids()[0]);
        reader.go(&embedded).expect_text("A claim from");
        check(&reader, &axe, &embedded);
        // What is opened and done within a page.
        go_to(&reader, "#/claims");
        let first = all_claims().ids()[0];
        reader.click_on_card(first, "checkbox", "Select");
        reader.click_on_card(first, "summary", "Cite · Note · Report an error");
        reader.expect_text("Copy citation").expand("Overview: who makes which claims");
        expect_drawn(&reader);
        check(&reader, &axe, "a claim is selected and its actions are unfolded");
        reader.press("?").expect_element("dialog", "Keyboard shortcuts");
        check(&reader, &axe, "the list of shortcuts");
        reader.press("Escape").press_button("Export").expect_element("combobox", "Format");
        expect_drawn(&reader);
        check(&reader, &axe, "the dialog of the export");
        reader.press_button("Close");
        if screen == Screen::Phone {
            reader.press_button("Filters").expect_element("dialog", "Filters");
            check(&reader, &axe, "the sheet of filters");
        }
    }

    #[test]
    fn wide_and_light() {
        check_all(Screen::Wide, "light");
    }

    #[test]
    fn wide_and_dark() {
        check_all(Screen::Wide, "dark");
    }

    #[test]
    fn phone_and_light() {
        check_all(Screen::Phone, "light");
    }

    #[test]
    fn phone_and_dark() {
        check_all(Screen::Phone, "dark");
    }
}
