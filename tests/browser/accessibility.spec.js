// WCAG 2.2 AA as far as a program can tell: axe on every page, in both themes, at three sizes.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixture.js";

const PAGES = [
  "#/",
  ...["what", "how", "why", "gradient", "types", "choose", "summary"].map((id) => `#/lesson/${id}`),
  "#/explore/elu?alpha=2&at=-1.2",
  "#/explore/hard-tanh?show=f,df&view=overlay",
  "#/explore/ellu?alpha=banana",
  "#/compare?fns=relu,elu:2,tanh&base=2&sort=f",
  "#/compare?view=grid",
  "#/explore/elu?alpha=2&present=1",
  "#/compare?present=1&hide=gradient,picker",
  "#/lesson/gradient?present=1",
  "#/decks?deck=A~What%3F~explore/relu",
  "#/predict?fns=elu:1.5",
  "#/predict?fns=elu:1.5&ask=f&present=1",
  "#/predict?fns=elu:1.5&ask=number",
  "#/predict?fns=elu:1.5&ask=choice",
  "#/labs/gradient-flow?fn=relu&depth=12&seeds=3",
  "#/labs/dead-units",
  "#/labs/neuron",
  "#/labs/softmax",
  "#/labs/speed",
  "#/choose?task=classes&depth=deep&architecture=cnn&trouble=dead",
  "#/labs",
  "#/labs/train",
  "#/labs/train?data=sine&fns=relu&rate=0.01,0.1,1",
  "#/claims",
  "#/claims/convergence?seed=3&rate=0.02",
  "#/claims/elu-smooth?alpha=2",
  "#/claims/relu-cheap",
];
/** These are looked at in Firefox too. */
const CORE = ["#/", "#/explore/elu?alpha=2&at=-1.2", "#/compare?fns=relu,elu:2,tanh&base=2&sort=f", "#/labs/train"];
const SIZES = [[1920, 1080], [1280, 800], [390, 844]];

for (const hash of PAGES) {
  for (const colorScheme of ["light", "dark"]) {
    const tag = CORE.includes(hash) ? ["@firefox"] : [];
    test(`axe finds nothing on ${hash} in ${colorScheme}`, { tag }, async ({ page }) => {
      // Axe looks at every element, and the longest section has some thousands, three times.
      test.slow();
      await page.emulateMedia({ colorScheme });
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await page.goto(`./${hash}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
        expect(found, `${width}×${height}`).toEqual([]);
      }
    });
  }
}

test("Tab reaches every control, each with a visible focus", async ({ page }) => {
  await page.goto("./#/explore/elu");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const seen = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const name = element.getAttribute("aria-label") ?? element.textContent.trim();
      return { name: `${element.tagName} ${name}`.slice(0, 80), ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
    });
    if (!focused) break;
    expect(focused.ring, focused.name).toBe(true);
    seen.push(focused.name);
  }
  for (const name of ["SELECT", "alpha (α)", "Reference line x", "Zoom in", "PNG", "Copy link", "PyTorch", "Copy code", "Keys", "Dark"]) {
    expect(seen.some((entry) => entry.includes(name)), `${name} in ${seen.join(", ")}`).toBe(true);
  }
});

for (const hash of ["#/", "#/lesson/why", "#/lesson/summary", "#/compare?fns=relu,elu:2", "#/choose"]) {
  test(`every stop of Tab on ${hash} can be seen`, async ({ page }) => {
    await page.goto(`./${hash}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    let stops = 0;
    for (; stops < 90; stops += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        // A radio button shows its focus around its whole label.
        const rings = [element, element.closest("label")].filter(Boolean).map((it) => getComputedStyle(it));
        const isRing = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        const { width, height } = element.getBoundingClientRect();
        return { html: element.outerHTML.slice(0, 120), seen: rings.some(isRing) && width * height > 0 };
      });
      if (!focused) break;
      expect(focused.seen, focused.html).toBe(true);
    }
    expect(stops).toBeGreaterThan(12);
  });
}

test("the first Tab leads past the header", async ({ page }) => {
  await page.goto("./#/explore/elu");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
