// What can be missing, forbidden, full or different in a browser. The page goes on, and says what the reader should know.
// Beside their features: a worker that never comes (train.spec.js), a store that is full (lesson.spec.js), no clipboard
// (chart.spec.js), programs that do not come (start.spec.js, programs.spec.js), no network (offline.spec.js).
import { expect, test } from "./fixture.js";
import { watchForMarkup, troubles } from "./hostile.js";
import { PAGES } from "./pages.js";

const title = (page) => page.getByRole("heading", { level: 1 });
const sticksOut = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens every page; on each nothing is wrong, and `check` holds. */
async function everyPage(page, check = () => {}) {
  await watchForMarkup(page);
  for (const [hash, heading] of PAGES) {
    await page.goto("about:blank");
    await page.goto(`./${hash}`);
    await expect(title(page), hash).toHaveText(heading);
    expect(await troubles(page), hash).toEqual([]);
    await check(hash);
  }
}

test("a worker that stops at its work says so, and the next one works", async ({ page, problems }) => {
  problems.allow(/unreachable/);
  await page.route("**/worker*.js", async (route) => {
    const answer = await route.fetch();
    const dying = "\naddEventListener('message', () => { throw new WebAssembly.RuntimeError('unreachable'); });";
    await route.fulfill({ response: answer, body: (await answer.text()) + dying });
  });
  await page.goto("./#/labs/train?data=circle&epochs=20");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("has stopped by a mistake of its own");
  await expect(title(page)).toHaveText("Train");
  await page.unroute("**/worker*.js");
  await alert.getByRole("button", { name: "Load again" }).click();
  await expect(title(page)).toHaveText("Train");
  await expect(alert).toHaveCount(0);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByText("Epoch 20 of 20")).toBeVisible();
});

test("a store that is forbidden stops no page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await everyPage(page);
  await page.getByRole("button", { name: /^(Dark|Light)$/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("./#/lesson/summary/questions");
  await page.locator(".self-check__question").first().getByRole("button").first().click();
  await expect(page.getByText("lets this page keep nothing")).toBeVisible();
});

for (const [what, value] of [
  ["of an older version", "0"],
  ["of somebody else", '{"deck":[{"ask":"<img src=x onerror=alert(1)>"}],"theme":null}'],
  ["without end", "~_!2;%".repeat(50_000)],
]) {
  test(`a store with data ${what} stops no page`, async ({ page }) => {
    await page.addInitScript((value) => {
      if (location.protocol === "about:") return;
      for (const key of ["theme", "answers", "decks", "predictions"]) localStorage.setItem(`activation-lab.${key}`, value);
    }, value);
    await everyPage(page);
    await page.goto("./#/decks");
    await expect(title(page)).toHaveText("Decks");
    expect(await troubles(page)).toEqual([]);
  });
}

test("without full screen the page is presented in its window", async ({ page }) => {
  await page.addInitScript(() => {
    delete Element.prototype.requestFullscreen;
    Object.defineProperty(Document.prototype, "fullscreenEnabled", { get: () => undefined });
  });
  await page.goto("./#/explore/elu");
  await page.getByRole("button", { name: /^Present/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-present", "");
  await page.keyboard.press("Escape");
  await expect(page.locator("html")).not.toHaveAttribute("data-present");
});

test("without a clipboard a view can still be shared", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Document.prototype.execCommand = () => false;
  });
  await page.goto("./#/explore/elu?alpha=2");
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("The browser does not let this page copy.")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Link to this view" })).toHaveValue(/#\/explore\/elu\?alpha=2$/);
});

for (const [what, share] of [
  ["refuses", () => Promise.reject(new DOMException("no", "NotAllowedError"))],
  ["breaks", () => { throw new TypeError("no"); }],
]) {
  test(`a share sheet that ${what} leaves the dialog as it is`, async ({ page }) => {
    await page.addInitScript(`navigator.share = ${share}`);
    await page.goto("./#/explore/elu?alpha=2");
    await page.getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Send…" }).click();
    await expect(dialog.getByRole("button", { name: "Copy link" })).toBeVisible();
  });
}

test("without a share sheet nothing offers one", async ({ page }) => {
  await page.addInitScript(() => { delete Navigator.prototype.share; });
  await page.goto("./#/explore/elu");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send…" })).toHaveCount(0);
});

test.describe("a browser that refuses to keep the site", () => {
  test.use({ keepsSite: true });
  test("every page opens, and only the console tells", async ({ page }) => {
    await page.addInitScript(() => {
      if (!navigator.serviceWorker) return;
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
    });
    await everyPage(page);
    await expect(page.getByText("This browser has kept it all")).toBeHidden();
  });
});

