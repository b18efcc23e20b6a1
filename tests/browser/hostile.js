// Links that were good once, spoilt in the same ways as in tests/hostile/spoilt.rs, and what must hold wherever one leads.
import { readFileSync } from "node:fs";

const MOST_EDITS = 6;
const FROM_NOTHING = 16;

const linesOf = (name) => {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8");
  return text.trimEnd().split("\n");
};

/** Good links, and some that need a repair. */
export const LINKS = linesOf("links.txt");
/** What does harm elsewhere: numbers at the limits, markup, separators, escapes. */
export const SCRAPS = linesOf("scraps.txt");

/** One of the links after random edits. */
export function spoiltLink(random) {
  const isFromNothing = random(FROM_NOTHING) === 0;
  let text = isFromNothing ? "#/" : LINKS[random(LINKS.length)];
  const edits = (1 + random(MOST_EDITS)) * (isFromNothing ? MOST_EDITS : 1);
  for (let edit = 0; edit < edits; edit += 1) text = edited(text, random);
  return text;
}

function edited(text, random) {
  const letters = [...text];
  const at = random(letters.length + 1);
  const scrap = SCRAPS[random(SCRAPS.length)];
  const with_ = (middle, left) => letters.slice(0, at).join("") + middle + letters.slice(at + left).join("");
  switch (random(6)) {
    case 0: return with_(scrap, 0);
    case 1: return with_("", random(MOST_EDITS));
    case 2: return withValue(text, at, scrap);
    case 3: return `${text}&${LINKS[random(LINKS.length)].split("?").at(-1)}`;
    case 4: return with_([...Buffer.from(letters[at] ?? "")].map((byte) => `%${byte.toString(16)}`).join(""), 1);
    default: return with_(String.fromCodePoint(random(0x110000)), 1);
  }
}

/** Another value behind the first `=` from `at` on. */
function withValue(text, at, value) {
  const equals = text.indexOf("=", at) + 1;
  if (equals === 0) return `${text}=${value}`;
  const end = text.indexOf("&", equals);
  return text.slice(0, equals) + value + (end === -1 ? "" : text.slice(end));
}

/** What the browser is told before the page starts: markup from a link that comes to life is noted, not obeyed. */
export const watchForMarkup = (page) => page.addInitScript(() => {
  globalThis.alive = [];
  globalThis.alert = (text) => globalThis.alive.push(`alert(${text})`);
});

/** Waits until the page of the address is on screen and painted; gives what is wrong with it. */
export const troubles = (page) => page.evaluate(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // The header marks the page, if it leads there.
  const marked = () => document.querySelector(".header [aria-current=page]")?.getAttribute("href");
  const known = [...document.querySelectorAll(".header nav a")].map((link) => link.getAttribute("href"));
  const isThere = async () => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const script = loaded.find((name) => /\/(home|lesson|explore|labs)[^/]*\.js$/.test(name));
    const wanted = `#/${(await import(script)).page_of(location.hash).replace("lesson", "")}`;
    const mark = known.includes(wanted) ? wanted : undefined;
    for (let end = performance.now() + 20_000; performance.now() < end; await frame()) {
      if (marked() === mark && document.querySelector("main h1")) return true;
    }
    return false;
  };
  if (!(await isThere())) return [`${marked()} is on screen`];
  await frame();
  await frame();

  const isBlank = (canvas) => {
    const small = Object.assign(document.createElement("canvas"), { width: 48, height: 48 });
    const context = small.getContext("2d");
    context.drawImage(canvas, 0, 0, 48, 48);
    const [first, ...others] = new Uint32Array(context.getImageData(0, 0, 48, 48).data.buffer);
    // A network that answers the same everywhere has one colour; a chart has axes.
    const mayBePlain = first !== 0 && !canvas.matches(".chart__layer");
    return !mayBePlain && others.every((pixel) => pixel === first);
  };
  // A sentence may repeat what the link said, in quotation marks; the words on five functions say what PyTorch returns.
  const text = [document.body.innerText, ...[...document.querySelectorAll("main input")].map(({ value }) => value)]
    .join("\n").replaceAll(/“[^”]*”|(return|is)\sNaN;/g, "");
  const odd = text.match(/.{0,60}\b(NaN|undefined|Infinity|\[object).{0,60}/);
  // A chart may say in words why it cannot draw.
  const saysWhy = (canvas) => canvas.parentElement.querySelector(".chart__trouble");
  const charts = [...document.querySelectorAll("main canvas")].filter((it) => it.checkVisibility() && it.width > 1 && !saysWhy(it));
  // A page of many large charts takes more than a frame to paint them for the first time.
  for (let end = performance.now() + 5000; performance.now() < end && charts.some(isBlank);) await frame();
  const markup = document.querySelectorAll("main script, main img, main iframe, main [onerror], main [onload]");
  return [
    ...(odd ? [`on screen: ${odd[0]}`] : []),
    ...charts.filter(isBlank).map((it) => `a blank ${it.className}`),
    ...[...markup].map((it) => `markup: ${it.outerHTML}`),
    ...globalThis.alive.map((it) => `came to life: ${it}`),
  ];
});
