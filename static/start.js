// Starts the app. A file instead of the inline script that trunk would write, so that the page
// can forbid inline scripts. The two preload links, which trunk writes, name the app's files.
const script = document.querySelector('link[rel="modulepreload"]').href;
const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;

try {
  const { default: init } = await import(script);
  await init({ module_or_path: wasm });
} catch (error) {
  const notice = document.createElement("p");
  notice.setAttribute("role", "alert");
  notice.textContent = `This page could not start: ${error}. It needs a browser with WebAssembly, from 2022 or later.`;
  document.body.prepend(notice);
  throw error;
}
