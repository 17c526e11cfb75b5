// Finds elements as assistive technology does: by role and accessible name, through open shadow
// roots, without what they cover. The scenario `harness::the_finder_agrees_with_axe` holds the roles
// and names against those of axe-core, which takes ten times as long.
window.__finder = window.__finder || (() => {
  // Which elements have a role without saying so, and a further condition where there is one.
  const typed = (...types) => (it) => types.includes(it.type);
  const native = {
    alert: {}, tab: {}, tabpanel: {}, radiogroup: {},
    article: { article: 1 },
    button: { button: 1, summary: 1, input: typed("button", "submit", "reset", "image") },
    cell: { td: 1 },
    checkbox: { input: typed("checkbox") },
    columnheader: { th: (it) => !/^row/.test(it.scope) },
    listbox: { select: (it) => it.multiple || it.size > 1 },
    combobox: { select: (it) => !it.multiple && it.size < 2, input: (it) => it.list },
    dialog: { dialog: 1 },
    // A field for a file has no role of ARIA; here it is `file`.
    file: { input: typed("file") },
    group: { fieldset: 1, details: 1, optgroup: 1 },
    heading: { h1: 1, h2: 1, h3: 1, h4: 1, h5: 1, h6: 1 },
    img: { img: (it) => it.alt },
    link: { a: (it) => it.hasAttribute("href") },
    list: { ul: 1, ol: 1, menu: 1 },
    listitem: { li: 1 },
    main: { main: 1 },
    navigation: { nav: 1 },
    option: { option: 1 },
    radio: { input: typed("radio") },
    region: { section: (it) => ["aria-label", "aria-labelledby", "title"].some((name) => it.getAttribute(name)) },
    row: { tr: 1 },
    rowheader: { th: (it) => /^row/.test(it.scope) },
    search: { search: 1 },
    searchbox: { input: (it) => it.type === "search" && !it.list },
    status: { output: 1 },
    table: { table: 1 },
    textbox: { textarea: 1, input: (it) => /^(text|email|tel|url)$/.test(it.type) && !it.list },
  };

  const hasRole = (element, role) => {
    const said = element.getAttribute("role");
    if (said) return said.trim().split(/\s+/)[0] === role;
    const condition = native[role][element.localName];
    return condition === 1 || Boolean(condition && condition(element));
  };

  const roleOf = (element) =>
    element.getAttribute("role") || Object.keys(native).find((role) => hasRole(element, role)) || "";

  // Around and inside, as the page is drawn.
  // A page may have forms and images with the names of these properties.
  const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement').get;
  const rootOf = (it) => Node.prototype.getRootNode.call(it);
  const around = (it) => it.assignedSlot || parent.call(it) || (rootOf(it) instanceof ShadowRoot ? rootOf(it).host : null);
  const inside = (it) => {
    if (it.shadowRoot) return it.shadowRoot.childNodes;
    const assigned = it.localName === "slot" ? it.assignedNodes() : [];
    return assigned.length ? assigned : it.childNodes;
  };

  const isShown = (element) => {
    // What is in a closed list has no box of its own.
    const boxed = /^opt(ion|group)$/.test(element.localName) ? element.closest("select") || element : element;
    if (!isRendered(boxed)) return false;
    for (let it = element; it; it = around(it)) {
      if (it.getAttribute("aria-hidden") === "true" || it.inert) return false;
    }
    return true;
  };

  // Those named by what is in them.
  const fromContent = "button cell checkbox columnheader heading link listitem option radio row rowheader tab".split(" ");

  // Elements that stand in a line of text. Around all others a name has a space.
  const inLine = new Set(
    ("a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark meter output progress q " +
      "s samp select small span strong sub sup svg textarea time u var wbr").split(" "),
  );

  const tidy = (text) => text.replace(/\s+/g, " ").trim();

  // An element without a box of its own is as visible as what it stands in.
  const isRendered = (element) => element.checkVisibility({ visibilityProperty: true }) ||
    (getComputedStyle(element).display === "contents" && isRendered(element.parentElement));

  // The text in an element.
  const contentOf = (element, how) => {
    let text = "";
    for (const child of inside(element)) {
      if (child.nodeType === 3) text += child.data;
      if (child.nodeType !== 1) continue;
      if (!how.hidden && (child.getAttribute("aria-hidden") === "true" || !isRendered(child))) continue;
      const part = textOf(child, { ...how, isPart: true });
      text += inLine.has(child.localName) ? part : ` ${part} `;
    }
    return text.replace(/\s+/g, " ");
  };

  // The name of an element; or, where it is a part of another one's, what it adds to that name. `how`
  // holds the elements that were `seen`, whether what is `hidden` counts (it was referred to as a whole),
  // and whether the element was `referred` to.
  const textOf = (element, how) => {
    if (how.seen.has(element)) return "";
    how.seen.add(element);
    const part = { ...how, isPart: true };
    const ids = how.referred ? [] : (element.getAttribute("aria-labelledby") || "").split(/\s+/);
    const referred = ids.map((id) => id && element.getRootNode().getElementById(id)).filter(Boolean)
      .map((it) => textOf(it, { seen: new Set(), hidden: !isRendered(it), referred: true, isPart: true }));
    return tidy(referred.join(" ")) || tidy(element.getAttribute("aria-label") || "") || nativeText(element, part) ||
      (how.isPart || fromContent.some((role) => hasRole(element, role)) ? contentOf(element, part) : "") ||
      tidy(element.title || "") || tidy(element.placeholder || "");
  };

  const nativeText = (element, part) => {
    const named = (child) => (child ? tidy(textOf(child, part)) : "");
    const first = (tag) => [...element.children].find((it) => it.localName === tag);
    switch (element.localName) {
      case "img": return tidy(element.alt);
      case "fieldset": return named(first("legend"));
      case "table": return named(first("caption"));
      case "optgroup": return tidy(element.label);
      case "input":
        if (/^(button|submit|reset)$/.test(element.type) && element.value) return tidy(element.value);
      // falls through
      case "select": case "textarea":
        return tidy([...(element.labels || [])].map(named).join(" "));
      default: return "";
    }
  };

  const nameOf = (element) => tidy(textOf(element, { seen: new Set() }));

  const fits = (wanted, found) =>
    wanted.how === "any" || (wanted.how === "is" && found === wanted.text) ||
    (wanted.how === "starts" && found.startsWith(wanted.text)) ||
    (wanted.how === "contains" && found.includes(wanted.text));

  // What is far out of sight is not laid out, and so has no `innerText`; a person scrolls there.
  const laidOut = (element, read) => {
    const root = element.getRootNode();
    // A page may have made its browser look like an old one.
    const canAdopt = CSSStyleSheet.prototype?.replaceSync && root.adoptedStyleSheets;
    const isLeftOut = (it) => getComputedStyle(it).contentVisibility === "auto";
    const isAffected = !element.checkVisibility({ contentVisibilityAuto: true }) ||
      isLeftOut(element) || [...element.querySelectorAll("*")].some(isLeftOut);
    if (!canAdopt || !isAffected) return read();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":not([hidden]) { content-visibility: visible !important }");
    // A copy: the list itself changes with the next line.
    const sheets = [...root.adoptedStyleSheets];
    root.adoptedStyleSheets = [...sheets, sheet];
    const text = read();
    root.adoptedStyleSheets = sheets;
    return text;
  };

  const each = (node, visit) => {
    for (const child of inside(node)) {
      if (child.nodeType !== 1) continue;
      visit(child);
      each(child, visit);
    }
  };

  const roots = () => {
    const found = [document];
    each(document.documentElement, (it) => it.shadowRoot && found.push(it.shadowRoot));
    return found;
  };

  const GONE = "the element to look in is gone";

  const inDocument = (element) => {
    if (!element.isConnected) throw new Error(GONE);
    if (!isShown(element)) throw new Error("the element to look in is not shown");
    return element;
  };

  const looks = {
    // The elements with this role and name, and the names of all that have the role.
    find(role, wanted, scope) {
      if (!native[role]) throw new Error(`the finder does not know the role ${role}`);
      const elements = [];
      const names = [];
      each(scope ? inDocument(scope) : document.documentElement, (element) => {
        if (!hasRole(element, role) || !isShown(element)) return;
        const found = nameOf(element);
        names.push(found);
        if (fits(wanted, found)) elements.push(element);
      });
      return { elements, names };
    },

    // Role and name of one element; of the one that has the focus, if none is given.
    describe(element) {
      if (!element) {
        element = document.activeElement;
        while (element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
      }
      return isShown(element) ? { role: roleOf(element), name: nameOf(element) } : { role: "", name: "" };
    },

    // What stands in an element, as it is shown.
    text(element) {
      return laidOut(element, () => element.innerText.trim());
    },

    // The same of all with this role and name, at one moment.
    texts(role, wanted, scope) {
      return looks.find(role, wanted, scope).elements.map(looks.text);
    },
  };

  // When what was looked for is there.
  const enough = {
    any: () => true,
    one: (answer) => answer.elements.length === 1,
    none: (answer) => answer.elements.length === 0,
    is: (answer, text) => answer === text,
    contains: (answer, text) => answer.includes(text),
    focus: (answer, focus) => answer.role === focus.role && answer.name === focus.name,
  };

  // So often it is looked again where nothing has changed in the tree: what is typed or chosen, or laid
  // out, changes nothing there.
  const AGAIN_MS = 40;

  return {
    ...looks,

    roles(done) {
      done(Object.keys(native));
    },

    // Looks until it is enough, or until the time is over; then the last answer is given. Looks at each
    // change of the page, and now and then.
    until(look, how, what, patience, ...rest) {
      const done = rest.pop();
      const end = performance.now() + patience;
      let observer = null;
      let timer = 0;
      const stop = (answer) => {
        clearTimeout(timer);
        observer?.disconnect();
        done(answer);
      };
      const again = () => {
        let answer;
        try {
          answer = looks[look](...rest);
        } catch (error) {
          answer = { error: String(error.message || error) };
        }
        if (!answer.error && enough[how](answer, what)) return stop({ answer, isEnough: true });
        // What is gone does not come back; another one may have taken its place.
        if (answer.error === GONE || performance.now() > end) return stop({ answer, isEnough: false });
        watch();
        timer = setTimeout(again, AGAIN_MS);
      };
      const watch = () => {
        observer?.disconnect();
        observer = new MutationObserver(() => {
          observer.disconnect();
          clearTimeout(timer);
          timer = setTimeout(again);
        });
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        for (const root of roots()) observer.observe(root, all);
      };
      again();
    },

    // What a person would click: the label, where the control itself is hidden from sight. One that
    // is see-through but lies over its label is clicked itself.
    //
    // It is brought into sight, and given when it stands still there: what is far away is not laid out,
    // and finds its place only where it comes near. People see that, drivers do not.
    clickable(element, done) {
      let before = null;
      let looks = 0;
      const look = () => {
        const { top, left, width, height } = element.getBoundingClientRect();
        const hit = element.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
        // What stays at the top may lie over it: then it is brought into the middle, as a person would scroll.
        const isCovered = hit && looks < 3 && !element.contains(hit) && !hit.contains(element);
        const isInSight = height > 0 && top >= 0 && top + height <= innerHeight && !isCovered;
        // What is taller than the window never is: after some looks the driver does what it can.
        if (isInSight ? looks === 0 || top === before : looks > 20) {
          const isHidden = width < 4 || height < 4;
          return done(isHidden && element.labels && element.labels[0] ? element.labels[0] : element);
        }
        looks += 1;
        before = isInSight ? top : null;
        if (!isInSight) element.scrollIntoView({ block: isCovered ? "center" : "nearest" });
        setTimeout(look, 16);
      };
      look();
    },
  };
})();
