// Predict, then reveal: sketches by hand and by keys, numbers, choices, and nothing given away before.
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";

const pad = (page) => page.getByRole("application", { name: /^Sketch area/ });
const button = (page, name) => page.getByRole("button", { name, exact: true });

async function open(page, hash) {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1, name: "Predict, then reveal" })).toBeVisible();
}

/** Presses each key in turn; `[key, times]` presses it so often. */
async function press(page, ...keys) {
  for (const key of keys) {
    const [name, times] = Array.isArray(key) ? key : [key, 1];
    for (let i = 0; i < times; i += 1) {
      await page.keyboard.press(name);
    }
  }
}

/** Draws straight lines between points, each a share of the width and of the height of the frame inside the drawing. */
async function draw(page, points) {
  const box = await pad(page).boundingBox();
  // The frame of a sketch in its own units (component/sketch/plane.rs): 360 wide with margins for the labels.
  const unit = box.width / 360;
  const place = ([x, y]) => [box.x + unit * (42 + x * 306), box.y + unit * 26 + (1 - y) * (box.height - unit * 68)];
  await page.mouse.move(...place(points[0]));
  await page.mouse.down();
  for (const point of points.slice(1)) {
    await page.mouse.move(...place(point), { steps: 12 });
  }
  await page.mouse.up();
}

test("the gradient of ReLU is drawn with keys alone and all of it is right", async ({ page }) => {
  await open(page, "#/predict?fns=relu");
  await pad(page).focus();
  await press(page, " ", ["ArrowRight", 12], ["Shift+ArrowUp", 10], "End");
  await expect(page.getByText("x = 6: f = 6; your f′ = 1. Pen down.").first()).toBeVisible();
  await press(page, "Enter");
  await expect(page.getByText("All 7 right.").first()).toBeVisible();
  await expect(page.getByText("f′ jumps from 0 to 1 at x = 0.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Missed" })).toHaveCount(0);
});

test("what is said follows the keys, and the verdict too", async ({ page }) => {
  await open(page, "#/predict?fns=relu");
  const said = page.getByRole("status", { name: "Your answer in words" });
  await pad(page).focus();
  await press(page, ["ArrowRight", 2], ["ArrowUp", 3]);
  await expect(said).toHaveText("x = −5: f = 0; your f′ = 0.3. Pen down.");
  await press(page, "Backspace");
  await expect(said).toHaveText("x = −5: f = 0; nothing drawn here. Pen down.");
  await press(page, "Enter");
  await expect(said).toHaveText(/^Nothing was drawn\./);
});

test("a hand draws: upside down every sign and direction is missed", async ({ page }) => {
  await open(page, "#/predict?fns=relu");
  // f′ is 0, then 1: half the height is 0, a tenth of it −1.
  await draw(page, [[0, 0.5], [0.495, 0.5], [0.505, 0.1], [1, 0.1]]);
  await button(page, "Reveal").click();
  const missed = page.getByRole("heading", { name: "Missed" }).locator("xpath=..");
  await expect(missed.getByRole("listitem")).toHaveText([
    /clearly above 0 right of 0/, /jumps from 0 to 1/, /levels off at 1/, /^Your sketch stays within/,
  ]);
  const right = page.getByRole("heading", { name: "Right" }).locator("xpath=..");
  await expect(right.getByRole("listitem")).toHaveText([/is 0 left of 0/, /no other jump/, /levels off at 0/]);
});

