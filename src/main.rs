//! Starts the page in the browser.

fn main() {
    counterpoint::app::start();
}
