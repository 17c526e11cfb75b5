// Finds elements as assistive technology does: by role and accessible name, through open shadow
// roots, without what they cover. Roles and names are computed by axe-core.
window.__finder = (() => {
  // Where an element can have a role without saying so. A role that is missing here is looked for
  // everywhere, which is right too, only slower.
  const native = {
    alert: "", article: "article", button: "button,input,summary", cell: "td", checkbox: "input",
    columnheader: "th", combobox: "select,input", dialog: "dialog", file: "input", group: "fieldset,details,optgroup",
    heading: "h1,h2,h3,h4,h5,h6", img: "img", link: "a", list: "ul,ol,menu", listitem: "li",
    main: "main", navigation: "nav", option: "option", radio: "input", radiogroup: "",
    region: "section", row: "tr", rowheader: "th", search: "search", searchbox: "input",
    status: "output", table: "table", textbox: "input,textarea",
  };

  // Calls `use` with every element that is rendered, as axe-core sees it.
  const inTree = (use) => {
    axe.teardown();
    try {
      axe.setup(document.documentElement);
      return use();
    } finally {
      axe.teardown();
    }
  };

  const walk = (node, visit) => {
    for (const child of node.children || []) {
      if (child.props.nodeType === 1) {
        visit(child);
        walk(child, visit);
      }
    }
  };

  // A field for a file has no role of ARIA; here it is `file`.
  const roleOf = (node) => {
    const isFile = node.props.nodeName === "input" && node.props.type === "file";
    return isFile ? "file" : axe.commons.aria.getRole(node);
  };

  const name = (node) => axe.commons.text.accessibleTextVirtual(node).replace(/\s+/g, " ").trim();

  const fits = (wanted, found) =>
    wanted.how === "any" || (wanted.how === "is" && found === wanted.text) ||
    (wanted.how === "starts" && found.startsWith(wanted.text)) ||
    (wanted.how === "contains" && found.includes(wanted.text));

  return {
    // The elements with this role and name, and the names of all that have the role.
    find(role, wanted, scope) {
      return inTree(() => {
        const tags = native[role] === undefined ? null : native[role].split(",");
        const elements = [];
        const names = [];
        const start = scope ? axe.utils.getNodeFromTree(scope) : axe._tree[0];
        if (!start) return { elements, names: ["(the element to look in is gone or covered)"] };
        walk(start, (node) => {
          if (tags && !node.attr("role") && !tags.includes(node.props.nodeName)) return;
          if (roleOf(node) !== role) return;
          if (!axe.commons.dom.isVisibleToScreenReaders(node)) return;
          const found = name(node);
          names.push(found);
          if (fits(wanted, found)) elements.push(node.actualNode);
        });
        return { elements, names };
      });
    },

    // Role and name of one element; of the one that has the focus, if none is given.
    describe(element) {
      if (!element) {
        element = document.activeElement;
        while (element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
      }
      return inTree(() => {
        const node = axe.utils.getNodeFromTree(element);
        return node ? { role: roleOf(node) || "", name: name(node) } : { role: "", name: "" };
      });
    },

    // What a person would click: the label, where the control itself is hidden from sight. One that
    // is see-through but lies over its label is clicked itself.
    clickable(element) {
      const box = element.getBoundingClientRect();
      const hidden = box.width < 4 || box.height < 4;
      return hidden && element.labels && element.labels[0] ? element.labels[0] : element;
    },
  };
})();