test("a stroke is taken back, and a try repeated", async ({ page }) => {
  await open(page, "#/predict?fns=relu");
  await expect(button(page, "Undo")).toBeDisabled();
  await draw(page, [[0, 0.5], [0.495, 0.5], [0.505, 0.9], [1, 0.9]]);
  await button(page, "Undo").click();
  await button(page, "Reveal").click();
  await expect(page.getByText(/^Nothing was drawn/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "What to look for" })).toBeVisible();
  // The focus stays on the button, which now begins another try.
  await expect(button(page, "Try again")).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "What to look for" })).toHaveCount(0);
  await draw(page, [[0, 0.5], [0.495, 0.5], [0.505, 0.9], [1, 0.9]]);
  await button(page, "Reveal").click();
  await expect(page.getByText("All 7 right.").first()).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("a finger draws without scrolling the page, and nothing is wider than the screen", async ({ page }) => {
    await open(page, "#/predict?fns=tanh");
    expect(await pad(page).evaluate((svg) => getComputedStyle(svg).touchAction)).toBe("none");
    const { x, y, width, height } = await pad(page).boundingBox();
    await page.touchscreen.tap(x + width / 2, y + height / 3);
    await expect(button(page, "Undo")).toBeEnabled();
    await button(page, "Reveal").click();
    await expect(page.getByText(/right yet\.$|of \d+ right\.$/).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test("nothing tells the answer before it is shown", async ({ page }) => {
  await open(page, "#/predict?fns=elu:1.5");
  const text = () => page.getByRole("main").evaluate((main) => main.outerHTML);
  // No curve in the colour of f′, no formula, no table, no file to save, and no words on slopes.
  const tells = /sketch--gradient|<math|<table|exp|slope of|jumps from|levels off|rising/i;
  expect((await text()).replace(/<details.*<\/details>/s, "")).not.toMatch(tells);
  await button(page, "Reveal").click();
  expect(await text()).toMatch(/sketch--gradient/);
  await expect(page.getByText("f′ jumps from 1.5 to 1 at x = 0.")).toBeVisible();
});

test("f is sketched from its gradient through a point that is given", async ({ page }) => {
  await open(page, "#/predict?fns=relu&ask=f");
  await expect(page.getByRole("heading", { name: "Sketch f of ReLU" })).toBeVisible();
  await expect(page.getByText("f(0) = 0.")).toBeVisible();
  await expect(page.getByRole("img", { name: /^f′\(x\) of ReLU/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^f\(x\)/ })).toHaveCount(0);
});

test("a number is guessed, read strictly, and judged", async ({ page }) => {
  await open(page, "#/predict?fns=sigmoid&ask=number&seed=1");
  const box = page.getByRole("textbox", { name: /^Your guess/ });
  await expect(box).toHaveValue("");
  await box.fill("banana");
  await press(page, "Enter");
  await expect(page.getByRole("alert").filter({ hasText: "The guess must be a number" })).toBeVisible();
  await box.fill("99");
  await press(page, "Enter");
  const verdict = page.getByText(/^Not quite: it is/).first();
  await expect(verdict).toBeVisible();
  const answer = (await verdict.textContent()).match(/it is ([−\d]+(?:\.\d+)?)/)[1];
  await button(page, "Try again").click();
  await box.fill(answer);
  await press(page, "Enter");
  await expect(page.getByText(`Right: it is ${answer}`).first()).toBeVisible();
});

test("an answer is chosen, and the right one is marked", async ({ page }) => {
  await open(page, "#/predict?fns=relu&ask=choice&seed=3");
  const answers = page.getByRole("group", { name: /^ReLU:/ });
  expect(await answers.getByRole("button").count()).toBeGreaterThanOrEqual(3);
  await answers.getByRole("button").first().click();
  await expect(answers.getByRole("button").first()).toHaveAttribute("aria-pressed", "true");
  await expect(answers.getByRole("button", { name: /right$/ })).toHaveCount(1);
  await expect(page.getByText(/^(Right|Not quite)\. /).first()).toBeVisible();
});

test("Next leads to another question, and Back to the one before", async ({ page }) => {
  await open(page, "#/predict?fns=relu,elu");
  await expect(page.getByText("Question 1 of 8")).toBeVisible();
  await button(page, "Reveal").click();
  await page.getByRole("link", { name: "Next question" }).click();
  await expect(page.getByRole("heading", { name: "Sketch f′ of ELU, α = 1" })).toBeVisible();
  expect(await hashOf(page)).toBe("#/predict?fns=relu,elu&n=2");
  await expect(page.getByRole("heading", { name: "Missed" })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sketch f′ of ReLU" })).toBeVisible();
});

test("a seed asks everybody the same", async ({ page }) => {
  const heading = page.getByRole("heading", { level: 2 }).first();
  await open(page, "#/predict?seed=7&n=3");
  const asked = await heading.textContent();
  await page.getByRole("spinbutton", { name: "seed" }).fill("8");
  await expect(page.getByText("Question 1", { exact: true })).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe("#/predict?seed=8");
  await page.goto("./#/predict?seed=7&n=3");
  await expect(heading).toHaveText(asked);
});

test("Explore and Compare lead to questions about what they show, and the answer back", async ({ page }) => {
  await page.goto("./#/explore/elu?alpha=1.5&from=-4&to=4");
  await page.getByRole("link", { name: "Predict first" }).click();
  await expect(page.getByRole("heading", { name: "Sketch f′ of ELU, α = 1.5" })).toBeVisible();
  expect(await hashOf(page)).toBe("#/predict?fns=elu:1.5&from=-4&to=4");
  await button(page, "Reveal").click();
  await page.getByRole("link", { name: "Open ELU in Explore" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "ELU" })).toBeVisible();
  expect(await hashOf(page)).toBe("#/explore/elu?alpha=1.5&from=-4&to=4");
  await page.goto("./#/compare?fns=relu,tanh");
  await page.getByRole("link", { name: "Predict first" }).click();
  await expect(page.getByText("Question 1 of 8")).toBeVisible();
  expect(await hashOf(page)).toBe("#/predict?fns=relu,tanh");
});

test("where the link hides gradients, none is revealed", async ({ page }) => {
  await open(page, "#/predict?fns=relu&hide=gradient");
  await expect(button(page, "Reveal")).toHaveCount(0);
  await expect(page.getByText("The link hides gradients, so the answer stays hidden.")).toBeVisible();
  await open(page, "#/predict?fns=relu&ask=f&hide=gradient");
  await expect(page.getByText("This question shows a gradient, and the link hides gradients.")).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
});

test("a deck asks for a sketch, and its keys leave the sketch alone", async ({ page }) => {
  await page.goto("./#/decks?deck=A~Draw~predict?fns=relu~Look~explore/relu");
  await page.getByRole("button", { name: "Play A" }).first().click();
  await expect(page.getByRole("heading", { name: "Sketch f′ of ReLU" })).toBeVisible();
  await pad(page).focus();
  await press(page, "ArrowRight");
  await expect(page.getByText(/^x = −5\.5:/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Sketch f′ of ReLU" })).toBeVisible();
});
