//! Starts the page in the browser.

// In place of the allocator of the standard library: see Cargo.toml.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    counterpoint::app::start();
}
