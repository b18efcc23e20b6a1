// Loads the program that shows the page of the address, and another one when the address moves to a page of that.
// A file instead of an inline script, so that the page can forbid those.

// Each program's pages, as they stand after "#/" (src/app/group.rs has the same names), and its files. The first screen
// has a program of its own, so that a first visit starts soon; a reader who comes back finds it in the lesson's.
const PROGRAMS = [
  { pages: [""], script: "./home.js", wasm: "./home_bg.wasm", next: "lesson" },
  { pages: ["", "lesson", "choose"], script: "./lesson.js", wasm: "./lesson_bg.wasm" },
  { pages: ["explore", "compare"], script: "./explore.js", wasm: "./explore_bg.wasm" },
  { pages: ["labs", "claims", "decks", "predict"], script: "./labs.js", wasm: "./labs_bg.wasm" },
];

// The files are beside this script; in the single file they stand in the page (static/packed.js).
const files = globalThis.packed ?? {
  module: (name) => import(new URL(name, import.meta.url)),
  wasm: (name, priority) => fetch(new URL(name, import.meta.url), { priority }),
  address: (name) => new URL(name, import.meta.url).href,
};

// What runs beside the page. The labs start it when they have work for it.
const WORKER = files.address("./worker_loader.js");
const FORMS = files.address("./forms.js");

const loaded = new Map();
let shown = null;
let turn = 0;
let notice = null;

addEventListener("hashchange", follow);
await follow();
await keepForLater();

/** Shows the page of the address. The page before stays until the other is ready, also when that cannot be loaded. */
async function follow() {
  turn += 1;
  const mine = turn;
  if (!shown) {
    showWords();
    await painted();
  }
  try {
    const program = await programOf(location.hash);
    const next = program === shown?.program ? shown : { program, module: await load(program) };
    // While this was loading, the reader may have gone elsewhere.
    if (mine === turn) await show(next);
  } catch (error) {
    if (mine === turn) say(error);
    throw error;
  }
}

async function programOf(hash) {
  const [, page] = /^#?\/*([^/?]*)/.exec(hash);
  const called = (name) => {
    const able = PROGRAMS.filter(({ pages }) => pages.includes(name));
    return able.find((it) => it === shown?.program) ?? able.find((it) => loaded.has(it)) ?? able[0];
  };
  if (called(page)) return called(page);
  // A name that is misspelt: every program knows where it leads.
  const { module } = shown ?? { module: await load(PROGRAMS[0]) };
  return called(module.page_of(hash)) ?? PROGRAMS[0];
}

function load(program, priority = "auto") {
  if (!loaded.has(program)) {
    const module = fetched(program, priority);
    loaded.set(program, module);
    // Another click tries again.
    module.catch(() => loaded.delete(program));
  }
  return loaded.get(program);
}

/** Both files at the same time. */
async function fetched({ script, wasm }, priority) {
  const answer = files.wasm(wasm, priority);
  const [module] = await Promise.all([files.module(script), answer]);
  await module.default({ module_or_path: answer });
  return module;
}

async function show(next) {
  notice?.remove();
  if (next === shown) return;
  const before = shown;
  const link = document.activeElement?.closest(".header a")?.getAttribute("href");
  before?.module.stop();
  // The page before is taken down in a microtask; the browser paints after both.
  await null;
  if (before) {
    // A program keeps its element for its next turn (src/app/program.rs).
    const root = document.getElementById("app");
    root.replaceWith(root.cloneNode());
    scrollTo(0, 0);
  }
  const line = before ? null : lineRead();
  next.module.start(WORKER, FORMS);
  shown = next;
  if (line) await keepLine(line);
  if (before) await moveFocus(link);
  whenIdle(() => prepare(next.program.next));
}

