// `cargo xtask bench`: the page on a slow phone and a slow line. docs/benchmarks.md tells how it is measured.
import { launch } from "./bench/browser.js";
import { measureFrames } from "./bench/frames.js";
import { judge } from "./bench/lighthouse.js";
import { measureLoading } from "./bench/loading.js";

const browser = await launch();
try {
  await measureFrames(browser);
  await measureLoading(browser);
} finally {
  await browser.close();
}
await judge();
