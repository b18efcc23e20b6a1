// The Explore page as a reader uses it: pick, drag, type, look, share.
import { expect, test } from "./fixture.js";
import { hashOf, open, paintedPixels } from "./explore.js";

test("ELU at α = 2 opens from its link", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=2&at=-1.2");
  await expect(page.getByRole("heading", { level: 1, name: "ELU" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Activation function" })).toHaveValue("elu");
  await expect(page.getByRole("slider", { name: "alpha (α)" })).toHaveValue("2");
  await expect(page.getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("2");
  await expect(page.getByLabel("Value at x")).toContainText("−1.398");
  await expect(page.getByLabel("Value at x")).toContainText("0.6024");
  await expect(page).toHaveTitle("ELU · Activation Lab");
});

test("the slider moves the values, the formula, the curve and the link", async ({ page }) => {
  await open(page, "#/explore/elu?at=-1.2");
  const before = await paintedPixels(page);
  const slider = page.getByRole("slider", { name: "alpha (α)" });
  await slider.focus();
  for (let i = 0; i < 100; i += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("2");
  await expect(page.getByLabel("Value at x")).toContainText("−1.398");
  await expect(page.getByRole("article")).toContainText("−1.398");
  await expect.poll(() => paintedPixels(page)).not.toEqual(before);
  await expect.poll(() => hashOf(page)).toBe("#/explore/elu?alpha=2&at=-1.2");
  await page.getByRole("button", { name: "Reset alpha" }).click();
  await expect(slider).toHaveValue("1");
  await expect.poll(() => hashOf(page)).toBe("#/explore/elu?at=-1.2");
});

test("the slider can be dragged", async ({ page }) => {
  await open(page, "#/explore/elu");
  const slider = page.getByRole("slider", { name: "alpha (α)" });
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
  const value = Number(await slider.inputValue());
  expect(value).toBeGreaterThan(2.7);
  expect(value).toBeLessThan(3.3);
  await expect(page.getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue(String(value));
});

test("the number box takes values beyond the slider and refuses what is no value", async ({ page }) => {
  await open(page, "#/explore/softplus");
  const box = page.getByRole("spinbutton", { name: "beta (β)" });
  await box.fill("25");
  await box.press("Enter");
  await expect.poll(() => hashOf(page)).toBe("#/explore/softplus?beta=25");
  await box.fill("-1");
  await box.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(/beta must be above 0/);
  await expect(box).toHaveValue("-1");
  await expect(box).toHaveAttribute("aria-invalid", "true");
  expect(await hashOf(page)).toBe("#/explore/softplus?beta=25");
  await page.getByRole("button", { name: "Reset beta" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(box).toHaveValue("1");
});

test("presets set the parameters", async ({ page }) => {
  await open(page, "#/explore/leaky-relu");
  await page.getByRole("group", { name: "Presets" }).getByRole("button", { name: /Keras layer/ }).click();
  await expect(page.getByRole("spinbutton", { name: "alpha (α)" })).toHaveValue("0.3");
});

test("picking a function is a step that Back undoes", async ({ page }) => {
  await open(page, "#/explore/relu");
  await page.getByRole("combobox", { name: "Activation function" }).selectOption({ label: "Tanh" });
  await expect(page.getByRole("heading", { level: 1, name: "Tanh" })).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe("#/explore/tanh");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "ReLU" })).toBeVisible();
  await page.getByRole("button", { name: "Next function" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Leaky ReLU" })).toBeVisible();
  await page.keyboard.press("[");
  await expect(page.getByRole("heading", { level: 1, name: "ReLU" })).toBeVisible();
});

test("a function finds its parameter again", async ({ page }) => {
  await open(page, "#/explore/elu?alpha=2.5");
  await page.keyboard.press("]");
  await expect(page.getByRole("heading", { level: 1, name: "CELU" })).toBeVisible();
  await page.keyboard.press("[");
  await expect(page.getByRole("slider", { name: "alpha (α)" })).toHaveValue("2.5");
});

test("a link followed on the open page arrives", async ({ page }) => {
  await open(page, "#/explore/elu");
  await page.evaluate(() => { location.hash = "#/explore/hard-tanh?min=-2&max=0.5&show=f"; });
  await expect(page.getByRole("heading", { level: 1, name: "Hard tanh" })).toBeVisible();
  await expect(page.getByRole("spinbutton", { name: "min" })).toHaveValue("-2");
  await expect(page.getByRole("button", { name: "Gradient f′" })).toHaveAttribute("aria-pressed", "false");
});

test("a bad link is repaired and said, markup in it is text", async ({ page }) => {
  await open(page, "#/explore/ellu?alpha=banana&at=1e999&show=f,%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
  await expect(page.getByRole("heading", { level: 1, name: "ELU" })).toBeVisible();
  const notice = page.getByRole("status").filter({ hasText: "banana" });
  await expect(notice).toContainText("ellu");
  await expect(notice).toContainText("<img src=x");
  expect(await page.locator("img").count()).toBe(0);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("banana")).toHaveCount(0);
});

test("step says at its jump what holds on both sides", async ({ page }) => {
  await open(page, "#/explore/step?at=0");
  await expect(page.getByLabel("Value at x")).toContainText("Jump: f goes from 0 to 1");
  await open(page, "#/explore/relu?at=0");
  await expect(page.getByLabel("Value at x")).toContainText("Kink: slope 0 on the left, 1 on the right");
  await open(page, "#/explore/relu?at=-2");
  await expect(page.getByLabel("Value at x")).toContainText("Dead");
  await open(page, "#/explore/sigmoid?at=-20&from=-30");
  await expect(page.getByLabel("Value at x")).toContainText("Saturated");
});

test("curves are shown and hidden, f″ only where there is one", async ({ page }) => {
  await open(page, "#/explore/tanh?at=0.5");
  await page.getByRole("button", { name: "Second derivative f″" }).click();
  await expect(page.getByLabel("Value at x")).toContainText("f″(x)");
  await page.getByRole("button", { name: "Overlay" }).click();
  await expect.poll(() => hashOf(page)).toBe("#/explore/tanh?at=0.5&show=f,df,ddf&view=overlay");
  await page.getByRole("combobox", { name: "Activation function" }).selectOption({ label: "ReLU" });
  await expect(page.getByRole("button", { name: "Second derivative f″" })).toHaveCount(0);
});

test("code follows the parameters and the tabs work by keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/explore/elu?alpha=1.5");
  const tab = page.getByRole("tab", { name: "PyTorch" });
  await expect(page.getByRole("tabpanel")).toContainText("torch.nn.ELU(alpha=1.5)");
  await tab.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Keras" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel")).toContainText("1.5");
  await page.getByRole("button", { name: "Copy code" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("1.5");
});

test("the theme follows the system, the button and the link", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "#/explore/elu");
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe("dark");
  await page.getByRole("button", { name: "Light" }).click();
  await expect.poll(theme).toBe("light");
  await expect.poll(() => hashOf(page)).toBe("#/explore/elu?theme=light");
  await page.reload();
  await expect.poll(theme).toBe("light");
  await page.goto("./#/explore/elu?theme=dark");
  await expect.poll(theme).toBe("dark");
});

test("every function of the catalogue is drawn, named and read out", async ({ page }) => {
  await open(page, "#/explore/linear");
  const picker = page.getByRole("combobox", { name: "Activation function" });
  const names = await picker.locator("option").allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(43);
  for (const name of names) {
    await picker.selectOption({ label: name });
    await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
    await expect(page.getByLabel("Value at x")).not.toContainText(/NaN|undefined/);
    await expect(page.getByRole("group", { name: `Chart of ${name}`, exact: true })).toBeVisible();
    await expect.poll(async () => JSON.parse(await paintedPixels(page)).ink, { message: name }).toBeGreaterThan(200);
    for (const block of await page.getByRole("article").locator("math, dl").allTextContents()) {
      expect(block, name).not.toMatch(/NaN|undefined|\$/);
    }
  }
});
