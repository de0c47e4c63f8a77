//! Drives the built page in a real browser and compares what it shows with what the engine finds natively.
//!
//! A [`Reader`] is a browser with the page open. Its methods find elements by role and name, as a person or a screen reader
//! would (`reader.tick("Claim type", "Denial")`), and compare the page with [`selection()`], which the engine answers
//! natively. Every action and every query repeats until the page is ready or a deadline has passed; none waits for a fixed time.
//! A failed journey reports the actions so far, the text of the page, and the path of a screenshot.
//!
//! - `reader/`: the reader, with its actions, queries and expectations;
//! - `reader/page.js`: finds elements within the page;
//! - `reader/session.rs`: the browser, over WebDriver; `reader/pool.rs`: browsers that several journeys use, one after the
//!   other; `reader/driver.rs`: the driver processes;
//! - `oracle.rs`: the engine, natively.
//!
//! Nothing here depends on the code of the page: only on its visible words and on the grammar of addresses.

mod oracle;
mod reader;

pub use oracle::{
    Selection, all_claims, claim, claim_quoting, collection_title, corpus, document, entity,
    form_name, label, selection, type_name,
};
pub use reader::{
    Browser, Card, DocumentText, FacetOption, Focus, Host, N_FIRST, Overflow, PageState, Reader,
    Screen, Status, Visit, dist,
};
