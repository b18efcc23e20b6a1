// A tab that is used for hours: memory and listeners stay as they were after the first minutes.
import { expect, test } from "./fixture.js";
import { count } from "./random.js";

// What a program holds is rounded to pages, and the browser compiles what is used often.
const MOST_GROWTH = 1.1;
// So much of each is done before the first measurement.
const WARM_UP = 0.2;

// src/component/job/pool.rs and remote.rs.
const MOST_WORKERS = 4;
const LISTENERS_OF_A_WORKER = 2;

// A trace would hold everything that the page lets go.
test.use({ trace: "off" });
test.beforeEach(() => test.setTimeout(1_800_000));

test("moving sliders leaves nothing behind", async ({ page }) => {
  await page.goto("./#/explore/elu");
  await expect(page.getByRole("slider", { name: /alpha/ })).toBeVisible();
  await stays(page, count(5000, 100_000), async (times) => {
    const slider = document.querySelector("input[type=range]");
    for (let index = 0; index < times; index += 1) {
      slider.value = String((index % 400) / 100);
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // Some inputs share a frame, as in a fast drag.
      if (index % 5 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  });
});

test("going from page to page leaves nothing behind", async ({ page }) => {
  await page.goto("./");
  // Both parts end on the same page: whole rounds of the twelve places.
  await stays(page, count(120, 1200), async (times) => {
    const places = [
      "#/lesson/what", "#/explore/gelu", "#/compare?fns=relu,elu,tanh&view=grid", "#/labs/gradient-flow?depth=5&width=8&seeds=1",
      "#/claims", "#/choose", "#/labs/softmax", "#/lesson/gradient", "#/explore/step", "#/decks", "#/labs/neuron", "#/",
    ];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let index = 0; index < times; index += 1) {
      const hash = places[index % places.length];
      location.hash = hash;
      const address = hash.replace("lesson", "").split(/(?<=#\/\w*)\W/)[0];
      for (let frames = 0; document.querySelector(".header [aria-current]")?.getAttribute("href") !== address; frames += 1) {
        if (frames > 3000) throw new Error(`${hash} does not come`);
        await frame();
      }
      await frame();
      await frame();
    }
  });
});

test("starting and stopping trainings leaves nothing behind", async ({ page }) => {
  await page.goto("./#/labs/train?data=circle");
  await expect(page.getByText("Epoch 0 of")).toBeVisible();
  await stays(page, count(20, 200), async (times) => {
    const press = (name) => [...document.querySelectorAll("button")].find((it) => it.textContent === name).click();
    const until = async (holds) => {
      while (!holds(document.querySelector(".train__epochs").textContent)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    for (let index = 0; index < times; index += 1) {
      press("Play");
      await until((epochs) => !epochs.startsWith("Epoch 0 "));
      press("Pause");
      press(index % 2 === 0 ? "Rewind" : "New seed");
      await until((epochs) => epochs.startsWith("Epoch 0 "));
    }
  });
});

/** Lets the page do something often; what the tab holds afterwards is what it held after the warm-up. */
async function stays(page, times, act) {
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  const warmUp = Math.ceil(times * WARM_UP);
  await page.evaluate(act, warmUp);
  const before = await held(page);
  await page.evaluate(act, times - warmUp);
  const after = await held(page);
  console.log(`${times} times: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  expect(after.heap).toBeLessThanOrEqual(before.heap * MOST_GROWTH);
  expect(after.wasm).toBeLessThanOrEqual(before.wasm * MOST_GROWTH);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * MOST_GROWTH);
  // Workers come when there is work for them, and stay for the next.
  expect(after.workers).toBeLessThanOrEqual(MOST_WORKERS);
  const ofWorkers = LISTENERS_OF_A_WORKER * (after.workers - before.workers);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + ofWorkers);
  expect(told).toEqual([]);
}

/** Bytes of JavaScript and of WebAssembly, listeners, nodes and workers, after what nobody uses is collected. */
async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  for (let times = 0; times < 3; times += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { jsEventListeners, nodes } = await session.send("Memory.getDOMCounters");
  await session.detach();
  const wasm = await page.evaluate(async () => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const scripts = new Set(loaded.filter((name) => /\/(home|lesson|explore|labs)[^/]*\.js$/.test(name)));
    // A program that runs already answers with what it exports.
    const programs = await Promise.all([...scripts].map(async (name) => (await import(name)).default()));
    return programs.reduce((bytes, { memory }) => bytes + memory.buffer.byteLength, 0);
  });
  return { heap: usedSize, wasm, listeners: jsEventListeners, nodes, workers: page.workers().length };
}
