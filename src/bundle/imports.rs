//! Shortens the names by which the program calls the JavaScript around it.
//!
//! wasm-bindgen ends most of them in a hash, which does not compress, and which program and script each hold: together some kilobytes.

use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

/// The program, and the script that wasm-bindgen wrote for it, with short names. What is no part of the program itself (names of
/// functions, who compiled it) is dropped.
///
/// # Errors
/// Says what of the two does not belong together.
pub(crate) fn shortened(glue: &str, program: &[u8]) -> Result<(String, Vec<u8>), String> {
    let (mut glue, mut module, mut n_names) = (glue.to_owned(), Module::new(), 0);
    for payload in Parser::new(0).parse_all(program) {
        match payload.map_err(message)? {
            Payload::CustomSection(_) => {}
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import.map_err(message)?;
                    let TypeRef::Func(type_index) = import.ty else {
                        return Err(format!(
                            "{} is no function; the glue should have functions only",
                            import.name
                        ));
                    };
                    let mut name = import.name.to_owned();
                    if has_hash(&name) {
                        name = format!("i{n_names}");
                        n_names += 1;
                        glue = renamed(&glue, import.name, &name)?;
                    }
                    imports.import(import.module, &name, EntityType::Function(type_index));
                }
                module.section(&imports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = &program[range.start as usize..range.end as usize];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((glue, module.finish()))
}

fn message(error: wasmparser::BinaryReaderError) -> String {
    format!("the program is not WebAssembly: {error}")
}

/// Whether a name ends in `_` and 16 hexadecimal digits.
fn has_hash(name: &str) -> bool {
    let hash = name.rsplit_once('_').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The script with another name for the function that it gives the program. It has the name once: a hash is nowhere by chance.
fn renamed(glue: &str, from: &str, to: &str) -> Result<String, String> {
    match glue.matches(from).count() {
        1 => Ok(glue.replacen(from, to, 1)),
        n => Err(format!("the glue names {from} {n} times; it should once")),
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, ExportKind, ExportSection, TypeSection};

    use super::*;

    const LONG: &str = "__wbg_set_innerHTML_7af59a832a09a074";

    /// A program that exports what it imports.
    fn program() -> Vec<u8> {
        let (mut types, mut imports, mut exports) =
            (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        imports.import("./a.js", LONG, EntityType::Function(0));
        imports.import("./a.js", "__wbindgen_object_drop_ref", EntityType::Function(0));
        exports.export("main", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.section(&CustomSection { name: "producers".into(), data: (&[]).into() });
        module.finish()
    }

    fn names(program: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ImportSection(section) => names
                    .extend(section.into_imports().map(|import| import.unwrap().name.to_owned())),
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|export| export.unwrap().name.to_owned()))
                }
                Payload::CustomSection(section) => names.push(section.name().to_owned()),
                _ => {}
            }
        }
        names
    }

    #[test]
    fn names_with_a_hash_are_short_on_both_sides() {
        let glue =
            format!("{{{LONG}: function() {{}}, __wbindgen_object_drop_ref: function() {{}}}}");
        let (glue, program) = shortened(&glue, &program()).unwrap();
        assert_eq!(glue, "{i0: function() {}, __wbindgen_object_drop_ref: function() {}}");
        assert_eq!(names(&program), ["i0", "__wbindgen_object_drop_ref", "main"]);
    }

    #[test]
    fn what_does_not_belong_together_is_an_error() {
        let problem = shortened("{}", &program()).unwrap_err();
        assert_eq!(problem, format!("the glue names {LONG} 0 times; it should once"));
        let problem = shortened("{}", b"text").unwrap_err();
        assert!(problem.starts_with("the program is not WebAssembly: "), "{problem}");
    }
}
