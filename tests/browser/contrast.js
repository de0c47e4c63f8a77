// The visible texts whose contrast with their background is below that of WCAG 2.2 AA, each with its ratio.
const parsed = (colour) => {
  const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
  // `color(srgb …)` has channels from 0 to 1, `rgb(…)` from 0 to 255.
  return colour.startsWith("color(srgb ") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
};
const background = (element) => {
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
const lowContrast = new Set();
for (const element of document.querySelectorAll("body *")) {
  if (!holdsText(element) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && fontWeight >= 700);
  const ratio = contrast(parsed(color), background(element));
  if (ratio < (isLarge ? 3 : 4.5)) {
    lowContrast.add(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${ratio.toFixed(2)}`);
  }
}
return [...lowContrast];
