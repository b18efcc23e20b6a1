// What the tests of the lesson's widgets need.
import { expect } from "@playwright/test";

/** Opens a section of the lesson and gives one of its widgets. */
export async function widget(page, section, name) {
  await page.goto(`./#/lesson/${section}`);
  const figure = page.getByRole("figure", { name });
  await expect(figure).toBeVisible();
  return figure;
}

/** Sets the number box of a quantity and expects its slider to follow. */
export async function set(figure, name, value) {
  await figure.getByRole("spinbutton", { name, exact: true }).fill(String(value));
  await expect(figure.getByRole("slider", { name, exact: true })).toHaveValue(String(value));
}

export const choose = (figure, name) => figure.getByRole("button", { name, exact: true }).click();
export const press = choose;

/** The lines of a drawing, as its paths' data. */
export const paths = (figure) =>
  figure.locator("path").evaluateAll((all) => all.map((path) => path.getAttribute("d")).join());
