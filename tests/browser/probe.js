// Looks at a page that is loaded and returns what is wrong with it, as a list of sentences. The body
// of a function.
"use strict";

const complaints = [];
const tell = (what, element) => {
  const words = (element.textContent || "").trim().slice(0, 40);
  complaints.push(`${what}: <${element.localName} class="${element.getAttribute("class") || ""}"> ${words}`);
};
const all = (selector) => Array.from(document.querySelectorAll(selector));

for (const details of all("details")) {
  details.open = true;
}

// Nothing stands out of the page, or out of what scrolls by itself.
const root = document.scrollingElement;
if (root.scrollWidth > innerWidth) {
  complaints.push(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
}
const overflow = (element) => getComputedStyle(element).overflowX;
const scrollerOf = (element) => {
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
    if (["auto", "scroll"].includes(overflow(at))) {
      return at;
    }
  }
  return null;
};
const hasOwnText = (element) =>
  Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
const isShown = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && !element.closest(".unseen, .skip, title, desc, script, style");
};
const texts = all("body *").filter((element) => hasOwnText(element) && isShown(element));
if (texts.length < 20) {
  complaints.push(`only ${texts.length} elements have text: was the page loaded?`);
}
for (const element of texts) {
  const box = element.getBoundingClientRect();
  if (scrollerOf(element) === null && (box.left < -1 || box.right > innerWidth + 1)) {
    tell(`out of the window (${Math.round(box.left)} to ${Math.round(box.right)})`, element);
  }
  const clips = ["hidden", "clip"].includes(overflow(element));
  if (clips && element.scrollWidth > element.clientWidth + 1) {
    tell("text is cut off", element);
  }
}
for (const element of all("body *")) {
  if (["auto", "scroll"].includes(overflow(element)) && element.tabIndex < 0 &&
      element.querySelector("a, button") === null) {
    tell("scrolls, but not by keyboard", element);
  }
}
for (const svg of all("svg")) {
  const boxes = Array.from(svg.querySelectorAll("text.tick, text.number"), (text) => [
    text.getBoundingClientRect(), text]).filter(([box]) => box.width > 0);
  for (let i = 0; i + 1 < boxes.length; ++i) {
    for (let j = i + 1; j < boxes.length; ++j) {
      const [a, b] = [boxes[i][0], boxes[j][0]];
      if (a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom) {
        tell(`"${boxes[i][1].textContent}" stands on`, boxes[j][1]);
      }
    }
  }
}

// Contrast, by the formulas of WCAG 2.1.
const channels = (color) => (color.match(/[\d.]+/g) || []).map(Number);
const luminance = (color) => {
  const [r, g, b] = channels(color).slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const groundOf = (element) => {
  const cell = element.localName === "text" && element.parentElement.querySelector(":scope > rect");
  if (cell && element.parentElement.localName === "g") {
    return getComputedStyle(cell).fill;
  }
  for (let at = element; at !== null; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    const alpha = channels(color)[3];
    if (alpha === undefined || alpha > 0) {
      return color;
    }
  }
  return "rgb(255, 255, 255)";
};
let worst = 21;
for (const element of texts) {
  const style = getComputedStyle(element);
  const ink = element instanceof SVGElement ? style.fill : style.color;
  const [a, b] = [luminance(ink), luminance(groundOf(element))];
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  worst = Math.min(worst, contrast);
  if (contrast < 4.5) {
    tell(`contrast ${contrast.toFixed(2)} (${ink} on ${groundOf(element)})`, element);
  }
}

// What a screen reader goes by.
if (document.documentElement.lang === "") {
  complaints.push("no language");
}
if (all("h1").length !== 1) {
  complaints.push(`${all("h1").length} main headings`);
}
let level = 0;
for (const heading of all("h1, h2, h3, h4, h5, h6")) {
  const next = Number(heading.localName[1]);
  if (next > level + 1) {
    tell("a heading skips a level", heading);
  }
  level = next;
}
for (const landmark of ["header", "nav", "main", "footer"]) {
  if (all(landmark).length !== 1) {
    complaints.push(`${all(landmark).length} <${landmark}>`);
  }
}
const ids = all("[id]").map((element) => element.id);
for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) {
  complaints.push(`id ${id} stands twice`);
}
for (const element of all("[aria-labelledby]")) {
  for (const id of element.getAttribute("aria-labelledby").split(" ")) {
    if (document.getElementById(id) === null) {
      tell(`no element has the id ${id}`, element);
    }
  }
}
for (const link of all("a[href], use")) {
  if (document.getElementById(link.getAttribute("href").slice(1)) === null) {
    tell(`a link to nowhere, ${link.getAttribute("href")}`, link);
  }
}
for (const table of all("table")) {
  if (table.caption === null || table.querySelector("th:not([scope])") !== null) {
    tell("a table without caption, or with a heading without scope", table);
  }
}
for (const svg of all("svg:not([aria-hidden])")) {
  if (svg.getAttribute("role") !== "img" || svg.querySelector("title, desc") === null) {
    tell("a picture without a name", svg);
  }
}

// Pressing a heading sorts by it; again, the other way round.
for (const table of all("table[data-sort]")) {
  const heading = table.tHead.rows[0].cells[2];
  const numbers = () => Array.from(table.tBodies[0].rows, (row) =>
    Number(row.cells[2].textContent.replace(/,/g, ""))).filter((number) => !Number.isNaN(number));
  const isSorted = (sign) => numbers().every((number, place, list) =>
    place === 0 || sign * (number - list[place - 1]) >= 0);
  heading.querySelector("button").click();
  if (heading.getAttribute("aria-sort") !== "descending" || !isSorted(-1)) {
    tell("is not sorted", table);
  }
  heading.querySelector("button").click();
  if (heading.getAttribute("aria-sort") !== "ascending" || !isSorted(1)) {
    tell("is not sorted the other way round", table);
  }
}
if (document.title.includes("broken") || document.querySelector("[onerror], [onmouseover], img")) {
  complaints.push("text of the corpus became markup");
}

return {complaints, contrast: worst, texts: texts.length};
