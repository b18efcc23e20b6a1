// The labs as a class uses them: each opens with something to see, every control changes it, and the link keeps it.
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";
import { open, set } from "./labs.js";

/** Saves picture and numbers of a part; gives the numbers, and whether the picture has more than one colour. */
async function taken(page, main, label) {
  const group = main.getByRole("group", { name: label, exact: true });
  const file = async (name) => {
    const waiting = page.waitForEvent("download");
    await group.getByRole("button", { name }).click();
    return readFile(await (await waiting).path());
  };
  const png = (await file("PNG")).toString("base64");
  const colours = await page.evaluate(async (bytes) => {
    const raw = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([raw], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return new Set(pixels).size;
  }, png);
  return { colours, csv: (await file("CSV")).toString("utf8") };
}

test("every lab gives its charts away as picture and as numbers", async ({ page }) => {
  for (const [hash, title, label, head] of [
    ["#/labs/gradient-flow?depth=5&seeds=3", "Gradient flow", "Export of the charts", "seed,layer,variance of z,gradient\n0,1,"],
    ["#/labs/gradient-flow?depth=5&seeds=3", "Gradient flow", "Export of the map", "activation,initialiser,hidden layers,gradient left\nLinear,"],
    ["#/labs/dead-units", "Dead units", "Export of the neurons", "example,ReLU: z,ReLU: output,Leaky ReLU: z,"],
    ["#/labs/dead-units", "Dead units", "Export of the moment", "x1,x2,class,z before,z after\n"],
    ["#/labs/neuron?x=2&w=0.5&b=1&fn=relu", "Neuron", "Export", "name,value,output grows by\nw1,0.5,2\nx1,2,0.5\nb,1,1\nz,2,\n"],
    ["#/labs/softmax?z=0,0&target=0", "Softmax", "Export", "class,logit,probability,dp/dz Cat,dp/dz Dog,dloss/dz\nCat,0,0.5,0.25,-0.25,-0.5\n"],
  ]) {
    const main = await open(page, hash, title);
    await expect(main.getByRole("group", { name: label, exact: true }).getByRole("button", { name: "PNG" })).toBeEnabled();
    const { colours, csv } = await taken(page, main, label);
    expect(csv, label).toContain(head);
    expect(csv.indexOf(head), label).toBe(0);
    expect(colours, label).toBeGreaterThan(10);
  }
});

test("the list leads to every lab, and every lab back to the list", async ({ page }) => {
  const main = await open(page, "#/labs", "Labs");
  for (const name of ["Gradient flow", "Dead units", "Neuron", "Softmax", "Speed"]) {
    await main.getByRole("link", { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Labs · Activation Lab`);
    await page.getByRole("link", { name: "All labs" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Labs" })).toBeVisible();
  }
});

test.describe("Gradient flow", () => {
  const flow = (page, query = "") => open(page, `#/labs/gradient-flow${query}`, "Gradient flow");
  const told = (main) => main.locator(".lab__sentence");
  const curves = (main, name) => main.getByRole("figure", { name }).locator("path.sketch__curve");

  test("thirty layers of sigmoid leave nothing, over twenty networks", async ({ page }) => {
    const main = await flow(page);
    await expect(told(main)).toContainText(/from layer 30 to layer 1 the gradient is multiplied by [\d.]+\s×\s10⁻¹[⁸⁹].*20 networks: by 0\.2\d* in each layer\. It has vanished\./);
    // One line for each network, and the median.
    await expect(curves(main, "Backwards")).toHaveCount(21);
    await expect(curves(main, "Forwards")).toHaveCount(21);
  });

  test("every control changes the charts and the link", async ({ page }) => {
    const main = await flow(page);
    await main.getByRole("button", { name: "ReLU, He", exact: true }).click();
    await expect(told(main)).toContainText(/by (0\.9|1\.0)\d* in each layer/);
    await expect.poll(() => hashOf(page)).toBe("#/labs/gradient-flow?fn=relu&init=he");
    await main.getByRole("combobox", { name: "Initialiser" }).selectOption("Normal");
    await set(main, "std", 0.4);
    await set(main, "gain", 1.2);
    await set(main, "depth", 12);
    await set(main, "width", 20);
    await set(main, "networks", 7);
    await expect(told(main)).toContainText(/from layer 12 to layer 1.*7 networks/);
    await expect(curves(main, "Backwards")).toHaveCount(8);
    await main.getByRole("combobox", { name: "Activation" }).selectOption({ label: "ELU" });
    await set(main, "alpha (α)", 1.5);
    const before = await told(main).textContent();
    await main.getByRole("button", { name: "Draw again" }).click();
    await expect(told(main)).not.toHaveText(before);
    await expect.poll(() => hashOf(page)).toBe(
      "#/labs/gradient-flow?fn=elu:1.5&init=normal&std=0.4&gain=1.2&depth=12&width=20&seeds=7&seed=7",
    );
    const text = await told(main).textContent();
    await page.reload();
    await expect(told(main)).toHaveText(text);
  });

  test("a layer is looked at by its slider, by dragging, and in the table", async ({ page }) => {
    const main = await flow(page);
    await expect(curves(main, "Backwards")).toHaveCount(21);
    await set(main, "layer", 30);
    const readings = main.locator(".readings");
    await expect(readings).toContainText(/Gradient1$/);
    const chart = main.getByRole("figure", { name: "Backwards" }).getByRole("img");
    const box = await chart.boundingBox();
    await chart.click({ position: { x: box.width / 2, y: box.height / 2 } });
    const layer = Number(await main.getByRole("slider", { name: "layer" }).inputValue());
    expect(layer).toBeGreaterThan(10);
    expect(layer).toBeLessThan(20);
    await main.getByText("All layers in numbers").click();
    const table = main.getByRole("region", { name: "All layers in numbers" });
    await expect(table.getByRole("row")).toHaveCount(31);
    await expect(table.getByRole("row").last()).toContainText(/^30/);
  });

  test("the map says what is left, by initialiser and by depth, and every cell leads to its network", async ({ page }) => {
    const main = await flow(page, "?depth=10&seeds=5");
    const map = main.getByRole("region", { name: "The map, cell by cell" });
    await expect(map.getByRole("link")).toHaveCount(60);
    const cell = map.getByRole("row", { name: /^Sigmoid/ }).getByRole("link").first();
    await expect(cell).toContainText("vanish");
    await expect(cell).toHaveAttribute("aria-current", "true");
    await main.getByRole("button", { name: "By depth" }).click();
    await expect(map.getByRole("columnheader")).toHaveText(["2 layers", "5", "10", "20", "30", "50"]);
    await map.getByRole("row", { name: /^ReLU/ }).getByRole("link").nth(3).click();
    await expect.poll(() => hashOf(page)).toBe("#/labs/gradient-flow?fn=relu&depth=20&seeds=5&map=depth");
    await expect(told(main)).toContainText("from layer 20 to layer 1");
  });

  test("a link that makes no sense is repaired and said", async ({ page }) => {
    await flow(page, "?depth=banana&init=hee&gain=9");
    await expect(page.getByText("depth = “banana” is not a number, so depth is 30.")).toBeVisible();
    await expect(page.getByText("gain = 9 is not between 0.1 and 4, so gain is 4.")).toBeVisible();
  });
});

test.describe("Dead units", () => {
  const units = (page, query = "") => open(page, `#/labs/dead-units${query}`, "Dead units");
  const neuron = (main, name) => main.getByRole("figure", { name, exact: true }).locator("figcaption");

  test("ReLU never comes back; leaky ReLU and ELU do, in their own time", async ({ page }) => {
    const main = await units(page);
    await expect(neuron(main, "ReLU")).toHaveText("The gradient is exactly 0: no step will ever move it.");
    await expect(neuron(main, "ELU")).toContainText("Still off.");
    await main.getByRole("button", { name: "To the end" }).click();
    await expect(neuron(main, "ELU")).toHaveText(/^On again after \d{3,4} steps\.$/);
    await expect(neuron(main, "Leaky ReLU")).toHaveText(/^On again after \d{4} steps\.$/);
    await expect(neuron(main, "GELU")).toContainText("Still off after 20000 steps.");
    await main.getByRole("button", { name: "Start again" }).click();
    await expect(neuron(main, "ELU")).toContainText("Still off.");
  });

  test("time passes when it is run, and stops when it is paused", async ({ page }) => {
    await page.clock.install();
    const main = await units(page, "?start=2");
    await main.getByRole("button", { name: "One step" }).click();
    await expect(main.getByText("1 step", { exact: true })).toBeVisible();
    await main.getByRole("button", { name: "Run", exact: true }).click();
    await page.clock.runFor(2_000);
    await expect(neuron(main, "ELU")).toContainText("On again after");
    await main.getByRole("button", { name: "Pause" }).click();
    await expect(main.getByRole("button", { name: "Run", exact: true })).toBeVisible();
    await set(main, "start", 8);
    await expect(main.getByText("0 steps", { exact: true })).toBeVisible();
    await set(main, "α of leaky ReLU", 0);
    await expect(neuron(main, "Leaky ReLU")).toContainText("exactly 0");
  });

  test("the update that killed a unit is shown with its numbers", async ({ page }) => {
    const main = await units(page);
    const moment = main.getByRole("region", { name: "The moment a unit dies" });
    await expect(moment).toContainText(/Update \d+ \(epoch \d+\) killed unit \d\. Before it z was above 0 for \d+ of 200 examples; after it for none/);
    await expect(moment).toContainText("to the last bit");
    const numbers = moment.getByRole("region", { name: "The update in numbers" });
    const [before, gradient, step, after] = await numbers.getByRole("row", { name: /^b / }).getByRole("cell").evaluateAll(
      (all) => all.map((cell) => Number(cell.textContent.replace("−", "-"))),
    );
    const rate = Number(await moment.getByRole("slider", { name: "learning rate" }).inputValue());
    expect(step).toBeCloseTo(-rate * gradient, 1);
    expect(after).toBeCloseTo(before + step, 1);
    await set(moment, "learning rate", 0.05);
    await expect(moment).toContainText("no unit died");
    await expect.poll(() => hashOf(page)).toContain("fatal=0.05");
  });

  test("whole networks are run over many seeds, with either cause, and the link keeps the settings", async ({ page }) => {
    test.setTimeout(90_000);
    const main = await units(page, "?seeds=3&measure=dead&cause=rate&large=0.5");
    const trial = main.getByRole("region", { name: "Whole networks, twenty seeds" });
    await expect(trial.getByRole("button", { name: "Steps that are too large" })).toHaveAttribute("aria-pressed", "true");
    await trial.getByRole("button", { name: /^Run/ }).click();
    await expect(trial.getByRole("status", { name: "What this run says" })).toContainText(
      /Share of dead units after training: ReLU 0\.\d+, leaky ReLU 0, ELU 0\./, { timeout: 60_000 });
    await expect(trial.locator(".dots__dot")).toHaveCount(9);
    await trial.getByRole("button", { name: "Biases far below 0" }).click();
    await expect.poll(() => hashOf(page)).toBe("#/labs/dead-units?seeds=3&measure=dead&large=0.5");
  });

  test("seven learning rates in one chart: more dead units at larger steps, none with leaky ReLU", async ({ page }) => {
    test.setTimeout(90_000);
    const main = await units(page, "?seeds=3");
    const sweep = main.getByRole("region", { name: "Learning rate and dead units" });
    await sweep.getByRole("button", { name: "Run 7 rates" }).click();
    await expect(sweep.getByRole("button", { name: "Run 7 rates" })).toBeVisible({ timeout: 60_000 });
    const rows = sweep.getByRole("region", { name: "All rates in numbers" }).getByRole("row");
    await expect(rows).toHaveCount(8);
    const median = async (row, cell) => parseFloat(await rows.nth(row).getByRole("cell").nth(cell).textContent());
    expect(await median(7, 0)).toBeGreaterThan(await median(1, 0));
    for (const row of [1, 4, 7]) expect(await rows.nth(row).getByRole("cell").nth(1).textContent()).toMatch(/^(0 \(0 to 0\)|all diverged)/);
    await expect(sweep.getByRole("img", { name: /^Dead units by learning rate\. ReLU: the median share is/ })).toBeVisible();
    const { csv } = await taken(page, main, "Export of the rates");
    expect(csv.trim().split("\n")).toHaveLength(1 + 7 * 3);
    // Other seeds say nothing about these.
    await main.getByRole("spinbutton", { name: "number of seeds" }).fill("2");
    await expect(rows.nth(1).getByRole("cell").first()).toHaveText("–");
  });
});
