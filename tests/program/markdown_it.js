// The HTML that markdown-it makes of the text on standard input, with all that it can be told to do.

import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const it = new MarkdownIt({ html: true, linkify: true, typographer: true });
process.stdout.write(it.render(readFileSync(0, "utf8")));
