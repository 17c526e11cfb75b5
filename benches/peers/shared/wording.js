// Which words of a text changed in its new wording.

/** More pairs of words than these are not compared. */
const PAIRS = 1_000_000;

const PART = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu, WORD = /[\p{L}\p{N}]/u, SPACE = /^\s/;

/**
 * Both texts in runs, each with whether it is changed; null where more than half of all words changed, because both are
 * easier to read without marks then, and where there are too many.
 */
export function wording(before, after) {
  const one = sideOf(before), other = sideOf(after), stretches = common(one.tokens, other.tokens);
  if (!stretches) return null;
  for (const { from, to, length } of kept(stretches, one.tokens, other.tokens)) {
    one.kept.fill(true, from, from + length);
    other.kept.fill(true, to, to + length);
  }
  const [changed, all] = countOf(one), [others, allOthers] = countOf(other);
  return 2 * (changed + others) <= all + allOthers ? { before: runsOf(one), after: runsOf(other) } : null;
}

/** The parts of a text, those that are no white space, and which of these stay. */
function sideOf(text) {
  const parts = text.match(PART) ?? [], tokens = parts.filter((part) => !SPACE.test(part));
  return { parts, tokens, kept: new Array(tokens.length).fill(false) };
}

/** The longest stretches in a row that both have: [{ from, to, length }]. */
function common(before, after) {
  let start = 0, end = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const n = before.length - start - end, m = after.length - start - end, width = m + 1;
  if (n * m > PAIRS) return null;
  // How many tokens are shared from each pair on.
  const shared = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      shared[i * width + j] = before[start + i] === after[start + j]
        ? shared[(i + 1) * width + j + 1] + 1 : Math.max(shared[(i + 1) * width + j], shared[i * width + j + 1]);
    }
  }
  const found = [];
  const add = (from, to, length) => {
    const last = found.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === to) last.length += length;
    else if (length) found.push({ from, to, length });
  };
  add(0, 0, start);
  for (let i = 0, j = 0; i < n && j < m;) {
    if (before[start + i] === after[start + j]) add(start + i++, start + j++, 1);
    else if (shared[(i + 1) * width + j] >= shared[i * width + j + 1]) i++;
    else j++;
  }
  add(before.length - end, after.length - end, end);
  return found;
}

/** Without those between two changes that are a word at most. */
function kept(stretches, before, after) {
  let from = 0, to = 0;
  return stretches.filter((stretch, at) => {
    const next = stretches[at + 1] ?? { from: before.length, to: after.length }, { length } = stretch;
    const gaps = [
      [stretch.from > from, next.from > stretch.from + length],
      [stretch.to > to, next.to > stretch.to + length],
    ];
    const isWithin = gaps.some((gap) => gap[0] && gap[1]) && gaps.every((gap) => gap[0] || gap[1]);
    if (isWithin && before.slice(stretch.from, stretch.from + length).filter((token) => WORD.test(token)).length <= 1) return false;
    [from, to] = [stretch.from + length, stretch.to + length];
    return true;
  });
}

/** How many words are changed, and how many there are. */
function countOf({ tokens, kept }) {
  let changed = 0, all = 0;
  tokens.forEach((token, at) => {
    if (!WORD.test(token)) return;
    all++;
    if (!kept[at]) changed++;
  });
  return [changed, all];
}

/** White space and signs inside a changed run belong to it; those at its ends do not. */
function runsOf({ parts, kept }) {
  const runs = [];
  let text = '', rest = '', isChanged = false, token = 0;
  const cut = (next) => {
    if (text) runs.push({ text, isChanged });
    text = '';
    isChanged = next;
  };
  for (const part of parts) {
    const isNew = !SPACE.test(part) && !kept[token++];
    if (!isNew && !WORD.test(part)) { rest += part; continue; }
    if (isNew && !isChanged) { text += rest; cut(true); text = part; }
    else if (!isNew && isChanged) { cut(false); text = rest + part; }
    else text += rest + part;
    rest = '';
  }
  if (isChanged) cut(false);
  text += rest;
  cut(false);
  return runs;
}
