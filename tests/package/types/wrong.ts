// What a page must not do. Where the types let it, the compiler says that the comment is unused.
import type { Matrix } from "skill-matrix";

const made = document.createElement("skill-matrix");
const format = "skill-matrix/1";

// @ts-expect-error A matrix has a title.
export const untitled: Matrix = { format, levels: ["A"], skills: [{ name: "S" }], expectations: [] };
// @ts-expect-error A skill is an object.
export const plain: Matrix = { format, title: "T", levels: ["A"], skills: ["S"], expectations: [] };
// @ts-expect-error There is no such field.
export const other: Matrix = { format, title: "T", levels: ["A"], skills: [{ name: "S" }], expectations: [], domains: [] };
// @ts-expect-error A rank is a number.
export const ranked: Matrix = { format, title: "T", levels: [{ name: "A", rank: "1" }], skills: [], expectations: [] };
// @ts-expect-error An expectation is at a level.
export const nowhere: Matrix = { format, title: "T", levels: ["A"], skills: [], expectations: [{ skill: "s", items: ["x"] }] };

// @ts-expect-error There is no such view.
made.view = "maps";
// @ts-expect-error There is no such theme.
made.theme = "sepia";
// @ts-expect-error Headings go from 1 to 4.
made.headingLevel = 5;
// @ts-expect-error A level is named by a text.
made.level = 2;
// @ts-expect-error A comparison has two sides.
made.compare("junior");
// @ts-expect-error A side has no skill.
made.compare("junior", { skill: "s" });
// @ts-expect-error A matrix is no number.
made.load(1);
// @ts-expect-error What is loaded is told later.
made.load("{}").title;
// @ts-expect-error There may be none.
made.exportMatrix().title;
// @ts-expect-error There is no such outcome.
made.compare("a", "b").counts.better;
// @ts-expect-error This event has no such detail.
made.addEventListener("matrix-load", (event) => event.detail.problems);
// @ts-expect-error This event says levels as texts.
made.addEventListener("selection-change", (event) => event.detail.level.toFixed());
// @ts-expect-error What it tells cannot be changed.
made.addEventListener("selection-change", (event) => (event.detail.level = "x"));
