//! `counterpoint.html`: the program, its styles and its corpus in one file that opens from a disk.

use std::io::Write as _;

use data_encoding::BASE64;
use flate2::{Compression, GzBuilder};

use super::build::Build;
use super::bundle::{Bundle, policy_hash};
use super::page::meta;

/// What the file may load: nothing. What may run in it is named by its hash.
///
/// # Errors
/// Where a script or the stylesheet is no text.
pub(crate) fn policy(bundle: &Bundle) -> Result<String, String> {
    let [styles, root, glue, start] = inline(bundle)?;
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
pub(crate) fn html(bundle: &Bundle, build: &Build, policy: &str) -> Result<String, String> {
    let [styles, root, glue, start] = inline(bundle)?;
    let icon = BASE64.encode(&bundle.icon.bytes);
    let program = BASE64.encode(&packed(&bundle.program.bytes)?);
    let build = meta(build);
    Ok(format!(
        r##"<!DOCTYPE html>
<html lang="en" data-starts>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <title>Counterpoint: Who said what about whom, quoted from the reports</title>
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
    <script>{glue}</script>
    <script>{start}</script>
  </body>
</html>
"##
    ))
}

/// The stylesheet and the scripts as they stand in the file.
fn inline(bundle: &Bundle) -> Result<[&str; 4], String> {
    let [styles, root, glue, start] = [&bundle.styles, &bundle.root, &bundle.glue, &bundle.start];
    for asset in [styles, root, glue, start] {
        // What ends or opens an element within it would be read as that.
        let text = asset.text()?.to_ascii_lowercase();
        if let Some(tag) =
            ["</script", "</style", "<script", "<!--"].iter().find(|tag| text.contains(**tag))
        {
            return Err(format!(
                "{} holds `{tag}`, and cannot stand within a page; write it in two parts",
                asset.name
            ));
        }
    }
    Ok([styles.text()?, root.text()?, glue.text()?, start.text()?])
}

/// The program as gzip, without a time or a name.
fn packed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let message = |error| format!("cannot compress the program: {error}");
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes).map_err(message)?;
    writer.finish().map_err(message)
}
