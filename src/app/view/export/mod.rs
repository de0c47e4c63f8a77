//! What leaves the page: the dialog of the export, and the sheet that is printed.

pub mod dialog;
pub mod print;
