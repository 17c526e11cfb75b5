// What an application does with its parts: adds, moves and removes them, over and over.
const TEAMS = 20;
window.loads = 0;
document.addEventListener("matrix-load", () => loads++);

function team(n) {
  const element = document.createElement("skill-matrix");
  element.id = `team-${n}`;
  element.storage = "none";
  // Those listen to the window too.
  if (n % 2) element.history = "url";
  element.matrix = {
    format: "skill-matrix/1",
    id: `team-${n}`,
    title: `Team ${n}`,
    levels: ["Low", "Middle", "High"],
    roles: ["Maker"],
    skills: [{ id: "first", name: `Skill ${n}` }],
    expectations: ["low", "middle", "high"].map((level) => ({ skill: "first", role: "maker", level, items: [`Is ${level}.`] })),
  };
  return element;
}

function loaded(element) {
  return new Promise((resolve) => element.addEventListener("matrix-load", resolve, { once: true }));
}

addEventListener("DOMContentLoaded", () => {
  for (let n = 1; n <= TEAMS; n++) document.getElementById("first-place").append(team(n));
});

// One more team is added, used, moved to the other place and back, and removed, `times` times; so
// are the first twenty moved, one after the other. `isDone` says when.
async function comeMoveAndGo(times) {
  window.isDone = false;
  const places = [document.getElementById("other-place"), document.getElementById("first-place")];
  for (let time = 0; time < times; time++) {
    const passing = team(TEAMS + 1);
    const isThere = loaded(passing);
    places[0].append(passing);
    await isThere;
    passing.level = "middle";
    places[1].append(passing);
    places[0].append(document.getElementById(`team-${(time % TEAMS) + 1}`));
    await Promise.resolve();
    places[1].append(document.getElementById(`team-${(time % TEAMS) + 1}`));
    passing.remove();
  }
  // What is removed is taken down when the task that did it is over.
  await new Promise((resolve) => setTimeout(resolve));
  heard.length = 0;
  window.isDone = true;
}

// What would grow if something stayed behind.
function held() {
  const all = (root) => [...root.querySelectorAll("*")].reduce((n, it) => n + 1 + (it.shadowRoot ? all(it.shadowRoot) : 0), 0);
  return { wasm: instances[0].exports.memory.buffer.byteLength, nodes: all(document), listeners: listening, instances: instances.length };
}
