// Whatever a link says, its page opens, with a chart and in words.
import { expect, test } from "./fixture.js";
import { spoiltLink, troubles, watchForMarkup } from "./hostile.js";
import { SEED, count, randomFrom } from "./random.js";

// Each part has its own page and its own seed, so that they run side by side.
const PARTS = 2;
const LINKS = count(200, 2000) / PARTS;
// One page is opened anew now and then: the others arrive where something else is on screen.
const FRESH = 20;

// The seed repeats everything; a trace of thousands of links would only take room.
test.use({ trace: "off" });

for (let part = 0; part < PARTS; part += 1) {
  test(`random links, part ${part + 1}: every one is some page, without trouble`, async ({ page, problems }) => {
    test.setTimeout(LINKS * 5000);
    const seed = SEED + part;
    const random = randomFrom(seed);
    await watchForMarkup(page);
    for (let index = 0; index < LINKS; index += 1) {
      const link = spoiltLink(random);
      const where = `ACTIVATION_LAB_SEED=${SEED}, link ${index}: ${JSON.stringify(link)}`;
      if (index % FRESH === 0) await page.goto("about:blank");
      if (index % FRESH === 0) await page.goto(`./${link.startsWith("#") ? "" : "#"}${link}`);
      else await page.evaluate((link) => { location.hash = link; }, link);
      await expect(page.getByRole("heading", { level: 1 }), where).not.toHaveCount(0);
      expect(await troubles(page), where).toEqual([]);
      expect(problems.found(), where).toEqual([]);
    }
  });
}

test("markup in a link is text", async ({ page }) => {
  await watchForMarkup(page);
  const markup = "<img src=x onerror=alert(1)>";
  for (const path of [`explore/${markup}`, `explore/elu?alpha=${markup}`, `compare?fns=${markup}`, `labs/train?data=${markup}`, `claims/${markup}`, `lesson/${markup}`, `choose?task=${markup}`, `decks?deck=A~${markup}~explore/relu`]) {
    await page.goto(`./#/${encodeURI(path)}`);
    await expect(page.getByText(markup).first(), path).toBeVisible();
    expect(await troubles(page), path).toEqual([]);
  }
});
