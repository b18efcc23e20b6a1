// The lesson as a reader goes through it: the first screen, every section, the questions, links into it.
import { expect, test } from "./fixture.js";
import { hashOf, paintedPixels } from "./explore.js";

const SECTIONS = ["what", "how", "why", "gradient", "types", "choose", "summary"];

const contents = (page) => page.getByRole("navigation", { name: "Contents" });
const title = (page) => page.getByRole("heading", { level: 1 });
const questions = (page) => page.locator(".self-check__question");

test("the first screen asks, and the answer follows the slider", async ({ page }) => {
  await page.goto("./");
  await expect(title(page)).toHaveText("Activation Lab");
  const answer = page.getByRole("status", { name: /What happens to the gradient/ });
  await expect(answer).toContainText("Drag the slider");
  const slider = page.getByRole("slider", { name: /slope on the left/ });
  await slider.focus();
  const before = await paintedPixels(page);
  await page.keyboard.press("ArrowLeft");
  await expect(answer).toContainText("0.49");
  await expect(answer).toContainText("49 %");
  await expect.poll(() => paintedPixels(page)).not.toEqual(before);
  await page.keyboard.press("Home");
  await expect(answer).toContainText("exactly 0");
  await expect(page.getByText("gradient f′(x) = 0", { exact: false })).toBeVisible();
  await page.keyboard.press("End");
  await expect(answer).toContainText("linear");
});

test("the first screen's box refuses a slope that the question is not about", async ({ page }) => {
  await page.goto("./");
  const box = page.getByRole("spinbutton", { name: /slope on the left/ });
  await box.fill("2");
  await box.press("Enter");
  await expect(page.getByRole("alert")).toContainText("between 0 and 1");
  await expect(page.getByRole("slider", { name: /slope on the left/ })).toHaveValue("0.5");
});

test("the first screen leads to the lesson, to its sections and to Explore", async ({ page }) => {
  await page.goto("./");
  const list = page.getByRole("navigation", { name: "The lesson" });
  await expect(list.getByRole("link")).toHaveCount(SECTIONS.length);
  await page.getByRole("link", { name: "Start the lesson" }).click();
  await expect(title(page)).toHaveText("What an activation function is");
  await page.goBack();
  await page.getByRole("link", { name: /^Explore \d+ functions$/ }).click();
  await expect(title(page)).toHaveText("ReLU");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Lesson" }).click();
  await expect(title(page)).toHaveText("Activation Lab");
});

test("next leads through all sections, and previous back again", async ({ page }) => {
  await page.goto(`./#/lesson/${SECTIONS[0]}`);
  const way = page.getByRole("navigation", { name: "Next and previous section" });
  for (const [index, id] of SECTIONS.entries()) {
    await expect.poll(() => hashOf(page)).toBe(`#/lesson/${id}`);
    await expect(page.getByText(`Section ${index + 1} of ${SECTIONS.length} · about`)).toBeVisible();
    await expect(contents(page).locator('[aria-current="page"]')).toContainText(String(index + 1));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    if (index < SECTIONS.length - 1) await way.getByRole("link", { name: /^Next/ }).click();
  }
  for (const id of SECTIONS.slice(0, -1).reverse()) {
    await way.getByRole("link", { name: /^Previous/ }).click();
    await expect.poll(() => hashOf(page)).toBe(`#/lesson/${id}`);
  }
  await way.getByRole("link", { name: /^Previous/ }).click();
  await expect(title(page)).toHaveText("Activation Lab");
});

test("Back leads to the lines where the reader was, and Forward too", async ({ page }) => {
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  // The page keeps its place once it has come to rest.
  const goDown = async (px) => {
    await page.evaluate((px) => scrollTo(0, px), px);
    await expect.poll(() => page.evaluate(() => history.state)).toBe(px);
  };
  await page.goto("./#/lesson/how");
  await expect(title(page)).toHaveText("How an activation function works");
  await goDown(700);
  await contents(page).getByRole("link", { name: /Why use one/ }).click();
  await expect(title(page)).toHaveText("Why a network needs one");
  expect(await scrolled()).toBe(0);
  await goDown(400);
  // A pointer would have to scroll to the header first, and the page would remember that.
  const choose = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Choose" });
  await choose.dispatchEvent("click");
  await expect(title(page)).toHaveText("Choose an activation function");
  await page.goBack();
  await expect(title(page)).toHaveText("Why a network needs one");
  await expect.poll(scrolled).toBe(400);
  await page.goBack();
  await expect(title(page)).toHaveText("How an activation function works");
  await expect.poll(scrolled).toBe(700);
  await page.goForward();
  await expect.poll(scrolled).toBe(400);
});

test("a page that is left while it scrolls does not pass its place on", async ({ page }) => {
  await page.goto("./#/lesson/how");
  await expect(title(page)).toBeVisible();
  // The browser tells of the scrolling at its next frame, when the address is the new one already.
  await page.evaluate(() => {
    scrollTo(0, 900);
    location.hash = "#/lesson/why";
  });
  await expect(title(page)).toHaveText("Why a network needs one");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the wheel over the first chart scrolls the page", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto("./");
  const line = page.getByRole("slider", { name: "Reference line x" });
  await line.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(line).toHaveAttribute("aria-valuemax", "3");
});

test("the contents open every section and every heading in it", async ({ page }) => {
  await page.goto("./#/lesson/what");
  for (const id of SECTIONS) {
    await contents(page).locator(`a[href="#/lesson/${id}"]`).click();
    const headings = contents(page).locator(`a[href^="#/lesson/${id}/"]`);
    await expect(headings.first()).toBeVisible();
    for (const link of await headings.all()) {
      await link.click();
      const heading = page.getByRole("heading", { level: 2, name: await link.textContent(), exact: true });
      await expect(heading).toBeInViewport();
      await expect(heading).toBeFocused();
    }
    // A second click on the link of the address goes there too.
    await page.evaluate(() => scrollTo(0, 0));
    await headings.last().click();
    await expect(page.locator("h2").last()).toBeInViewport();
  }
});

