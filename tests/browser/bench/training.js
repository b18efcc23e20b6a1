// Samples a second of the trainer in WebAssembly, and of an object for each node in plain JavaScript (page/nodes.js):
// the same data, weights and steps, in turns. Seconds are processor time of the page's thread, which a busy machine
// disturbs less than a clock.
import { benchUrl, newPage } from "./browser.js";
import { median, table } from "./report.js";

const ROUNDS = 9;
const LEAST_SECONDS = 0.1;
/** How many times as fast ours has to be. */
const TARGETS = { relu: 10, tanh: 6 };
/** Both compute the same; only the last digits of sums and of tanh differ. */
const TOLERANCE = 1e-6;

export async function measureTraining(browser) {
  const page = await newPage(browser, 1);
  await page.goto(`${benchUrl}training.html`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const rows = [];
  for (const [id, target] of Object.entries(TARGETS)) {
    const { losses, samples } = await page.evaluate(setUp, id);
    const apart = Math.abs(losses.ours - losses.theirs);
    if (!(apart < TOLERANCE)) throw new Error(`${id}: not the same run, ${JSON.stringify(losses)}`);
    const [ours, theirs] = await measureInTurns(page, devtools, samples);
    const ratio = ours / theirs;
    const verdict = `${ratio.toFixed(1)}  ${ratio >= target ? "meets" : "misses"} ≥ ${target}`;
    rows.push([id, millions(theirs), millions(ours), verdict]);
  }
  await page.context().close();
  const heads = ["", "objects in JavaScript", "ours", "ratio"];
  console.log(table("Training 2-8-8-1 in batches of 10, million samples a second", heads, rows));
}

const millions = (perSecond) => (perSecond / 1e6).toFixed(2);

/** Samples a second of ours and of theirs: the median of the rounds. */
async function measureInTurns(page, devtools, samples) {
  const subjects = ["ours", "theirs"].map((name) => ({ name, epochs: 8, perSecond: [] }));
  const seconds = async ({ name, epochs }) => {
    const before = await processorSeconds(devtools);
    await page.evaluate(([name, epochs]) => globalThis.runs[name](epochs), [name, epochs]);
    return (await processorSeconds(devtools)) - before;
  };
  for (const it of subjects) while ((await seconds(it)) < LEAST_SECONDS) it.epochs *= 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    // From the first weights on: later in a run more units may be off, which is no fair difference between rounds.
    await page.evaluate(() => globalThis.runs.rewind());
    for (const it of subjects) it.perSecond.push((it.epochs * samples) / (await seconds(it)));
  }
  return subjects.map((it) => median(it.perSecond));
}

async function processorSeconds(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}

/** Runs in the page. Makes both runs, and gives their losses after the first epochs. */
async function setUp(id) {
  const wasm = await import(new URL("wasm/activation-lab.js", location.href).href);
  const nodes = await import(new URL("nodes.js", location.href).href);
  await wasm.default();
  const run = wasm.Run.start(id);
  const [coordinates, labels] = [run.points(), run.labels()];
  const points = Array.from(labels, (label, i) => ({ x: coordinates[2 * i], y: coordinates[2 * i + 1], label }));
  const activation = nodes.ACTIVATIONS[id];
  const first = run.parameters();
  const build = () => nodes.buildNetwork([2, 8, 8, 1], activation, nodes.ACTIVATIONS.tanh, first);
  let network = build();
  const runs = {
    ours: (epochs) => run.epochs(epochs),
    theirs: (epochs) => {
      for (let n = 0; n < epochs; n += 1) nodes.epoch(network, points, 0.03, 10);
    },
    rewind: () => {
      run.rewind();
      network = build();
    },
  };
  globalThis.runs = runs;
  runs.ours(5);
  runs.theirs(5);
  return { losses: { ours: run.loss(), theirs: nodes.loss(network, points) }, samples: points.length };
}
