// Run by `cargo xtask test --browser firefox`: the tests of what readers do most, as they are, in Firefox.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import chromium from "../playwright.config.js";

const CORE = ["chart", "claims", "compare", "explore", "offline", "problems", "single_file", "start", "train", "worker"];

export default defineConfig(chromium, {
  testDir: "..",
  testMatch: CORE.map((name) => `${name}.spec.js`),
  outputDir: "../test-results",
  // What needs something that only Chromium's tests can do says so by this tag.
  grepInvert: /@chromium/,
  use: {
    browserName: "firefox",
    // Firefox as it is, spoken to in WebDriver BiDi; start.js says how.
    channel: "moz-firefox",
    launchOptions: { executablePath: fileURLToPath(new URL("start.js", import.meta.url)) },
    // For a picture Playwright puts a style sheet into the page, which the site does not allow.
    screenshot: "off",
    // Recording a trace asks for what this Firefox does not have.
    trace: "off",
  },
});
