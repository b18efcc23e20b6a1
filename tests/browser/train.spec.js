// The lab Train: networks that learn side by side, in the worker.
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";

const button = (page, name) => page.getByRole("button", { name, exact: true });
const epochs = (page) => page.locator(".train__epochs");
const run = (page, number) => page.getByRole("article", { name: new RegExp(`^Run ${number}:`) });
const lossOf = (page, number) => run(page, number).getByText(/test$/).last();

async function open(page, query = "") {
  await page.goto(`./#/labs/train${query}`);
  await expect(page.getByRole("heading", { level: 1, name: "Train" })).toBeVisible();
  await expect(run(page, 1).getByText("Loss")).toBeVisible();
}

/** Trains to the end, as fast as it can. */
async function train(page, count) {
  await page.getByRole("combobox", { name: /^Speed/ }).selectOption("full speed");
  await button(page, "Play").click();
  await expect(epochs(page)).toHaveText(`Epoch ${count} of ${count}`, { timeout: 40_000 });
  await expect(button(page, "Play")).toBeVisible();
}

/** What a surface shows, as a text that changes with the picture. */
const picture = (page, number) => run(page, number).getByRole("img").evaluate((canvas) => {
  const copy = new OffscreenCanvas(40, 40).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0, 40, 40);
  return copy.getImageData(0, 0, 40, 40).data.join();
});

test("Play lets both runs learn, and their surfaces change", async ({ page }) => {
  await open(page, "?data=circle&epochs=30");
  await expect(run(page, 1)).toHaveAccessibleName("Run 1: Tanh");
  await expect(run(page, 2)).toHaveAccessibleName("Run 2: ReLU");
  const before = [await picture(page, 1), await picture(page, 2)];
  await train(page, 30);
  expect(await picture(page, 1)).not.toEqual(before[0]);
  expect(await picture(page, 2)).not.toEqual(before[1]);
  for (const number of [1, 2]) {
    const accuracy = await run(page, number).getByText(/% test$/).textContent();
    expect(parseFloat(accuracy)).toBeGreaterThan(85);
  }
  await expect(page.getByRole("img", { name: /^Loss over the epochs: Tanh/ })).toBeVisible();
});

test("one step, one epoch, rewind: the same weights give the same run again", async ({ page }) => {
  await open(page, "?data=circle&epochs=30");
  const first = await lossOf(page, 2).textContent();
  await button(page, "One epoch").click();
  await expect(epochs(page)).toHaveText("Epoch 1 of 30");
  const afterOne = await lossOf(page, 2).textContent();
  expect(afterOne).not.toEqual(first);
  await button(page, "One step").click();
  await button(page, "One epoch").click();
  await expect(epochs(page)).toHaveText("Epoch 2 of 30");
  await button(page, "Rewind").click();
  await expect(epochs(page)).toHaveText("Epoch 0 of 30");
  await expect(lossOf(page, 2)).toHaveText(first);
  await button(page, "One epoch").click();
  await expect(lossOf(page, 2)).toHaveText(afterOne);
});

test("Pause holds the training where it is", async ({ page }) => {
  await open(page, "?epochs=2000");
  await button(page, "Play").click();
  await expect(epochs(page)).not.toHaveText("Epoch 0 of 2000");
  await button(page, "Pause").click();
  await button(page, "Rewind").click();
  await expect(epochs(page)).toHaveText("Epoch 0 of 2000");
  const before = await picture(page, 1);
  await button(page, "One step").click();
  await expect.poll(() => picture(page, 1)).not.toEqual(before);
  await expect(epochs(page)).toHaveText("Epoch 0 of 2000");
});

test("everything that is chosen is in the link", async ({ page }) => {
  await open(page);
  await page.getByLabel("Data set").selectOption("XOR");
  await page.getByRole("spinbutton", { name: "Layer 1" }).fill("4");
  await page.getByRole("combobox", { name: "Run 2" }).selectOption("ELU");
  await expect.poll(() => hashOf(page)).toBe("#/labs/train?data=xor&layers=4,16&fns=tanh,elu");
  await page.getByLabel("They differ in").selectOption("the learning rate");
  await expect.poll(() => hashOf(page)).toBe("#/labs/train?data=xor&layers=4,16&fns=tanh&rate=0.01,0.03");
  await expect(run(page, 2)).toHaveAccessibleName("Run 2: rate 0.03");
  await page.reload();
  await expect(run(page, 2)).toHaveAccessibleName("Run 2: rate 0.03");
  await button(page, "New seed").click();
  await expect.poll(() => hashOf(page)).toContain("seed=2");
});

test("a wrong number is refused beside its box", async ({ page }) => {
  await open(page);
  const rate = page.getByRole("spinbutton", { name: "Learning rate of all runs" });
  await rate.fill("-1");
  await rate.press("Enter");
  await expect(page.getByRole("alert")).toContainText("between");
  await expect.poll(() => hashOf(page)).toBe("#/labs/train");
});

