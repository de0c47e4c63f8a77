//! What a reader's browser is made to be: its colours, its screen, its line, its permissions.

use serde_json::json;

use super::Reader;

impl Reader {
    /// Emulates a system that prefers `light` or `dark`.
    #[track_caller]
    pub fn set_color_scheme(&self, scheme: &str) -> &Self {
        self.record(format!("prefer {scheme}"));
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.must(self.session.devtools("Emulation.setEmulatedMedia", features));
        self
    }

    /// Makes the screen this wide, in CSS pixels.
    #[track_caller]
    pub fn set_screen_width(&self, width: u32) -> &Self {
        self.record(format!("on a screen {width} pixels wide"));
        let screen =
            json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        self.must(self.session.devtools("Emulation.setDeviceMetricsOverride", screen));
        self
    }

    /// Emulates a slow phone on a slow line, which loads everything anew: 1.6 Mbit/s with a delay of 150 ms, and a
    /// processor that takes four times as long. So Lighthouse emulates one.
    #[track_caller]
    pub fn emulate_slow_phone(&self) -> &Self {
        self.record("on a slow phone".to_owned());
        let bytes_per_second = 1_600_000 / 8;
        let line = json!({ "offline": false, "latency": 150, "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second / 2 });
        let commands = [
            ("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })),
            ("Network.enable", json!({})),
            ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
            ("Network.setBypassServiceWorker", json!({ "bypass": true })),
            ("Network.emulateNetworkConditions", line),
        ];
        for (command, parameters) in commands {
            self.must(self.session.devtools(command, parameters));
        }
        self
    }

    /// Makes the browser refuse to copy, as some do.
    #[track_caller]
    pub fn deny_clipboard(&self) -> &Self {
        self.record("deny copying".to_owned());
        self.must(self.session.permit("clipboard-write", "denied"));
        self.run("document.execCommand = () => false");
        self
    }
}
