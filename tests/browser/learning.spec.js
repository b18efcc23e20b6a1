// The live widgets of why a network needs an activation, and of what it needs to learn: every control is moved.
import { expect, test } from "./fixture.js";
import { choose, paths, press, set, widget } from "./widgets.js";

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
