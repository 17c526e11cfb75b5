// Shows many texts that attack, one after the other, and notes down what runs, what could, and what is
// not shown as text.
window.attacking = (function () {
  const it = () => document.getElementById("it");
  const task = () => new Promise((then) => setTimeout(then));

  // Nothing in the element may run: no script, no handler, no address but the web's. What the widget
  // draws itself is shapes alone, and says nothing of a matrix.
  function harmful() {
    const found = attacks.map((which) => "ran: " + which);
    const look = (root) => {
      for (const it of root.querySelectorAll("*")) {
        if (it.shadowRoot) look(it.shadowRoot);
        const isOurs = root instanceof ShadowRoot || it.parentElement?.closest("article");
        if (isOurs && /^(script|iframe|img|object|embed|style|link|meta|base|form|video|audio|math)$/.test(it.localName)) found.push(it.outerHTML);
        if (it.namespaceURI !== "http://www.w3.org/1999/xhtml"
          && !(/^(svg|rect|line)$/.test(it.localName) && it.closest("svg").textContent === ""
            && [...it.attributes].every(({ value }) => /^[a-zA-Z0-9 .%-]*$/.test(value)))) found.push(it.outerHTML);
        for (const { name, value } of it.attributes) {
          if (/^on(?!ly$)/.test(name) || name === "srcdoc" || (isOurs && name === "style")
            || (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value) && it.localName !== "link")) found.push(it.outerHTML);
        }
      }
    };
    look(document);
    if (!/^(Attacked|Host)$/.test(document.title)) found.push("the title: " + document.title);
    return found;
  }

  const shown = () => it().shadowRoot.textContent;

  // In the matrix number `n`, each field has another text; over all of them, each field has each.
  function matrix(texts, n) {
    const at = (offset) => texts[(n + offset) % texts.length];
    return {
      format: "skill-matrix/1", id: at(0), title: at(1), lang: "en", cumulative: true,
      depths: [{ id: at(2), name: at(3), short: at(4) }, { id: at(5), name: at(6) }],
      levels: [{ id: at(7), name: at(8) }, { id: at(9), name: at(10) }],
      roles: [{ id: at(11), name: at(12), summary: at(13) }, { id: at(14), name: at(15), summary: at(16) }],
      skills: [
        { id: at(17), name: at(18), path: [at(19), at(20)], texts: { [at(2)]: [{ id: at(21), text: at(22) }] } },
        { id: at(23), name: { en: at(24), [document.documentElement.lang + "-x"]: at(25) }, path: [at(19)] },
      ],
      expectations: [
        { skill: at(17), role: at(11), level: at(7), required: true, items: [
          { id: at(26), text: at(27), kind: at(28), tags: [at(29), at(30)], depth: at(2), items: [at(31)] }] },
        { skill: at(17), role: at(11), level: at(9), required: false, items: [{ id: at(26), text: at(32), depth: at(5) }] },
        { skill: at(17), role: at(14), level: at(7), depth: at(2) },
        { skill: at(23), role: at(14), level: at(9), items: [at(33)] },
      ],
    };
  }

  async function inEveryField(texts) {
    const found = [];
    const views = ["compare", "skill", "role", "map", "path"];
    it().skill = "all";
    for (let n = 0; n < texts.length && found.length < 5; n++) {
      const made = matrix(texts, n);
      it().view = "levels";
      try {
        await it().load(made);
      } catch (error) {
        found.push(n + ": " + error.message);
        continue;
      }
      await task();
      const text = shown();
      for (const expected of [made.levels[0].name, made.levels[1].name, made.roles[0].name, made.skills[0].name, made.skills[1].name.en,
        made.expectations[0].items[0].text, made.expectations[3].items[0]]) {
        if (!flat(text).includes(flat(expected))) found.push("not shown: " + expected);
      }
      found.push(...harmful());
      it().view = views[n % views.length];
      it().query = n % 3 ? null : texts[n].slice(0, 12);
      await task();
      found.push(...harmful());
    }
    it().query = null;
    return found;
  }

  async function inEveryAttribute(texts) {
    const found = [];
    const names = "skill group level target target-role roles view arrange only across measure query open cell lang heading-level hide theme storage crossorigin part class id-x".split(" ");
    for (let n = 0; n < texts.length && found.length < 5; n++) {
      names.forEach((name, at) => it().setAttribute(name, texts[(n + at) % texts.length]));
      if (n % 4) continue;
      await task();
      found.push(...harmful());
    }
    for (const name of names) it().removeAttribute(name);
    return found;
  }

  // A line break of any kind is one.
  const flat = (text) => text.replace(/\s+/g, " ");

  // What is quoted of a name: three words and 30 characters, as far as nothing in them is invisible.
  const quoted = (text) => {
    const line = [...text.split(/\p{C}/u)[0].trim().replace(/\s+/g, " ")].slice(0, 30).join("");
    const words = line.match(/^(?:[\s!-\/:-@[-`{-~\u00b7\u2010-\u2027\u3001\u3002]*[^\s!-\/:-@[-`{-~\u00b7\u2010-\u2027\u3001\u3002]+){1,3}/u);
    return "\u201c" + (words ? words[0] : line).trim();
  };

  // As they are in what was stored, and as an address that was written by somebody else has them.
  async function inStorageAndAddress(texts, matrix) {
    const found = [];
    const keys = ["skill", "group", "level", "target", "target-role", "roles", "view", "arrange", "only", "across", "measure", "query", "open", "cell"];
    const wish = (n) => keys.map((key, at) => key + "=" + (n % 2 ? texts[(n + at) % texts.length] : encodeURIComponent(texts[(n + at) % texts.length]))).join("&");
    for (let n = 0; n < texts.length && found.length < 5; n++) {
      localStorage.setItem("skill-matrix:" + matrix.id, n % 3 ? wish(n) : texts[n]);
      await it().load(matrix);
      await task();
      // What was only remembered is dropped without a word.
      const level = texts[(n + 2) % texts.length];
      if (n % 3 && n % 2 === 0 && quoted(level) !== "“" && shown().includes(quoted(level))) found.push("said: " + level);
      found.push(...harmful());
    }
    it().setAttribute("history", "url");
    // A few dozen: browsers let no page change its address much more often.
    for (let n = 0; n < texts.length && found.length < 5; n += Math.ceil(texts.length / 40)) {
      const before = location.href;
      location.hash = wish(n);
      while (location.href === before) await task();
      await task();
      await task();
      const level = texts[(n + 2) % texts.length];
      if (n % 2 === 0 && !shown().includes(quoted(level))) found.push("not said: " + level);
      found.push(...harmful());
    }
    return found;
  }

  let result = null;
  return {
    harmful,
    start(how, ...given) {
      result = null;
      const ways = { inEveryField, inEveryAttribute, inStorageAndAddress };
      ways[how](...given).then((found) => { result = found }, (error) => { result = [String(error), String(error.stack)] });
    },
    result: () => result,
  };
})();
