// Run by `cargo xtask test --only e2e`, which builds and serves the page and names both to us.
import { readFileSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const flags = JSON.parse(readFileSync(new URL("chromium-flags.json", import.meta.url), "utf8"));

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.js",
  outputDir: "test-results",
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  fullyParallel: true,
  maxFailures: 5,
  // Checks of accessibility alone can take half a minute on a busy machine.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    // `cargo xtask serve` listens here, for runs by hand.
    baseURL: process.env.ACTIVATION_LAB_URL ?? "http://127.0.0.1:8080/",
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.ACTIVATION_LAB_CHROMIUM ?? "/usr/bin/chromium",
      args: flags,
    },
  },
});
