// Puts a number beside each thing that README explains. `draw` adds this to a copy of a page.

"use strict";

// In the order of the legend in README. Each gives the element that its number stands beside.
const CALLOUTS = [
  (root) => root.querySelector("input[type=search]"),
  (root) => root.querySelector(".question select"),
  (root) => root.querySelector(".rung"),
  (root) => root.querySelector("[role=tab]"),
  (root) => root.querySelector("#answer-heading"),
  (root) => root.querySelector(".row-button"),
  (root) => [...root.querySelectorAll(".row-body:not([hidden]) *")].find((it) => !it.children.length && it.textContent.trim().endsWith("Deeper")),
];

const STYLE = `main { padding-inline-start: 64px !important; }
b.callout { position: absolute; left: 16px; width: 30px; height: 30px; border-radius: 50%; background: #b3261e; color: #fff;
  font: bold 16px/30px system-ui, sans-serif; text-align: center; }`;

function draw() {
  const root = document.querySelector("skill-matrix").shadowRoot;
  // The first row is shown open.
  const row = root && root.querySelector(".row-button[aria-expanded=false]");
  if (row && !root.querySelector(".row-button[aria-expanded=true]")) row.click();
  const found = root ? CALLOUTS.map((find) => find(root)) : [null];
  // The second part is drawn a little later.
  if (!found.every(Boolean) || !root.querySelector(".open-all")) return setTimeout(draw, 50);
  found.forEach((element, at) => {
    const box = element.getBoundingClientRect(), number = document.createElement("b");
    number.className = "callout";
    number.textContent = at + 1;
    number.style.top = `${box.top + scrollY + box.height / 2 - 15}px`;
    document.body.append(number);
  });
  document.documentElement.dataset.callouts = found.length;
}

document.head.append(Object.assign(document.createElement("style"), { textContent: STYLE }));
draw();
