// Starts the viewer; where it cannot start, or stops, the page says so and why.
//
// A classic script in old words, so that it can still speak where modules or WebAssembly are missing.
// What to load stands in the preload links that Trunk writes into the page's head.
(function () {
  "use strict";

  function preloaded(selector) {
    var link = document.querySelector("link" + selector);
    if (!link) throw new Error("the page names no program; it was not built by Trunk");
    return link;
  }

  function start() {
    if (location.protocol === "file:") {
      throw new Error("it was opened as a file, and browsers start programs only from a web server; `cargo xtask serve` is one");
    }
    if (typeof WebAssembly !== "object") {
      throw new Error("this browser has no WebAssembly, or it is switched off; allow it for this page, or use another browser");
    }
    var glue = preloaded('[rel="modulepreload"]');
    var program = preloaded('[rel="preload"][type="application/wasm"]');
    var response = fetch(program.href, { integrity: program.integrity }).then(function (response) {
      if (!response.ok) throw new Error("the server answered " + response.status);
      return response;
    });
    return Promise.all([import(glue.href), response]).catch(function (error) {
      throw new Error("its program could not be loaded, or is not the one this page was built with (" + error.message + ")");
    }).then(function (loaded) {
      return loaded[0].default({ module_or_path: loaded[1] });
    });
  }

  function say(title, why) {
    var trouble = document.getElementById("trouble");
    if (!trouble.hidden) return;
    var waiting = document.querySelector(".waiting");
    if (waiting) waiting.remove();
    var words = [["h1", title], ["p", why], ["button", "Load the page again"]].map(function (word) {
      var element = document.createElement(word[0]);
      element.textContent = word[1];
      return element;
    });
    words[2].type = "button";
    words[2].addEventListener("click", function () { location.reload(); });
    trouble.append.apply(trouble, words);
    trouble.hidden = false;
  }

  function isOfProgram(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }

  addEventListener("error", function (event) {
    if (isOfProgram(event.error)) {
      say("Counterpoint has stopped", "Its program met a fault: " + event.message + ". What you had chosen is kept in the address.");
    }
  });

  // The program's own last words come before the fault that ends it.
  addEventListener("counterpoint-failure", function (event) {
    say("Counterpoint has stopped", event.detail + ". What you had chosen is kept in the address.");
  });

  new Promise(function (resolve) { resolve(start()); }).catch(function (error) {
    console.error(error);
    say("Counterpoint could not start", "The reason: " + (error && error.message || error) + ".");
  });
})();