/** Until a program runs, the page shows what it came with: the words of the lesson, or the place of a chart. */
function showWords() {
  const [, path, query] = /^#?\/*([^?]*)\??(.*)$/.exec(location.hash);
  const wishes = new URLSearchParams(query);
  // What a link hides, it hides from the first moment (styles/present.css); the program says what a misspelt part is.
  const root = document.documentElement;
  root.dataset.hide = wishes.get("hide")?.replaceAll(",", " ") ?? "";
  if (wishes.get("present") === "1") root.dataset.present = "";
  if (window.top !== window) root.dataset.framed = "";
  showTheme([wishes.get("theme"), storedTheme()].find((theme) => ["light", "dark"].includes(theme)));
  const places = [...document.querySelectorAll("[data-still] [data-place]")];
  const of = (name) => places.find(({ dataset }) => dataset.place === name);
  const [page, section, heading] = path.split("/");
  const shownPlace = of(page === "lesson" && section ? `lesson/${section}` : page) ?? of("*");
  for (const place of places) place.hidden = place !== shownPlace;
  const home = page === "lesson" ? "" : page;
  for (const link of document.querySelectorAll("[data-still] .header__link")) {
    if (link.getAttribute("href") === `#/${home}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (heading) shownPlace?.querySelector(`#part-${CSS.escape(heading)}`)?.scrollIntoView();
}

/** Resolves when the browser has shown what there is: words can be read before a program keeps it busy. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    // Frames do not come to a page in the background, or to one that is embedded out of sight.
    setTimeout(resolve, 300);
  });
}

/** The theme that was chosen, or that of the system; the last button of the bar offers the other. */
function showTheme(chosen) {
  const theme = chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  document.documentElement.dataset.theme = theme;
  const [button] = [...document.querySelectorAll("[data-still] .header__tools button")].slice(-1);
  if (button) button.textContent = theme === "dark" ? "Light" : "Dark";
}

/** A browser may forbid to ask. */
function storedTheme() {
  try {
    return localStorage.getItem("activation-lab.theme");
  } catch {
    return null;
  }
}

/** Which line of the lesson a reader has reached before the program came; nothing where a step of the history knows. */
function lineRead() {
  if (scrollY === 0 || typeof history.state === "number") return null;
  const lines = linesOfLesson();
  const index = lines.findIndex((line) => line.getBoundingClientRect().bottom > 0);
  return index < 0 ? null : { index, top: lines[index].getBoundingClientRect().top };
}

/** Puts that line where it was: the program brings widgets, which need more room than their places. */
async function keepLine({ index, top }) {
  await null;
  const line = linesOfLesson()[index];
  if (line) scrollBy(0, line.getBoundingClientRect().top - top);
}

function linesOfLesson() {
  return [...document.querySelectorAll("main:not([hidden]) .lesson__text > *")];
}

/** Loads the program that readers go to next, so that it is there when they do. Not for readers who save data. */
function prepare(page) {
  const program = PROGRAMS.find(({ pages }) => pages.includes(page));
  if (!program || navigator.connection?.saveData) return;
  // Nobody waits for it: without it, the click loads it.
  load(program, "low").catch(() => {});
}

/** Safari has no idle callbacks. */
function whenIdle(callback) {
  (window.requestIdleCallback ?? setTimeout)(callback);
}

/** From a link of the header to the same link; from anywhere else to the page, if that puts it nowhere itself. */
async function moveFocus(link) {
  let page = null;
  while (!page) {
    await new Promise((resolve) => setTimeout(resolve));
    page = document.getElementById("page");
  }
  const links = [...document.querySelectorAll(".header a")];
  const same = links.find((element) => element.getAttribute("href") === link);
  const isFree = document.activeElement === document.body;
  if (isFree) (same ?? page).focus({ preventScroll: true });
}

/** Only a finished site has a version, and it is there only where the browser can keep files. */
async function keepForLater() {
  const version = document.querySelector("meta[name=version]")?.content;
  if (!version || !("serviceWorker" in navigator)) return;
  const { keep } = await import("./offline.js");
  await keep(version);
}

function say(error) {
  notice?.remove();
  notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  const wish = shown ? "Try again when the connection is back." : "It needs a browser with WebAssembly, from 2022 or later.";
  notice.textContent = `This page could not start: ${error}. ${wish}`;
  document.body.prepend(notice);
  if (!shown) document.querySelector("[data-still]")?.setAttribute("data-still", "alone");
}
