// Main-thread milliseconds for one input of a slider: ours against uPlot, block by block in turns, so that whatever
// else the machine does hits all alike.
import { benchUrl, newPage, siteUrl } from "./browser.js";
import { median, milliseconds, ratio, table } from "./report.js";

const INPUTS_PER_BLOCK = 100;
const BLOCKS = 7;
const DEVICE_PIXEL_RATIOS = [1, 2];
const TARGET_RATIO = 1;

const SUBJECTS = [
  { name: "slider alone", url: `${benchUrl}empty.html` },
  { name: "uPlot, 1 curve", url: `${benchUrl}uplot.html?curves=1` },
  { name: "our chart, 1 curve", url: `${benchUrl}ours.html?curves=1`, against: "uPlot, 1 curve" },
  { name: "uPlot, 6 curves", url: `${benchUrl}uplot.html?curves=6` },
  { name: "our chart, 6 curves", url: `${benchUrl}ours.html?curves=6`, against: "uPlot, 6 curves" },
  { name: "Explore page, f and f′", url: `${siteUrl}#/explore/elu`, slider: /alpha/ },
];

export async function measureSliders(browser) {
  for (const deviceScaleFactor of DEVICE_PIXEL_RATIOS) {
    const subjects = [];
    for (const subject of SUBJECTS) subjects.push(await open(browser, subject, deviceScaleFactor));
    // The first block compiles and warms up, and is not counted.
    for (let block = 0; block <= BLOCKS; block += 1) {
      for (const subject of subjects) {
        const cost = await costOfBlock(subject);
        if (block > 0) subject.costs.push(cost);
      }
    }
    print(subjects, deviceScaleFactor);
    for (const { page } of subjects) await page.context().close();
  }
}

async function open(browser, subject, deviceScaleFactor) {
  const page = await newPage(browser, deviceScaleFactor);
  await page.goto(subject.url);
  const slider = page.getByRole("slider", { name: subject.slider }).and(page.locator("input"));
  const input = await slider.first().elementHandle();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return { ...subject, page, input, devtools, costs: [] };
}

/** Milliseconds of the main thread for one input: its tasks, the scripts in them, and the thread's processor time. */
async function costOfBlock({ page, input, devtools }) {
  await page.bringToFront();
  await input.evaluate(drive, 2);
  const before = await metrics(devtools);
  await input.evaluate(drive, INPUTS_PER_BLOCK);
  const after = await metrics(devtools);
  const perInput = (name) => (1000 * (after[name] - before[name])) / INPUTS_PER_BLOCK;
  return { task: perInput("TaskDuration"), script: perInput("ScriptDuration") };
}

async function metrics(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page: one input a frame, up and down the slider, then two frames for what is still to be painted. */
async function drive(input, count) {
  const frame = () => new Promise(requestAnimationFrame);
  const [min, max] = [Number(input.min), Number(input.max)];
  for (let i = 0; i < count; i += 1) {
    await frame();
    const share = 1 - Math.abs(1 - (2 * (i + 0.5)) / count);
    input.value = min + (max - min) * (0.25 + 0.5 * share);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  await frame();
  await frame();
}

function print(subjects, deviceScaleFactor) {
  const of = (subject, what) => median(subject.costs.map((cost) => cost[what]));
  const rows = subjects.map((subject) => {
    const theirs = subjects.find(({ name }) => name === subject.against);
    const times = theirs && ratio(of(subject, "task"), of(theirs, "task"), TARGET_RATIO);
    return [subject.name, milliseconds(of(subject, "task")), milliseconds(of(subject, "script")), times ?? ""];
  });
  const title = `Main thread, one slider input, device pixel ratio ${deviceScaleFactor}`;
  console.log(table(title, ["", "ms", "of it script", "ours / uPlot"], rows));
}
