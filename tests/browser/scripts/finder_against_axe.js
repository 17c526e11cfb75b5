// Where the finder and axe-core disagree: for each role, what only one of them has; and the roles that were seen.
const [roles, done] = arguments;

axe.teardown();
axe.setup(document.documentElement);
const byAxe = Object.fromEntries(roles.map((role) => [role, []]));
const walk = (node) => {
  for (const child of node.children || []) {
    if (child.props.nodeType !== 1) continue;
    const isFile = child.props.nodeName === "input" && child.props.type === "file";
    const role = isFile ? "file" : axe.commons.aria.getRole(child);
    if (byAxe[role] && axe.commons.dom.isVisibleToScreenReaders(child)) {
      // axe-core does not know that a group of options is named by its label.
      const isNamedByLabel = child.props.nodeName === "optgroup";
      const text = isNamedByLabel ? child.attr("label") : axe.commons.text.accessibleTextVirtual(child);
      byAxe[role].push({ element: child.actualNode, name: text.replace(/\s+/g, " ").trim() });
    }
    walk(child);
  }
};
walk(axe._tree[0]);
axe.teardown();

const differences = [];
const seen = [];
for (const role of roles) {
  const theirs = byAxe[role];
  const { elements, names } = window.__finder.find(role, { how: "any" }, null);
  const ours = elements.map((element, index) => ({ element, name: names[index] }));
  if (ours.length) seen.push(role);
  const lacks = (all, it) => !all.some((other) => other.element === it.element && other.name === it.name);
  const tell = (who, it) => differences.push(`${role}, ${who}: ${JSON.stringify(it.name)} ${it.element.outerHTML.slice(0, 120)}`);
  theirs.filter((it) => lacks(ours, it)).forEach((it) => tell("axe-core", it));
  ours.filter((it) => lacks(theirs, it)).forEach((it) => tell("finder", it));
  const isInOrder = ours.every((it, index) => theirs[index] && theirs[index].element === it.element);
  if (ours.length === theirs.length && !isInOrder) differences.push(`${role}: in another order`);
}
done({ differences, seen });
