// The Compare page as a reader uses it: choose, drag, sort, subtract, measure, share.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixture.js";
import { hashOf, open, paintedPixels } from "./explore.js";

const rows = (page) => page.getByRole("list", { name: "Compared functions" }).getByRole("listitem");
const chosen = (page) => rows(page).getByRole("combobox").evaluateAll((all) => all.map((select) => select.value));
const values = (page) => page.getByRole("region", { name: "Values at x" });

test("a link says which functions stand side by side, each with its parameters", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu:1.5,elu:0.5&at=-1.2");
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await expect(page).toHaveTitle(/Compare/);
  expect(await chosen(page)).toEqual(["relu", "elu", "elu"]);
  await expect(rows(page).nth(1).getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("1.5");
  await expect(rows(page).nth(2).getByRole("slider", { name: "alpha (α)" })).toHaveValue("0.5");
  await expect(values(page).getByRole("row", { name: /ELU, α = 1.5/ })).toContainText("−1.048");
  await expect(page.getByRole("link", { name: "Compare", exact: true })).toHaveAttribute("aria-current", "page");
});

test("functions are added, duplicated, replaced and removed, two to six of them", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu:2");
  await expect(page.getByRole("button", { name: "Remove function 1" })).toBeDisabled();
  await page.getByRole("combobox", { name: "One more function" }).selectOption({ label: "GELU" });
  await page.getByRole("button", { name: "Add" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=relu,elu:2,gelu");
  await page.getByRole("button", { name: "Duplicate function 2" }).click();
  await rows(page).nth(2).getByRole("slider", { name: "alpha (α)" }).fill("0.5");
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=relu,elu:2,elu:0.5,gelu");
  await rows(page).nth(0).getByRole("combobox").selectOption({ label: "Mish" });
  await page.getByRole("button", { name: "Remove function 2" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=mish,elu:0.5,gelu");
  for (let i = 0; i < 3; i += 1) await page.getByRole("button", { name: "Duplicate function 1" }).click();
  await expect(page.getByRole("button", { name: "Add" })).toBeDisabled();
  await expect(page.getByText("Six functions are the most")).toBeVisible();
});

test("removing a function is a step that Back undoes", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu:2,tanh");
  await page.getByRole("button", { name: "Remove function 2" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=relu,tanh");
  await page.goBack();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(1).getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("2");
});

test("buttons move a function and keep the focus", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu,tanh");
  const down = page.getByRole("button", { name: "Move function 1 down" });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => chosen(page)).toEqual(["elu", "relu", "tanh"]);
  await expect(page.getByRole("button", { name: "Move function 2 down" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => chosen(page)).toEqual(["elu", "tanh", "relu"]);
  await expect(page.getByRole("button", { name: "Move function 3 up" })).toBeFocused();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=elu,tanh,relu");
});

test("a function is dragged to another place by its grip", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu:2,tanh,gelu");
  const grip = rows(page).nth(0).getByTitle("Drag to another place");
  const from = await grip.boundingBox();
  const to = await rows(page).nth(2).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height * 0.8, { steps: 15 });
  await expect.poll(() => chosen(page)).toEqual(["elu", "tanh", "relu", "gelu"]);
  await page.mouse.up();
  await page.mouse.move(from.x, from.y, { steps: 4 });
  expect(await chosen(page)).toEqual(["elu", "tanh", "relu", "gelu"]);
  await expect(rows(page).nth(0).getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("2");
});

test("ready-made sets replace the functions", async ({ page }) => {
  await open(page, "#/compare");
  const sets = page.getByRole("group", { name: "Ready-made comparisons" }).getByRole("button");
  for (const name of await sets.allTextContents()) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
    await expect.poll(async () => JSON.parse(await paintedPixels(page)).ink, { message: name }).toBeGreaterThan(500);
  }
  await page.getByRole("button", { name: "ELU at four α" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=elu:0.5,elu,elu:1.5,elu:2");
});

test("curves, grid and difference change the picture, the words and the link", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu,tanh");
  const pictures = [await paintedPixels(page)];
  const changed = async () => {
    await expect.poll(async () => pictures.includes(await paintedPixels(page))).toBe(false);
    pictures.push(await paintedPixels(page));
  };
  await page.getByRole("button", { name: "Gradient f′" }).click();
  await changed();
  await page.getByRole("button", { name: "A chart for each function" }).click();
  await changed();
  await page.getByRole("combobox", { name: "Show the difference from" }).selectOption({ label: "ELU" });
  await changed();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=relu,elu,tanh&view=grid&show=f&base=2");
  const words = page.getByRole("status", { name: "Chart in words" });
  await expect(words).toContainText("f(x) of ReLU and Tanh, each minus ELU, a small chart each");
  await expect(values(page).getByRole("columnheader", { name: "f(x) − ELU", exact: true })).toBeVisible();
});

test("the reference line moves all values, and every column sorts", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu,tanh&at=-1");
  const names = values(page).getByRole("rowheader");
  const header = (name) => values(page).getByRole("columnheader", { name, exact: true });
  await expect(names).toHaveText(["ReLU", "ELU", "Tanh"]);
  await header("f(x)").getByRole("button").click();
  await expect(header("f(x)")).toHaveAttribute("aria-sort", "ascending");
  await expect(names).toHaveText(["Tanh", "ELU", "ReLU"]);
  await page.getByRole("slider", { name: "x", exact: true }).fill("2");
  await expect(names).toHaveText(["Tanh", "ReLU", "ELU"]);
  await header("f(x)").getByRole("button").click();
  await expect(header("f(x)")).toHaveAttribute("aria-sort", "descending");
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=relu,elu,tanh&at=2&sort=-f");
  await header("Function").getByRole("button").click();
  await expect(names).toHaveText(["ELU", "ReLU", "Tanh"]);
  await expect(header("f(x)")).toHaveAttribute("aria-sort", "none");
});

test("jump keys find the landmarks of all functions", async ({ page }) => {
  await open(page, "#/compare?fns=hard-tanh:-2:1,gelu&at=-6");
  const line = page.getByRole("slider", { name: "Reference line x" });
  await line.focus();
  await page.keyboard.press("k");
  await expect(line).toHaveAttribute("aria-valuenow", "-2");
  await page.keyboard.press("k");
  await expect(line).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("z");
  await expect(line).toHaveAttribute("aria-valuenow", /^-0\.75/);
});

test("properties that differ are marked by a sign, against the baseline", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu,leaky-relu");
  const table = page.getByRole("region", { name: "Table of properties" });
  const range = table.getByRole("row", { name: /^Range/ }).getByRole("cell");
  await expect(range).toHaveText(["[0, ∞)", /≠.*\(−1, ∞\)/, /≠.*\(−∞, ∞\)/]);
  await page.getByRole("combobox", { name: "Show the difference from" }).selectOption({ label: "ELU" });
  await expect(range).toHaveText([/≠/, "(−1, ∞)", /≠/]);
  await rows(page).nth(1).getByRole("spinbutton", { name: "alpha (α)" }).fill("2");
  await expect(range.nth(1)).toHaveText("(−2, ∞)");
});

test("speed is measured on demand, can be stopped, and ends in a number for each", async ({ page }) => {
  await open(page, "#/compare?fns=relu,tanh");
  const cells = page.getByRole("row", { name: /^ns per/ }).getByRole("cell");
  await expect(cells).toHaveText(["–", "–", "–", "–"]);
  await page.getByRole("button", { name: "Measure speed" }).click();
  await expect(page.getByRole("progressbar", { name: "Measuring speed" })).toBeVisible();
  await page.getByRole("button", { name: "Stop measuring" }).click();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(cells).toHaveText(["–", "–", "–", "–"]);
  await page.getByRole("button", { name: "Measure speed" }).click();
  await expect(cells).toHaveText([/\d/, /\d/, /\d/, /\d/], { timeout: 30_000 });
  await expect(page.getByRole("status").filter({ hasText: "An empty call takes" })).toBeVisible();
  await rows(page).nth(0).getByRole("combobox").selectOption({ label: "ELU" });
  await expect(cells).toHaveText(["–", "–", "–", "–"]);
});

test("what flows through follows mean, spread and seed", async ({ page }) => {
  await open(page, "#/compare?fns=relu,tanh");
  const statistic = async (name, channel, index) => {
    const figure = page.getByRole("group", { name, exact: true }).getByRole("figure", { name: channel });
    return parseFloat((await figure.getByRole("definition").nth(index).textContent()).replace("−", "-"));
  };
  const zeros = () => statistic("ReLU", "Outputs f(z)", 2);
  await expect.poll(zeros).toBeGreaterThan(47);
  expect(await zeros()).toBeLessThan(53);
  expect(await statistic("ReLU", "Gradients f′(z)", 0)).toBeCloseTo(0.5, 1);
  const bars = page.getByRole("figure", { name: "Inputs z" }).locator("path").nth(1);
  const before = await bars.getAttribute("d");
  await page.getByRole("slider", { name: "mean of z" }).fill("-2");
  await expect.poll(zeros).toBeGreaterThan(96);
  await page.getByRole("slider", { name: "spread of z" }).fill("3");
  await page.getByRole("button", { name: "Draw again" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/compare?fns=relu,tanh&mean=-2&spread=3&seed=1");
  const input = await statistic("Inputs", "Inputs z", 0);
  expect(Math.abs(input + 2)).toBeLessThan(0.15);
  expect(await bars.getAttribute("d")).not.toBe(before);
  const box = page.getByRole("spinbutton", { name: "seed" });
  await box.fill("1.5");
  await box.press("Enter");
  await expect(page.getByRole("alert")).toContainText("whole number");
});

test("everything comes back from its link, and the link is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const hash =
    "#/compare?fns=relu,elu:1.5,hard-tanh:-2:0.5&view=grid&show=df&at=-1.2&from=-4&to=4&base=2&sort=-df-base&mean=0.5&spread=2&seed=7";
  await open(page, hash);
  await expect(page.getByRole("button", { name: "A chart for each function" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Function f" })).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("combobox", { name: "Show the difference from" })).toHaveValue("ELU, α = 1.5");
  await expect(page.getByRole("spinbutton", { name: "mean of z" })).toHaveValue("0.5");
  await expect(page.getByRole("spinbutton", { name: "seed" })).toHaveValue("7");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${hash.replace(/[?.]/g, "\\$&")}$`));
});

test("a link that is followed while the address waits to be written is not lost", async ({ page }) => {
  // The page's pauses end when the test says so: here after the address has changed and before the page is told.
  await page.addInitScript(() => {
    window.pauses = [];
    const { setTimeout } = window;
    window.setTimeout = (call, ms, ...rest) => (ms === 400 ? window.pauses.push(call) : setTimeout(call, ms, ...rest));
  });
  await open(page, "#/compare?fns=relu,elu:2");
  await expect.poll(() => page.evaluate(() => window.pauses.length)).toBeGreaterThan(0);
  await page.evaluate(() => {
    location.hash = "#/compare?fns=relu,elu:3";
    window.pauses.forEach((call) => call());
  });
  await expect(rows(page).nth(1).getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("3");
  expect(await hashOf(page)).toBe("#/compare?fns=relu,elu:3");
});

test("a bad link is repaired and said", async ({ page }) => {
  await open(page, "#/compare?fns=relu,ellu:x,%3Cimg%20src%3Dx%3E&base=9");
  expect(await chosen(page)).toEqual(["relu", "elu"]);
  const notice = page.getByRole("status").filter({ hasText: "ellu" });
  await expect(notice).toContainText("<img src=x>");
  await expect(notice).toContainText("ELU’s alpha = “x” is not a number");
  expect(await page.locator("img").count()).toBe(0);
});

test("picture, drawing and numbers of all functions can be saved", async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu:1.5&show=f");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
  };
  expect((await save("PNG")).name).toBe("activation-lab-compare.png");
  const svg = await save("SVG");
  expect(svg.data.toString()).toContain("<title>Comparison of ReLU and ELU, α = 1.5</title>");
  const csv = (await save("CSV")).data.toString().split("\n");
  expect(csv[0]).toBe('x,f(x) of ReLU,"f(x) of ELU, α = 1.5"');
  expect(csv.length).toBeGreaterThan(300);
});

test("Explore leads here with its function, and a row leads back", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=2&at=-1");
  await page.getByRole("link", { name: "Compare ELU with others" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await expect(rows(page).nth(0).getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("2");
  await expect(page.getByRole("spinbutton", { name: "x", exact: true })).toHaveValue("-1");
  await page.getByRole("link", { name: "Explore function 1" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "ELU" })).toBeVisible();
  await expect(page.getByRole("slider", { name: "alpha (α)" })).toHaveValue("2");
});

test("on every screen nothing sticks out, and on a phone the chart stays while a slider is moved", async ({ page }) => {
  for (const [width, height] of [[320, 640], [390, 844], [820, 1180], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    for (const hash of ["#/compare?fns=hard-tanh,rrelu,softplus,relu,elu:2,gelu&base=6", "#/compare?view=grid&fns=relu,elu,tanh,gelu,mish"]) {
      await open(page, hash);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} ${hash}`).toBeLessThanOrEqual(0);
      await expect.poll(async () => JSON.parse(await paintedPixels(page)).ink, { message: `${width} ${hash}` }).toBeGreaterThan(300);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "#/compare?fns=relu,elu,softplus");
  await rows(page).nth(2).getByRole("slider").scrollIntoViewIfNeeded();
  await expect(page.getByRole("group", { name: /^Chart of/ })).toBeInViewport({ ratio: 0.9 });
});

test("on a desktop the chart stays while the last of many functions is changed", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "#/compare?fns=leaky-relu,elu,celu,prelu,softplus,elu:2");
  const last = rows(page).nth(5).getByRole("slider", { name: "alpha (α)" });
  await last.focus();
  const chart = page.getByRole("group", { name: /^Chart of/ });
  await expect(chart).toBeInViewport({ ratio: 0.9 });
  const before = await paintedPixels(page);
  await last.press("Home");
  await expect.poll(() => paintedPixels(page)).not.toEqual(before);
});

// Only Chromium can be told to show a page as on paper.
test("on paper a comparison begins with its title and has nothing to press", { tag: "@chromium" }, async ({ page }) => {
  await open(page, "#/compare?fns=relu,elu:2,gelu");
  await page.emulateMedia({ media: "print" });
  const top = async (locator) => (await locator.boundingBox()).y;
  const chart = page.getByRole("group", { name: /^Chart of/ });
  expect(await top(page.getByRole("heading", { level: 1 }))).toBeLessThan(await top(rows(page).first()));
  expect(await top(rows(page).last())).toBeLessThan(await top(chart));
  expect(await top(chart)).toBeLessThan(await top(page.getByRole("table").first()));
  await expect(page.getByRole("banner")).toBeHidden();
  for (const name of ["Grid", "PNG", "Duplicate", "Draw again", "Measure speed"]) {
    await expect(page.getByRole("button", { name }).first(), name).toBeHidden();
  }
});
