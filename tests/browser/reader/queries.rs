//! Queries of a reader: what the page shows.

use serde_json::{Value as Json, json};

use super::actions::key_code;
use super::{Card, DocumentText, FacetOption, Focus, Overflow, PageState, Reader, Status};

/// Queries. Each waits until the page has an answer, whatever it is.
impl Reader {
    /// How many claims the page reports, and of how many.
    #[track_caller]
    pub fn count(&self) -> (usize, usize) {
        let Status { n, total, .. } = self.status();
        (n, total)
    }

    /// The announced number of results, and the heading above the list.
    #[track_caller]
    pub fn status(&self) -> Status {
        self.query("the count of claims", "status", vec![])
    }

    /// The cards of the list.
    #[track_caller]
    pub fn cards(&self) -> Vec<Card> {
        self.query("the claims", "cards", vec![])
    }

    /// The card of a claim.
    #[track_caller]
    pub fn card(&self, id: &str) -> Card {
        let find = || {
            self.call_page::<Vec<Card>>("cards", vec![])?
                .into_iter()
                .find(|card| card.id == id)
                .ok_or_else(|| "no such card".into())
        };
        self.wait_for(&format!("the card of {id}"), find)
    }

    /// The active filters.
    #[track_caller]
    pub fn chips(&self) -> Vec<String> {
        self.query("the active filters", "chips", vec![])
    }

    /// The visible options of a facet.
    #[track_caller]
    pub fn facet_options(&self, facet: &str) -> Vec<FacetOption> {
        self.query(&format!("the options of {facet}"), "options", vec![json!(facet)])
    }

    /// The text of the open document.
    #[track_caller]
    pub fn text(&self) -> DocumentText {
        self.query("the text of a document", "text", vec![])
    }

    /// The element with the keyboard focus.
    #[track_caller]
    pub fn focus(&self) -> Focus {
        self.query("the focus", "focus", vec![])
    }

    /// The visible alerts.
    #[track_caller]
    pub fn notes(&self) -> Vec<String> {
        self.query("the alerts", "notes", vec![])
    }

    /// The names of all visible elements with a role.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.query(&format!("names of {role}"), "names", vec![json!(role)])
    }

    /// The cells of each row of the table in the region with this name.
    #[track_caller]
    pub fn table(&self, name: &str) -> Vec<Vec<String>> {
        let rows = || {
            let rows: Vec<Vec<String>> = self.call_page("table", vec![json!(name)])?;
            if rows.is_empty() { Err("it has no rows".to_owned()) } else { Ok(rows) }
        };
        self.wait_for(&format!("the table {name}"), rows)
    }

    /// The text of the section with this heading.
    #[track_caller]
    pub fn section(&self, heading: &str) -> String {
        self.query(&format!("the section {heading}"), "section", vec![json!(heading)])
    }

    /// The value of a field.
    #[track_caller]
    pub fn value(&self, role: &str, name: &str) -> String {
        self.query(&format!("the value of {name}"), "value", vec![json!(role), json!(name)])
    }

    /// All visible text.
    #[track_caller]
    pub fn visible(&self) -> String {
        self.query("the page", "visible", vec![])
    }

    /// The title of the window.
    #[track_caller]
    pub fn title(&self) -> String {
        self.query("the title", "title", vec![])
    }

    /// The address from its `#` on.
    #[track_caller]
    pub fn address(&self) -> String {
        self.query("the address", "address", vec![])
    }

    /// Everything that a link restores.
    #[track_caller]
    pub fn page_state(&self) -> PageState {
        self.query("the page", "page_state", vec![])
    }

    /// The controls without an accessible name.
    #[track_caller]
    pub fn unnamed(&self) -> Vec<String> {
        self.query("controls without a name", "unnamed", vec![])
    }

    /// The width of the page beside that of the screen.
    #[track_caller]
    pub fn overflow(&self) -> Overflow {
        self.query("the width", "overflow", vec![])
    }

    /// The ids that several elements share.
    #[track_caller]
    pub fn repeated_ids(&self) -> Vec<String> {
        self.query("the ids", "repeated_ids", vec![])
    }

    /// The role and the name that the browser computes for the element that `page.js` finds by them.
    #[track_caller]
    pub fn computed(&self, role: &str, name: &str) -> (String, String) {
        let element = self.find(name, "one", &[json!(role), json!(name)]);
        self.must(self.session.computed(&element))
    }

    /// The role and the name that the browser computes for an option of a facet.
    #[track_caller]
    pub fn computed_choice(&self, facet: &str, label: &str) -> (String, String) {
        let element = self.find(label, "option", &[json!(facet), json!(label)]);
        self.must(self.session.computed(&element))
    }

    /// The text on the clipboard.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        // By pasting: not every browser lets a script read it.
        self.run(
            "const area = document.createElement('textarea');
            area.id = 'pasted';
            document.body.append(area);
            area.focus();",
        );
        self.must(self.session.press(&[key_code("Control")], "v"));
        let pasted = self.wait_for("something on the clipboard", || {
            let pasted = self.run("return document.getElementById('pasted').value");
            pasted
                .as_str()
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .ok_or_else(|| "nothing".to_owned())
        });
        self.run("document.getElementById('pasted').remove()");
        pasted
    }

    /// The result of a script in the page.
    #[track_caller]
    pub fn run(&self, script: &str) -> Json {
        self.must(self.session.run(script, vec![]))
    }
}
