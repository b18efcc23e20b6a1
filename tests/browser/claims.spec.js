// The claims as a reader meets them: find one, predict, run, look at the dots, share.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";

async function open(page, hash) {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const finding = (page) => page.getByRole("status", { name: "What this run says" });
const chart = (page) => page.getByRole("figure");
const skip = (page) => page.getByRole("button", { name: "Skip" });
const verdict = (page) => page.getByRole("region", { name: "What it shows" });
const run = (page) => page.getByRole("button", { name: /^Run/ });

test("the ledger lists every claim with its verdict, and filters", async ({ page }) => {
  await open(page, "#/claims");
  await expect(page).toHaveTitle("Claims · Activation Lab");
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(entries).toHaveCount(19);
  const wrong = page.getByRole("button", { name: /^False/ });
  await wrong.click();
  await expect(wrong).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => hashOf(page)).toBe("#/claims?verdict=false");
  await expect(entries).toHaveCount(3);
  await page.getByRole("link", { name: /step function adds no non-linearity/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("step function adds no non-linearity");
  await page.goBack();
  await expect(entries).toHaveCount(3);
});

test("every claim opens, leads to its neighbours and to its place in the lesson", async ({ page }) => {
  await open(page, "#/claims");
  const links = page.getByRole("main").getByRole("listitem").getByRole("link", { name: /^“/ });
  const hashes = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(hashes.length).toBe(19);
  await open(page, hashes[0]);
  for (const [index, hash] of hashes.entries()) {
    await expect.poll(() => hashOf(page)).toBe(hash);
    await expect(page.getByText(`Claim ${index + 1} of 19`)).toBeVisible();
    const place = await page.getByRole("link", { name: /^In the lesson/ }).getAttribute("href");
    expect(place).toMatch(/^#\/lesson\/[a-z]+\/[a-z-]+$/);
    const next = page.getByRole("link", { name: /^Next claim/ });
    if (index < hashes.length - 1) await next.click();
    else await expect(next).toHaveCount(0);
  }
});

test("first the prediction, then the run, then the verdict", async ({ page }) => {
  await open(page, "#/claims/elu-smooth");
  await expect(verdict(page)).toHaveCount(0);
  await expect(run(page)).toBeDisabled();
  await page.getByRole("radio", { name: "Not at all" }).check();
  await expect(verdict(page)).toHaveCount(0);
  await expect(page.getByText("The verdict comes after your run.")).toBeVisible();
  await run(page).click();
  await expect(verdict(page)).toContainText("Your run supports it.");
  await expect(page.getByText("Not as you predicted.")).toBeVisible();
  await page.getByRole("radio", { name: "By 1" }).check();
  await expect(page.getByText("You predicted it:")).toBeVisible();
  await expect(finding(page)).toContainText("This run supports the verdict");
  await expect(finding(page)).toContainText("jumps by 0.5 at α = 0.5, by 0 at α = 1 and by 1 at α = 2");
});

test("who wants the verdict without a run gets it", async ({ page }) => {
  await open(page, "#/claims/elu-smooth");
  await expect(page.getByRole("button", { name: "Show it without a run" })).toHaveCount(0);
  await skip(page).click();
  await page.getByRole("button", { name: "Show it without a run" }).click();
  await expect(verdict(page)).toBeVisible();
  await expect(verdict(page)).not.toContainText("Your run");
});

// The tests of all verdicts run natively; these few make sure that the browser finds the same.
for (const [id, label] of [
  ["elu-logarithmic", "False"],
  ["step-linear", "False"],
  ["elu-bias-shift", "Worded backwards"],
  ["born-dead", "True"],
  ["leaky-dead", null],
]) {
  test(`in the browser the run of ${id} supports its verdict`, async ({ page }) => {
    test.setTimeout(90_000);
    await open(page, `#/claims/${id}`);
    await skip(page).click();
    await run(page).click();
    await expect(finding(page)).toContainText("This run supports the verdict", { timeout: 60_000 });
    const printed = await verdict(page).getByRole("strong").first().textContent();
    if (label) expect(printed).toBe(label);
    await expect(finding(page)).toContainText(`“${printed.replace(/ if$/, " if …")}`);
    await expect(verdict(page)).toContainText("Your run supports it.");
  });
}

test("a run shows a dot for each seed, exact values by hand and by keyboard, and a table", async ({ page }) => {
  await open(page, "#/claims/elu-bias-shift");
  await skip(page).click();
  await run(page).click();
  await expect(finding(page)).toContainText("This run supports the verdict");
  const rows = chart(page).getByRole("listitem");
  await expect(rows).toHaveCount(5);
  for (const row of await rows.all()) {
    await expect(row.locator("circle")).toHaveCount(20);
    await expect(row).toContainText(/from .+ to /);
  }
  const picker = page.getByRole("slider", { name: "Seed to look at" });
  await picker.focus();
  await page.keyboard.press("ArrowRight");
  await expect(picker).toHaveAttribute("aria-valuetext", /^seed 1: ReLU 0\.\d+/);
  await page.keyboard.press("End");
  await expect(picker).toHaveAttribute("aria-valuetext", /^seed 19: /);
  await page.getByText("All numbers", { exact: true }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(21);
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test("the same link gives the same numbers again", async ({ page }) => {
  const numbers = async () => {
    await skip(page).click();
    await run(page).click();
    await expect(finding(page)).toContainText("This run");
    return chart(page).innerText();
  };
  await open(page, "#/claims/born-dead?seed=7&seeds=5&width=3");
  await expect(run(page)).toHaveText("Run 5 seeds");
  const first = await numbers();
  await open(page, "#/claims");
  await open(page, "#/claims/born-dead?seed=7&seeds=5&width=3");
  expect(await numbers()).toBe(first);
});

test("settings are in the link, and other settings forget the numbers", async ({ page }) => {
  await open(page, "#/claims/elu-vanishes");
  await skip(page).click();
  await run(page).click();
  await expect(finding(page)).toContainText("supports");
  const start = page.getByRole("spinbutton", { name: "start" });
  await start.fill("12");
  await expect(finding(page)).toBeEmpty();
  await expect.poll(() => hashOf(page)).toBe("#/claims/elu-vanishes?depth=12");
  await run(page).click();
  await expect(finding(page)).toContainText("ELU never");
  await page.getByRole("button", { name: "Other seeds" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/claims/elu-vanishes?seed=20&depth=12");
  await page.getByRole("button", { name: "Reset settings" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/claims/elu-vanishes");
});

test("a run that contradicts the verdict says so", async ({ page }) => {
  await open(page, "#/claims/elu-bias-shift?alpha=4&seeds=3");
  await skip(page).click();
  await run(page).click();
  await expect(finding(page)).toContainText("This run contradicts the verdict “Worded backwards”.");
  await expect(finding(page)).toContainText("The settings are not those of the verdict.");
  await expect(verdict(page)).toContainText("Your run contradicts it: its numbers stand above.");
  // Other settings forget the run, and with it what it said.
  await page.getByRole("button", { name: "Reset settings" }).click();
  await expect(verdict(page)).not.toContainText("Your run");
});

test("networks train in the page, and a run can be stopped", async ({ page }) => {
  await open(page, "#/claims/convergence?seeds=100");
  await skip(page).click();
  await run(page).click();
  await expect(chart(page).locator("circle").first()).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText(/^Stopped at \d+ of 600$/)).toBeVisible();
  await expect(finding(page)).toBeEmpty();
  await open(page, "#/claims/relu-sparse?seeds=4&when=trained");
  await skip(page).click();
  await run(page).click();
  await expect(finding(page)).toContainText("This run supports the verdict");
});

test("what is wrong in a link is said and mended", async ({ page }) => {
  await open(page, "#/claims/elu-smoth?alpha=99");
  await expect(page.getByText("There is no claim “elu-smoth”, so this is elu-smooth, the nearest name.")).toBeVisible();
  await expect(page.getByText("alpha = 99 is not between 0.1 and 4, so alpha is 4.")).toBeVisible();
  await expect(page.getByRole("spinbutton", { name: "α" })).toHaveValue("4");
});

test("speed is measured on this machine", async ({ page }) => {
  await open(page, "#/claims/relu-cheap");
  await skip(page).click();
  await page.getByRole("button", { name: "Measure speed on this machine" }).click();
  await expect(page.getByRole("status", { name: "What this measurement says" })).toContainText("times as long", { timeout: 30_000 });
  await expect(verdict(page)).toBeVisible();
});

test("nothing is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const hash of ["#/claims", "#/claims/elu-bias-shift", "#/claims/relu-cheap"]) {
    await open(page, hash);
    if (hash.endsWith("shift")) {
      await skip(page).click();
      await run(page).click();
      await expect(finding(page)).toContainText("This run");
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, hash).toBeLessThanOrEqual(0);
  }
});
