// A custom element with everything in it that the tests have to find and use. It is built without
// innerHTML, so that it works under Trusted Types.
customElements.define("harness-trial", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host { display: block } table { width: 100% } .hidden { display: none }");
    root.adoptedStyleSheets = [sheet];

    const make = (tag, properties, ...children) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
      element.append(...children);
      return element;
    };
    const status = make("p", { role: "status" });
    const radio = (name) => {
      const input = make("input", { type: "radio", name: "level" });
      input.addEventListener("change", () => (status.textContent = `Level ${name}`));
      return make("label", {}, input, name);
    };
    const option = (name) => make("option", {}, name);
    const select = make("select", { "aria-label": "Compare with" }, option("Middle"), option("Senior"));
    select.addEventListener("change", () => (status.textContent = `Compared with ${select.value}`));
    const search = make("input", { type: "search", "aria-label": "Search" });
    search.addEventListener("input", () => (status.textContent = `Searching ${search.value}`));
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      status.textContent = "Escaped";
    });
    const details = make("tr", { class: "hidden" }, make("td", { colspan: "2" }, "How it grows"));
    const open = make("button", { "aria-expanded": "false" }, "Data Scientist");
    open.addEventListener("click", () => {
      open.setAttribute("aria-expanded", String(!details.classList.toggle("hidden")));
    });
    const row = make("tr", {}, make("th", { scope: "row" }, open), make("td", {}, "Trains models"));
    const header = (name) => make("th", { scope: "col" }, name);

    root.append(
      make("section", { "aria-label": "Trial" },
        make("fieldset", { role: "radiogroup" }, make("legend", {}, "Current level"),
          radio("Junior"), radio("Middle"), radio("Senior")),
        select, search, status,
        make("table", {}, make("caption", {}, "Everything expected at Junior"),
          make("thead", {}, make("tr", {}, header("Role"), header("Description"))),
          make("tbody", {}, row, details))));
  }
});
