// `cargo xtask bench`: how fast a network trains in Chromium. docs/benchmarks.md tells how it is measured.
import { launch } from "./bench/browser.js";
import { measureTraining } from "./bench/training.js";

const browser = await launch();
try {
  await measureTraining(browser);
} finally {
  await browser.close();
}
