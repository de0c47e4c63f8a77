//! A reader at the page: what readers do, and what they see.
//!
//! A [`Reader`] sits before a browser of their own that shows the built page. They act in their own words
//! (`reader.tick("Claim type", "Denial")`), find things by role and name, as a person or a screen reader would, and hold what
//! they see against what the engine finds natively ([`asked()`]). Each act and each look waits for the page, by asking it
//! again and again until a deadline; none waits for a fixed time. When a journey fails, it tells what the reader did,
//! what the page had, and where a picture of it lies.
//!
//! - `reader/`: the reader, with what acts and what looks;
//! - `reader/page.js`: how things are found in the page;
//! - `reader/session.rs`: the browser, by WebDriver; `reader/driver.rs`: the processes that drive them;
//! - `asked.rs`: the engine, natively.
//!
//! Nothing here knows the code of the page: it knows the words that readers see, and the grammar of addresses.

mod asked;
mod reader;

pub use asked::{Asked, all_claims, asked, claim, corpus, document, entity, label, quoting};
pub use reader::{
    Card, Choice, Engine, Focus, Host, N_FIRST, Overflow, Reader, Scene, Screen, Status, Text,
    Visit, dist,
};
