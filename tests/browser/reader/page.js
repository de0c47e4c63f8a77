// Finds elements of the page by role and accessible name, and returns what they show.
//
// What has no role of its own (the text of a document, the highlight of a claim) is found by its class; journeys then check how it
// is displayed.
const page = (() => {
  const collapseSpaces = (text) => text.replace(/\s+/g, " ").trim();

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true })
    || getComputedStyle(element).display === "contents" && [...element.children].some(isShown);

  // Everything behind an open dialog is inert.
  const root = () => [...document.querySelectorAll("dialog[open]")].pop() ?? document.body;

  const shown = (selector, within = root()) => [...within.querySelectorAll(selector)].filter(isShown);

  const ROLES = {
    A: (element) => (element.hasAttribute("href") ? "link" : "generic"),
    ARTICLE: () => "article",
    ASIDE: () => "complementary",
    BUTTON: () => "button",
    DIALOG: () => "dialog",
    H1: () => "heading",
    H2: () => "heading",
    H3: () => "heading",
    INPUT: (element) => ({ checkbox: "checkbox", file: "button", radio: "radio", range: "slider", search: "searchbox" })[element.type] ?? "textbox",
    MAIN: () => "main",
    NAV: () => "navigation",
    SECTION: () => "region",
    SELECT: () => "combobox",
    SUMMARY: () => "summary",
    TABLE: () => "table",
    TEXTAREA: () => "textbox",
    UL: () => "list",
  };
  const roleOf = (element) => element.getAttribute("role") ?? (ROLES[element.tagName.toUpperCase()] ?? (() => "generic"))(element);

  const accessibleText = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true" || !isShown(node)) return "";
    const words = node.getAttribute("aria-label") ?? [...node.childNodes].map(accessibleText).join("");
    return getComputedStyle(node).display.startsWith("inline") ? words : ` ${words} `;
  };

  const accessibleName = (element) => {
    const labelledBy = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
    const labels = labelledBy[0] ? labelledBy : [...(element.labels ?? [])];
    const isNamedByContent = !["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
    const own = element.getAttribute("aria-label");
    if (own !== null) return collapseSpaces(own);
    if (labels.length > 0) return collapseSpaces(labels.map((label) => (label ? accessibleText(label) : "")).join(" "));
    return isNamedByContent ? collapseSpaces(accessibleText(element)) : collapseSpaces(element.title || element.placeholder || "");
  };

  // Elements with exactly this name, or else those whose name continues after it, as that of an option does with its count.
  const find = (role, name, within = root()) => {
    const all = [within, ...within.querySelectorAll("*")].filter((element) => roleOf(element) === role && isShown(element));
    const named = all.map((element) => [element, accessibleName(element)]);
    const exact = named.filter(([, other]) => other === name);
    return (exact.length > 0 ? exact : named.filter(([, other]) => other.startsWith(`${name} `))).map(([element]) => element);
  };

  const names = (role) => shown("*").filter((element) => roleOf(element) === role).map(accessibleName);

  // What a person clicks: the label of a radio button that is drawn as its label, and the shape in a link of an SVG, because Firefox
  // does not scroll to elements without a box.
  const clickTarget = (element) => {
    if (element instanceof SVGAElement) return element.querySelector("circle, rect");
    return getComputedStyle(element).pointerEvents === "none" ? element.closest("label") : element;
  };

  const one = (role, name, container) => {
    const within = container ? find(container[0], container[1])[0] : root();
    const element = within && find(role, name, within)[0];
    return element ? clickTarget(element) : null;
  };

  const boxOf = (facet, label) => {
    const boxes = group(facet)?.querySelectorAll("input[type=checkbox]") ?? [];
    return [...boxes].find((box) => labelAndCount(box)[0] === label);
  };
  const option = (facet, label) => boxOf(facet, label) ?? null;
  const option_to_toggle = (facet, label, is_ticked) => {
    const box = boxOf(facet, label);
    return box?.checked === is_ticked ? box : null;
  };
  // An option without results is only shown while it is ticked.
  const is_ticked = (facet, label) => {
    const box = boxOf(facet, label);
    return box !== undefined && box.checked && isShown(box);
  };
  const group = (name) => find("group", name)[0] ?? find("radiogroup", name)[0];
  const labelAndCount = (box) => {
    const name = accessibleName(box);
    const [, label, count] = name.match(/^(.*) (\d+)$/) ?? [null, name, "-1"];
    return [label, Number(count)];
  };
  const options = (facet) => {
    const within = group(facet);
    if (!within) return null;
    const pressed = new Set(shown("button[aria-pressed=true]", within).map(accessibleName));
    return shown("input[type=checkbox]", within).map((box) => {
      const [label, count] = labelAndCount(box);
      return { label, count, is_ticked: box.checked, is_excluded: pressed.has(`Exclude ${label}`) };
    });
  };

  const status = () => {
    const announced = shown("[role=status]").map((element) => collapseSpaces(element.textContent));
    const [n, total] = (announced.find((text) => /^\d+ of \d+ claims?$/.test(text)) ?? "").match(/\d+/g)?.map(Number) ?? [];
    // The first screen has a heading of its own above the count.
    const heading = shown("#count")[0] ?? shown("h1")[0];
    return n === undefined || !heading ? null : { n, total, heading: collapseSpaces(heading.textContent) };
  };

  const articles = () => shown("article").filter((article) => article.querySelector(":scope > blockquote"));
  const CLAIM = /^#\/claim\/([^?]*)/;
  const idOf = (article) => {
    const links = [...article.querySelectorAll("a")].filter((link) => CLAIM.test(link.hash));
    const link = links.find((link) => accessibleName(link) === "See in context" && isShown(link));
    return decodeURIComponent(link?.hash.match(CLAIM)[1] ?? "");
  };
  const cards = () => articles().map((article) => ({
    id: idOf(article),
    heading: collapseSpaces(accessibleText(article.querySelector("h2, h3"))),
    kind: collapseSpaces(accessibleText(article.querySelector("p"))),
    quote: article.querySelector("blockquote").textContent,
    marks: [...article.querySelectorAll("blockquote mark")].map((mark) => mark.textContent),
    text: collapseSpaces(article.innerText),
  }));
  // What every change of the filters changes.
  const results = () => {
    const found = status();
    return found && [found, articles().map(idOf)];
  };
  const card = (id, role, name) => {
    const article = articles().find((article) => idOf(article) === id);
    return (article && find(role, name, article)[0]) ?? null;
  };

  const chips = () => (find("list", "Active filters")[0] ? shown("li > span", find("list", "Active filters")[0]) : [])
    .map((chip) => collapseSpaces(chip.textContent));

  // Whether the beginning of an element is in the viewport, in its pane, and not covered.
  const isInView = (element) => {
    const box = [...element.getClientRects()].find((box) => box.width > 0);
    if (!box) return false;
    const hit = document.elementFromPoint(box.left + Math.min(box.width, 8) / 2, box.top + box.height / 2);
    return hit !== null && (element.contains(hit) || element.closest("label")?.contains(hit) === true);
  };

  // The element that another function finds, scrolled away from the edges, where bars may cover it.
  const in_view = (name, ...args) => {
    const element = page[name](...args);
    if (element && !isInView(element)) element.scrollIntoView({ block: "center" });
    return element;
  };

  const isNumber = (link) => /^Claim \d+: /.test(accessibleName(link));
  const withoutNumbers = (paragraph) => {
    const copy = paragraph.cloneNode(true);
    for (const link of copy.querySelectorAll("a")) if (isNumber(link)) link.remove();
    return copy.textContent;
  };
  const text = () => {
    const body = shown("article .text")[0];
    if (!body) return null;
    const article = body.closest("article");
    const parts = shown(".is-current:not(a)", body);
    const numbers = shown("a", body).filter(isNumber);
    const plain = getComputedStyle(body).backgroundColor;
    return {
      title: accessibleName(article),
      position: shown("nav", article).map(accessibleName)[0] ?? null,
      current: numbers.filter((number) => number.getAttribute("aria-current") === "true").map(accessibleName),
      highlighted: parts.map((part) => part.textContent).join(""),
      is_highlighted: parts.length > 0 && parts.every((part) => getComputedStyle(part).backgroundColor !== plain),
      is_visible: parts.length > 0 && isInView(parts[0]),
      numbers: numbers.map(accessibleName),
      marks: shown("mark", body).map((mark) => mark.textContent),
      paragraphs: [...body.children].map(withoutNumbers),
      elements: [...new Set([...body.querySelectorAll("*")].map((element) => element.tagName.toLowerCase()))].sort(),
    };
  };
  // The words of a document that begin with `start`: clicking them opens the claim that they belong to.
  const words = (start) => shown("article .text span").find((part) => part.textContent.startsWith(start)) ?? null;

  // A focus ring is an outline or an outer shadow.
  const hasRing = (element) => {
    const { boxShadow, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const shadows = boxShadow === "none" ? [] : boxShadow.split(/,(?![^(]*\))/);
    const isTransparent = /^rgba\(.*, 0\)$/.test(outlineColor) || outlineColor === "transparent";
    const hasOutline = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && !isTransparent;
    return hasOutline || shadows.some((shadow) => !shadow.includes("inset"));
  };
  const focus = () => {
    const element = document.activeElement ?? document.body;
    const group = element.closest("[role=group], [role=radiogroup], [role=search], article, nav, dialog, header");
    return {
      role: element === document.body ? "" : roleOf(element),
      name: element === document.body ? "" : accessibleName(element),
      within: group && group !== element ? accessibleName(group) : "",
      id: idOf(element.closest("article") ?? document.createElement("i")),
      has_ring: [element, element.closest("label")].some((ringed) => ringed && hasRing(ringed)),
      is_visible: isInView(clickTarget(element) ?? element),
    };
  };

  // The elements beyond the right edge, except those within a box that scrolls.
  const overflow = () => {
    const edge = document.documentElement.clientWidth;
    const overflows = (element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest(".scroll, .hidden");
    // What the browser leaves out until it comes into view stands where it was last.
    const isLaidOut = (element) => element.checkVisibility({ contentVisibilityAuto: true });
    const describe = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    return {
      page: document.documentElement.scrollWidth,
      screen: innerWidth,
      elements: [...new Set(shown("*").filter(isLaidOut).filter(overflows).map(describe))].slice(0, 8),
    };
  };

  const repeated_ids = () => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return [...new Set(ids.filter((id, idx) => ids.indexOf(id) !== idx))];
  };

  const notes = () => shown("[role=alert]").map((note) => collapseSpaces(note.innerText)).filter((note) => note !== "");

  // The cells of each row of the table in the region with this name.
  const table = (name) => {
    const rows = find("region", name).flatMap((region) => shown("tbody tr", region));
    return rows.map((row) => [...row.children].map((cell) => collapseSpaces(accessibleText(cell))));
  };

  // The text of the section with this heading.
  const section = (name) => {
    const heading = find("heading", name)[0];
    return heading ? collapseSpaces(heading.parentElement.innerText) : null;
  };

  // Everything that a link restores.
  const page_state = () => ({
    address: location.hash,
    title: document.title,
    status: status(),
    headings: shown("h1, article > header h2").map((heading) => collapseSpaces(accessibleText(heading))),
    chips: chips(),
    cards: articles().map(idOf),
    position: text()?.position ?? null,
    highlighted: text()?.highlighted ?? null,
    ticked: shown("[role=group] input:checked").map(accessibleName),
    search_text: document.querySelector("#search")?.value ?? null,
    notes: notes(),
  });

  // The controls without an accessible name.
  const unnamed = () => {
    const controls = shown("a[href], button, input, select, textarea, summary, [tabindex='0'], dialog, article, [role=group], [role=radiogroup]");
    return controls.filter((element) => accessibleName(element) === "").map((element) => element.outerHTML.slice(0, 120));
  };

  return {
    card, cards, chips, focus, in_view, is_ticked, names, notes, one, option, option_to_toggle, options, overflow, page_state, repeated_ids, results, section, status,
    table, text, unnamed, words,
    address: () => location.hash,
    described: (element) => [roleOf(element), accessibleName(element)],
    is_expanded: (summary) => find("summary", summary)[0]?.parentElement.open ?? null,
    is_in_view: (role, name) => find(role, name).some(isInView),
    title: () => document.title,
    value: (role, name) => find(role, name)[0]?.value ?? null,
    visible: () => collapseSpaces(root().innerText),
  };
})();
