//! Minifies a stylesheet: removes comments and needless white space.
//!
//! Strings, `url(…)` and escapes are left as they are; so is any space that may mean something, such as the one
//! between two selectors or around the `+` of a `calc`.

/// The same stylesheet, minified.
pub(crate) fn minify(css: &str) -> String {
    let mut output = Output::default();
    let mut rest = css;
    while let Some((token, after)) = token(rest) {
        match token {
            Token::Space => output.skip(Gap::Space),
            Token::Comment => output.skip(Gap::Comment),
            Token::Verbatim(text) => output.push(text),
        }
        rest = after;
    }
    output.text
}

/// What a stylesheet consists of, as far as shortening it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// White space.
    Space,
    /// `/* … */`; apart from white space, because `a/**/b` is neither `ab` nor `a b`.
    Comment,
    /// Anything that stays as it is: a string, a `url(…)`, an escape, or one character.
    Verbatim(&'a str),
}

/// The first token and what follows it; `None` at the end.
fn token(css: &str) -> Option<(Token<'_>, &str)> {
    let first = css.chars().next()?;
    let verbatim = |len: usize| {
        let (text, after) = css.split_at(len);
        Some((Token::Verbatim(text), after))
    };
    match first {
        _ if is_space(first) => Some((Token::Space, css.trim_start_matches(is_space))),
        '/' if css.starts_with("/*") => {
            let after = css[2..].split_once("*/").map_or("", |(_, after)| after);
            Some((Token::Comment, after))
        }
        '"' | '\'' => verbatim(string_len(css, first)),
        '\\' => verbatim(escape_len(css)),
        'u' | 'U' if is_bare_url(css) => verbatim(css.find(')').map_or(css.len(), |end| end + 1)),
        _ => verbatim(first.len_utf8()),
    }
}

/// The length of the string that begins here, with both its quotation marks.
fn string_len(css: &str, quote: char) -> usize {
    let mut is_escaped = true; // so that the mark that opens it does not close it
    for (idx, char) in css.char_indices() {
        match char {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if char == quote => return idx + 1,
            _ => {}
        }
    }
    css.len()
}

/// The length of the escape that begins here: a backslash and a character, or up to six hexadecimal digits and the
/// one space that ends them.
fn escape_len(css: &str) -> usize {
    let n_digits = css[1..].chars().take(6).take_while(char::is_ascii_hexdigit).count();
    let next = css[1 + n_digits..].chars().next();
    match (n_digits, next) {
        (0, Some(char)) => 1 + char.len_utf8(),
        (_, Some(char)) if 0 < n_digits && is_space(char) => 1 + n_digits + char.len_utf8(),
        _ => 1 + n_digits,
    }
}

/// Whether a `url(` begins here whose address has no quotation marks, so that `/*` and spaces are part of it.
fn is_bare_url(css: &str) -> bool {
    let is_url = css.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("url("));
    is_url && !css[4..].trim_start_matches(is_space).starts_with(['"', '\''])
}

/// White space as CSS has it.
fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The minified text, and what was skipped between it and the next token.
#[derive(Debug, Default)]
struct Output {
    text: String,
    /// The character the text ends with, unless that is part of something longer.
    mark: Option<char>,
    gap: Gap,
}

/// What was skipped before the next token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    Nothing,
    Comment,
    Space,
}

impl Output {
    /// Skips white space, or a comment.
    fn skip(&mut self, gap: Gap) {
        if self.gap != Gap::Space {
            self.gap = gap;
        }
    }

    /// Appends what stays, and before it what the gap has to be filled with.
    fn push(&mut self, text: &str) {
        let needs_none_after = |mark| matches!(mark, '{' | '}' | ';' | ',' | ':' | '(');
        let is_needless = self.text.is_empty()
            || self.mark.is_some_and(needs_none_after)
            || matches!(text, "{" | "}" | ";" | "," | ")");
        match std::mem::take(&mut self.gap) {
            Gap::Space if !is_needless => self.text.push(' '),
            Gap::Comment if !is_needless => self.text.push_str("/**/"),
            _ => {}
        }
        if text == "}" && self.mark == Some(';') {
            self.text.pop();
        }
        self.text.push_str(text);
        self.mark = text.chars().next().filter(|mark| mark.len_utf8() == text.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One test of a name, a stylesheet and what is left of it.
    macro_rules! minified {
        ($($name:ident, $css:expr, $expected:expr;)*) => {
            $(#[test] fn $name() { assert_eq!(minify($css), $expected); })*
        };
    }

    minified! {
        nothing, "", "";
        a_rule, "a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}";
        selectors, "a , b > c + d :hover{ }", "a,b > c + d :hover{}";
        comments, "/* one */ a { /* two */ color: red; /* three; } */ }", "a{color:red}";
        a_comment_that_separates, "a/* x */b /* y */ c{}", "a/**/b c{}";
        a_comment_never_closed, "a{} /* b{}", "a{}";
        strings, "a::before { content: \" /* no */  ; } \" ; }", "a::before{content:\" /* no */  ; } \"}";
        escaped_quotes, r#"a { content: "\"  \\" ; b: '"  ' }"#, r#"a{content:"\"  \\";b:'"  '}"#;
        urls, "a { b: url( data:x;/*,y  ) ; c: url( 'd  e' ) }", "a{b:url( data:x;/*,y  );c:url('d  e')}";
        escapes, r".a\:  .c\{  .d\26  e { }", r".a\: .c\{ .d\26  e{}";
        calculations, "a { width: calc( 1px  +  ( 2px - var( --x ) ) ) }", "a{width:calc(1px + (2px - var(--x)))}";
        media, "@media (min-width: 40rem)  and ( hover ) {\n a { b: c } }", "@media (min-width:40rem) and (hover){a{b:c}}";
        important, "a { b: c !important ; }", "a{b:c !important}";
        other_scripts, "a::after { content: '»\u{a0} ' }", "a::after{content:'»\u{a0} '}";
        unclosed, "a { b: \"c", "a{b:\"c";
        a_lone_backslash, "a\\", "a\\";
    }

    #[test]
    fn what_is_short_stays() {
        let once = minify("@media (x) { a , b { c: d e ; } }  /* f */ g { h: \"  \" }");
        assert_eq!(minify(&once), once);
    }
}
