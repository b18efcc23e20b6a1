// The live widgets of one neuron and of a few: every control is moved, and what it should change changes.
import { expect, test } from "./fixture.js";
import { choose, paths, press, set, widget } from "./widgets.js";

test.describe("one neuron, activation on or off", () => {
  const open = (page) => widget(page, "what", "One neuron, activation on or off");
  const worked = (figure) => figure.getByLabel("The neuron worked out");

  test("sliders move the line and the numbers", async ({ page }) => {
    const figure = await open(page);
    await expect(worked(figure)).toContainText("z = w × x + b = 1 × (−1) + 0.5 = −0.5");
    await expect(worked(figure)).toContainText("ReLU(−0.5) = 0");
    for (const [name, value, text] of [
      ["x", 2, "1 × 2 + 0.5 = 2.5"],
      ["w", -1.5, "−1.5 × 2 + 0.5 = −2.5"],
      ["b", -1, "−1.5 × 2 − 1 = −4"],
    ]) {
      const before = await paths(figure);
      await set(figure, name, value);
      await expect(worked(figure)).toContainText(text);
      if (name !== "x") expect(await paths(figure)).not.toBe(before);
    }
    await press(figure, "Reset");
    await expect(worked(figure)).toContainText("1 × (−1) + 0.5 = −0.5");
  });

  test("only the activation bends the line", async ({ page }) => {
    const figure = await open(page);
    const drawn = new Set([await paths(figure)]);
    for (const name of ["Linear", "Binary step", "Sigmoid", "Tanh"]) {
      await choose(figure, name);
      await expect(worked(figure)).toContainText(`${name}(−0.5) = `);
      drawn.add(await paths(figure));
    }
    expect(drawn.size).toBe(5);
    await press(figure, "Activation on");
    await expect(figure.getByRole("button", { name: "Activation on" })).toHaveAttribute("aria-pressed", "false");
    await expect(worked(figure)).toContainText("z = −0.5 (no activation)");
    await expect(figure.locator(".sketch__curve.sketch--soft")).toHaveCount(0);
  });

  test("x follows the pointer and the keys", async ({ page }) => {
    const figure = await open(page);
    await figure.scrollIntoViewIfNeeded();
    const box = await figure.getByRole("img").boundingBox();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    const slider = figure.getByRole("slider", { name: "x", exact: true });
    const x = Number(await slider.inputValue());
    expect(x).toBeGreaterThan(1.8);
    expect(x).toBeLessThan(2.6);
    await slider.press("ArrowRight");
    await expect(slider).toHaveValue(String(Number((x + 0.05).toFixed(2))));
  });
});

