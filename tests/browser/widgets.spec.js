// The live widgets of the lesson's first four sections: every control is moved, and what it should change changes.
import { expect, test } from "./fixture.js";

/** Opens a section of the lesson and gives one of its widgets. */
async function widget(page, section, name) {
  await page.goto(`./#/lesson/${section}`);
  const figure = page.getByRole("figure", { name });
  await expect(figure).toBeVisible();
  return figure;
}

/** Sets the number box of a quantity and expects its slider to follow. */
async function set(figure, name, value) {
  await figure.getByRole("spinbutton", { name, exact: true }).fill(String(value));
  await expect(figure.getByRole("slider", { name, exact: true })).toHaveValue(String(value));
}

const choose = (figure, name) => figure.getByRole("button", { name, exact: true }).click();
const press = choose;

/** The lines of a drawing, as its paths' data. */
const paths = (figure) =>
  figure.locator("path").evaluateAll((all) => all.map((path) => path.getAttribute("d")).join());

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

test.describe("a linear network collapses", () => {
  const open = (page) => widget(page, "why", "A linear network collapses");
  const score = (figure) => figure.getByLabel("How well it does");

  /** A sum that changes with the picture of the regions. */
  const painted = (figure) =>
    figure.locator("canvas").evaluate((canvas) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      return copy.getImageData(0, 0, canvas.width, canvas.height).data.reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7);
    });

  test("whatever the depth, one line with at most three quarters right", async ({ page }) => {
    const figure = await open(page);
    for (let depth = 1; depth <= 5; depth += 1) {
      await set(figure, "layers", depth);
      await expect(score(figure)).toContainText("This network: 30 of 40 right");
      await expect(score(figure)).toContainText("Best of all straight lines: 30 of 40");
      const next = figure.getByRole("button", { name: "Multiply the next layer" });
      for (let step = 1; step < depth; step += 1) {
        await next.click();
        await expect(figure.locator(".matrices--steps > li")).toHaveCount(step);
      }
      await expect(next).toBeDisabled();
      await expect(figure.getByText(depth === 1 ? "One layer is one line" : `All that is left of ${depth} layers`)).toBeVisible();
    }
    await press(figure, "Take them apart");
    await expect(figure.locator(".matrices--steps > li")).toHaveCount(0);
  });

  test("with tanh or ReLU the same weights bend", async ({ page }) => {
    const figure = await open(page);
    const pictures = new Set([await painted(figure)]);
    const borders = new Set([await figure.locator(".regions__border").getAttribute("d")]);
    const weights = await figure.locator(".matrices").first().textContent();
    for (const name of ["Tanh", "ReLU"]) {
      await choose(figure, name);
      await expect(score(figure)).toContainText("This network: 40 of 40 right");
      await expect(figure.getByText(`Now ${name} stands between the matrices`)).toBeVisible();
      await expect(figure.locator(".matrices").first()).toHaveText(weights);
      await expect.poll(async () => pictures.has(await painted(figure))).toBe(false);
      pictures.add(await painted(figure));
      borders.add(await figure.locator(".regions__border").getAttribute("d"));
    }
    expect(borders.size).toBe(3);
    await set(figure, "layers", 1);
    await expect(score(figure)).toContainText("30 of 40 right");
    await press(figure, "Reset");
    await expect(figure.getByRole("button", { name: "Linear" })).toHaveAttribute("aria-pressed", "true");
  });

  test("the regions take the colours of the theme", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    const figure = await open(page);
    const light = await painted(figure);
    await page.getByRole("button", { name: "Dark" }).click();
    await expect.poll(() => painted(figure)).not.toBe(light);
  });
});

