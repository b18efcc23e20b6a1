// In the single file everything stands in the page itself. This answers for the files that static/start.js would ask
// the host for; `cargo xtask dist` puts it before the programs, and a call of `add` behind each of them.
// The WebAssembly is packed with gzip and written in base64, in elements that nothing runs.

globalThis.packed = (() => {
  const modules = new Map();
  const element = (name) => document.querySelector(`script[data-name="${name.replace("./", "")}"]`);

  async function unpack(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  return {
    add: (name, module) => modules.set(name, module),
    module: (name) => modules.get(name.replace("./", "")),
    wasm: (name) => unpack(element(name).textContent),
    /** The address of a worker: a script made of its own and its WebAssembly, if any, because it cannot ask for either. */
    address(name) {
      const { textContent: script, dataset: { wasm } } = element(name);
      if (!wasm) return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      const start = `(${unpack})("${element(wasm).textContent}").then((bytes) => __wbg_init({ module_or_path: bytes }));`;
      return URL.createObjectURL(new Blob([script, "\n", start], { type: "text/javascript" }));
    },
  };
})();