test("the contents follow the reader", async ({ page }) => {
  await page.goto("./#/lesson/types");
  const current = contents(page).locator('[aria-current="location"]');
  await expect(current).toHaveCount(0);
  for (const name of ["Tanh", "ELU", "Sigmoid"]) {
    await page.getByRole("heading", { level: 2, name, exact: true }).evaluate((heading) => heading.scrollIntoView());
    await expect(current).toHaveText(name);
  }
});

test("a narrow screen folds the contents behind a button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("./#/lesson/why");
  const link = contents(page).getByRole("link", { name: /How to choose/ });
  await expect(link).toBeHidden();
  await contents(page).getByRole("button", { name: "Contents" }).click();
  await link.click();
  await expect(title(page)).toHaveText("How to choose");
  const fold = contents(page).getByRole("button", { name: "Contents" });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  // The second time the address is the same already; the contents fold, and the heading still arrives at the top.
  for (let time = 0; time < 2; time += 1) {
    await fold.click();
    await contents(page).getByRole("link", { name: "What is the architecture?" }).click();
    const heading = page.getByRole("heading", { level: 2, name: "What is the architecture?" });
    await expect(heading).toBeInViewport();
    await expect.poll(async () => (await heading.boundingBox()).y).toBeLessThan(60);
  }
});

test("every section has a question whose answer opens", async ({ page }) => {
  for (const id of SECTIONS.slice(0, -1)) {
    await page.goto(`./#/lesson/${id}`);
    const asked = page.locator("details.question");
    await expect(asked.first()).toBeVisible();
    for (const question of await asked.all()) {
      const answer = question.locator(".question__answer");
      await expect(answer).toBeHidden();
      await question.locator("summary").click();
      await expect(answer).toBeVisible();
    }
    await expect(page.locator("article")).not.toContainText(/NaN|undefined|::|\$/);
  }
});

test("a heading can be linked, and a name that is wrong is repaired and said", async ({ page }) => {
  await page.goto("./#/lesson/types/elu");
  await expect(page.getByRole("heading", { level: 2, name: "ELU", exact: true })).toBeInViewport();
  await expect(page).toHaveTitle("The types · Activation Lab");
  await page.goto("./#/lesson/tyes/softmx");
  await expect(page.getByRole("heading", { level: 2, name: "Softmax" })).toBeInViewport();
  await expect(page.getByRole("status").filter({ hasText: "tyes" })).toContainText("softmx");
});

test("answers are explained, kept over a reload, and cleared", async ({ page }) => {
  await page.goto("./#/lesson/summary/questions");
  await expect(questions(page)).toHaveCount(6);
  const score = page.getByRole("status").filter({ hasText: "answered" });
  await expect(score).toHaveText("6 questions, none answered yet.");
  for (const question of await questions(page).all()) {
    const choices = question.getByRole("button");
    const count = await choices.count();
    let right = 0;
    for (let index = 0; index < count; index += 1) {
      await choices.nth(index).click();
      await expect(choices.nth(index)).toHaveAttribute("aria-pressed", "true");
      await expect(question.getByRole("status")).toHaveText(/^(Right|Not quite)\. .{20,}/);
      right += Number((await question.getByRole("status").textContent()).startsWith("Right"));
    }
    expect(right).toBe(1);
  }
  await questions(page).nth(0).getByRole("button").nth(1).click();
  await expect(score).toContainText("6 of 6 answered");
  const kept = await score.textContent();
  await page.reload();
  await expect(score).toHaveText(kept);
  await expect(questions(page).nth(0).getByRole("status")).toContainText("Right.");
  await page.getByRole("button", { name: "Clear my answers" }).click();
  await expect(score).toHaveText("6 questions, none answered yet.");
  await page.reload();
  await expect(score).toHaveText("6 questions, none answered yet.");
});

test("a browser that keeps nothing still answers, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("./#/lesson/summary/questions");
  await questions(page).nth(0).getByRole("button").nth(0).click();
  await expect(questions(page).nth(0).getByRole("status")).toContainText("Not quite.");
  await expect(page.getByText("store for this page is full")).toBeVisible();
});

// Only Chromium can be told to show a page as on paper.
test("the lesson prints as a handout: light, with words, drawings and numbers", { tag: "@chromium" }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./#/lesson/gradient");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  await expect(title(page)).toBeVisible();
  const dark = await ground();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await ground()).not.toBe(dark);
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(contents(page)).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Next and previous section" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Reset" }).first()).toBeHidden();
  await expect(title(page)).toBeVisible();
  await expect(page.locator(".widget").first()).toBeVisible();
});

test("on paper a section is its words and its figures, whole on their pages", { tag: "@chromium" }, async ({ page }) => {
  await page.goto("./#/lesson/how");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(contents(page)).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Next and previous section" })).toBeHidden();
  const figure = page.getByRole("figure", { name: "A neuron with two inputs", exact: true });
  await expect(figure).toBeVisible();
  expect(await figure.evaluate((it) => getComputedStyle(it).breakInside)).toBe("avoid");
  await expect(figure.getByRole("slider").first()).toBeHidden();
  // Of the activations only the one that is drawn is named.
  await expect(figure.getByRole("button", { name: "Sigmoid" })).toBeVisible();
  await expect(figure.getByRole("button", { name: "Tanh" })).toBeHidden();
});
