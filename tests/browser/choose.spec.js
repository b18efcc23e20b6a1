// The page Choose as a reader uses it: answer, read, unfold, share, start over.
import { expect, test } from "./fixture.js";
import { hashOf } from "./explore.js";

async function open(page, hash) {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1, name: "Choose an activation function" })).toBeVisible();
}

const headline = (page) => page.getByRole("region", { name: "What to start with" }).getByRole("status").first();

const question = (page, name) => page.getByRole("group", { name });

const answer = (page, name, label) => question(page, name).getByRole("radio", { name: label });

test("without an answer there is advice already", async ({ page }) => {
  await open(page, "#/choose");
  await expect(page).toHaveTitle("Choose · Activation Lab");
  await expect(headline(page)).toHaveText("Start with ReLU in the hidden layers.");
  await expect(page.getByRole("button", { name: "Start over" })).toBeDisabled();
  await expect(page.getByText("Say what the network should give.")).toBeVisible();
});

test("each answer moves the advice, the list and the link", async ({ page }) => {
  await open(page, "#/choose");
  await answer(page, "What should the network give?", /^Yes or no/).check();
  await expect(headline(page)).toContainText("Sigmoid after the last one, and binary cross-entropy");
  await expect.poll(() => hashOf(page)).toBe("#/choose?task=binary");
  await answer(page, "What is the trouble?", /^Dead units/).check();
  await expect(headline(page)).toContainText("Start with Leaky ReLU");
  await expect(page.getByText("off for all the data")).toBeVisible();
  await expect.poll(() => hashOf(page)).toBe("#/choose?task=binary&trouble=dead");
  await answer(page, "Which architecture?", /^Transformer/).check();
  await expect(headline(page)).toContainText("Start with GELU");
  await answer(page, "What is the trouble?", /^Not sure/).check();
  await expect.poll(() => hashOf(page)).toBe("#/choose?task=binary&architecture=transformer");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(headline(page)).toHaveText("Start with ReLU in the hidden layers.");
  await expect.poll(() => hashOf(page)).toBe("#/choose");
});

test("the questions work by keyboard alone", async ({ page }) => {
  await open(page, "#/choose");
  await answer(page, "Which architecture?", /^Not sure/).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowDown");
  await expect(answer(page, "Which architecture?", /^RNN/)).toBeChecked();
  await expect(headline(page)).toContainText("Start with Tanh");
});

test("a link brings its answers; what is wrong in it is said", async ({ page }) => {
  await open(page, "#/choose?task=clases&depth=deep&trouble=banana");
  await expect(answer(page, "What should the network give?", /^One class/)).toBeChecked();
  await expect(answer(page, "How many hidden layers?", /^6 or more/)).toBeChecked();
  await expect(answer(page, "What is the trouble?", /^Not sure/)).toBeChecked();
  await expect(page.getByText("task = “clases” is not known, so it is classes, the nearest word.")).toBeVisible();
  await expect(page.getByText("trouble = “banana” is not known, so the question stays open.")).toBeVisible();
});

test("another link on the open page replaces the answers", async ({ page }) => {
  await open(page, "#/choose?architecture=rnn");
  await expect(headline(page)).toContainText("Start with Tanh");
  await page.goto("./#/choose?trouble=cost");
  await expect(headline(page)).toContainText("Start with ReLU");
  await expect(answer(page, "Which architecture?", /^Not sure/)).toBeChecked();
});

test("every function says why it stands where it does", async ({ page }) => {
  await open(page, "#/choose?task=classes&trouble=dead");
  const lists = page.getByRole("region", { name: "What to start with" }).locator(".ranking");
  await page.getByText(/^The other \d+, and why not$/).first().click();
  const entries = lists.locator(".ranking__entry");
  const count = await entries.count();
  expect(count).toBeGreaterThanOrEqual(2 * 48);
  for (const entry of await entries.all()) {
    expect(await entry.locator(".reason").count()).toBeGreaterThan(0);
  }
  const relu = page.locator(".ranking__entry").filter({ has: page.getByText("ReLU", { exact: true }) }).first();
  await expect(relu.getByText("not here")).toBeVisible();
  await relu.locator("summary").click();
  await expect(relu).toContainText("−8");
  await expect(relu).toContainText("Checked: true");
  await expect(relu).toContainText("f′(−10) = 0");
  await relu.getByRole("link", { name: "Open ReLU in Explore" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "ReLU" })).toBeVisible();
});

test("the code follows the answers and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/choose?task=labels&architecture=cnn");
  const code = page.getByRole("tabpanel");
  await expect(code).toContainText("torch.nn.Conv2d");
  await expect(code).toContainText("BCEWithLogitsLoss");
  await page.getByRole("tab", { name: "Keras" }).click();
  await expect(code).toContainText("BinaryCrossentropy(from_logits=True)");
  await page.getByRole("button", { name: "Copy code" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("he_normal");
  await answer(page, "Which architecture?", /^RNN/).check();
  await expect(code).toContainText("keras.layers.LSTM");
});

test("the best functions open in Compare", async ({ page }) => {
  await open(page, "#/choose?trouble=dead");
  await page.getByRole("link", { name: "Open in Compare" }).click();
  await expect.poll(() => hashOf(page)).toMatch(/^#\/compare\?fns=leaky-relu,prelu,elu,celu/);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Choose an activation function");
  await page.goBack();
  await expect(headline(page)).toContainText("Start with Leaky ReLU");
});

test("the line on the chart moves and the wheel scrolls the page", async ({ page }) => {
  await open(page, "#/choose");
  const line = page.getByRole("slider", { name: "Reference line x" });
  await line.focus();
  await page.keyboard.press("Home");
  await expect(line).toHaveAttribute("aria-valuenow", "-4");
  await expect(page.getByText("Dead: the slope is exactly 0")).toBeVisible();
  await line.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(line).toHaveAttribute("aria-valuemin", "-4");
});

test("nothing is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "#/choose?task=classes&depth=deep&architecture=cnn&trouble=dead");
  for (const entry of await page.locator("details").all()) await entry.evaluate((it) => (it.open = true));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
