// Lighthouse's own marks, as it gives them to a phone on a slow line.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { siteUrl } from "./browser.js";
import { median, table } from "./report.js";

const HASHES = ["#/", "#/lesson/what", "#/explore/elu", "#/compare"];
const RUNS = 3;
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 95 };
const FLAGS = JSON.parse(readFileSync(fileURLToPath(new URL("../chromium-flags.json", import.meta.url)), "utf8"));

/** The package is installed in a folder of its own; `cargo xtask bench` names it. */
export async function judge() {
  const folder = process.env.ACTIVATION_LAB_LIGHTHOUSE;
  if (!folder) throw new Error("ACTIVATION_LAB_LIGHTHOUSE names no folder: run this by `cargo xtask bench`");
  const load = (path) => import(pathToFileURL(join(folder, path)));
  const { default: lighthouse } = await load("lighthouse/core/index.js");
  const { launch } = await load("chrome-launcher/dist/index.js");
  const chromePath = process.env.ACTIVATION_LAB_CHROMIUM ?? "/usr/bin/chromium";
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...FLAGS] });
  try {
    const rows = [];
    for (const hash of HASHES) {
      const runs = [];
      for (let i = 0; i < RUNS; i += 1) {
        const { lhr } = await lighthouse(`${siteUrl}${hash}`, { port: chrome.port, output: "json", logLevel: "error" });
        runs.push(lhr.categories);
      }
      rows.push([hash, ...marks(runs)]);
    }
    const heads = ["", ...Object.entries(LEAST).map(([name, least]) => `${name} (≥ ${least})`), ""];
    console.log(table(`Lighthouse 12.8, mobile, medians of ${RUNS} runs`, heads, rows));
  } finally {
    await chrome.kill();
  }
}

function marks(runs) {
  const names = Object.keys(LEAST);
  const marks = names.map((name) => median(runs.map((categories) => Math.round(100 * categories[name].score))));
  const missed = names.filter((name, i) => marks[i] < LEAST[name]);
  return [...marks.map(String), missed.length ? `misses ${missed.join(", ")}` : "meets"];
}
