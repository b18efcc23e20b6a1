// After the first visit everything works without a network; a new version waits until the reader wants it.
import { expect, test as base } from "./fixture.js";
import { startHost } from "./host.js";
import { PAGES } from "./pages.js";

const test = base.extend({
  host: async ({ baseURL }, use) => {
    const host = await startHost(baseURL);
    await use(host);
    await host.close();
  },
});
test.use({ keepsSite: true });

const title = (page) => page.getByRole("heading", { level: 1 });
const pages = (page) => page.getByRole("navigation", { name: "Pages" });
const offer = (page) => page.getByText("A new version is ready. Reload when it suits you.");
const version = (page) => page.locator("meta[name=version]");
const kept = (page) => page.evaluate(() => caches.keys());

/** Opens the first screen and waits until the browser has kept the site. */
async function visit(page, host) {
  await page.goto(host.url);
  await expect(page.getByText("This browser has kept it all")).toBeVisible();
}

test("the host is gone after the first visit: every page opens, again and again", async ({ page, host, problems }) => {
  // The browser itself asks the host whether there is a new version.
  problems.allow(/service-worker\.js/);
  await visit(page, host);
  host.isStopped = true;
  for (const [hash, heading] of PAGES.toReversed()) {
    // Across programs without loading the page, then by loading it.
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await expect(title(page)).toHaveText(heading);
    await page.reload();
    await expect(title(page)).toHaveText(heading);
  }
  const other = await page.context().newPage();
  await other.goto(`${host.url}index.html#/explore/gelu`);
  await expect(title(other)).toHaveText("GELU");
  expect(await other.evaluate(() => document.fonts.load('16px "STIX Two Math"').then((fonts) => fonts.length))).toBe(1);
});

test("networks train without a network", async ({ page, host, problems }) => {
  problems.allow(/service-worker\.js/);
  await visit(page, host);
  host.isStopped = true;
  await page.goto(`${host.url}#/labs/train?data=circle&epochs=5`);
  await page.getByRole("combobox", { name: /^Speed/ }).selectOption("full speed");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByText("Epoch 5 of 5")).toBeVisible();
  expect(page.workers().length).toBeGreaterThan(0);
});

test("a new build is offered, waits, and is taken when the reader wants it", async ({ page, host }) => {
  await visit(page, host);
  const [before] = await kept(page);
  host.build = "2222222222222222";
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await expect(version(page)).not.toHaveAttribute("content", host.build);
  await page.getByRole("button", { name: "Later" }).click();
  await expect(offer(page)).toBeHidden();
  await page.reload();
  await expect(version(page)).not.toHaveAttribute("content", host.build);
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(version(page)).toHaveAttribute("content", host.build);
  await expect(title(page)).toHaveText("Activation Lab");
  await expect(offer(page)).toBeHidden();
  await expect.poll(() => kept(page)).toEqual([before.replace(/\w+$/, host.build)]);
});

test("a tab that goes on with the version before keeps its files", async ({ page, host, problems }) => {
  problems.allow(/service-worker\.js/);
  await visit(page, host);
  const other = await page.context().newPage();
  await other.goto(host.url);
  await expect(title(other)).toHaveText("Activation Lab");
  host.build = "3333333333333333";
  await page.reload();
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(version(page)).toHaveAttribute("content", host.build);
  host.isStopped = true;
  await pages(other).getByRole("link", { name: "Explore" }).click();
  await expect(title(other)).toHaveText("ReLU");
  await expect(version(other)).not.toHaveAttribute("content", host.build);
  expect(await kept(page)).toHaveLength(2);
  await other.reload();
  await expect(version(other)).toHaveAttribute("content", host.build);
  await expect.poll(() => kept(page)).toHaveLength(1);
});

test("a new build is taken when all tabs have been closed", async ({ page, host }) => {
  await visit(page, host);
  host.build = "4444444444444444";
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await page.goto("about:blank");
  await expect.poll(async () => {
    await page.goto(host.url);
    const opened = await version(page).getAttribute("content");
    await page.goto("about:blank");
    return opened;
  }).toBe(host.build);
});

test("a network that answers with its own page spoils nothing", async ({ page, host, problems }) => {
  problems.allow(/is not the one of version/);
  await visit(page, host);
  const before = await kept(page);
  host.build = "5555555555555555";
  host.isPortal = true;
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const { installing } = registration;
    await new Promise((resolve) => { installing.onstatechange = resolve; });
    return installing.state;
  });
  expect(outcome).toBe("redundant");
  expect(await kept(page)).toEqual(before);
  await page.reload();
  await expect(title(page)).toHaveText("Activation Lab");
  await expect(offer(page)).toBeHidden();
});

// Only Chromium tells what it thinks of a manifest.
test("the page can be installed", { tag: "@chromium" }, async ({ page, host }) => {
  await visit(page, host);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  for (const { src, sizes } of JSON.parse(data).icons.filter(({ type }) => type === "image/png")) {
    const size = await page.evaluate(async (src) => {
      const image = await createImageBitmap(await (await fetch(src)).blob());
      return `${image.width}x${image.height}`;
    }, src);
    expect(size).toBe(sizes);
  }
});
