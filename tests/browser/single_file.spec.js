// The app in one file, from a USB stick: opened by a double click, without a host.
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "./fixture.js";
import { PAGES } from "./pages.js";

const title = (page) => page.getByRole("heading", { level: 1 });

/** Downloads the file as a reader does. Returns its address on this machine. */
async function download(page, testInfo) {
  await page.goto("./");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download for offline use" }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe("activation-lab.html");
  const path = testInfo.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return pathToFileURL(path).href;
}

test("every page opens from the file, with no request and no message", async ({ page }, testInfo) => {
  const file = await download(page, testInfo);
  const asked = [];
  await page.goto("about:blank");
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(file);
  await expect(title(page)).toHaveText("Activation Lab");
  for (const [hash, heading] of PAGES) {
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await expect(title(page)).toHaveText(heading);
    await page.reload();
    await expect(title(page)).toHaveText(heading);
  }
  await page.getByRole("link", { name: "Explore", exact: true }).click();
  await expect(title(page)).toHaveText("ReLU");
  const inside = [file, "data:", "blob:"];
  const elsewhere = asked.filter((url) => !inside.some((start) => url.startsWith(start)));
  expect(elsewhere).toEqual([]);
  await expect(page.getByText("Nothing is collected")).toBeVisible();
  await expect(page.getByText("Download for offline use")).toHaveCount(0);
});

test("networks train in the file, beside the page", async ({ page }, testInfo) => {
  await page.goto(`${await download(page, testInfo)}#/labs/train?data=circle&epochs=5`);
  await page.getByRole("combobox", { name: /^Speed/ }).selectOption("full speed");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByText("Epoch 5 of 5")).toBeVisible();
  const workers = page.workers().map((worker) => worker.url());
  expect(workers.length).toBeGreaterThan(0);
  expect(workers.every((url) => url.startsWith("blob:"))).toBe(true);
});

test("the address of the file follows what is on screen", async ({ page }, testInfo) => {
  await page.goto(`${await download(page, testInfo)}#/explore/elu`);
  const alpha = page.getByRole("slider", { name: /alpha/ });
  await alpha.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).toContain("#/explore/elu?alpha=1.01");
});

test("the file allows no script but its own", async ({ page, problems }, testInfo) => {
  problems.allow(/Content Security Policy|violates/i);
  const file = await download(page, testInfo);
  const text = await page.evaluate(async () => (await fetch("./activation-lab.html")).text());
  const path = testInfo.outputPath("changed.html");
  await writeFile(path, text.replace("</body>", "<script>window.ran = true</script></body>"));
  await page.goto(file.replace("activation-lab.html", "changed.html"));
  await expect(title(page)).toHaveText("Activation Lab");
  expect(await page.evaluate(() => window.ran ?? false)).toBe(false);
});
