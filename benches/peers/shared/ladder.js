// The order of levels, of a whole matrix or of one role: [{ level, rank }], lowest first. Several
// levels of one rank are a fork.

export function readLadder(own, levels, levelOf) {
  const rankOf = (level, at) => (typeof level === 'object' && level.rank !== undefined ? level.rank : at);
  const all = levels.map((level, at) => ({ level: at, rank: rankOf(level, at) }));
  if (!own) return all;
  return own.map((entry) => {
    const id = typeof entry === 'string' ? entry : entry.level ?? entry.id;
    const rung = all[levelOf.get(id)];
    if (!rung) throw new Error(`There is no level “${id}”.`);
    return typeof entry === 'object' && entry.rank !== undefined ? { level: rung.level, rank: entry.rank } : rung;
  });
}

export function hasLevel(ladder, level) {
  for (const rung of ladder) if (rung.level === level) return true;
  return false;
}

export function rankOf(ladder, level) {
  for (const rung of ladder) if (rung.level === level) return rung.rank;
  return undefined;
}

/** The levels that come next: none at the top, several at a fork. */
export function nextOf(ladder, level) {
  const here = rankOf(ladder, level);
  if (here === undefined) return [];
  const above = ladder.find((rung) => rung.rank > here);
  return above ? ladder.filter((rung) => rung.rank === above.rank).map((rung) => rung.level) : [];
}

/** The levels below, lowest first. */
export function belowOf(ladder, level) {
  const here = rankOf(ladder, level) ?? 0;
  return ladder.filter((rung) => rung.rank < here).map((rung) => rung.level);
}

/** The level at this rank, or else the nearest one below, or else the lowest. */
export function nearestTo(ladder, rank) {
  let found = ladder[0];
  for (const rung of ladder) if (rung.rank <= rank && rung.rank > found.rank) found = rung;
  return found.level;
}