test.describe("gradient descent on one weight", () => {
  const open = (page) => widget(page, "gradient", "Gradient descent on one weight");
  const worked = (figure) => figure.getByLabel("The step worked out");

  test("with a sigmoid it rolls down", async ({ page }) => {
    await page.clock.install();
    const figure = await open(page);
    await expect(worked(figure)).toContainText("step 0: w = −0.25");
    await press(figure, "Step");
    await expect(worked(figure)).toContainText("step 1: w = −0.179");
    await expect(figure.locator(".sketch__trail")).toHaveCount(1);
    await press(figure, "Run");
    await page.clock.runFor(1_000);
    await press(figure, "Pause");
    await press(figure, "Run");
    await expect(async () => {
      await page.clock.runFor(5_000);
      await expect(worked(figure)).toContainText("It rests at the lowest place", { timeout: 100 });
    }).toPass();
    await expect(worked(figure)).toContainText("4 of 4 right");
    await press(figure, "Restart");
    await expect(worked(figure)).toContainText("step 0: w = −0.25");
  });

  test("with the step it never moves; with a straight-through gradient it does", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const figure = await open(page);
    await choose(figure, "Binary step");
    await expect(worked(figure)).toContainText("The slope is exactly 0");
    await press(figure, "Step");
    await press(figure, "Step");
    await expect(worked(figure)).toContainText("step 2: w = −0.25");
    await expect(figure.getByRole("button", { name: "Run" })).toBeDisabled();
    await choose(figure, "Step, straight-through");
    await expect(worked(figure)).toContainText("slope in its place");
    await press(figure, "Run");
    await expect(worked(figure)).toContainText("No loss, no slope: it has arrived.");
    await expect(worked(figure)).toContainText("4 of 4 right");
  });

  test("learning rate and start", async ({ page }) => {
    const figure = await open(page);
    await set(figure, "start", 1.5);
    await expect(worked(figure)).toContainText("step 0: w = 1.5");
    const before = await worked(figure).textContent();
    await set(figure, "learning rate", 2);
    await expect(worked(figure)).not.toHaveText(before);
    await expect(worked(figure)).toContainText("next w = 1.5 − 2 × ");
    await press(figure, "Reset");
    await expect(worked(figure)).toContainText("next w = −0.25 − 0.3 × ");
  });
});

test.describe("the corner of ReLU", () => {
  const open = (page) => widget(page, "gradient", "The corner of ReLU");
  const slopes = (figure) => figure.getByLabel("Slopes from both sides");
  const counted = (figure) => figure.getByLabel("Inputs that are exactly 0");

  test("the sides of the corner never meet, those of softplus do", async ({ page }) => {
    const figure = await open(page);
    await expect(slopes(figure)).toContainText("They differ by 1.");
    await set(figure, "h", 0.01);
    await expect(slopes(figure)).toContainText("They differ by 1.");
    const relu = await paths(figure);
    await choose(figure, "Softplus");
    await expect(slopes(figure)).toContainText("They differ by 0.0025.");
    expect(await paths(figure)).not.toBe(relu);
    await press(figure, "Reset");
    await expect(figure.getByRole("spinbutton", { name: "h", exact: true })).toHaveValue("1.5");
  });

  test("an input is hardly ever exactly 0, unless it is rounded", async ({ page }) => {
    const figure = await open(page);
    await press(figure, "Draw 100,000 inputs");
    await expect(counted(figure)).toContainText("100,000 inputs from N(0, 1), seed 1: 0 exactly 0");
    await press(figure, "Draw 100,000 inputs");
    await expect(counted(figure)).toContainText("200,000 inputs from N(0, 1), seeds 1 to 2: 0 exactly 0");
    await press(figure, "Round to 0.1");
    await expect(counted(figure)).toContainText("No inputs drawn yet");
    await press(figure, "Draw 100,000 inputs");
    await expect(counted(figure)).toContainText(/seed 1: [34],\d{3} exactly 0 \((3\.9\d?|4|4\.0\d?|4\.1) %\)/);
    await figure.getByRole("link", { name: "See it in Explore" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "ReLU" })).toBeVisible();
  });
});
