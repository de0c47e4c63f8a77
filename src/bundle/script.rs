//! Minifies scripts, so that the same source always gives the same bytes.

use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;
use oxc_compat::EngineTargets;

/// The newest language that shortening may make use of: where WebAssembly is missing, the scripts must still say so.
const LANGUAGE: &str = "es2015";

/// A classic script, minified. Top-level declarations keep their names, since other scripts call them.
///
/// # Errors
/// Says where it is not a script, by the name it is given.
pub(crate) fn minified(name: &str, source: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::script()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("{name}: {error}; it should be a script"));
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        mangle_properties: None,
        compress: Some(CompressOptions {
            target: EngineTargets::from_target(LANGUAGE)?,
            ..CompressOptions::smallest()
        }),
    };
    let shortened = Minifier::new(options).minify(&allocator, &mut program);
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let written =
        Codegen::new().with_options(options).with_scoping(shortened.scoping).build(&program);
    Ok(written.code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_shortened_and_keeps_what_others_call() {
        let source = "// Said of it.\nlet called = (function () {\n  var unused = 1;\n  return function (first) { return first + first; };\n})();\n";
        let short = minified("a.js", source).unwrap();
        assert!(short.starts_with("let called=") && short.len() < 60, "{short}");
        // In a browser without WebAssembly, a word it does not know would silence the script that says so.
        let old = "(function (a) { try { a(); } catch (e) { b(); } return a !== null && a !== undefined ? a : b; })();";
        let short = minified("a.js", old).unwrap();
        assert!(!short.contains("catch{") && !short.contains("??"), "{short}");
    }

    #[test]
    fn what_is_no_script_is_named() {
        let error = minified("a.js", "let = (").unwrap_err();
        assert!(error.starts_with("a.js: "), "{error}");
    }
}