test("an experiment is one choice, and its runs are there", async ({ page }) => {
  await open(page);
  await page.getByLabel("Experiment").selectOption("Without activations: one straight line");
  await expect(run(page, 1)).toHaveAccessibleName("Run 1: Linear");
  await expect(page.getByText("stays a straight line")).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe("#/labs/train?data=circle&fns=linear,tanh&epochs=60");
});

test("a run that diverges says so, and the other goes on", async ({ page }) => {
  await open(page, "?data=plane&fns=linear&opt=sgd&rate=0.01,10&epochs=20");
  await train(page, 20);
  await expect(run(page, 2)).toContainText(/Diverged at epoch \d+/);
  await expect(run(page, 1).getByText("Loss")).toBeVisible();
});

test("pointer and arrow keys examine a point in all runs", async ({ page }) => {
  await open(page);
  const surface = run(page, 1).getByRole("group", { name: /What Tanh answers/ });
  await surface.focus();
  await page.keyboard.press("ArrowRight");
  await expect(run(page, 1)).toContainText("At (0, 0): P(filled) =");
  await expect(run(page, 2)).toContainText("At (0, 0): P(filled) =");
  await page.keyboard.press("ArrowRight");
  await expect(run(page, 2)).toContainText("At (0.1, 0)");
  await page.keyboard.press("Escape");
  await expect(run(page, 2)).not.toContainText("At (");
  await surface.hover({ position: { x: 20, y: 20 } });
  await expect(run(page, 2)).toContainText(/At \(−1\.\d+, 1\.\d+\): P\(filled\)/);
  await expect.poll(() => hashOf(page)).toBe("#/labs/train");
  await surface.click({ position: { x: 20, y: 20 } });
  await page.mouse.move(0, 0);
  await expect(run(page, 2)).toContainText(/At \(−1\.\d+, 1\.\d+\): P\(filled\)/);
  await expect.poll(() => hashOf(page)).toMatch(/^#\/labs\/train\?at=-1\.\d+,1\.\d+$/);
  await expect(page.getByRole("status", { name: "What is examined" })).toContainText(/^At \(−1\.\d+, 1\.\d+\): Tanh P\(filled\) = .*; ReLU P\(filled\) =/);
  await surface.click({ position: { x: 20, y: 20 } });
  await page.mouse.move(0, 0);
  await expect(run(page, 2)).not.toContainText("At (");
});

test("what is looked at is in the link: speed, point, unit and epoch", async ({ page }) => {
  await open(page, "?data=circle&epochs=5&speed=max&at=0.5,-1&unit=2.3&look=2&open=inside");
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("full speed");
  await expect(page.getByText("Epoch 2 is not reached yet.").first()).toBeVisible();
  await train(page, 5);
  await expect(run(page, 1)).toContainText("At (0.5, −1): P(filled)");
  const reading = page.getByRole("figure").filter({ has: page.getByRole("img", { name: /^Loss over/ }) }).locator("figcaption");
  await expect(reading).toHaveText(/^Epoch 2: Tanh [\d.]+ test, [\d.]+ train; ReLU [\d.]+ test, [\d.]+ train$/);
  const inside = page.getByRole("region", { name: "Inside ReLU" });
  await expect(inside).toContainText(/Unit 3: [\d.]+ at \(0\.5, −1\)\. .*16 weights of length [\d.]+, bias/);
  await page.getByRole("combobox", { name: "Speed" }).selectOption("50 epochs/s");
  await expect.poll(() => hashOf(page)).toBe("#/labs/train?data=circle&epochs=5&open=inside&speed=50&at=0.5,-1&unit=2.3&look=2");
});

test("exact values of curves, units and histograms, by pointer and by keyboard", async ({ page }) => {
  await open(page, "?data=circle&layers=16&epochs=5&open=inside");
  await button(page, "One epoch").click();
  await expect(epochs(page)).toHaveText("Epoch 1 of 5");
  const loss = page.getByRole("group", { name: /^Loss\. The arrow keys/ });
  await loss.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^Epoch 1: Tanh 0\.\d+ test, 0\.\d+ train; ReLU/)).toBeVisible();
  await expect(page.getByText(/^Epoch 1: Tanh [\d.]+\s% test/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^Epoch 1: /)).toHaveCount(0);
  await loss.hover({ position: { x: 60, y: 60 } });
  await expect(page.getByText(/^Epoch [01]: Tanh 0\.\d+ test/)).toBeVisible();
  const inside = page.getByRole("region", { name: "Inside ReLU" });
  const units = inside.getByRole("group", { name: /^The answers of the 16 units of layer 1/ });
  await units.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(inside).toContainText(/Unit 9: .*Weights .* and .*, bias/);
  await expect.poll(() => hashOf(page)).toContain("unit=1.9");
  const bars = inside.getByRole("group", { name: /^Activations of layer 1 of ReLU, from/ });
  await bars.focus();
  await page.keyboard.press("ArrowRight");
  await expect(inside.getByText(/^\d+ from 0 to 0\.\d+$/)).toBeVisible();
});

