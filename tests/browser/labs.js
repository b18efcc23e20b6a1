// What the tests of the labs need.
import { expect } from "@playwright/test";

/** Opens a lab and gives its page. */
export async function open(page, hash, title) {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.getByRole("main");
}

/** Sets the number box of a quantity and expects its slider to follow. */
export async function set(part, name, value) {
  await part.getByRole("spinbutton", { name, exact: true }).fill(String(value));
  await expect(part.getByRole("slider", { name, exact: true })).toHaveValue(String(value));
}
