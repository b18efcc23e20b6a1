// Should a program stop, the reader learns what happened, keeps the link, and can go on.
import { expect, test } from "./fixture.js";

const title = (page) => page.getByRole("heading", { level: 1 });
const stopped = (page) => page.getByRole("heading", { level: 1, name: "Activation Lab has stopped" });

/** What some translators and extensions do to a page: from now on no element can be put where the program wants it. */
const breakPage = (page) => page.evaluate(() => {
  Node.prototype.insertBefore = () => { throw new DOMException("not a child of this node", "NotFoundError"); };
});

test.beforeEach(({ problems }) => {
  // The last two are the same in the words of Firefox.
  problems.allow(/panicked at|failed to insert|not a child of this node|unreachable|failed to append|index out of bounds/);
});

test("a panic shows what happened, keeps the link and starts again", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./#/explore/elu?alpha=2.5");
  await expect(title(page)).toHaveText("ELU");
  await breakPage(page);
  await page.evaluate(() => { location.hash = "#/compare?fns=relu,tanh"; });
  await expect(stopped(page)).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Link to what was on screen" })).toHaveValue(/#\/compare\?fns=relu,tanh$/);
  await page.getByText("What happened").click();
  await expect(page.getByText(/panicked at .*\.rs:\d+/)).toBeVisible();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/compare\?fns=relu,tanh$/);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(title(page)).toHaveText("Compare");
  await expect(stopped(page)).toHaveCount(0);
});

test("where the link itself stops the program, the first screen is one press away", async ({ page }) => {
  await page.goto("./#/explore/elu");
  await expect(title(page)).toHaveText("ELU");
  await breakPage(page);
  await page.evaluate(() => { location.hash = "#/compare"; });
  await page.getByRole("button", { name: "Go to the first screen" }).click();
  await expect(title(page)).toHaveText("Activation Lab");
});

test("Back leaves a program that has stopped", async ({ page }) => {
  await page.goto("./#/explore/elu");
  await expect(title(page)).toHaveText("ELU");
  await breakPage(page);
  await page.evaluate(() => { location.hash = "#/compare"; });
  await expect(stopped(page)).toBeVisible();
  await page.goBack();
  await expect(title(page)).toHaveText("ELU");
});

test("what WebAssembly refuses stops the program, too", async ({ page, problems }) => {
  problems.allow(/memory access out of bounds/);
  await page.goto("./#/explore/elu");
  await expect(title(page)).toHaveText("ELU");
  await page.evaluate(async () => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const program = await import(loaded.find((name) => /\/explore[^/]*\.js$/.test(name)));
    const { page_of: readHash } = await program.default();
    // A text that stands outside of its memory.
    setTimeout(() => readHash(2 ** 31, 1000));
  });
  await expect(stopped(page)).toBeVisible();
});

test("a mistake of somebody else's script stops nothing", async ({ page, problems }) => {
  problems.allow(/an extension/);
  await page.goto("./#/explore/elu");
  await expect(title(page)).toHaveText("ELU");
  await page.evaluate(() => new Promise((resolve) => {
    addEventListener("error", resolve);
    setTimeout(() => { throw new TypeError("an extension"); });
  }));
  await expect(title(page)).toHaveText("ELU");
});
