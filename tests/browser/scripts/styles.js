// Whether a page and the element in it leave each other's styles alone. Everything is compared: each
// property of each element, and what a script could have changed of the page.
window.styles = (function () {
  const SIZES = /(^|-)(width|height|inline-size|block-size)$|origin$|^(top|bottom|left|right)$|^inset|path$/;
  const host = () => document.getElementById("it");
  let before;
  let frame;

  // Every property but custom ones, of an element or its pseudo-element.
  function computed(element, pseudo, leftOut) {
    const style = element.ownerDocument.defaultView.getComputedStyle(element, pseudo);
    const all = {};
    if (pseudo && /^(none|normal)$/.test(style.content)) return all;
    for (const name of style) {
      if (!name.startsWith("--") && !(leftOut && leftOut.test(name))) all[name] = style.getPropertyValue(name);
    }
    return all;
  }

  function outside() {
    const found = [];
    for (const it of document.querySelectorAll("*")) {
      if (host().contains(it) || it.dataset.added) continue;
      for (const pseudo of [null, "::before", "::after", "::marker"]) {
        // What is around the element grows with it.
        found.push([it.outerHTML.slice(0, 60) + (pseudo || ""), computed(it, pseudo, it.contains(host()) && SIZES)]);
      }
    }
    return found;
  }

  // What every script of the page shares: each function that is known by a name, and its prototype.
  function shared() {
    const all = new Map();
    for (const name of Object.getOwnPropertyNames(window)) {
      if (/^(styles|before|heard|instances|attacks|listening|__.*|cdc_.*|\$.*|webdriver.*|se_.*|event|\d+)$/.test(name)) continue;
      all.set(name, true);
      const value = Object.getOwnPropertyDescriptor(window, name).value;
      if (typeof value !== "function" && !/^(JSON|Math|Reflect|WebAssembly|Intl)$/.test(name)) continue;
      for (const object of [value, value.prototype]) {
        if (!object) continue;
        for (const key of Reflect.ownKeys(object)) {
          const it = Object.getOwnPropertyDescriptor(object, key);
          // Made anew each time it is asked for.
          if (key === "supportedEntryTypes") continue;
          all.set(name + (object === value ? "." : "#") + String(key), it.get || it.value);
        }
      }
    }
    return all;
  }

  function sheets() {
    return [document.adoptedStyleSheets.length, document.styleSheets.length, document.title, location.href,
      document.documentElement.getAttributeNames().join(), document.body.getAttributeNames().join()].join(" ");
  }

  // The same words, and numbers that differ by no more than rounding.
  function isAlike(one, other) {
    if (one === other) return true;
    if (one === undefined || other === undefined) return false;
    const number = /-?\d+(\.\d+)?/g;
    if (one.replace(number, "#") !== other.replace(number, "#")) return false;
    const numbers = other.match(number) || [];
    return (one.match(number) || []).every((it, at) => Math.abs(it - numbers[at]) < 0.1);
  }

  function differences(name, one, other) {
    const found = [];
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (!isAlike(one[key], other[key])) found.push(name + " { " + key + ": " + one[key] + " → " + other[key] + " }");
    }
    return found;
  }

  const parts = (element) => element.shadowRoot.querySelectorAll(".root, .root *");

  return {
    remember() {
      // A page that grows long gets a scroll bar; here it has it from the start.
      document.documentElement.style.setProperty("overflow-y", "scroll", "important");
      // A driver clicks where a thing was before the page glided on.
      document.documentElement.style.setProperty("scroll-behavior", "auto", "important");
      before = { outside: outside(), shared: shared(), sheets: sheets() };
    },

    addScript(src) {
      const script = document.createElement("script");
      script.dataset.added = "true";
      script.src = src;
      document.head.append(script);
    },

    changed() {
      const found = [];
      const after = outside();
      if (after.length !== before.outside.length) found.push("other elements");
      before.outside.forEach(([name, one], at) => found.push(...differences(name, one, after[at][1])));
      const now = shared();
      for (const [name, value] of now) if (!Object.is(before.shared.get(name), value)) found.push("changed: " + name);
      for (const name of before.shared.keys()) if (!now.has(name)) found.push("gone: " + name);
      if (before.sheets !== sheets()) found.push(before.sheets + " → " + sheets());
      return found.slice(0, 12);
    },

    // The plain page in a frame beside, outside the body: no style of this page reaches into it.
    // In sight: WebKit draws no frames for what is scrolled out of it, and what waits for a paint never comes.
    openPlain(src) {
      frame = document.createElement("iframe");
      frame.src = src;
      const width = host().shadowRoot.querySelector(".root").getBoundingClientRect().width;
      const style = { all: "initial", position: "absolute", left: "0", top: "0", border: "0", width: Math.ceil(width) + "px", height: "9000px" };
      for (const name in style) frame.style.setProperty(name, style[name], "important");
      document.documentElement.append(frame);
    },

    isPlainThere() {
      const plain = frame.contentDocument?.getElementById("it");
      if (!plain?.shadowRoot?.querySelector(".root .answer, .root table, .root article")) return false;
      frame.contentDocument.body.style.margin = "0";
      // No picture between two states.
      for (const it of [plain, host()]) {
        const still = new it.ownerDocument.defaultView.CSSStyleSheet();
        still.replaceSync("*, *::before, *::after { transition: none !important; }");
        it.shadowRoot.adoptedStyleSheets = [...it.shadowRoot.adoptedStyleSheets, still];
      }
      plain.style.width = host().shadowRoot.querySelector(".root").getBoundingClientRect().width + "px";
      // What a page hands down on purpose.
      const style = getComputedStyle(host());
      for (const name of [...style, "color-scheme", "direction"]) {
        if (/^font|^color-scheme$|^direction$/.test(name)) plain.style.setProperty(name, style.getPropertyValue(name));
      }
      return true;
    },

    show(view) {
      for (const it of [host(), frame.contentDocument.getElementById("it")]) it.view = view;
    },

    // `leftOut`: what a page does to sizes on purpose, as where it zooms; a pattern.
    different(leftOut) {
      const ours = parts(host());
      const plains = parts(frame.contentDocument.getElementById("it"));
      if (ours.length !== plains.length) return [plains.length + " elements → " + ours.length];
      const found = [];
      plains.forEach((plain, at) => {
        for (const pseudo of [null, "::before", "::after"]) {
          const name = plain.localName + "." + plain.getAttribute("class") + (pseudo || "");
          const all = differences(name, computed(plain, pseudo), computed(ours[at], pseudo));
          found.push(...all.filter((it) => !leftOut || !it.match(leftOut)));
        }
      });
      // What made a size different is told before the size.
      found.sort((one, other) => SIZES.test(one.split(/[{:]/)[1].trim()) - SIZES.test(other.split(/[{:]/)[1].trim()));
      return found.length ? [found.length, ...found.slice(0, 15)] : found;
    },

    closePlain() {
      frame.remove();
    },
  };
})();
