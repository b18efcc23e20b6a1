// Presenting to a class: larger, with keys, a dot and pressed keys on screen; and what a link hides.
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { expect, test } from "./fixture.js";
import { hashOf, open, paintedPixels } from "./explore.js";

const root = (page) => page.locator("html");
const rem = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

test("key P presents: larger type, thicker lines, text folded away; Escape ends it", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=2");
  const usual = await rem(page);
  const before = JSON.parse(await paintedPixels(page)).ink;
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Present" })).toHaveAttribute("aria-pressed", "true");
  expect(await rem(page)).toBeGreaterThan(1.15 * usual);
  await expect(page.getByRole("heading", { name: "What it is for" })).toBeHidden();
  await expect(page.getByRole("slider", { name: "alpha (α)" })).toBeInViewport();
  await expect.poll(async () => JSON.parse(await paintedPixels(page)).ink).toBeGreaterThan(1.3 * before);
  await expect.poll(() => hashOf(page)).toBe("#/explore/elu?alpha=2&present=1");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: "What it is for" })).toBeVisible();
  // The first Escape may only leave full screen, which ends presenting too.
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await expect(page.getByRole("button", { name: "Present" })).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => hashOf(page)).toBe("#/explore/elu?alpha=2");
  expect(await rem(page)).toBe(usual);
});

test("a link begins presenting, on every page, and it goes on from page to page", async ({ page }) => {
  await page.goto("./#/lesson/what?present=1");
  await expect(root(page)).toHaveAttribute("data-present");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await expect(root(page)).toHaveAttribute("data-present");
  await expect.poll(() => hashOf(page)).toBe("#/compare?present=1");
});

for (const [width, height] of [[800, 600], [1024, 768], [1280, 800], [1920, 1080]]) {
  test(`a projector of ${width} × ${height} shows the bar in one row, the whole chart, and what moves it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const chart = page.getByRole("main").locator(".chart").first();
    const bottom = (locator) => locator.evaluate((element) => element.getBoundingClientRect().bottom);
    for (const hash of ["#/explore/elu?alpha=2&show=f,df,ddf&present=1", "#/compare?present=1"]) {
      await page.goto(`./?${width}${hash}`);
      await expect(root(page)).toHaveAttribute("data-present");
      await expect(chart).toBeInViewport({ ratio: 1 });
      const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
      expect(await bottom(links.last()), hash).toBe(await bottom(links.first()));
      expect(await bottom(page.getByRole("button", { name: "Share" }))).toBeLessThan(await bottom(page.locator(".header")));
      await expect(page.getByRole("slider").first()).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), hash).toBeLessThanOrEqual(0);
    }
    // The names of the functions can be read.
    const select = page.getByRole("combobox", { name: "Function 1" });
    expect((await select.boundingBox()).width).toBeGreaterThan(110);
  });
}

test("no key of the page fires while somebody types", async ({ page }) => {
  await open(page, "#/explore/elu");
  const box = page.getByRole("spinbutton", { name: "alpha (α)" });
  await box.focus();
  await page.keyboard.press("p");
  await page.keyboard.press("?");
  await expect(root(page)).not.toHaveAttribute("data-present");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("? lists the keys, shows pressed ones on demand, and gives the focus back", async ({ page }) => {
  await open(page, "#/explore/elu");
  const present = page.getByRole("button", { name: "Present" });
  await present.focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("begin or end presenting");
  await expect(dialog).toContainText("go to the steepest point");
  await dialog.getByRole("checkbox", { name: /pressed on screen/ }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(present).toBeFocused();
  await page.keyboard.press("Shift+K");
  await expect(page.getByRole("img", { name: "Pressed keys" })).toContainText("Shift + K");
});

test("a dot follows the pointer while L is held", async ({ page }) => {
  await open(page, "#/explore/elu?present=1");
  const dot = page.locator(".laser");
  await page.mouse.move(300, 400);
  await page.keyboard.down("l");
  await expect(dot).toHaveClass(/laser--on/);
  await page.mouse.move(500, 450);
  const box = await dot.boundingBox();
  expect(Math.abs(box.x + box.width / 2 - 500) + Math.abs(box.y + box.height / 2 - 450)).toBeLessThan(3);
  await page.keyboard.up("l");
  await expect(dot).not.toHaveClass(/laser--on/);
});

test("what a link hides is hidden, and comes back", async ({ page }) => {
  const parts = {
    picker: [page.getByRole("combobox", { name: "Activation function" })],
    sliders: [page.getByRole("slider", { name: "alpha (α)" }), page.getByRole("button", { name: "SELU’s α" })],
    formula: [page.locator(".article .formula").first(), page.getByRole("heading", { name: "Code" })],
    values: [page.getByLabel("Value at x"), page.getByRole("heading", { name: "Properties" })],
    text: [page.getByRole("heading", { name: "What it is for" })],
    navigation: [page.getByRole("navigation", { name: "Pages" }), page.getByRole("link", { name: /^Compare ELU/ })],
  };
  for (const [part, shown] of Object.entries(parts)) {
    await open(page, `#/explore/elu?alpha=2&hide=${part}`);
    for (const element of shown) await expect(element, part).toBeHidden();
    const others = Object.entries(parts).filter(([other]) => other !== part);
    for (const element of others.flatMap(([, all]) => all.slice(0, 1))) await expect(element).toBeVisible();
    await page.goto("./#/explore/elu?alpha=2");
    for (const element of shown) await expect(element, part).toBeVisible();
  }
});

test("a hidden gradient shows nowhere: curve, tangent, numbers, words, formulas, files, keys", async ({ page }) => {
  await open(page, "#/explore/gelu?at=0.5&show=df&hide=gradient");
  const main = page.getByRole("main");
  await expect(page.getByRole("button", { name: "Gradient f′" })).toHaveCount(0);
  await expect(page.getByLabel("Value at x")).toHaveText(/^f\(x\) = 0\.345\d$/);
  await expect(page.getByRole("status", { name: "Chart in words" })).toHaveText(/^f\(x\) of GELU.*f\(x\) = 0\.345\d\.$/);
  await expect(main.locator(".formula--df")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Properties" })).toBeHidden();
  const line = page.getByRole("slider", { name: "Reference line x" });
  expect(await line.getAttribute("aria-valuetext")).not.toContain("′");
  await line.press("z");
  await line.press("s");
  await expect(line).toHaveAttribute("aria-valuenow", "0.5");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
  expect(readFileSync(await download.path()).toString().split("\n")[0]).toBe("x,f(x)");
  // A link of the page takes the hidden part along.
  await page.getByRole("link", { name: "Compare GELU with others" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "f′(x)" })).toHaveCount(0);
  await expect(page.getByRole("figure", { name: "Gradients f′(z)" }).first()).toBeHidden();
  await page.goto("./#/explore/gelu?at=0.5&show=df");
  await expect(page.getByLabel("Value at x")).toContainText("f′(x)");
  await expect(page.getByRole("button", { name: "Function f" })).toHaveAttribute("aria-pressed", "false");
});

test("an unknown part is said and the rest holds", async ({ page }) => {
  await open(page, "#/explore/elu?hide=gradent,banana");
  await expect(page.getByRole("status").filter({ hasText: "banana" })).toContainText("gradient, the nearest name");
  await expect(page.getByRole("button", { name: "Gradient f′" })).toHaveCount(0);
});
