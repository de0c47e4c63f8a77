//! The JavaScript that the program calls and is called by, which wasm-bindgen writes.

use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

/// The version of wasm-bindgen, which must be that of the library in the page.
pub(crate) const VERSION: &str = "0.2.129";

/// What the glue calls the program in the page: the name of the global variable that `assets/start.js` calls.
const NAME: &str = "wasm_bindgen";

/// The glue of a compiled program, a classic script, and the program that it fits.
///
/// # Errors
/// Where the file is no such program.
pub(crate) fn bound(program: Vec<u8>) -> Result<(String, Vec<u8>), String> {
    let message = |error: &dyn std::fmt::Display| format!("the program cannot be bound: {error}");
    let mut bindgen = Bindgen::new();
    let bytes = without_features(&program).map_err(|error| message(&error))?;
    bindgen.input_bytes("viewer", bytes).out_name("viewer").typescript(false);
    // The names of functions stay: the order of these depends on them.
    bindgen.keep_lld_exports(true).demangle(false).remove_producers_section(true);
    bindgen
        .no_modules(true)
        .and_then(|it| it.no_modules_global(NAME))
        .map_err(|error| message(&error))?;
    let mut output = bindgen.generate_output().map_err(|error| message(&format!("{error:#}")))?;
    // Scripts of libraries would be files of their own, which no page would load.
    if output.snippets().values().any(|it| !it.is_empty()) || !output.local_modules().is_empty() {
        return Err(message(&"a library brings scripts of its own, which the page does not load"));
    }
    Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
}

/// A program without the section that says what of WebAssembly it makes use of. Told that there are references to JavaScript's objects,
/// wasm-bindgen keeps those in a table of the program, which makes the page a kilobyte larger, compressed.
fn without_features(program: &[u8]) -> wasmparser::Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::CustomSection(section) if section.name() == "target_features" => {}
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let data = &program[range.start as usize..range.end as usize];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bridge_is_of_one_version() {
        let lock = include_str!("../../Cargo.lock");
        for package in ["wasm-bindgen", "wasm-bindgen-cli-support"] {
            let package = format!("name = \"{package}\"\nversion = \"{VERSION}\"");
            assert!(lock.contains(&package), "Cargo.lock holds no `{package}`");
        }
    }

    #[test]
    fn what_is_no_program_is_named() {
        let error = bound(b"text".to_vec()).unwrap_err();
        assert!(error.starts_with("the program cannot be bound: "), "{error}");
    }
}
