// Measures the steps of the pure code in wasm: node run.cjs PATH-OF-THE-BOUND-MODULE; the result goes to standard output, as
// JSON: step → size → nanoseconds.

const { Prepared, steps } = require(require('node:path').resolve(process.argv[2]));

const SIZES = [100, 1000, 10000, 100000, 1000000], SAMPLES = 15, AT_LEAST = 20;
const most = Number(process.env.BENCH_MOST || Infinity);

const now = () => Number(process.hrtime.bigint());
const result = {};
for (const name of steps().split(',')) result[name] = {};
for (const size of SIZES.filter((size) => size <= most)) {
  let work;
  try {
    work = new Prepared(size);
  } catch (error) {
    // 4 GiB is all that there is.
    process.stderr.write(`${size}: not in wasm (${error.message})\n`);
    break;
  }
  Object.keys(result).forEach((name, step) => {
    result[name][size] = timeOf((times) => work.run(step, times));
    process.stderr.write(`${name}, ${size}: ${(result[name][size].median / 1e6).toFixed(3)} ms\n`);
  });
  work.free();
}
process.stdout.write(`${JSON.stringify(result)}\n`);

/** The median of samples that are long enough to be told apart. */
function timeOf(run) {
  let times = 1, took = 0;
  for (;;) {
    const begin = now();
    run(times);
    took = (now() - begin) / 1e6;
    if (took >= AT_LEAST) break;
    times = Math.max(times * 2, Math.ceil((times * AT_LEAST) / Math.max(took, 0.01)));
  }
  const samples = Array.from({ length: SAMPLES }, () => {
    const begin = now();
    run(times);
    return (now() - begin) / times;
  }).sort((one, other) => one - other);
  return { median: samples[SAMPLES >> 1], low: samples[SAMPLES >> 2], high: samples[SAMPLES - 1 - (SAMPLES >> 2)], n: SAMPLES };
}
