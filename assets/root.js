// Runs before anything is painted, so that the reader never sees the wrong colours or the wrong page.
(function () {
  "use strict";
  var root = document.documentElement;
  // From a disk, no browser lets the program load from files of its own: the one file that holds everything starts in its place.
  var single = root.getAttribute("data-single");
  if (single && location.protocol === "file:") {
    location.replace(single + location.search + location.hash);
    return;
  }
  // What the program keeps of the reader's choices (src/app/state.rs).
  try {
    var settings = JSON.parse(localStorage.getItem("counterpoint.settings"));
    if (settings) root.setAttribute("data-theme", settings.theme);
  } catch (refused) {
    // A browser that keeps nothing shows the system's colours.
  }
  // Where the program will start, the plain page is what it will show, unless the address asks for something else.
  if (root.hasAttribute("data-starts")) {
    root.classList.add("starting");
    if (!/^#?(\/(claims)?)?$/.test(location.hash)) root.classList.add("other-route");
  }
})();
