// Traces of Chromium: how long the main thread works from an event to the end of style and layout of the
// next frame, and how long it then paints. Waiting for the frame is nobody's work and not counted.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'];
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);
const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit']);

/** Runs `use` and gives the trace events that came meanwhile. */
export async function traced(devtools, use) {
  const events = [];
  const collect = ({ value }) => { for (const event of value) events.push(event); };
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await use();
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * For each pair of marks `name:begin`, `name:end`: milliseconds of work, as they passed and (`cpu`) without those in
 * which the machine did something else, how much of that was style and layout, and of paint; and of `all`, until the
 * last style and layout that follows from the event, also where that comes after the paint.
 */
export function workBetweenMarks(events) {
  const begins = new Map(), spans = [];
  for (const event of events) {
    const [, name, which] = /^(.+):(begin|end)$/.exec(event.name) ?? [];
    if (!name || !event.cat.includes('user_timing')) continue;
    if (which === 'begin') begins.set(name, event);
    else if (begins.has(name)) spans.push({ name, begin: begins.get(name), end: event });
  }
  const [first] = spans;
  if (!first) return {};
  const isMain = (event) => event.pid === first.begin.pid && event.tid === first.begin.tid && event.ph === 'X';
  const main = events.filter(isMain).sort((one, other) => one.ts - other.ts);
  const tasks = outermost(main.filter((event) => /RunTask$/.test(event.name)));
  const work = {};
  for (const { name, begin, end } of spans) work[name] = workIn(main, tasks, begin.ts, end.ts);
  return work;
}

function workIn(main, tasks, begin, end) {
  const inside = main.filter((event) => event.ts >= begin && event.ts < end);
  const all = inside.filter((event) => LAYOUT.has(event.name));
  // A frame may be laid out several times, and ends with its commit.
  const committed = inside.find((event) => event.name === 'Commit')?.ts ?? end;
  const layouts = all.filter((event) => event.ts < committed);
  const laidOut = endOf(layouts, begin);
  let cpu = 0;
  for (const task of tasks) {
    const until = task.ts + task.dur;
    if (until <= begin || task.ts >= laidOut) continue;
    cpu += task.tdur ?? 0;
    // What the task of the frame goes on with is paint.
    if (until > laidOut) cpu -= sum(inside.filter((event) => PAINT.has(event.name) && event.ts >= laidOut && event.ts < until), 'tdur');
  }
  const paint = sum(inside.filter((event) => PAINT.has(event.name)), 'dur');
  return { work: busyIn(tasks, begin, laidOut) / 1000, all: busyIn(tasks, begin, endOf(all, begin)) / 1000, cpu: cpu / 1000, layout: sum(layouts, 'tdur') / 1000, paint: paint / 1000 };
}

/** When the last of some events ended; `begin` where there is none. */
function endOf(events, begin) {
  return Math.max(begin, ...events.map((event) => event.ts + event.dur));
}

/** How long of a time there was work. */
function busyIn(tasks, begin, end) {
  return tasks.reduce((sum, task) => sum + Math.max(0, Math.min(task.ts + task.dur, end) - Math.max(task.ts, begin)), 0);
}

function sum(events, what) {
  return events.reduce((sum, event) => sum + (event[what] ?? 0), 0);
}

/** Those that lie in no other one. */
function outermost(tasks) {
  let end = -Infinity;
  return tasks.filter((task) => {
    if (task.ts < end) return false;
    end = task.ts + task.dur;
    return true;
  });
}
