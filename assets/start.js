// Starts the viewer; where it cannot start, or stops, the page says so and why.
//
// A classic script in old words, so that it can still speak where WebAssembly is missing. The glue that wasm-bindgen writes
// (`wasm_bindgen`) is loaded before it. The program is either named by a preload link in the page's head, or, in the one file that
// holds everything, stands in the page as base64 of gzip. So does the chunk, the part of the program that is loaded when the program
// asks for it; else a meta element names it with its hash. The corpus is a section of the program's file, or, where a preload link
// names one, a file of its own.
(function () {
  "use strict";

  // As the builder of the site names it (src/counterpoint/site/assets.rs).
  var SECTION = "counterpoint.corpus";

  function start() {
    if (typeof WebAssembly !== "object") {
      throw new Error("this browser has no WebAssembly, or it is turned off; allow it for this page, or use another browser");
    }
    if (typeof wasm_bindgen === "undefined") {
      throw new Error("its program" + NOT_LOADED + ")");
    }
    var held = document.getElementById("program");
    var beside = document.getElementById("corpus");
    // Both are on their way at once.
    var corpus = beside && fetched(beside, "its collection").then(function (response) { return unzipped(response.body); });
    var program = held ? unpacked(held.textContent).then(WebAssembly.compile) : fetchedProgram();
    return program.then(function (module) {
      return Promise.all([corpus || section(module), wasm_bindgen({ module_or_path: module })]);
    }).then(afterTurn).then(function (loaded) {
      exported = loaded[1];
      wasm_bindgen.read(new Uint8Array(loaded[0]));
    }).then(afterTurn).then(function () {
      wasm_bindgen.show();
      // From here on, the program draws.
      document.documentElement.classList.remove("starting", "other-route");
    });
  }

  // Between the steps the browser may answer the reader and paint.
  function afterTurn(value) {
    return new Promise(function (resolve) { setTimeout(resolve, 0, value); });
  }

  var NOT_LOADED = " could not be loaded, or is not the one this page was built with";

  function fetchedProgram() {
    var link = document.querySelector('link[rel="preload"][type="application/wasm"]');
    if (!link) throw new Error("the page names no program; it was not built by `cargo xtask build`");
    return fetched(link, "its program").then(compiled);
  }

  function compiled(response) {
    // Only what a host calls by its right type can be compiled while it arrives.
    if (WebAssembly.compileStreaming && /^application\/wasm\b/.test(response.headers.get("Content-Type"))) {
      return WebAssembly.compileStreaming(response);
    }
    return response.arrayBuffer().then(WebAssembly.compile);
  }

  // What the program gives the chunk, which lives in the same memory.
  var exported;
  // The chunk, once it is asked for.
  var chunk;

  // Loads the chunk, and calls back with whether it is there. What failed is tried anew the next time.
  window.counterpoint = {
    loadChunk: function (done) {
      chunk = chunk || new Promise(function (resolve) {
        resolve(moduleOfChunk().then(function (module) {
          return WebAssembly.instantiate(module, { __wasm_split: exported });
        }));
      });
      chunk.then(function () { return true; }, function (error) {
        console.error(error);
        chunk = null;
        return false;
      }).then(done);
    },
  };

  function moduleOfChunk() {
    var held = document.getElementById("chunk");
    if (held) return unpacked(held.textContent).then(WebAssembly.compile);
    var named = document.querySelector("meta[name=chunk]").content.split(" ");
    return fetched({ href: named[0], integrity: named[1] }, "a part of the program").then(compiled);
  }

  function fetched(link, what) {
    return fetch(link.href, link.integrity ? { integrity: link.integrity } : {}).then(function (response) {
      if (!response.ok) throw new Error("the server answered " + response.status);
      return response;
    }).catch(function (error) {
      throw new Error(what + NOT_LOADED + " (" + error.message + ")");
    });
  }

  function section(module) {
    var sections = WebAssembly.Module.customSections(module, SECTION);
    if (sections.length !== 1) throw new Error("the program's file holds no collection; build the site again");
    return sections[0];
  }

  function unzipped(stream) {
    if (typeof DecompressionStream !== "function") {
      throw new Error("this browser is too old to unpack it; use a newer one, or read the plain pages beside it");
    }
    return new Response(stream.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }

  function unpacked(base64) {
    var packed = atob(base64.trim());
    var bytes = new Uint8Array(packed.length);
    for (var at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
    return unzipped(new Blob([bytes]).stream());
  }

  function say(title, why) {
    var failure = document.getElementById("failure");
    if (!failure.hidden) return;
    // What was there before the program stays: the plain page can be read without it.
    document.documentElement.classList.remove("starting", "other-route");
    var waiting = document.querySelector(".waiting");
    if (waiting) waiting.remove();
    var words = [["h2", title], ["p", why], ["button", "Load the page again"]].map(function (word) {
      var element = document.createElement(word[0]);
      element.textContent = word[1];
      return element;
    });
    words[2].type = "button";
    words[2].addEventListener("click", function () { location.reload(); });
    failure.append.apply(failure, words);
    failure.hidden = false;
    return failure;
  }

  // The plain page of what was asked for, beside the one that is shown.
  function offerPlain(failure) {
    var asked = /^#\/(?:((?:doc|entity|topic)\/[^?\/]+)|(about|compare|documents|entities|method|timeline|topics))/.exec(location.hash);
    if (!asked || !document.querySelector(".plain")) return;
    var paragraph = document.createElement("p");
    var link = document.createElement("a");
    link.href = link.textContent = (asked[1] || asked[2]) + ".html";
    paragraph.append("Plain version: ", link);
    failure.append(paragraph);
  }

  function isOfProgram(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }

  addEventListener("error", function (event) {
    if (isOfProgram(event.error)) {
      say("Counterpoint has stopped", "An error stopped the program: " + event.message + ". Your filters are kept in the address.");
    }
  });

  // The program's own last words come before the fault that ends it.
  addEventListener("counterpoint-failure", function (event) {
    say("Counterpoint has stopped", event.detail + ". Your filters are kept in the address.");
  });

  new Promise(function (resolve) { resolve(start()); }).catch(function (error) {
    console.error(error);
    // What was loading when the page was left may have been ended; shown again as it was, the page would stay without it.
    addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
    var failure = say("Counterpoint could not start", "The reason: " + (error && error.message || error) + ".");
    if (failure) {
      // In its place and not over the page, which can be read.
      failure.classList.add("in-place");
      offerPlain(failure);
    }
  });
})();