test.describe("a neuron with two inputs", () => {
  const open = (page) => widget(page, "how", "A neuron with two inputs");
  const worked = (figure) => figure.getByLabel("The neuron worked out");

  test("every slider changes its term of the sum", async ({ page }) => {
    const figure = await open(page);
    await expect(worked(figure)).toContainText("= 1.2 × 0.5 + 0.8 × (−1) + 0.3");
    await expect(worked(figure)).toContainText("= 0.6 − 0.8 + 0.3 = 0.1");
    await expect(worked(figure)).toContainText("output = Sigmoid(0.1) = 0.525");
    for (const [name, value, text] of [
      ["x₁", 2, "1.2 × 2 + 0.8 × (−1) + 0.3"],
      ["x₂", 1.5, "1.2 × 2 + 0.8 × 1.5 + 0.3"],
      ["w₁", -1, "−1 × 2 + 0.8 × 1.5 + 0.3"],
      ["w₂", -0.5, "−1 × 2 + (−0.5) × 1.5 + 0.3"],
      ["b", -0.25, "−1 × 2 + (−0.5) × 1.5 − 0.25"],
    ]) {
      await set(figure, name, value);
      await expect(worked(figure)).toContainText(text);
    }
    await expect(worked(figure)).toContainText("= −2 − 0.75 − 0.25 = −3");
    await choose(figure, "ReLU");
    await expect(worked(figure)).toContainText("ReLU(−3) = 0");
    await press(figure, "Reset");
    await expect(worked(figure)).toContainText("Sigmoid(0.1)");
  });

  test("a number out of reach is refused with its reason", async ({ page }) => {
    const figure = await open(page);
    const box = figure.getByRole("spinbutton", { name: "w₁", exact: true });
    await box.fill("9");
    await box.press("Enter");
    await expect(figure.getByRole("alert")).toHaveText("w₁ must be between −1.5 and 1.5");
  });

  test("dragging the point moves the bias", async ({ page }) => {
    const figure = await open(page);
    const sketch = figure.getByRole("img").last();
    const box = await sketch.boundingBox();
    await sketch.click({ position: { x: box.width * 0.62, y: box.height / 2 } });
    expect(Number(await figure.getByRole("spinbutton", { name: "b", exact: true }).inputValue())).toBeGreaterThan(0.6);
  });

  test("a change is said once it has rested, and the page opens in silence", async ({ page }) => {
    const figure = await open(page);
    const said = figure.getByRole("status", { name: "The figure in words" });
    await expect(said).toBeEmpty();
    await set(figure, "b", 1);
    await expect(said).toHaveText("The weighted sum is z = 0.8; Sigmoid turns it into 0.69.");
  });
});

test.describe("a small network", () => {
  const open = (page) => widget(page, "how", "A small network");
  const told = (figure) => figure.locator(".widget__narration");

  test("values flow layer by layer, step by step", async ({ page }) => {
    const figure = await open(page);
    await expect(told(figure)).toHaveText("The inputs wait: 0.5, −1.");
    await expect(figure.getByRole("button", { name: "Restart" })).toBeDisabled();
    const parts = ["hidden layer 1, weighted sums", "hidden layer 1, after Tanh", "hidden layer 2, weighted sums",
      "hidden layer 2, after Tanh", "the output, weighted sums", "the output, after Tanh"];
    for (const [index, part] of parts.entries()) {
      await press(figure, "Step");
      await expect(told(figure)).toContainText(`Step ${index + 1} of 6: ${part}`);
    }
    await expect(figure.getByRole("button", { name: "Step", exact: true })).toBeDisabled();
    const before = await told(figure).textContent();
    await set(figure, "x₁", -2);
    await expect(told(figure)).not.toHaveText(before);
    await set(figure, "x₂", 2);
    await choose(figure, "Binary step");
    await expect(told(figure)).toContainText(/after Binary step [01]\./);
    await press(figure, "Restart");
    await expect(told(figure)).toHaveText("The inputs wait: −2, 2.");
    await press(figure, "Reset");
    await expect(told(figure)).toHaveText("The inputs wait: 0.5, −1.");
  });

  test("nothing moves before it is played; it plays to the end, and can be paused", async ({ page }) => {
    await page.clock.install({ time: 0 });
    const figure = await open(page);
    await page.clock.pauseAt(100_000);
    await page.clock.runFor(20_000);
    await expect(told(figure)).toHaveText("The inputs wait: 0.5, −1.");
    await press(figure, "Play");
    await page.clock.runFor(1_700);
    await expect(told(figure)).toContainText("Step 1 of 6");
    await press(figure, "Pause");
    await page.clock.runFor(20_000);
    await expect(told(figure)).toContainText("Step 1 of 6");
    await press(figure, "Play");
    for (let step = 2; step <= 6; step += 1) {
      await page.clock.runFor(1_700);
      await expect(told(figure)).toContainText(`Step ${step} of 6`);
    }
    await expect(figure.getByRole("button", { name: "Play" })).toBeVisible();
  });

  test("who wants no motion sees none", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const figure = await open(page);
    await press(figure, "Step");
    await expect(figure.locator(".wire__pulse").first()).toBeHidden();
  });
});