test("a word in the link that means nothing is said", async ({ page }) => {
  await open(page, "?fns=relu&vary=colour&at=9,0&unit=3.1");
  await expect(page.getByText("vary = “colour” is not one of fns, init, opt and rate, so it was left out.")).toBeVisible();
  await expect(page.getByText("9 in at is not between −2 and 2, so it is 2.")).toBeVisible();
  await expect(page.getByText(/^unit = “3\.1” is no unit of these layers/)).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe("#/labs/train?fns=relu&at=2,0");
});

test("inside: units, dead units, gradients of every layer", async ({ page }) => {
  await open(page, "?data=circle&layers=16&fns=relu,leaky-relu&bias=-4&batch=10&epochs=200");
  await page.getByText("Inside the networks").click();
  await expect(page.getByRole("region", { name: "Inside ReLU" })).toContainText(/1[56] of 16 units are dead; gradient norm/);
  await expect(page.getByRole("region", { name: "Inside Leaky ReLU" })).toContainText("no unit is dead");
  await expect(page.getByRole("img", { name: /^The answers of the 16 units of layer 1 of ReLU/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Activations of layer 1 of Leaky ReLU, from/ })).toBeVisible();
});

test("twenty seeds end as dots with median and range", async ({ page }) => {
  await open(page, "?data=gauss&layers=2&epochs=2");
  await page.getByText("Over many seeds").click();
  await button(page, "Run 20 seeds").click();
  await expect(page.locator(".seeds__summary").first()).toHaveText(/^median [\d.]+\s% \[/);
  await expect(button(page, "Run 20 seeds")).toBeVisible({ timeout: 30_000 });
  await page.getByText("All seeds in numbers").click();
  await expect(page.getByRole("region", { name: "All seeds in numbers" }).getByRole("row")).toHaveCount(21);
  const waiting = page.waitForEvent("download");
  await page.getByRole("group", { name: "Export of the seeds" }).getByRole("button", { name: "CSV" }).click();
  const csv = await readFile(await (await waiting).path(), "utf8");
  expect(csv).toMatch(/^seed,Tanh: test loss,Tanh: test accuracy,ReLU: test loss,ReLU: test accuracy\n1,[\d.]+,/);
  expect(csv.trim().split("\n")).toHaveLength(21);
  await expect(page.getByRole("img", { name: "The seeds of ReLU" }).locator("circle")).toHaveCount(20);
});

test("hidden space folds the plane where the first layer has two or three units", async ({ page }) => {
  await open(page);
  await page.getByText("Hidden space").click();
  await expect.poll(() => hashOf(page)).toBe("#/labs/train?open=space");
  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByRole("img", { name: "ReLU after the first layer, with its examples" })).toBeVisible();
});

test("curves, pictures and equations can be taken along", async ({ page }) => {
  await open(page, "?data=sine&layers=3&fns=tanh&epochs=5");
  await button(page, "One epoch").click();
  await expect(epochs(page)).toHaveText("Epoch 1 of 5");
  const waiting = page.waitForEvent("download");
  await button(page, "CSV").click();
  const csv = await readFile(await (await waiting).path(), "utf8");
  expect(csv).toMatch(/^epoch,"Tanh: train loss","Tanh: test loss","Tanh: train accuracy","Tanh: test accuracy"\n0,[\d.]+,/);
  expect(csv.trim().split("\n")).toHaveLength(3);
  const saving = page.waitForEvent("download");
  await button(page, "PNG").click();
  expect((await readFile(await (await saving).path())).subarray(1, 4).toString()).toBe("PNG");
  await page.getByText("Equation and PyTorch code").click();
  await expect(page.getByLabel("Tanh as an equation")).toContainText("h₁,₁ = Tanh(");
  await expect(page.getByLabel("Tanh as PyTorch code")).toContainText("def network(x):");
});

// Only Chromium counts long tasks.
test("no task of the page is long while it trains", { tag: "@chromium" }, async ({ page }) => {
  await open(page, "?epochs=2000&speed=max");
  // All of it in one call: what the test does in between would itself be long tasks of the page, and the end of the
  // training might come first.
  const tasks = await button(page, "Play").evaluate(async (play) => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "longtask" });
    const epoch = () => Number(/\d+/.exec(document.querySelector(".train__epochs").textContent)[0]);
    const begun = performance.now();
    play.click();
    while (epoch() < 400 && performance.now() - begun < 30_000) await new Promise(requestAnimationFrame);
    return { seen: epoch(), long: observer.takeRecords().map(({ duration }) => duration) };
  });
  await expect(page.locator(".train__rate")).toContainText("samples/s");
  expect(tasks.seen).toBeGreaterThan(100);
  // Browsers call a task long from 50 ms on. Two are allowed, for a machine that is busy with something else.
  expect(tasks.long.filter((ms) => ms > 50).length, `${tasks.long}`).toBeLessThanOrEqual(2);
});

test("without a worker the page trains by itself, and says so only in the console", async ({ page, problems }) => {
  problems.allow(/worker|Failed to load resource/i);
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  await page.route("**/worker*", (route) => route.fulfill({ status: 404, body: "gone" }));
  await open(page, "?data=circle&epochs=10");
  await train(page, 10);
  expect(told.join()).toContain("No worker could start");
  await expect(page.getByRole("alert")).toHaveCount(0);
});
