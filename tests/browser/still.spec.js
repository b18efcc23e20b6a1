// What there is to read before a program has arrived, and where none can run.
import { expect, test } from "./fixture.js";

const title = (page) => page.getByRole("heading", { level: 1 });

/** A page whose programs come when the result is called. Here a test begins before they have. */
async function waiting(context) {
  const page = await context.newPage();
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return { page, release };
}

test("a section can be read before its program has come, which leaves the reader's line in its place", async ({ context }) => {
  const { page, release } = await waiting(context);
  await page.goto("./#/lesson/gradient");
  await expect(title(page)).toHaveText("Why it should be differentiable");
  const line = page.locator("main:visible .lesson__text > p").nth(6);
  await line.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top - 5));
  const top = () => line.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  release();
  await expect(page.locator("[data-still]")).toHaveCount(0);
  await expect.poll(top).toBe(before);
});

test("the first screen has its words and its chart before the program has come, and nothing to press", async ({ context }) => {
  const { page, release } = await waiting(context);
  await page.goto("./?#/");
  await expect(title(page)).toHaveText("Activation Lab");
  await expect(page.getByRole("img", { name: "Leaky ReLU and its gradient" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share" })).toBeDisabled();
  await page.getByRole("link", { name: "Start the lesson" }).click();
  await expect(title(page)).toHaveText("What an activation function is");
  release();
  await expect(page.locator("[data-still]")).toHaveCount(0);
  await expect(title(page)).toHaveText("What an activation function is");
});

test("the words are painted before the browser is busy with a program", async ({ context }) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    let frames = 0;
    const count = () => {
      if (document.querySelector("[data-place]:not([hidden])")) frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const { fetch } = globalThis;
    globalThis.fetch = (...request) => {
      globalThis.framesOfWords ??= frames;
      return fetch(...request);
    };
  });
  await page.goto("./#/compare");
  await expect(page.locator("[data-still]")).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.framesOfWords)).toBeGreaterThan(0);
});

test("the first words have the theme of the link, and of the reader's choice", async ({ context }) => {
  const { page, release } = await waiting(context);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.goto("./#/lesson/why?theme=dark");
  await expect.poll(theme).toBe("dark");
  await page.evaluate(() => localStorage.setItem("activation-lab.theme", "light"));
  await page.goto("./?#/lesson/why");
  await expect.poll(theme).toBe("light");
  release();
});

test("what a link hides is not shown for a moment either, and the rest can be read", async ({ context }) => {
  const { page, release } = await waiting(context);
  const text = page.getByText("You might expect a slightly weaker network");
  const pages = page.getByRole("navigation", { name: "Pages" });
  await page.goto("./#/lesson/why?hide=text");
  await expect(title(page)).toHaveText("Why a network needs one");
  await expect(pages).toBeVisible();
  await expect(text).toBeHidden();
  await page.goto("./?#/lesson/why?hide=navigation,picker");
  await expect(text).toBeVisible();
  await expect(pages).toBeHidden();
  await page.goto("./?#/?hide=gradient");
  await expect(title(page)).toHaveText("Activation Lab");
  await expect(page.getByRole("img", { name: "Leaky ReLU and its gradient" })).toBeHidden();
  await page.goto("./?#/lesson/why?present=1");
  await expect(page.locator("html")).toHaveAttribute("data-present");
  await expect(title(page)).toBeVisible();
  await expect(text).toBeHidden();
  release();
  await expect(page.locator("[data-still]")).toHaveCount(0);
  await expect(text).toBeHidden();
});

test("without WebAssembly the lesson can be read from end to end", async ({ page, problems }) => {
  problems.allow(/WebAssembly/);
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("./#/lesson/what");
  await expect(page.getByRole("alert")).toContainText("could not start");
  for (const section of ["What an activation function is", "How an activation function works"]) {
    await expect(title(page)).toHaveText(section);
    await page.getByRole("link", { name: /^Next/ }).click();
  }
  await expect(title(page)).toHaveText("Why a network needs one");
});
