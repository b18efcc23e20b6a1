// What a teacher prepares: links to share, hidden parts, frames, decks; and what the browser keeps of it.
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import jsqr from "jsqr";
import { expect, test } from "./fixture.js";
import { hashOf, open } from "./explore.js";

const QUESTION = "Which α has no corner?";
const bar = (page) => page.getByRole("region", { name: /^Deck / });
const said = (page, text) => page.getByRole("status").filter({ hasText: text });

/** Opens the dialog that shares the view on screen. */
async function share(page) {
  await page.getByRole("button", { name: "Share" }).click();
  return page.getByRole("dialog", { name: "Share this view" });
}

/** Adds the view on screen to a deck. */
async function add(page, deck, ask) {
  const dialog = await share(page);
  await dialog.getByText("Add it to a deck").click();
  await dialog.getByRole("combobox", { name: "Deck" }).selectOption({ label: deck });
  await dialog.getByRole("textbox", { name: "What to ask there" }).fill(ask);
  await dialog.getByRole("button", { name: "Add this view" }).click();
  await expect(dialog.getByRole("status").filter({ hasText: "Added as step" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
}

/** Chooses a file with this text in the file input of this name. */
function choose(page, label, text, name = "deck.json") {
  const buffer = Buffer.from(typeof text === "string" ? text : JSON.stringify(text));
  return page.getByLabel(label).setInputFiles({ name, mimeType: "application/json", buffer });
}

/** The text in the QR code on screen. */
async function decoded(page, code) {
  const png = (await code.screenshot()).toString("base64");
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return { ...image, data: [...canvas.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
  }, png);
  return jsqr(Uint8ClampedArray.from(data), width, height)?.data;
}

test("a view is shared by its link and by a code that reads from the back row", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/explore/elu?alpha=2&theme=dark&present=1");
  await page.getByRole("slider", { name: "alpha (α)" }).fill("1.5");
  const dialog = await share(page);
  const link = dialog.getByRole("textbox", { name: "Link to this view" });
  await expect(link).toHaveValue(/#\/explore\/elu\?alpha=1\.5&theme=dark$/);
  const code = dialog.getByRole("img", { name: "QR code of the link" });
  expect((await code.boundingBox()).width).toBeGreaterThan(250);
  expect(await decoded(page, code)).toBe(await link.inputValue());
  await dialog.getByRole("button", { name: "Large code" }).click();
  await expect.poll(async () => (await code.boundingBox()).height).toBeGreaterThan(400);
  expect(await decoded(page, code)).toBe(await link.inputValue());
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a part is hidden by its box, at once and in link, code and frame", async ({ page }) => {
  await open(page, "#/explore/elu");
  const dialog = await share(page);
  await dialog.getByRole("checkbox", { name: "gradient f′" }).check();
  await dialog.getByRole("checkbox", { name: "text", exact: true }).check();
  await expect(dialog.getByRole("textbox", { name: "Link to this view" })).toHaveValue(/elu\?hide=gradient,text$/);
  expect(await decoded(page, dialog.getByRole("img", { name: "QR code of the link" }))).toMatch(/hide=gradient,text$/);
  await dialog.getByText("Put this view into a page").click();
  await expect(dialog.getByRole("textbox", { name: "HTML for a page" })).toHaveValue(/^<iframe src="[^"]*elu\?hide=gradient,text" /);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByLabel("Value at x")).not.toContainText("f′");
  await expect.poll(() => hashOf(page)).toBe("#/explore/elu?hide=gradient,text");
  await (await share(page)).getByRole("checkbox", { name: "gradient f′" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Value at x")).toContainText("f′");
});

test("the snippet works in a page of another host, with its parts hidden", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=2&hide=gradient,navigation,text");
  const dialog = await share(page);
  await dialog.getByText("Put this view into a page").click();
  const snippet = await dialog.getByRole("textbox", { name: "HTML for a page" }).inputValue();
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end(`<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,"><h1>Course</h1>${snippet}`);
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  try {
    await page.goto(`http://localhost:${server.address().port}/`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("slider", { name: "alpha (α)" })).toHaveValue("2");
    await expect(frame.getByRole("banner")).toBeHidden();
    await frame.getByRole("slider", { name: "alpha (α)" }).fill("0.5");
    await expect(frame.getByLabel("Value at x")).not.toContainText("f′");
  } finally {
    server.close();
  }
});

test("a deck is made, ordered, played and left", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=2");
  await add(page, "a new deck", QUESTION);
  await open(page, "#/compare?fns=relu,elu");
  await add(page, "Deck 1", "Which one is flat?");
  await page.goto("./#/decks");
  await page.getByRole("button", { name: "Edit Deck 1" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Corners");
  await page.getByRole("textbox", { name: "Name" }).press("Enter");
  await page.getByRole("button", { name: "Move step 2 up" }).click();
  await expect(page.getByRole("textbox", { name: "Question of step 1" })).toHaveValue("Which one is flat?");
  await page.reload();
  await page.getByRole("button", { name: "Play Corners" }).click();
  await expect(bar(page)).toContainText("1 of 2Which one is flat?");
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  // A clicker works also when the hand has just been on the chart.
  await page.getByRole("slider", { name: "Reference line x" }).focus();
  await page.keyboard.press("PageDown");
  await expect(bar(page)).toContainText(`2 of 2${QUESTION}`);
  await expect(page.getByRole("slider", { name: "alpha (α)" })).toHaveValue("2");
  await page.reload();
  await expect(bar(page)).toContainText("2 of 2");
  await expect(bar(page).getByRole("button", { name: "Next" })).toBeDisabled();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("ArrowLeft");
  await expect(bar(page)).toContainText("1 of 2");
  await bar(page).getByRole("button", { name: "End" }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
});

test("every step of every ready-made deck opens without a notice, with its question", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./#/decks");
  const section = page.getByRole("region", { name: "Ready-made" });
  const plays = section.getByRole("button", { name: /^Play / });
  await expect(plays).toHaveCount(3);
  for (let deck = 0; deck < 3; deck += 1) {
    await page.goto("./#/decks");
    await plays.nth(deck).click();
    for (;;) {
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator(".notice")).toHaveCount(0);
      await expect(bar(page).getByRole("status")).toHaveText(/^\d+ of \d+.*[?.”]$/);
      if (await bar(page).getByRole("button", { name: "Next" }).isDisabled()) break;
      const step = await bar(page).getByRole("status").textContent();
      await bar(page).getByRole("button", { name: "Next" }).click();
      await expect(bar(page).getByRole("status")).not.toHaveText(step);
    }
  }
});

test("a deck survives export, deletion and import, and travels in a link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/explore/elu?alpha=2&hide=gradient");
  await add(page, "a new deck", QUESTION);
  await page.goto("./#/decks");
  const mine = page.getByRole("list", { name: "My decks" });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export Deck 1" }).click()]);
  expect(download.suggestedFilename()).toBe("activation-lab-deck-deck-1.json");
  const file = readFileSync(await download.path()).toString();
  expect(JSON.parse(file)).toEqual({
    "activation-lab": "deck",
    version: 1,
    name: "Deck 1",
    steps: [{ ask: QUESTION, link: "#/explore/elu?alpha=2&hide=gradient" }],
  });
  await page.getByRole("button", { name: "Copy link to Deck 1" }).click();
  await expect(said(page, "Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Delete Deck 1" }).click();
  await expect(mine.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(mine.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Delete Deck 1" }).click();
  await page.reload();
  await expect(mine.getByRole("listitem")).toHaveCount(0);
  await choose(page, "Import a deck from a file", file);
  await expect(said(page, "Added “Deck 1”")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Play Deck 1" }).click();
  await expect(bar(page)).toContainText(QUESTION);
  await expect(page.getByRole("button", { name: "Gradient f′" })).toHaveCount(0);
  await bar(page).getByRole("button", { name: "End" }).click();
  // The link alone carries the deck, to a browser that has never seen it.
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByRole("region", { name: "The deck of this link" }).getByRole("button", { name: "Play" }).click();
  await expect(bar(page)).toContainText(QUESTION);
});

test("hostile files are refused with a reason, and nothing of them is kept", async ({ page }) => {
  await page.goto("./#/decks");
  const good = { "activation-lab": "deck", version: 1, name: "A", steps: [{ ask: "B", link: "#/explore/elu" }] };
  const files = [
    ["{", "is not JSON"],
    ["null", "was not made by this page"],
    [[good], "was not made by this page"],
    [{ ...good, version: 2 }, "has the format 2"],
    [{ ...good, version: "1" }, "does not say which format"],
    [{ ...good, name: 5 }, "The deck has no text under “name”"],
    [{ ...good, name: "<img src=x onerror=alert(1)>" }, "The name contains markup"],
    [{ ...good, steps: "all" }, "has no list of steps"],
    [{ ...good, steps: [] }, "at least one step"],
    [{ ...good, steps: [null] }, "Step 1 has no text under “ask”"],
    [{ ...good, steps: [{ ask: "<script>alert(1)</script>", link: "#/" }] }, "The question of step 1 contains markup"],
    [{ ...good, steps: [{ ask: "B", link: "javascript:alert(1)" }] }, "those begin with #/"],
    [{ ...good, steps: Array(61).fill(good.steps[0]) }, "at most 60 steps"],
    [{ ...good, name: "A".repeat(600_000) }, "half a megabyte is the most"],
  ];
  for (const [file, reason] of files) {
    await choose(page, "Import a deck from a file", file);
    await expect(said(page, reason), reason).toBeVisible();
  }
  expect(await page.evaluate(() => localStorage.getItem("activation-lab.decks"))).toBeNull();
  expect(await page.locator("img, main script").count()).toBe(0);
});

test("all that is kept is exported, deleted and restored", async ({ page }) => {
  await page.goto("./#/decks");
  const ready = page.getByRole("region", { name: "Ready-made" });
  await ready.getByRole("button", { name: /^Add Dead units/ }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export all" }).click()]);
  const file = readFileSync(await download.path()).toString();
  await page.getByRole("button", { name: "Delete all" }).click();
  await expect(said(page, "Nothing is kept any more")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await expect(page.getByRole("list", { name: "My decks" }).getByRole("listitem")).toHaveCount(0);
  await choose(page, "Restore from a file", file);
  await expect(said(page, "Restored 2 entries")).toBeVisible();
  await expect(page.getByRole("button", { name: "Play Dead units" })).toHaveCount(2);
  await choose(page, "Restore from a file", { "activation-lab": "kept", version: 1, entries: { other: "x" } });
  await expect(said(page, "this page did not write")).toBeVisible();
});

for (const [what, words, fail] of [
  ["forbids to keep anything", "keep nothing", () => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  }],
  ["is full", "store for this page is full", () => {
    Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); };
  }],
]) {
  test(`a browser that ${what} is survived and said`, async ({ page }) => {
    await page.addInitScript(fail);
    await page.goto("./#/decks");
    await expect(page.getByText(new RegExp(words)).first()).toBeVisible();
    await page.getByRole("region", { name: "Ready-made" }).getByRole("button", { name: /^Add Dead units/ }).click();
    await expect(said(page, words)).toBeVisible();
    await expect(page.getByRole("list", { name: "My decks" }).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("list", { name: "My decks" }).getByRole("button", { name: "Play Dead units" }).click();
    await expect(bar(page)).toContainText("1 of");
    await page.keyboard.press("PageDown");
    await expect(bar(page)).toContainText("2 of");
    const dialog = await share(page);
    await dialog.getByText("Add it to a deck").click();
    await dialog.getByRole("button", { name: "Add this view" }).click();
    await expect(dialog.getByText(new RegExp(words))).toBeVisible();
  });
}

test("on every screen nothing sticks out, with a deck and with the dialog", async ({ page }) => {
  await page.goto("./#/decks");
  await page.getByRole("button", { name: "Play Dead units" }).click();
  for (const [width, height] of [[320, 640], [390, 844], [820, 1180], [1280, 800]]) {
    await page.setViewportSize({ width, height });
    for (const hash of ["#/explore/elu", "#/decks", "#/explore/elu?present=1"]) {
      await page.goto(`./${hash}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      const dialog = await share(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} ${hash}`).toBeLessThanOrEqual(0);
      expect((await dialog.boundingBox()).width).toBeLessThanOrEqual(width);
      await dialog.getByRole("button", { name: "Close" }).click();
    }
  }
});
