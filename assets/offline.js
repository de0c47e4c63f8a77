// Keeps the page for reading without a network, and offers a newer build when one has come; it never forces one.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;

  // A newer build waits until it is asked for, or until no window shows the older one.
  function offer(waiting) {
    var update = document.getElementById("update");
    update.hidden = false;
    update.querySelector("button").onclick = function () {
      navigator.serviceWorker.addEventListener("controllerchange", function () { location.reload(); });
      waiting.postMessage("take over");
    };
  }

  function watch(registration) {
    var installing = registration.installing;
    if (!installing) return;
    installing.addEventListener("statechange", function () {
      // Without a controller it is the first build here, and nothing is replaced.
      if (installing.state === "installed" && navigator.serviceWorker.controller) offer(installing);
    });
  }

  addEventListener("load", function () {
    navigator.serviceWorker.register("sw.js").then(function (registration) {
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
      watch(registration);
      registration.addEventListener("updatefound", function () { watch(registration); });
    }).catch(function (refused) {
      // In a private window, or where the host forbids it, the page works as well; it is only not kept.
      console.info("This page is not kept for reading offline: " + refused.message);
    });
  });
})();
