// Medians, percentiles, and how sure a ratio is.

export function quantile(values, q) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * q, low = Math.floor(at), high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** Median, 95th percentile, and the half of all that is nearest to the median. */
export function summary(values) {
  return { n: values.length, median: median(values), p95: quantile(values, 0.95), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

const ROUNDS = 4000;

/**
 * The ratio of two medians and its 95 % interval, by drawing runs again with replacement. Each side is a list of runs,
 * a run a list of values: what is drawn is whole runs, as values of one run are alike.
 */
export function ratio(ours, theirs, of = median) {
  const random = seeded(7);
  const draw = (runs) => runs.map(() => runs[Math.floor(random() * runs.length)]).flat();
  const ratios = Array.from({ length: ROUNDS }, () => of(draw(ours)) / of(draw(theirs)));
  return { ratio: of(ours.flat()) / of(theirs.flat()), low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}

/** The same for one value. */
export function interval(runs, of = median) {
  const random = seeded(7);
  const values = Array.from({ length: ROUNDS }, () => of(runs.map(() => runs[Math.floor(random() * runs.length)]).flat()));
  return { value: of(runs.flat()), low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
