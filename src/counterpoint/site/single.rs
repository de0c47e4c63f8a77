//! `counterpoint.html`: the program, its styles and its corpus in one file that opens from a disk.

use data_encoding::BASE64;

use super::Site;
use super::assets::{compressed, policy_hash, with_corpus};
use super::page::{escaped, meta};
use crate::viewer::Viewer;

/// What is said where it cannot be written for a mistake of the program.
pub(crate) const PANIC: &str = "counterpoint.html could not be written; please report it";

/// What the file may load: nothing. What may run in it is named by its hash.
///
/// # Errors
/// Where a script or the stylesheet cannot stand within a page.
pub(crate) fn policy(viewer: &Viewer) -> Result<String, String> {
    let [styles, root, glue, start] = inline(viewer)?;
    Ok(format!(
        "default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        policy_hash(root),
        policy_hash(glue),
        policy_hash(start),
        policy_hash(styles)
    ))
}

/// The file, under its [`policy`].
///
/// # Errors
/// Where a script or the stylesheet cannot stand within a page.
pub(crate) fn html(viewer: &Viewer, site: &Site<'_>, policy: &str) -> Result<String, String> {
    let [styles, root, glue, start] = inline(viewer)?;
    let icon = BASE64.encode(viewer.icon.as_bytes());
    let program = with_corpus(&viewer.program, &site.pack);
    let program = BASE64.encode(&compressed(&program)?);
    let chunk = BASE64.encode(&viewer.chunk_gzip);
    let (build, title) = (meta(&site.build), escaped(site.name()));
    Ok(format!(
        r##"<!DOCTYPE html>
<html lang="en" data-starts>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <title>{title} – Counterpoint</title>
    <meta name="description" content="Who said what about whom, quoted from the reports: the viewer and its documents in one file.">
    {build}
    <link rel="icon" href="data:image/svg+xml;base64,{icon}">
    <style>{styles}</style>
    <script>{root}</script>
  </head>
  <body>
    <div id="failure" class="failure" role="alert" hidden></div>
    <div id="app">
      <p class="waiting">Counterpoint is starting …</p>
      <noscript><p>This file holds a program that runs in your browser and sends nothing anywhere. It needs JavaScript. Without it, the plain pages of the site it came from can be read.</p></noscript>
    </div>
    <script type="application/gzip" id="program">{program}</script>
    <script type="application/gzip" id="chunk">{chunk}</script>
    <script>{glue}</script>
    <script>{start}</script>
  </body>
</html>
"##
    ))
}

/// The stylesheet and the scripts as they stand in the file.
fn inline(viewer: &Viewer) -> Result<[&str; 4], String> {
    let texts = [&*viewer.styles, &viewer.root, &viewer.glue, &viewer.start];
    for text in texts {
        // What ends or opens an element within it would be read as that.
        let text = text.to_ascii_lowercase();
        if let Some(tag) =
            ["</script", "</style", "<script", "<!--"].iter().find(|tag| text.contains(**tag))
        {
            return Err(format!(
                "a file of the viewer holds `{tag}`, and cannot stand within a page; write it in two parts"
            ));
        }
    }
    Ok(texts)
}
