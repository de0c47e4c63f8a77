//! Minifies the stylesheet.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

/// The same stylesheet, minified: for no browser in particular, so that no rule is written for older ones.
///
/// # Errors
/// Names the line of what is no CSS.
pub(crate) fn minified(css: &str) -> Result<String, String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| {
        // It counts lines from 0.
        let line = error.loc.as_ref().map_or(0, |place| place.line + 1);
        format!("the stylesheet: line {line}: {}", error.kind)
    })?;
    sheet.minify(MinifyOptions::default()).map_err(|error| format!("the stylesheet: {error}"))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    let printed = sheet.to_css(options).map_err(|error| format!("the stylesheet: {error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_spaces_go_and_what_is_logical_stays() {
        let css = "/* Why. */\na {\n  margin-inline-start: 1rem;\n  color: light-dark(var(--a), var(--b));\n}\n";
        assert_eq!(
            minified(css).unwrap(),
            "a{color:light-dark(var(--a),var(--b));margin-inline-start:1rem}"
        );
    }

    #[test]
    fn what_is_no_css_is_named_with_its_line() {
        let error = minified("a { color: red }\nb { : }").unwrap_err();
        assert!(error.starts_with("the stylesheet: line 2: "), "{error}");
    }
}
