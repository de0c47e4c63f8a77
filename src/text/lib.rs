//! Reading text the same way at build and in the browser.
