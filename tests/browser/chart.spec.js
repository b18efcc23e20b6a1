// The chart under hand and keys, what it says in words, and what it gives away.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixture.js";
import { hashOf, open, paintedPixels } from "./explore.js";

const line = (page) => page.getByRole("slider", { name: "Reference line x" });

test("the reference line follows the pointer and both controls of x", async ({ page }) => {
  await open(page, "#/explore/elu");
  const box = await line(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 3, { steps: 6 });
  await page.mouse.up();
  const x = Number(await page.getByRole("spinbutton", { name: "x", exact: true }).inputValue());
  expect(x).toBeLessThan(-2);
  expect(x).toBeGreaterThan(-5);
  await expect(page.getByRole("slider", { name: "x", exact: true })).toHaveValue(String(Math.round(x * 100) / 100));
  await page.getByRole("spinbutton", { name: "x", exact: true }).fill("2.5");
  await expect(page.getByLabel("Value at x")).toContainText("2.5");
  await expect(line(page)).toHaveAttribute("aria-valuenow", "2.5");
});

test("keys move the line and jump to what matters", async ({ page }) => {
  await open(page, "#/explore/gelu?at=-3");
  await line(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(line(page)).toHaveAttribute("aria-valuenow", "-2.9");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(line(page)).toHaveAttribute("aria-valuenow", "-2.89");
  await page.keyboard.press("PageUp");
  await expect(line(page)).toHaveAttribute("aria-valuenow", /^-1\.9/);
  await page.keyboard.press("z");
  await expect(line(page)).toHaveAttribute("aria-valuenow", /^-0\.7517/);
  await page.keyboard.press("s");
  await expect(line(page)).toHaveAttribute("aria-valuenow", /^1\.414/);
  await page.keyboard.press("Home");
  await expect(line(page)).toHaveAttribute("aria-valuenow", "-6");
  await open(page, "#/explore/hard-swish?at=-5");
  await line(page).focus();
  await page.keyboard.press("k");
  await expect(line(page)).toHaveAttribute("aria-valuenow", "-3");
  await page.keyboard.press("k");
  await expect(line(page)).toHaveAttribute("aria-valuenow", "3");
});

test("buttons, boxes, wheel and drag set the range", async ({ page }) => {
  await open(page, "#/explore/tanh");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => hashOf(page)).toMatch(/from=.*to=/);
  await page.getByRole("button", { name: "Reset range" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/explore/tanh");
  await page.getByRole("spinbutton", { name: "x from" }).fill("-3");
  await expect.poll(() => hashOf(page)).toBe("#/explore/tanh?from=-3");
  await page.getByRole("spinbutton", { name: "x to" }).fill("-4");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("To must be above −3");
  await page.getByRole("button", { name: "Reset range" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/explore/tanh");
  await line(page).hover();
  await page.mouse.wheel(0, -240);
  await expect.poll(() => hashOf(page)).toMatch(/from=/);
  await page.getByRole("button", { name: "Reset range" }).click();
  const box = await line(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height - 6, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number(await page.getByRole("spinbutton", { name: "x to" }).inputValue())).toBeGreaterThan(6.5);
});

// In Firefox Playwright's two clicks are no double click.
test("a double click sets the range back", { tag: "@chromium" }, async ({ page }) => {
  await open(page, "#/explore/tanh?from=-3");
  await line(page).dblclick();
  await expect.poll(() => hashOf(page)).toMatch(/^#\/explore\/tanh(\?at=[-\d.]+)?$/);
});

test("the chart says in words what it shows, once the reader rests", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=1.5&at=-1.2");
  const words = page.getByRole("status", { name: "Chart in words" });
  await expect(words).toContainText("ELU with alpha 1.5");
  await expect(words).toContainText("f(x) = −1.048");
  await page.getByRole("slider", { name: "x", exact: true }).fill("2");
  await expect(words).toContainText("Rising: slope 1");
});

test("the picture, the drawing and the numbers can be saved", async ({ page }) => {
  await open(page, "#/explore/step");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
  };
  const png = await save("PNG");
  expect(png.name).toBe("activation-lab-step.png");
  const box = await page.getByRole("group", { name: "Chart of" }).boundingBox();
  expect(png.data.readUInt32BE(16)).toBe(Math.round(2 * box.width));
  expect(png.data.readUInt32BE(20)).toBe(Math.round(2 * box.height));
  const svg = await save("SVG");
  const parsed = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    return { name: root.nodeName, paths: root.querySelectorAll("path, polyline").length };
  }, svg.data.toString());
  expect(parsed.name).toBe("svg");
  expect(parsed.paths).toBeGreaterThan(1);
  const csv = await save("CSV");
  const rows = csv.data.toString().trim().split(/\r?\n/).map((row) => row.split(","));
  expect(rows[0]).toEqual(["x", "f(x)", "f′(x)"]);
  expect(rows.length).toBeGreaterThan(300);
  const atZero = rows.filter(([x]) => Number(x) === 0).map(([, f]) => Number(f));
  expect(atZero).toEqual([0, 1]);
  await expect(page.getByRole("status").filter({ hasText: "Saved activation-lab-step.csv" })).toBeVisible();
});

test("the link is copied, also as the page stands this very moment", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/explore/elu");
  await page.getByRole("spinbutton", { name: "alpha (α)" }).fill("3.25");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#\/explore\/elu\?alpha=3\.25$/);
});

test("without a clipboard the link stands there to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page, "#/explore/elu?alpha=2");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("textbox", { name: "Link to this view" })).toHaveValue(/#\/explore\/elu\?alpha=2$/);
});

test("no view leaves the chart blank", async ({ page }) => {
  for (const hash of [
    "#/explore/exponential?from=680&to=800",
    "#/explore/relu-squared?from=-1000000&to=1000000",
    "#/explore/sine?from=0.000001&to=0.000002",
    "#/explore/step?from=0.5&to=1&show=df",
    "#/explore/hardshrink?lambda=0&view=overlay",
    "#/explore/elu?alpha=-1e300",
  ]) {
    await open(page, hash);
    await expect.poll(async () => JSON.parse(await paintedPixels(page)).ink, { message: hash }).toBeGreaterThan(100);
  }
});

test("where every value is too large the chart says so", async ({ page }) => {
  await open(page, "#/explore/exponential?from=800&to=900");
  await expect(page.getByRole("group", { name: /^Chart of/ })).toContainText("too large to draw");
  await page.getByRole("button", { name: "Reset range" }).click();
  await expect(page.getByRole("group", { name: /^Chart of/ })).not.toContainText("too large");
});

test("on a phone nothing sticks out, and the chart stays while a slider is moved", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const hash of ["#/explore/elu", "#/explore/hard-tanh", "#/explore/gelu-tanh?show=f,df,ddf", "#/explore/mish"]) {
    await open(page, hash);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), hash).toBeLessThanOrEqual(0);
  }
  await open(page, "#/explore/hard-tanh");
  await page.getByRole("spinbutton", { name: "x", exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("group", { name: /^Chart of/ })).toBeInViewport({ ratio: 0.9 });
});
