// What the other tests rely on, in every browser: that nothing goes wrong on a page without being noticed.
import { expect, test } from "./fixture.js";

for (const [what, goWrong, said] of [
  ["throws", () => { setTimeout(() => { throw new Error("thrown on purpose"); }); }, /thrown on purpose/],
  ["logs an error", () => console.error("logged on purpose"), /error: logged on purpose/],
  ["logs a warning", () => console.warn("warned on purpose"), /warning: warned on purpose/],
  ["asks for a file in vain", () => new Image().src = "http://127.0.0.1:9/vain.png", /vain\.png/],
]) {
  test(`that a page ${what} is noticed`, async ({ page, problems }) => {
    await page.goto("./#/");
    await page.evaluate(goWrong);
    await expect.poll(() => problems.found().join()).toMatch(said);
    problems.allow(/on purpose|vain\.png|Content.Security.Policy/i);
  });
}
