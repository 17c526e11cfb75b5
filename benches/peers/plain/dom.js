// Elements, made one by one: no markup is ever parsed.

/** An element with attributes (`on…` are listeners, null and false are left out) and children. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false || child === '') continue;
    if (Array.isArray(child)) add(element, child);
    else element.append(child);
  }
}

export function heading(model, below, attributes, text) {
  return el(`h${model.headingLevel + below}`, attributes, text);
}

/** Sets a text only where it is another one. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** An option, and options in groups: [name or '', [[value, words]]]. */
export function option([value, words]) {
  return el('option', { value }, words);
}

export function grouped(groups) {
  return groups.map(([label, options]) => (label ? el('optgroup', { label }, options.map(option)) : options.map(option)));
}

/** Content that is folded away behind a name, and made when somebody unfolds it. */
export function unfolding(summary, draw) {
  const body = el('div', { class: 'unfolded' });
  const ontoggle = () => body.firstChild || body.append(...draw());
  return el('details', { class: 'unfolding', ontoggle }, summary, body);
}
