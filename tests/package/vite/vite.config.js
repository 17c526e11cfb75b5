// Bundles this project's page and those of tests/hosts that are applications, for production. All have
// the package that is installed here, from the tarball of `npm pack`.
import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const ours = {
  name: "the-installed-package",
  enforce: "pre",
  resolveId(id) {
    if (id === "skill-matrix") return this.resolve(id, at("main.js"), { skipSelf: true });
  },
};

export default {
  root: at("../.."),
  base: "./",
  publicDir: false,
  logLevel: "warn",
  // JSX as React has it since 17.
  esbuild: { jsx: "automatic" },
  plugins: [ours, vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "skill-matrix" } } })],
  build: {
    emptyOutDir: true,
    rollupOptions: {
      input: ["index.html", "../../hosts/react/index.html", "../../hosts/vue/index.html"].map(at),
    },
  },
};
