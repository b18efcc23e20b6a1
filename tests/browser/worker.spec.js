// The worker itself: it starts from the site's own files and answers orders (src/job/message.rs).
import { expect, test } from "./fixture.js";

/** The address of the worker's script, as the start script has it. */
async function workerAddress(page) {
  const html = await (await page.request.get("./")).text();
  const start = /src="([^"]*start-[^"]*\.js)"/.exec(html)[1];
  const script = await (await page.request.get(start)).text();
  return /"(\.\/worker[^"]*_loader\.js)"/.exec(script)[1];
}

test("the worker runs an experiment and reports when asked", async ({ page }) => {
  await page.goto("./#/labs");
  const address = await workerAddress(page);
  const reports = await page.evaluate((address) => new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: "module" });
    const found = [];
    worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
    worker.onmessage = ({ data }) => {
      // Start job 7: an experiment, the first, three arms, seed 0, two seeds, the default of its only setting.
      if (data === null) worker.postMessage(Float64Array.of(0, 7, 0, 0, 3, 0, 2, 0));
      else {
        found.push([...data]);
        if (data[0] === 1) resolve(found);
        else worker.postMessage(Float64Array.of(5, 7));
      }
    };
  }), address);
  expect(reports.map(([, job]) => job)).toEqual(reports.map(() => 7));
  const numbers = reports.flatMap(([, , ...numbers]) => numbers);
  expect(numbers.length).toBeGreaterThan(1);
  expect(numbers.every(Number.isFinite)).toBe(true);
});

test("no page loads the worker before there is work for it", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const hash of ["", "#/explore/elu", "#/labs"]) {
    await page.goto(`./${hash}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  expect(asked.filter((url) => /\/worker[^/]*$/.test(url))).toEqual([]);
});
