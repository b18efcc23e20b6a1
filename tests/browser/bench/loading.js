// A first visit over a slow line with a slow processor: when there is something to read, and when the page answers.
import { newPage, siteUrl } from "./browser.js";
import { median, table } from "./report.js";

const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const VISITS = 5;
const READABLE_MS = 1500;
const USABLE_MS = 3000;
const HASHES = ["#/", "#/lesson/what", "#/explore/elu", "#/compare"];

export async function measureLoading(browser) {
  const rows = [];
  for (const hash of HASHES) {
    const visits = [];
    for (let i = 0; i < VISITS; i += 1) visits.push(await visit(browser, hash));
    const of = (what) => median(visits.map((visit) => visit[what]));
    const [readable, usable] = [of("readable"), of("usable")];
    rows.push([hash, readable.toFixed(0), verdict(readable, READABLE_MS), usable.toFixed(0), verdict(usable, USABLE_MS)]);
  }
  const title = `First visit: 1.6 Mbit/s, 150 ms, processor ${SLOWER} times slower`;
  console.log(table(title, ["", "readable ms", "", "usable ms", ""], rows));
}

/** Milliseconds until the first content is painted, and until the program has taken over and painted. */
async function visit(browser, hash) {
  const page = await newPage(browser, 1);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(`${siteUrl}${hash}`);
  const times = await page.evaluate(() => globalThis.whenUsable);
  await page.context().close();
  return times;
}

/** Runs in the page before anything else. */
function watch() {
  globalThis.whenUsable = new Promise((resolve) => {
    const look = () => {
      const isTaken = document.querySelector("#page") && !document.querySelector("[data-still]");
      if (!isTaken) return requestAnimationFrame(look);
      // The frame after the next one shows what is there now.
      requestAnimationFrame(() => requestAnimationFrame((usable) => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        resolve({ readable: paint.startTime, usable });
      }));
    };
    requestAnimationFrame(look);
  });
}

const verdict = (value, most) => (value <= most ? `meets ≤ ${most}` : `misses ≤ ${most}`);
