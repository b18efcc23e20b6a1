// The labs of one thing each, as a class uses them: a neuron, softmax, the speed of functions.
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";
import { open, set } from "./labs.js";

test.describe("Neuron", () => {
  const neuron = (page, query = "") => open(page, `#/labs/neuron${query}`, "Neuron");
  const worked = (main) => main.getByLabel("The neuron worked out");

  test("every number and every activation can be turned, and the link keeps them", async ({ page }) => {
    const main = await neuron(page, "?x=0.5,-1&w=1.2,0.8");
    await expect(worked(main)).toContainText("= 1.2 × 0.5 + 0.8 × (−1) + 0.3");
    await expect(worked(main)).toContainText("output = Sigmoid(0.1) = 0.525");
    await set(main, "inputs", 4);
    await set(main, "x₄", 2);
    await set(main, "w₄", -1.5);
    await set(main, "b", 3);
    await expect(worked(main)).toContainText("= 0.6 − 0.8 + 0 − 3 + 3 = −0.2");
    await main.getByRole("combobox", { name: "Activation" }).selectOption({ label: "ELU" });
    await set(main, "alpha (α)", 2);
    await expect(worked(main)).toContainText("output = ELU(−0.2) = −0.3625");
    await expect.poll(() => hashOf(page)).toBe("#/labs/neuron?fn=elu:2&x=0.5,-1,1,2&w=1.2,0.8,0,-1.5&b=3");
    const answers = main.getByRole("region", { name: "How the output answers" });
    await expect(answers.getByRole("columnheader")).toHaveText(["w₁", "w₂", "w₃", "w₄", "x₁", "x₂", "x₃", "x₄", "b"]);
    await page.reload();
    await expect(worked(main)).toContainText("output = ELU(−0.2) = −0.3625");
  });

  test("dragging the point moves the bias", async ({ page }) => {
    const main = await neuron(page);
    const chart = main.getByRole("figure", { name: "Curve" }).getByRole("img");
    const before = await main.getByRole("spinbutton", { name: "b", exact: true }).inputValue();
    const box = await chart.boundingBox();
    await chart.click({ position: { x: box.width * 0.3, y: box.height / 2 } });
    await expect(main.getByRole("spinbutton", { name: "b", exact: true })).not.toHaveValue(before);
  });
});

test.describe("Softmax", () => {
  const softmax = (page, query = "") => open(page, `#/labs/softmax${query}`, "Softmax");
  const shares = (main) => main.getByRole("group", { name: "Probabilities" });

  test("probabilities, derivatives and loss answer to every control", async ({ page }) => {
    const main = await softmax(page);
    await expect(shares(main)).toContainText("Cat64.4 %");
    await set(main, "classes", 6);
    await expect(main.getByRole("region", { name: "Derivatives" }).getByRole("row")).toHaveCount(8);
    await set(main, "z horse", 3);
    await set(main, "temperature (T)", 0.5);
    await main.getByRole("combobox", { name: "The class that is right" }).selectOption("Horse");
    await expect(main.locator(".lab__sentence")).toContainText(/^If Horse is right, the cross-entropy is 0\.\d+/);
    await expect.poll(() => hashOf(page)).toBe("#/labs/softmax?z=2,1,0,-1,3,0&t=0.5&target=5");
    const text = await shares(main).textContent();
    await page.reload();
    await expect(shares(main)).toHaveText(text);
    await main.getByRole("button", { name: "Sigmoid: labels" }).click();
    await expect(shares(main)).toContainText("Nothing holds it at 1");
    await expect(main.getByRole("slider", { name: "temperature (T)" })).toHaveCount(0);
  });

  test("the same added to all logits changes nothing", async ({ page }) => {
    const main = await softmax(page, "?z=1,2,3");
    const before = await shares(main).textContent();
    for (const [name, value] of [["z cat", 4], ["z dog", 5], ["z bird", 6]]) await set(main, name, value);
    await expect(shares(main)).toHaveText(before);
  });
});

test.describe("Speed", () => {
  const speed = (page, query = "") => open(page, `#/labs/speed${query}`, "Speed");
  const table = (main) => main.getByRole("region", { name: "All functions in numbers" });
  const cells = (main, name) => table(main).getByRole("row", { name: new RegExp(`^${name} `) }).getByRole("cell");

  test("everything is measured, as WebAssembly and as JavaScript, and a step of training", async ({ page }) => {
    test.setTimeout(120_000);
    const main = await speed(page);
    await expect(main.getByRole("status").first()).toHaveText("Nothing has been measured yet.");
    await main.getByRole("button", { name: "Measure on this machine" }).click();
    await expect(main.getByRole("status").first()).toContainText(/ELU takes [\d.]+ times as long as with ReLU at 16 units/, { timeout: 100_000 });
    await expect(cells(main, "ELU").first()).toHaveText(/^[\d.]+ \([\d.]+ to [\d.]+\)$/);
    await expect(cells(main, "ELU").nth(1)).toHaveText(/^[\d.]+ \([\d.]+ to [\d.]+\)$/);
    // JavaScript's Math has no erf.
    await expect(cells(main, "GELU").first()).toHaveText(/^[\d.]+ /);
    await expect(cells(main, "GELU").nth(1)).toHaveText("–");
    const steps = main.getByRole("region", { name: "Steps of training in numbers" });
    await expect(steps.getByRole("row")).toHaveCount(5);
    await main.getByRole("combobox", { name: "Order" }).selectOption("Fastest first, Wasm");
    await expect.poll(() => hashOf(page)).toBe("#/labs/speed?sort=wasm");
    const medians = await table(main).getByRole("row").evaluateAll((all) => all.slice(2).map((row) => parseFloat(row.cells[1].textContent)));
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
  });

  test("a measurement can be stopped, and another curve begins afresh", async ({ page }) => {
    const main = await speed(page);
    await main.getByRole("button", { name: "Measure on this machine" }).click();
    await main.getByRole("button", { name: "Stop measuring" }).click();
    await expect(main.getByRole("button", { name: "Measure on this machine" })).toBeVisible();
    await main.getByRole("button", { name: "Gradient f′" }).click();
    await expect(cells(main, "an empty call").first()).toHaveText("–");
    await expect.poll(() => hashOf(page)).toBe("#/labs/speed?of=df");
  });
});
