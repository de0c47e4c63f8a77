// The texts whose letters do not stand out from what lies behind them, each with its contrast, where WCAG 2.2 AA asks for more.
const parsed = (colour) => {
  const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
  // Mixed colours are told in parts of one, others in parts of 255.
  return colour.startsWith("color(srgb ") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parsed(getComputedStyle(at).backgroundColor);
    if (colour[3] === 1) return colour;
  }
  return [255, 255, 255, 1];
};
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

const holdsText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
const faint = new Set();
for (const element of document.querySelectorAll("body *")) {
  if (!holdsText(element) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && fontWeight >= 700);
  const found = contrast(parsed(color), ground(element));
  if (found < (isLarge ? 3 : 4.5)) {
    faint.add(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${found.toFixed(2)}`);
  }
}
return [...faint];
