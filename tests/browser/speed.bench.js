// `cargo xtask bench`: what a slider input and a function cost in Chromium. docs/benchmarks.md tells how it is measured.
import { launch } from "./bench/browser.js";
import { measureFunctions } from "./bench/functions.js";
import { measureSliders } from "./bench/slider.js";

const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}`);
  await measureSliders(browser);
  await measureFunctions(browser);
} finally {
  await browser.close();
}
