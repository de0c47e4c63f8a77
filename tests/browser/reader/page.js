// How a reader finds their way in the page: by roles and names.
//
// Where something has no role of its own (the text of a document, the highlight of a claim) it is found by its class, and the
// journeys check beside it what a reader sees of it.
const page = (() => {
  const squeezed = (text) => text.replace(/\s+/g, " ").trim();

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true })
    || getComputedStyle(element).display === "contents" && [...element.children].some(isShown);

  // What lies behind an open dialog can be neither seen nor reached.
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

  const spoken = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true" || !isShown(node)) return "";
    const words = node.getAttribute("aria-label") ?? [...node.childNodes].map(spoken).join("");
    return getComputedStyle(node).display.startsWith("inline") ? words : ` ${words} `;
  };

  const nameOf = (element) => {
    const labelledBy = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
    const labels = labelledBy[0] ? labelledBy : [...(element.labels ?? [])];
    const isNamedByContent = !["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
    const own = element.getAttribute("aria-label");
    if (own !== null) return squeezed(own);
    if (labels.length > 0) return squeezed(labels.map((label) => (label ? spoken(label) : "")).join(" "));
    return isNamedByContent ? squeezed(spoken(element)) : squeezed(element.title || element.placeholder || "");
  };

  // Those with the whole name come before those whose name goes on, as an option's does with its count.
  const find = (role, name, within = root()) => {
    const all = [within, ...within.querySelectorAll("*")].filter((element) => roleOf(element) === role && isShown(element));
    const named = all.map((element) => [element, nameOf(element)]);
    const exact = named.filter(([, other]) => other === name);
    return (exact.length > 0 ? exact : named.filter(([, other]) => other.startsWith(`${name} `))).map(([element]) => element);
  };

  const names = (role) => shown("*").filter((element) => roleOf(element) === role).map(nameOf);

  // A person does not click a radio button that is drawn as its label, and of a link in a drawing its shape: Firefox scrolls to
  // nothing that has no box.
  const grip = (element) => {
    if (element instanceof SVGAElement) return element.querySelector("circle, rect");
    return getComputedStyle(element).pointerEvents === "none" ? element.closest("label") : element;
  };

  const one = (role, name, place) => {
    const within = place ? find(place[0], place[1])[0] : root();
    const element = within && find(role, name, within)[0];
    return element ? grip(element) : null;
  };

  const option = (facet, label) => {
    const boxes = group(facet) ? [...group(facet).querySelectorAll("input[type=checkbox]")] : [];
    return boxes.find((box) => labelAndCount(box)[0] === label) ?? null;
  };
  const group = (name) => find("group", name)[0] ?? find("radiogroup", name)[0];
  const labelAndCount = (box) => {
    const name = nameOf(box);
    const [, label, count] = name.match(/^(.*) (\d+)$/) ?? [null, name, "-1"];
    return [label, Number(count)];
  };
  const options = (facet) => {
    if (!group(facet)) return null;
    return shown("input[type=checkbox]", group(facet)).map((box) => {
      const [label, count] = labelAndCount(box);
      const exclude = find("button", `Exclude ${label}`, group(facet))[0];
      return { label, count, is_ticked: box.checked, is_excluded: exclude?.getAttribute("aria-pressed") === "true" };
    });
  };

  const status = () => {
    const said = shown("[role=status]").map((element) => squeezed(element.textContent));
    const [n, total] = (said.find((text) => /^\d+ of \d+ claims?$/.test(text)) ?? "").match(/\d+/g)?.map(Number) ?? [];
    const heading = shown("h1")[0];
    return n === undefined || !heading ? null : { n, total, heading: squeezed(heading.textContent) };
  };

  const articles = () => shown("article").filter((article) => article.querySelector(":scope > blockquote"));
  const idOf = (article) => {
    const link = find("link", "Open in its document", article)[0];
    return decodeURIComponent(link?.hash.match(/^#\/claim\/([^?]*)/)?.[1] ?? "");
  };
  const cards = () => articles().map((article) => ({
    id: idOf(article),
    heading: squeezed(spoken(article.querySelector("h2, h3"))),
    kind: squeezed(spoken(article.querySelector("p"))),
    quote: article.querySelector("blockquote").textContent,
    marks: [...article.querySelectorAll("blockquote mark")].map((mark) => mark.textContent),
    text: squeezed(article.innerText),
  }));
  const card = (id, role, name) => {
    const article = articles().find((article) => idOf(article) === id);
    return (article && find(role, name, article)[0]) ?? null;
  };

  const chips = () => (find("list", "Active filters")[0] ? shown("li > span", find("list", "Active filters")[0]) : [])
    .map((chip) => squeezed(chip.textContent));

  // Whether the beginning of an element can be seen: on the screen, in its pane, and under nothing.
  const isSeen = (element) => {
    const box = [...element.getClientRects()].find((box) => box.width > 0);
    if (!box) return false;
    const hit = document.elementFromPoint(box.left + Math.min(box.width, 8) / 2, box.top + box.height / 2);
    return hit !== null && (element.contains(hit) || element.closest("label")?.contains(hit) === true);
  };

  // Scrolls to what is to be clicked, as a person would: away from the edges, where bars may lie over it.
  const reach = (element) => {
    if (!isSeen(element)) element.scrollIntoView({ block: "center" });
    return true;
  };

  const isNumber = (link) => /^Claim \d+: /.test(nameOf(link));
  const withoutNumbers = (paragraph) => {
    const copy = paragraph.cloneNode(true);
    for (const link of copy.querySelectorAll("a")) if (isNumber(link)) link.remove();
    return copy.textContent;
  };
  const text = () => {
    const body = shown("article .text")[0];
    if (!body) return null;
    const article = body.closest("article");
    const pieces = shown(".is-current:not(a)", body);
    const numbers = shown("a", body).filter(isNumber);
    const plain = getComputedStyle(body).backgroundColor;
    return {
      title: nameOf(article),
      position: shown("nav", article).map(nameOf)[0] ?? null,
      current: numbers.filter((number) => number.getAttribute("aria-current") === "true").map(nameOf),
      highlighted: pieces.map((piece) => piece.textContent).join(""),
      stands_out: pieces.length > 0 && pieces.every((piece) => getComputedStyle(piece).backgroundColor !== plain),
      is_seen: pieces.length > 0 && isSeen(pieces[0]),
      numbers: numbers.map(nameOf),
      marks: shown("mark", body).map((mark) => mark.textContent),
      paragraphs: [...body.children].map(withoutNumbers),
      elements: [...new Set([...body.querySelectorAll("*")].map((element) => element.tagName.toLowerCase()))].sort(),
    };
  };
  // The words of a document that bear a mark and of all claims only this number: what a reader clicks to open it.
  const words = (start) => shown("article .text span").find((piece) => piece.textContent.startsWith(start)) ?? null;

  // A ring is drawn by an outline or by a shadow that lies outside.
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
      name: element === document.body ? "" : nameOf(element),
      within: group && group !== element ? nameOf(group) : "",
      id: idOf(element.closest("article") ?? document.createElement("i")),
      has_ring: [element, element.closest("label")].some((ringed) => ringed && hasRing(ringed)),
      is_seen: isSeen(grip(element) ?? element),
    };
  };

  // What reaches beyond the right edge, but for what scrolls within its own box.
  const overflow = () => {
    const edge = document.documentElement.clientWidth;
    const juts = (element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest(".scroll, .hidden");
    const told = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    return {
      page: document.documentElement.scrollWidth,
      screen: innerWidth,
      elements: [...new Set(shown("*").filter(juts).map(told))].slice(0, 8),
    };
  };

  const repeated_ids = () => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return [...new Set(ids.filter((id, idx) => ids.indexOf(id) !== idx))];
  };

  const notes = () => shown("[role=alert]").map((note) => squeezed(note.innerText)).filter((note) => note !== "");

  // The words of each row of a table that stands under a heading, or in a region of this name.
  const table = (name) => {
    const rows = find("region", name).flatMap((region) => shown("tbody tr", region));
    return rows.map((row) => [...row.children].map((cell) => squeezed(spoken(cell))));
  };

  // What stands under a heading, up to the next of its kind.
  const section = (name) => {
    const heading = find("heading", name)[0];
    return heading ? squeezed(heading.parentElement.innerText) : null;
  };

  // All that a link restores.
  const scene = () => ({
    address: location.hash,
    title: document.title,
    status: status(),
    headings: shown("h1, article > header h2").map((heading) => squeezed(spoken(heading))),
    chips: chips(),
    cards: articles().map(idOf),
    position: text()?.position ?? null,
    highlighted: text()?.highlighted ?? null,
    ticked: shown("[role=group] input:checked").map(nameOf),
    sought: document.querySelector("#search")?.value ?? null,
    notes: notes(),
  });

  // What can be used and has no name to call it by.
  const unnamed = () => {
    const usable = shown("a[href], button, input, select, textarea, summary, [tabindex='0'], dialog, article, [role=group], [role=radiogroup]");
    return usable.filter((element) => nameOf(element) === "").map((element) => element.outerHTML.slice(0, 120));
  };

  return {
    card, cards, chips, focus, names, notes, one, option, options, overflow, reach, repeated_ids, scene, section, status, table, text, unnamed,
    words,
    address: () => location.hash,
    described: (element) => [roleOf(element), nameOf(element)],
    is_unfolded: (summary) => find("summary", summary)[0]?.parentElement.open ?? null,
    is_seen: (role, name) => find(role, name).some(isSeen),
    title: () => document.title,
    value: (role, name) => find(role, name)[0]?.value ?? null,
    visible: () => squeezed(root().innerText),
  };
})();
