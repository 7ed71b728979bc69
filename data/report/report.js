// Tables with data-sort can be sorted by their headings. Without this script they read as well, in
// the order that they are written in.
"use strict";

// What a cell sorts by: the number it begins with, or its text. "–" is neither and comes last.
function keyOf(row, column) {
  const text = row.cells[column].textContent.trim();
  const number = parseFloat(text.replace(/,/g, ""));
  return Number.isNaN(number) ? text : number;
}

function compare(a, b) {
  if (typeof a !== typeof b) {
    return typeof a === "number" ? -1 : 1;
  }
  return typeof a === "number" ? b - a : a.localeCompare(b);
}

function sort(table, heading) {
  // Numbers begin with the largest, texts with A; a second press turns that around.
  const isNumber = heading.classList.contains("n");
  const first = isNumber ? "descending" : "ascending";
  const second = isNumber ? "ascending" : "descending";
  const order = heading.getAttribute("aria-sort") === first ? second : first;
  const sign = order === first ? 1 : -1;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row) => [keyOf(row, heading.cellIndex), row]);
  const isMissing = (key) => isNumber && typeof key !== "number";
  rows.sort(([a], [b]) =>
    isMissing(a) || isMissing(b) ? isMissing(a) - isMissing(b) : sign * compare(a, b));
  body.append(...rows.map(([, row]) => row));
  for (const other of heading.parentElement.cells) {
    other.removeAttribute("aria-sort");
  }
  heading.setAttribute("aria-sort", order);
}

for (const table of document.querySelectorAll("table[data-sort]")) {
  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(table, heading));
    heading.append(button);
  }
}
