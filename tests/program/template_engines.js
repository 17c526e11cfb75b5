// What template engines make of the text on standard input, as JSON: the name of each, and its output. Each
// knows a secret, and would say it where a text of a matrix is run.

import { readFileSync } from "node:fs";
import { Liquid } from "liquidjs";
import nunjucks from "nunjucks";

const text = readFileSync(0, "utf8");
const known = { site: { secret: "SECRET" } };
const made = {
  liquid: new Liquid().parseAndRenderSync(text, known),
  nunjucks: new nunjucks.Environment(null, { autoescape: false }).renderString(text, known),
};
process.stdout.write(JSON.stringify(made));
