//! WebDriver commands that fantoccini does not have.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value as Json;
use url::{ParseError, Url};

/// A command, sent as it is.
#[derive(Debug)]
pub(crate) struct ExtensionCommand {
    pub(crate) method: Method,
    /// The path below that of the session.
    pub(crate) path: String,
    pub(crate) body: Option<Json>,
}

impl WebDriverCompatibleCommand for ExtensionCommand {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Json::to_string))
    }
}
