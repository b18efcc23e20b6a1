// Run by `cargo xtask test --browser firefox`: the tests of what readers do most, as they are, in Firefox.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import chromium from "../playwright.config.js";

const CORE = [
  "chart", "claims", "compare", "explore", "lesson", "offline", "problems", "single_file", "start", "stopped", "train", "worker",
].map((name) => `${name}.spec.js`);

export default defineConfig(chromium, {
  testDir: "..",
  outputDir: "../test-results",
  projects: [
    // What needs something that only Chromium's tests can do says so by this tag.
    { name: "core", testMatch: CORE, grepInvert: /@chromium/ },
    // Of the rest, what looks at a place where browsers differ.
    { name: "besides", testIgnore: CORE, grep: /@firefox/ },
  ],
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
