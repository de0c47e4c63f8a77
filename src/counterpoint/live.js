// Loads the page again when `counterpoint serve` has made the site anew; where it could not, shows why over the page that stays.
(function () {
  "use strict";
  const EVENTS = "/counterpoint-live/";

  function show(faults) {
    let box = document.getElementById("live-faults");
    if (!box) {
      box = document.createElement("div");
      box.id = "live-faults";
      box.className = "failure";
      box.setAttribute("role", "alert");
      document.body.append(box);
    }
    const heading = document.createElement("h2");
    heading.textContent = "The files have faults; this is the last good site";
    const list = document.createElement("ul");
    for (const fault of faults) {
      const item = document.createElement("li");
      item.textContent = fault;
      list.append(item);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => box.remove());
    box.replaceChildren(heading, list, close);
  }

  async function listen(seen) {
    const response = await fetch(EVENTS + seen, { cache: "no-store" });
    const events = await response.json();
    if (events.faults.length) show(events.faults);
    else if (seen !== "" && events.seen !== seen) return location.reload();
    return listen(events.seen);
  }

  // Where the command has ended, there is nothing more to hear.
  listen("").catch(function () {});
})();
