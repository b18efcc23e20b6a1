// Playwright's `fill` writes behind what is in a box of Firefox. Here it is typed over it, as by hand.

const TYPED = ["email", "number", "search", "tel", "text", "textarea", "url"];

/** Mends `fill` for all locators. */
export function typeOver(page) {
  const { prototype } = page.locator("html").constructor;
  if (prototype.typesOver) return;
  const { fill } = prototype;
  prototype.typesOver = true;
  prototype.fill = async function (text, options) {
    const type = await this.evaluate((element) => element.type, null, options);
    if (!TYPED.includes(type)) return fill.call(this, text, options);
    await this.press("ControlOrMeta+A", options);
    if (text === "") await this.press("Delete", options);
    else await this.pressSequentially(text, options);
  };
}
