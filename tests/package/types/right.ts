// What a page may do.
import { SkillMatrixElement } from "skill-matrix";
import type { Comparison, Matrix, MatrixLoadDetail, Outcome, SkillMatrixProperties } from "skill-matrix";
import imported from "./matrix.json";

const matrix: Matrix = {
  format: "skill-matrix/1",
  title: { en: "Data skills", de: "Datenkenntnisse" },
  cumulative: true,
  depths: ["Aware", { id: "expert", name: "Expert", short: "E" }],
  levels: ["Junior", { id: "lead", name: "Lead", rank: 4 }],
  roles: ["Maker", { id: "ds", name: "Data Scientist", levels: ["junior", { level: "lead", rank: 2 }] }],
  skills: [{ id: "sql", name: "SQL", path: ["Data", "Languages"], texts: { aware: ["Reads"] } }],
  expectations: [
    { skill: "sql", role: "ds", level: "junior", required: true, items: [{ text: "Queries", depth: "aware", items: ["Joins"] }, "Reads plans"] },
    { skill: "sql", role: "ds", level: "lead", depth: "expert" },
    { skill: "sql", role: "maker", level: "lead", concerned: false },
  ],
};

const made = document.createElement("skill-matrix");
const found: SkillMatrixElement | null = document.querySelector("skill-matrix");
const isOne: boolean = made instanceof SkillMatrixElement;

made.matrix = matrix;
made.matrix = imported;
made.matrix = JSON.stringify(matrix);
made.matrix = null;
made.level = "junior";
made.level = undefined;
made.view = "map";
made.theme = "dark";
made.headingLevel = 3;
made.targetRole = "ds";
made.lang = "de";
const level: string | null = made.level;

const comparison: Comparison = made.compare("junior", { role: "ds", level: "lead" });
const isMore: boolean = comparison.counts.new > comparison.counts.dropped;
for (const row of comparison.rows) {
  const outcome: Outcome = row.outcome;
  const before: string | null | undefined = row.depth?.[0];
  for (const item of row.items) console.log(outcome, before, item.text.length, item.from?.length);
}

const loaded: Promise<MatrixLoadDetail> = made.load(matrix);
const title: string = (await made.load("{}")).title;
const shown: Matrix | null = made.exportMatrix();
made.print();

made.addEventListener("matrix-load", (event) => console.log(event.detail.title.trim(), event.detail.skills + 1));
made.addEventListener("matrix-error", (event) => console.log(event.detail.problems.join("\n")));
made.addEventListener("selection-change", function (event) {
  const target: string | null = event.detail.target;
  console.log(this.view, target, event.detail.roles.length);
});
made.addEventListener("click", (event) => console.log(event.clientX), { once: true });

const properties: SkillMatrixProperties = { level: "junior", "heading-level": "2", headingLevel: 2, matrix };
export { found, isMore, isOne, level, loaded, properties, shown, title };
