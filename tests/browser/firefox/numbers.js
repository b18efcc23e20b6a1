// Playwright's `fill` writes a number behind the one that is in a box of Firefox. Here it is typed over it, as by hand.

/** Mends `fill` of number boxes for all locators. */
export function typeOverNumbers(page) {
  const { prototype } = page.locator("html").constructor;
  if (prototype.fillsNumbers) return;
  const { fill } = prototype;
  prototype.fillsNumbers = true;
  prototype.fill = async function (value, options) {
    const isNumber = await this.evaluate((element) => element.type === "number", null, options);
    if (!isNumber) return fill.call(this, value, options);
    await this.press("ControlOrMeta+A", options);
    await this.pressSequentially(value, options);
  };
}