test("a browser without WebAssembly says so above what can be read", async ({ page, problems }) => {
  problems.allow(/WebAssembly/);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto("./#/lesson/why");
  await expect(page.getByRole("alert")).toContainText("needs a browser with WebAssembly");
});

for (const [hash, canvas] of [["#/explore/elu", ".chart__layer"], ["#/labs/train", ".surface__canvas"], ["#/labs/train", ".surface__examples"], ["#/lesson/why", ".regions__canvas"]]) {
  test(`what the browser throws away of ${canvas} is painted again`, async ({ page }) => {
    await page.goto(`./${hash}`);
    const painted = page.locator(canvas).first();
    await painted.scrollIntoViewIfNeeded();
    const pixels = () => painted.evaluate((it) => it.toDataURL());
    const empty = await painted.evaluate((it) => {
      const other = Object.assign(document.createElement("canvas"), { width: it.width, height: it.height });
      return other.toDataURL();
    });
    await expect.poll(pixels).not.toBe(empty);
    // As after a crash of the graphics process: the pixels are gone, then there is a new ground.
    await painted.evaluate((it) => {
      it.dispatchEvent(new Event("contextlost", { cancelable: true }));
      it.getContext("2d").reset();
    });
    expect(await pixels()).toBe(empty);
    await painted.evaluate((it) => it.dispatchEvent(new Event("contextrestored")));
    await expect.poll(pixels).not.toBe(empty);
  });
}

for (const [hash, canvas] of [["#/explore/elu", ".chart__layer"], ["#/labs/train", ".surface__examples"]]) {
  test(`on another screen ${canvas} has that screen's pixels`, async ({ page }) => {
    await page.goto(`./${hash}`);
    const pixels = () => page.locator(canvas).first().evaluate((it) => it.width / it.clientWidth);
    await expect.poll(pixels).toBeCloseTo(1, 1);
    const session = await page.context().newCDPSession(page);
    for (const [width, deviceScaleFactor] of [[1440, 2], [1200, 1.25], [1280, 3]]) {
      await session.send("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor, mobile: false });
      await expect.poll(pixels).toBeCloseTo(deviceScaleFactor, 1);
    }
  });
}

for (const [what, viewport, deviceScaleFactor] of [
  ["zoomed to 400 %", { width: 320, height: 200 }, 4],
  ["320 px wide", { width: 320, height: 640 }, 2],
]) {
  test.describe(`a browser ${what}`, () => {
    test.use({ viewport, deviceScaleFactor });
    // Firefox lays out its scroll bar, which takes some of the width.
    test("shows every page without scrolling sideways", { tag: "@firefox" }, async ({ page }) => {
      await everyPage(page, async (hash) => expect(await sticksOut(page), hash).toBeLessThanOrEqual(0));
    });

    test("has the link of the page on screen in its bar", async ({ page }) => {
      await page.goto("./#/decks");
      const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Decks" });
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(link).toBeInViewport({ ratio: 0.99 });
    });
  });
}

test.describe("a browser in a language that is written from the right", () => {
  test.use({ locale: "ar-EG" });
  test("shows the page as it is written, and its numbers can be read and typed", async ({ page }) => {
    await everyPage(page, async (hash) => expect(await sticksOut(page), hash).toBeLessThanOrEqual(0));
    await page.goto("./#/explore/elu?alpha=1.5");
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
    const box = page.getByRole("spinbutton", { name: "alpha (α)" });
    await expect(box).toHaveValue("1.5");
    await box.fill("2.25");
    await expect(page.getByRole("slider", { name: /alpha/ })).toHaveValue("2.25");
  });
});

test("where motion is unwelcome nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await everyPage(page, async (hash) => {
    const moving = await page.evaluate(() => {
      const lasting = document.getAnimations().filter((it) => it.effect.getComputedTiming().endTime > 1);
      const isSmooth = [...document.querySelectorAll("*")].some((it) => getComputedStyle(it).scrollBehavior === "smooth");
      return [...lasting.map((it) => it.effect.target.className), ...(isSmooth ? ["smooth scrolling"] : [])];
    });
    expect(moving, hash).toEqual([]);
  });
});

test("in forced colours every chart, mark and pressed button can be told", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await everyPage(page);
  await page.goto("./#/explore/elu");
  const look = (pressed) => page.locator(`button[aria-pressed=${pressed}]`).first().evaluate((it) => {
    const { backgroundColor, borderColor, color, outlineStyle } = getComputedStyle(it);
    return [backgroundColor, borderColor, color, outlineStyle].join();
  });
  expect(await look(true)).not.toBe(await look(false));
});
