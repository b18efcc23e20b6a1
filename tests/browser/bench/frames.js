// How regular frames are while a slider is dragged on a processor that is four times slower.
import { newPage, siteUrl } from "./browser.js";
import { quantile, table } from "./report.js";

const SLOWER = 4;
const FRAMES = 300;
const MEDIAN_MS = 16.7;
const MOST_MS = 33;
const SIX = "relu,leaky-relu,elu,gelu,swish,softplus";

const SUBJECTS = [
  { name: "Explore, f and f′", hash: "#/explore/elu" },
  { name: "Compare, six functions", hash: `#/compare?fns=${SIX}` },
];

export async function measureFrames(browser) {
  const rows = [];
  for (const { name, hash } of SUBJECTS) {
    const page = await newPage(browser, 1);
    await page.goto(`${siteUrl}${hash}`);
    const slider = page.getByRole("slider", { name: /alpha|slope/ }).and(page.locator("input"));
    const input = await slider.first().elementHandle();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await input.evaluate(drag, 60);
    const frames = await input.evaluate(drag, FRAMES);
    const [middle, late] = [quantile(frames, 0.5), quantile(frames, 0.95)];
    rows.push([name, middle.toFixed(1), verdict(middle, MEDIAN_MS), late.toFixed(1), verdict(late, MOST_MS)]);
    await page.context().close();
  }
  const heads = ["", "median ms", "", "95th percentile ms", ""];
  console.log(table(`Frames while a slider is dragged, processor ${SLOWER} times slower`, heads, rows));
}

/** Runs in the page: one input a frame, up and down the slider; the times between the frames. */
async function drag(input, count) {
  const [min, max] = [Number(input.min), Number(input.max)];
  const times = [];
  for (let i = 0; i <= count; i += 1) {
    times.push(await new Promise(requestAnimationFrame));
    const share = 1 - Math.abs(1 - (2 * (i + 0.5)) / (count + 1));
    input.value = min + (max - min) * (0.25 + 0.5 * share);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  return times.slice(1).map((time, i) => time - times[i]);
}

/** Frames are told to a tenth of a millisecond. */
const verdict = (value, most) => (value < most + 0.05 ? `meets ≤ ${most}` : `misses ≤ ${most}`);
