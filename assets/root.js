// Runs before anything is painted, so that the reader never sees the wrong colours or the wrong page.
(function () {
  "use strict";
  var root = document.documentElement;
  // The reader's choice of colours: the first byte of the settings that the program keeps (src/app/state.rs), behind the
  // eight that every pack begins with (src/model/pack.rs), in hexadecimal. The third: whether the overview is unfolded.
  var kept = "";
  try {
    kept = localStorage.getItem("counterpoint.settings") || "";
    var theme = ["system", "light", "dark"][parseInt(kept.slice(16, 18), 16)];
    if (theme) root.setAttribute("data-theme", theme);
  } catch (refused) {
    // A browser that keeps nothing shows the system's colours.
  }
  // At the first visit it is unfolded where the screen is wide.
  var unfolded = kept.length < 22 ? 768 <= root.clientWidth : kept.slice(20, 22) === "01";
  if (!unfolded) root.setAttribute("data-overview", "folded");
  // Where the program will start, the plain page is what it will show, unless the address asks for something else.
  if (root.hasAttribute("data-starts")) {
    root.classList.add("starting");
    if (!/^#?(\/(claims)?)?$/.test(location.hash)) root.classList.add("elsewhere");
  }
})();
