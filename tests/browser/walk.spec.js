// A reader who presses everything, in any order: nothing may break, and the page must still be there at the end.
import { expect, test } from "./fixture.js";
import { LINKS, SCRAPS, spoiltLink, troubles, watchForMarkup } from "./hostile.js";
import { SEED, count, randomFrom } from "./random.js";

const PARTS = 2;
const ACTIONS = count(500, 5000) / PARTS;
// Looking at the whole page takes longer than most actions.
const LOOK_EVERY = 5;

const KEYS = [
  "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp",
  "PageDown", "Shift+ArrowRight", "Backspace", "p", "t", "l", "h", "?", "+", "-", "0", "1", ".", ",",
];
const SIZES = [[1280, 800], [390, 844], [320, 480], [844, 390], [1920, 1080], [2560, 1440], [640, 320]];

// The seed repeats everything; a trace of thousands of actions would only take room.
test.use({ trace: "off" });

for (let part = 0; part < PARTS; part += 1) {
  test(`random actions, part ${part + 1}: nothing breaks`, async ({ page, problems }) => {
    test.setTimeout(ACTIONS * 3000);
    const random = randomFrom(SEED + part);
    await watchForMarkup(page);
    // A dialog of the browser itself would stop everything.
    await page.addInitScript(() => { globalThis.print = () => {}; });
    page.on("dialog", (dialog) => dialog.dismiss());
    await page.goto("./");
    const done = [];
    for (let index = 0; index < ACTIONS; index += 1) {
      done.push(await act(page, random));
      const where = () => `ACTIVATION_LAB_SEED=${SEED}, action ${index}, at last:\n${done.slice(-12).join("\n")}`;
      expect(problems.found(), where()).toEqual([]);
      if (index % LOOK_EVERY === 0) expect(await troubles(page), where()).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await page.goto("./#/explore/elu?alpha=2");
    await expect(page.getByRole("heading", { level: 1, name: "ELU" })).toBeVisible();
    expect(await troubles(page)).toEqual([]);
  });
}

/** Does something, and says what. */
async function act(page, random) {
  const any = (list) => list[random(list.length)];
  switch (random(16)) {
    case 0: return key(page, any(KEYS));
    case 1: return key(page, any(KEYS));
    case 2: return fill(page, random, any(SCRAPS));
    case 3: return fill(page, random, String(random(2000) / 100 - 10));
    case 4: return slide(page, random);
    case 5: return slide(page, random);
    case 6: return select(page, random);
    case 7: return drag(page, random);
    case 8: return drag(page, random);
    case 9: return resize(page, any(SIZES));
    case 10: return theme(page, any(["light", "dark"]));
    case 11: return go(page, random(3) === 0 ? spoiltLink(random) : any(LINKS));
    case 12: return back(page, any([-1, -1, 1]));
    default: return press(page, random);
  }
}

async function key(page, name) {
  await page.keyboard.press(name);
  return `key ${name}`;
}

/** Anything that can be pressed and keeps the reader here. */
async function press(page, random) {
  const place = await seen(page, random, "button, summary, label, a[href^='#'], [role=button], [role=tab], [role=option], input");
  if (place) await page.mouse.click(place.x, place.y, { clickCount: 1 + random(2) });
  return `press ${place?.name}`;
}

async function fill(page, random, text) {
  const place = await seen(page, random, "input:not([type=range], [type=checkbox], [type=radio], [type=file]), textarea");
  if (place) {
    await page.mouse.click(place.x, place.y, { clickCount: 3 });
    await page.keyboard.insertText(text);
    if (random(2) === 0) await page.keyboard.press("Enter");
  }
  return `write ${JSON.stringify(text)} into ${place?.name}`;
}

async function slide(page, random) {
  const place = await seen(page, random, "input[type=range]");
  if (place) {
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    for (let step = 0; step < 5; step += 1) await page.mouse.move(place.x + random(400) - 200, place.y);
    await page.mouse.up();
  }
  return `slide ${place?.name}`;
}

/** The first and the last choice, and those between, by the keyboard; the list itself is not the page's. */
async function select(page, random) {
  const place = await seen(page, random, "select");
  if (place) {
    const [chosen] = [place.choices[random(place.choices.length)]];
    await page.evaluate(([x, y, chosen]) => {
      const element = document.elementFromPoint(x, y)?.closest("select");
      if (!element) return;
      element.value = chosen;
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }, [place.x, place.y, chosen]);
  }
  return `select in ${place?.name}`;
}

/** On a chart, or on any picture: with the mouse, or with its wheel. */
async function drag(page, random) {
  const place = await seen(page, random, "canvas, svg");
  if (place) {
    await page.mouse.move(place.x, place.y);
    if (random(3) === 0) await page.mouse.wheel(0, random(600) - 300);
    await page.mouse.down();
    for (let step = 0; step < 4; step += 1) await page.mouse.move(place.x + random(300) - 150, place.y + random(200) - 100);
    await page.mouse.up();
  }
  return `drag on ${place?.name}`;
}

async function resize(page, [width, height]) {
  await page.setViewportSize({ width, height });
  return `resize to ${width} × ${height}`;
}

async function theme(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  return `the system turns ${colorScheme}`;
}

async function go(page, link) {
  await page.evaluate((link) => { location.hash = link; }, link);
  return `go to ${JSON.stringify(link)}`;
}

/** Never out of the site. */
async function back(page, steps) {
  await page.evaluate((steps) => {
    if (steps < 0 ? navigation.canGoBack : navigation.canGoForward) history.go(steps);
  }, steps);
  return `history ${steps}`;
}

/** Something that `selector` names, is enabled, and is scrolled to: its place, its name, its choices. */
const seen = (page, random, selector) => page.evaluate(([selector, number]) => {
  const dialog = document.querySelector("dialog[open]") ?? document.body;
  const all = [...dialog.querySelectorAll(selector)];
  const able = all.filter((it) => it.checkVisibility() && !it.disabled && !it.closest("[download]"));
  const element = able[number % able.length];
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.textContent.slice(0, 40);
  return {
    x: x + width / 2, y: y + height / 2, name: `${element.tagName} ${name.trim()}`,
    choices: [...(element.options ?? [])].map(({ value }) => value),
  };
}, [selector, random(2 ** 20)]);
