// One Chromium for all measurements, and the pages that are measured: those of page/ under bench/ of the site's own
// address, beside the site itself.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const here = fileURLToPath(new URL(".", import.meta.url));
const flags = JSON.parse(readFileSync(join(here, "../chromium-flags.json"), "utf8"));

export const siteUrl = process.env.ACTIVATION_LAB_URL ?? "http://127.0.0.1:8080/";
export const benchUrl = new URL("bench/", siteUrl).href;

const folders = [
  ["wasm/", process.env.ACTIVATION_LAB_BENCH ?? ""],
  ["uplot/", join(here, "../node_modules/uplot/dist")],
  ["styles/", join(here, "../../../styles")],
  ["", join(here, "page")],
];

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

export function launch() {
  const executablePath = process.env.ACTIVATION_LAB_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: flags });
}

/** A page in a context of its own, with the pages of the benchmark in reach. */
export async function newPage(browser, deviceScaleFactor) {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, deviceScaleFactor, locale: "en-GB" });
  // Nothing is kept for use without a network while something is measured.
  await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await context.route(`${benchUrl}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(new URL(benchUrl).pathname.length);
    const [prefix, folder] = folders.find(([start]) => name.startsWith(start));
    const path = join(folder, name.slice(prefix.length));
    return route.fulfill({ path, contentType: types[extname(path)] });
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw new Error(`${page.url()}: ${error.stack}`);
  });
  return page;
}
