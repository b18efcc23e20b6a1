// The page starts: from the root of a host, from any folder of it, and not without saying so.
import { expect, test } from "./fixture.js";

test("the page opens with its heading", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("every file of the page is addressed relative to it", async ({ page }) => {
  const html = await (await page.request.get("./")).text();
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => /^(\/|https?:)/.test(address))).toEqual([]);
});

test("no script stands in the page itself", async ({ page }) => {
  const html = await (await page.request.get("./")).text();
  expect(html).toMatch(/<script[^>]* src=/);
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
  expect(html).not.toMatch(/ on[a-z]+="/);
});

test("a page that cannot start says why", async ({ page, problems }) => {
  problems.allow(/WebAssembly|wasm|404|Failed to load resource/i);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "gone" }));
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not start");
});
