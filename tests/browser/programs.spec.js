// The pages are spread over programs, each loaded when a link leads to it. To the reader they are one site.
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";

const title = (page) => page.getByRole("heading", { level: 1 });
const pages = (page) => page.getByRole("navigation", { name: "Pages" });

/** The names of the programs whose WebAssembly the page has asked for, in order. */
function programsOf(page) {
  const programs = [];
  page.on("request", (request) => {
    const wasm = /\/([a-z]+)[^/]*\.wasm$/.exec(request.url());
    if (wasm) programs.push(wasm[1]);
  });
  return programs;
}

for (const [hash, heading, program] of [
  ["#/lesson/why", "Why a network needs one", "lesson"],
  ["#/choose", "Choose an activation function", "lesson"],
  ["#/explore/elu", "ELU", "explore"],
  ["#/compare", "Compare", "explore"],
  ["#/labs", "Labs", "labs"],
  ["#/claims", "Claims", "labs"],
]) {
  test(`${hash} loads its own program and no other`, async ({ page }) => {
    const programs = programsOf(page);
    await page.goto(`./${hash}`);
    await expect(title(page)).toContainText(heading);
    await page.waitForLoadState("networkidle");
    expect(programs).toEqual([program]);
  });
}

test("no program carries a second reader of numbers beside its own", async ({ page, request }) => {
  const answers = [];
  page.on("response", (response) => { if (response.url().endsWith(".wasm")) answers.push(response.url()); });
  for (const hash of ["#/", "#/lesson/why", "#/explore/elu", "#/labs"]) {
    await page.goto(`./?${encodeURIComponent(hash)}${hash}`);
    await expect(page.locator("[data-still]")).toHaveCount(0);
  }
  await expect.poll(() => new Set(answers).size).toBe(4);
  for (const url of new Set(answers)) {
    const wasm = await (await request.get(url)).body();
    // The standard library's reader names its source where it might panic; its tables are 8 KB after compression.
    expect(wasm.includes("dec2flt"), url).toBe(false);
  }
});

test("the first screen has a program of its own, and the lesson's comes while nothing else is to do", async ({ page }) => {
  const programs = programsOf(page);
  await page.goto("./");
  await expect(title(page)).toHaveText("Activation Lab");
  await expect.poll(() => programs).toEqual(["home", "lesson"]);
  await page.evaluate(() => scrollTo(0, 100));
  // The page keeps its place once it has come to rest.
  await expect.poll(() => page.evaluate(() => history.state)).toBe(100);
  await page.getByRole("link", { name: /^Start the lesson/ }).click();
  await expect(title(page)).toContainText("What an activation function is");
  await expect(page.getByRole("main")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(title(page)).toHaveText("Activation Lab");
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(100);
  await page.goForward();
  await expect(title(page)).toContainText("What an activation function is");
  expect(programs).toEqual(["home", "lesson"]);
});

test("for a reader who saves data nothing is loaded ahead", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const programs = programsOf(page);
  await page.goto("./");
  await expect(title(page)).toHaveText("Activation Lab");
  await page.waitForLoadState("networkidle");
  expect(programs).toEqual(["home"]);
  await page.getByRole("link", { name: /^Start the lesson/ }).click();
  await expect(title(page)).toContainText("What an activation function is");
  expect(programs).toEqual(["home", "lesson"]);
});

test("a reader walks through all programs, back and forward", async ({ page }) => {
  const programs = programsOf(page);
  await page.goto("./#/lesson/why");
  await expect(title(page)).toContainText("Why");
  await pages(page).getByRole("link", { name: "Explore" }).click();
  await expect(title(page)).toHaveText("ReLU");
  await pages(page).getByRole("link", { name: "Choose" }).click();
  await expect(title(page)).toHaveText("Choose an activation function");
  await page.goBack();
  await expect(title(page)).toHaveText("ReLU");
  await page.goBack();
  await expect(title(page)).toContainText("Why");
  await page.goForward();
  await expect(title(page)).toHaveText("ReLU");
  await expect(page.locator("main")).toHaveCount(1);
  expect(programs).toEqual(["lesson", "explore"]);
});

