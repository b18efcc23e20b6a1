// What the page may do is written in its policy, so that it holds on every host. Every browser test fails when the
// policy is violated: Chromium logs an error. Here we see that it is in force, and that nothing goes elsewhere.
import { createServer } from "node:http";
import { expect, test } from "./fixture.js";
import { PAGES } from "./pages.js";

/** The violations that the document reports, as "directive address". */
async function violations(page) {
  const found = [];
  await page.exposeFunction("violated", (text) => found.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.violated(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return found;
}

for (const [hash, heading] of PAGES) {
  test(`${hash} keeps the policy, asks no other host, leaves no cookie`, async ({ page, baseURL }) => {
    const found = await violations(page);
    const hosts = new Set();
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`./${hash}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await page.waitForLoadState("networkidle");
    expect(found).toEqual([]);
    expect([...hosts]).toEqual([new URL(baseURL).origin]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test("the policy refuses scripts and styles in the page, other hosts and eval", async ({ page, problems }) => {
  problems.allow(/Content Security Policy|violates|ERR_BLOCKED_BY_CSP|csp/i);
  const found = await violations(page);
  await page.route("**/probe.js", (route) => route.fulfill({
    contentType: "text/javascript",
    body: "try { window.evaluated = Function('return true')(); } catch { window.evaluated = false; }",
  }));
  await page.goto("./#/explore/elu");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ELU");
  const tried = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    const style = document.createElement("style");
    style.textContent = "h1 { color: rgb(1, 2, 3) }";
    document.head.append(script, style);
    document.querySelector("main").setAttribute("style", "opacity: 0.5");
    const refused = (what) => what.then(() => false, () => true);
    const isFetchRefused = await refused(fetch("http://other.test/"));
    // What a test evaluates may use eval, so a script of the page's own host tries it.
    const probe = document.createElement("script");
    probe.src = "probe.js";
    document.head.append(probe);
    await new Promise((resolve) => { probe.onload = resolve; });
    return {
      ran: window.ran ?? false,
      color: getComputedStyle(document.querySelector("h1")).color,
      opacity: getComputedStyle(document.querySelector("main")).opacity,
      evaluated: window.evaluated,
      isFetchRefused,
    };
  });
  expect(tried).toMatchObject({ ran: false, opacity: "1", evaluated: false, isFetchRefused: true });
  expect(tried.color).not.toBe("rgb(1, 2, 3)");
  await expect.poll(() => found.map((text) => text.split(" ")[0]).sort()).toEqual(
    ["connect-src", "script-src", "script-src-elem", "style-src-attr", "style-src-elem"],
  );
});

test("the page works inside another page's frame", async ({ page, baseURL }) => {
  // Another port is another origin, as a learning platform is.
  const platform = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<!doctype html><title>Course</title><link rel="icon" href="data:,">
      <iframe title="Lab" width="900" height="700" src="${baseURL}#/explore/elu"></iframe>`);
  });
  await new Promise((resolve) => platform.listen(0, "127.0.0.1", resolve));
  await page.goto(`http://127.0.0.1:${platform.address().port}/`);
  const lab = page.frameLocator("iframe");
  await expect(lab.getByRole("heading", { level: 1 })).toHaveText("ELU");
  const alpha = lab.getByRole("slider", { name: /alpha/ });
  await alpha.focus();
  await page.keyboard.press("ArrowRight");
  await expect(alpha).toHaveValue("1.01");
  platform.close();
});

test("without JavaScript the page says what it needs", async ({ page }) => {
  await page.goto("./");
  // The parser of this interface runs no scripts.
  const words = await page.evaluate(async () => {
    const text = await (await fetch("./")).text();
    return new DOMParser().parseFromString(text, "text/html").querySelector("noscript p").textContent;
  });
  expect(words).toContain("JavaScript is switched off here. Allow it for this page");
});
