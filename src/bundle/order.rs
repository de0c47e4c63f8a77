//! Puts the functions of the program in an order in which they compress well.
//!
//! wasm-bindgen writes them from the longest to the shortest. From the shortest to the longest, and those of one length by their
//! names, so that what is alike is near, the program is over a kilobyte smaller, compressed (of nine orders that were tried, the
//! smallest).

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// A program with its functions from the shortest to the longest, and without their names.
///
/// # Errors
/// Where it is no WebAssembly.
pub(crate) fn by_length(program: &[u8]) -> Result<Vec<u8>, String> {
    let message =
        |error: &dyn std::fmt::Display| format!("the program is not WebAssembly: {error}");
    let mut order = Order::of(program).map_err(|error| message(&error))?;
    let mut module = Module::new();
    order
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| message(&error))?;
    Ok(module.finish())
}

/// The order of the functions that a program defines.
struct Order {
    /// How many functions it imports, which are numbered first.
    n_imported: u32,
    /// The functions it defines, from 0, in their new order.
    order: Vec<u32>,
    /// The new number of each of them.
    new: Vec<u32>,
}

impl Order {
    fn of(program: &[u8]) -> wasmparser::Result<Self> {
        let (mut n_imported, mut lengths, mut names) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        n_imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    lengths.push(body.range().end - body.range().start)
                }
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(section) = section.as_known() else { continue };
                    for part in section {
                        let Name::Function(functions) = part? else { continue };
                        for naming in functions {
                            let naming = naming?;
                            names.push((naming.index, naming.name));
                        }
                    }
                }
                _ => {}
            }
        }
        let n_defined = lengths.len() as u32;
        let mut name_of = vec![""; (n_imported + n_defined) as usize];
        for (index, name) in names {
            if let Some(of) = name_of.get_mut(index as usize) {
                *of = name;
            }
        }
        let mut order: Vec<u32> = (0..n_defined).collect();
        order.sort_by_key(|function| {
            (lengths[*function as usize], name_of[(n_imported + function) as usize], *function)
        });
        let mut new = vec![0; order.len()];
        for (number, function) in (0..).zip(&order) {
            new[*function as usize] = number;
        }
        Ok(Self { n_imported, order, new })
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let defined = function.checked_sub(self.n_imported);
        Ok(defined.map_or(function, |defined| self.n_imported + self.new[defined as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
        for function in &self.order {
            functions.function(types[*function as usize]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function as usize].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, NameMap, NameSection,
        TypeSection,
    };

    use super::*;

    /// A program that imports a function and defines one for each name; each calls the next, and all are exported by their names.
    fn program(names: &[&str]) -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code, mut map) =
            (ExportSection::new(), CodeSection::new(), NameMap::new());
        types.ty().function([], []);
        imports.import("./a.js", "called", EntityType::Function(0));
        for (idx, name) in (1..).zip(names) {
            functions.function(0);
            exports.export(name, ExportKind::Func, idx);
            map.append(idx, name);
            let mut body = Function::new([]);
            body.instructions().call((idx + 1) % (names.len() as u32 + 1)).end();
            code.function(&body);
        }
        let (mut section, mut module) = (NameSection::new(), Module::new());
        section.functions(&map);
        module.section(&types).section(&imports).section(&functions).section(&exports);
        module.section(&code).section(&section);
        module.finish()
    }

    /// The number of each exported function, by its name, and the function that each defined one calls.
    fn shape(program: &[u8]) -> (Vec<(String, u32)>, Vec<u32>) {
        let (mut exports, mut calls) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ExportSection(section) => exports.extend(
                    section
                        .into_iter()
                        .map(Result::unwrap)
                        .map(|it| (it.name.to_owned(), it.index)),
                ),
                Payload::CodeSectionEntry(body) => {
                    let operator = body.get_operators_reader().unwrap().read().unwrap();
                    let wasmparser::Operator::Call { function_index } = operator else {
                        panic!("{operator:?} is no call")
                    };
                    calls.push(function_index);
                }
                Payload::CustomSection(section) => panic!("{} is left", section.name()),
                _ => {}
            }
        }
        (exports, calls)
    }

    #[test]
    fn functions_of_one_length_stand_in_the_order_of_their_names_and_call_what_they_called() {
        let (exports, calls) = shape(&by_length(&program(&["c", "a", "b"])).unwrap());
        let expected = [("c", 3), ("a", 1), ("b", 2)].map(|(name, idx)| (name.to_owned(), idx));
        assert_eq!(exports, expected);
        // a calls b, b what is imported, c calls a.
        assert_eq!(calls, [2, 0, 1]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(by_length(b"text").unwrap_err().starts_with("the program is not WebAssembly: "));
    }
}