test("what was moved is in the address that Back returns to", async ({ page }) => {
  await page.goto("./#/explore/elu");
  const alpha = page.getByRole("slider", { name: /alpha/ });
  await alpha.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => hashOf(page)).toContain("alpha=");
  const moved = await hashOf(page);
  await pages(page).getByRole("link", { name: "Lesson" }).click();
  await expect(title(page)).toHaveText("Activation Lab");
  expect(await hashOf(page)).toBe("#/");
  await page.goBack();
  await expect(title(page)).toHaveText("ELU");
  expect(await hashOf(page)).toBe(moved);
  await expect(alpha).toHaveValue("1.01");
});

test("a slider moved on the way out does not write the address of the page that was left", async ({ page }) => {
  await page.clock.install();
  await page.goto("./#/explore/elu");
  const alpha = page.getByRole("slider", { name: /alpha/ });
  await alpha.focus();
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await page.route("**/lesson*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.evaluate(() => { location.hash = "#/choose"; });
  await page.keyboard.press("ArrowRight");
  await expect(alpha).toHaveValue("1.01");
  // The address follows a slider after 0.4 s.
  await page.clock.runFor(1000);
  expect(await hashOf(page)).toBe("#/choose");
  await expect(title(page)).toHaveText("ELU");
  release();
  await expect(title(page)).toHaveText("Choose an activation function");
});

test("nor does one moved when the next program is there at once", async ({ page }) => {
  await page.goto("./#/choose");
  await expect(title(page)).toHaveText("Choose an activation function");
  await pages(page).getByRole("link", { name: "Explore" }).click();
  const line = page.getByRole("slider", { name: /^x/ });
  await expect(line).toBeVisible();
  // The browser tells of a new address a moment after it has it.
  await line.evaluate((slider) => {
    location.hash = "#/choose";
    slider.stepUp();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(title(page)).toHaveText("Choose an activation function");
  // What is answered here is written after what the slider might have written.
  await page.getByRole("radio", { name: /^Yes or no/ }).check();
  await expect.poll(() => hashOf(page)).toBe("#/choose?task=binary");
});

test("a program that does not come leaves the page before, says so, and comes at the next try", async ({ page, problems }) => {
  problems.allow(/ERR_FAILED|Failed to (fetch|load)|not loaded/);
  await page.goto("./#/explore/elu");
  await expect(title(page)).toHaveText("ELU");
  await page.route("**/lesson*.wasm", (route) => route.abort());
  await pages(page).getByRole("link", { name: "Choose" }).click();
  await expect(page.getByRole("alert")).toContainText("could not start");
  await expect(title(page)).toHaveText("ELU");
  await page.goBack();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.unroute("**/lesson*.wasm");
  await pages(page).getByRole("link", { name: "Choose" }).click();
  await expect(title(page)).toHaveText("Choose an activation function");
});

test("a misspelt page of another program is found", async ({ page }) => {
  await page.goto("./#/explor/elu?alpha=2");
  await expect(title(page)).toHaveText("ELU");
  await expect(page.getByText("There is no page “explor”")).toBeVisible();
  await page.goto("./#/lessn/why");
  await expect(title(page)).toContainText("Why");
});

test("the theme of a link holds in the next program", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./#/explore/elu?theme=dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await pages(page).getByRole("link", { name: "Choose" }).click();
  await expect(title(page)).toHaveText("Choose an activation function");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(() => hashOf(page)).toBe("#/choose?theme=dark");
});

test("the focus stays on the link of the header, and goes to the page from a link inside", async ({ page }) => {
  await page.goto("./#/choose");
  const explore = pages(page).getByRole("link", { name: "Explore" });
  await explore.focus();
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("ReLU");
  await expect(explore).toBeFocused();
  await page.goto("./#/");
  await page.getByRole("link", { name: /^Explore \d+ functions$/ }).click();
  await expect(title(page)).toHaveText("ReLU");
  await expect(page.getByRole("main")).toBeFocused();
  await page.goto("./#/labs");
  await page.getByRole("link", { name: /Rolling downhill/ }).click();
  const heading = page.getByRole("heading", { name: "Rolling downhill" });
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
});
