// The service worker: keeps one build whole, and answers with it. `BUILD` is written before this by `cargo xtask build`:
// `{ version, files: [[address, integrity]] }`, the files that the program consists of.
"use strict";

// Other sites of the same host share its caches: the scope is part of the name.
const KEPT = "counterpoint " + self.registration.scope + " ";
const CACHE = KEPT + BUILD.version;

// All files of a build or none: where one is missing or not the one that was built, the build is not taken, and the older one stays.
async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(BUILD.files.map(async ([address, integrity]) => {
      const response = await fetch(new Request(address, { integrity, cache: "no-cache" }));
      if (!response.ok) throw new Error(address + ": the server answered " + response.status);
      await cache.put(address, response);
    }));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(KEPT) && name !== CACHE).map((name) => caches.delete(name)));
}

async function answer(request) {
  const scope = new URL(self.registration.scope);
  const url = new URL(request.url);
  const path = url.pathname.slice(scope.pathname.length);
  const cache = await caches.open(CACHE);
  const cached = await cache.match(path === "" || path === "index.html" ? "./" : path);
  if (cached) return cached;
  try {
    return await fetch(request);
  } catch (offline) {
    // The plain pages are not kept; the program shows the same.
    const page = request.mode === "navigate" && /^(?:((?:doc|entity|topic)\/[^/]+)|(about|claims|compare|documents|entities|method|timeline|topics)(?:\/\d+)?)\.html$/.exec(path);
    if (page) return Response.redirect(scope.href + "#/" + (page[1] || page[2]));
    throw offline;
  }
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});
