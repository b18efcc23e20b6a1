// The widgets of the lesson's section about the types, moved by hand; and the chooser in the section after it.
import { expect, test } from "./fixture.js";

async function open(page, hash) {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const figure = (page, name) => page.getByRole("figure", { name, exact: true });

test("every type has its chart, and the slider moves its values and formula", async ({ page }) => {
  await open(page, "#/lesson/types");
  for (const name of ["Linear", "Binary step", "Sigmoid", "Tanh", "ReLU", "Leaky ReLU", "PReLU", "ELU"]) {
    await expect(figure(page, `${name}, live`).getByRole("group", { name: `Chart of ${name}`, exact: true })).toBeVisible();
  }
  const elu = figure(page, "ELU, live");
  await expect(elu.getByLabel("Value at x")).toContainText("−0.8647");
  await elu.getByRole("spinbutton", { name: "alpha (α)" }).fill("2");
  await expect(elu.getByLabel("Value at x")).toContainText("−1.729");
  await expect(elu.locator(".embed__formulas")).toContainText("−1.729");
  await expect(elu.getByRole("link", { name: "Open in Explore" })).toHaveAttribute("href", "#/explore/elu?alpha=2&at=-2");
  const line = elu.getByRole("slider", { name: "Reference line x" });
  await line.focus();
  await page.keyboard.press("End");
  await expect(elu.getByLabel("Value at x")).toContainText("Rising: slope 1");
  await elu.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(elu.getByLabel("Value at x")).toContainText("−0.8647");
});

test("no two controls of the section share an id", async ({ page }) => {
  await open(page, "#/lesson/types");
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map((element) => element.id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("softmax shares out one unit; sigmoids do not", async ({ page }) => {
  await open(page, "#/lesson/types/softmax");
  const softmax = figure(page, "Softmax of four logits");
  await expect(softmax).toContainText("64.4 %");
  await softmax.getByRole("spinbutton", { name: "z dog" }).fill("2");
  await expect(softmax).not.toContainText("64.4 %");
  await expect(softmax).toContainText("Sum: 1, whatever the logits are");
  await softmax.getByRole("spinbutton", { name: "temperature (T)" }).fill("5");
  await expect(softmax).not.toContainText("0.9475");
  const cells = softmax.getByRole("table").getByRole("cell");
  await expect(cells.filter({ hasText: "−" })).toHaveCount(12);
  await softmax.getByRole("button", { name: "Sigmoid: labels" }).click();
  await expect(softmax).toContainText("Nothing holds it at 1");
  await expect(cells.filter({ hasText: /^0$/ })).toHaveCount(12);
  await softmax.getByRole("button", { name: "Reset" }).click();
  await expect(softmax).toContainText("64.4 %");
});

test("ReLU and ELU show the numbers behind what is said of them", async ({ page }) => {
  await open(page, "#/lesson/types/relu");
  const relu = figure(page, "ReLU in numbers");
  await expect(relu).toContainText("0.3989");
  await expect(relu).toContainText("50 %");
  await expect(relu.getByRole("listitem").filter({ hasText: "Cheap" })).toContainText("? ns");
  await page.getByRole("button", { name: "Measure speed on this machine" }).first().click();
  await expect(relu.getByRole("listitem").filter({ hasText: "Cheap" }).locator("b")).toHaveText(/^[\d.]+ ns$/);
  const elu = figure(page, "ELU in numbers");
  await expect(elu).toContainText("0.1605");
  await elu.getByRole("button", { name: "Mean output 0" }).click();
  await expect(elu.getByRole("listitem").filter({ hasText: "Mean outputs nearer zero" }).locator("b")).toHaveText("0");
  await expect(elu.getByRole("spinbutton", { name: "α" })).toHaveValue(/^1\.6732632/);
  await elu.getByRole("slider", { name: "α" }).fill("2");
  await expect(elu).toContainText("|1 − α| = 1.");
  await elu.getByRole("button", { name: "Reset" }).click();
  await expect(elu).toContainText("0.1605");
});

test("the chooser in the lesson answers in place and leads to its own page", async ({ page }) => {
  await open(page, "#/lesson/choose/chooser");
  await page.getByRole("group", { name: "Which architecture?" }).getByRole("radio", { name: /^Small device/ }).check();
  await page.getByRole("group", { name: "What is the trouble?" }).getByRole("radio", { name: /^Dead units/ }).check();
  await expect(page.getByText("Start with Leaky ReLU in the hidden layers.")).toBeVisible();
  await page.getByRole("link", { name: "Open these answers on a page of their own" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Choose an activation function" })).toBeVisible();
  await expect(page.getByRole("group", { name: "What is the trouble?" }).getByRole("radio", { name: /^Dead units/ })).toBeChecked();
});
