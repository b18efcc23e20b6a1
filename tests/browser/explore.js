// What several tests of the Explore page need.
import { expect } from "@playwright/test";

/** Opens the page at a hash and waits until it shows a function. */
export async function open(page, hash) {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("group", { name: /^Chart of/ })).toBeVisible();
}

/** The hash in the address bar. */
export function hashOf(page) {
  return page.evaluate(() => decodeURIComponent(location.hash));
}

/** What is painted: how many pixels are far from the ground's colour, and a sum that changes with the picture. */
export function paintedPixels(page) {
  return page.getByRole("group", { name: /^Chart of/ }).getByRole("img").evaluate((canvas) => {
    // Read from a copy: reading the chart's own canvas would take it off the fast path, with a warning.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) {
      const distance = Math.max(...[0, 1, 2, 3].map((channel) => Math.abs(data[i + channel] - data[channel])));
      if (distance > 60) {
        ink += 1;
        sum = (sum * 31 + i) % 1_000_000_007;
      }
    }
    return JSON.stringify({ ink, sum });
  });
}
