// Nanoseconds for one element of f and f′ of every function in WebAssembly, and of five of them in plain JavaScript.
import { benchUrl, newPage } from "./browser.js";
import { median, nanoseconds, table } from "./report.js";

const ROUNDS = 5;
const LEAST_MS = 20;

/** The loop bodies of the JavaScript versions: `Math` as everybody would write it. */
const IN_JAVASCRIPT = {
  relu: ["Math.max(x, 0)", "x > 0 ? 1 : 0"],
  sigmoid: ["1 / (1 + Math.exp(-x))", "(s => s * (1 - s))(1 / (1 + Math.exp(-x)))"],
  tanh: ["Math.tanh(x)", "(t => 1 - t * t)(Math.tanh(x))"],
  elu: ["x > 0 ? x : Math.expm1(x)", "x > 0 ? 1 : Math.exp(x)"],
  softplus: ["Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))", "1 / (1 + Math.exp(-x))"],
};

export async function measureFunctions(browser) {
  const page = await newPage(browser, 1);
  await page.goto(`${benchUrl}functions.html`);
  const costs = await page.evaluate(measure, { inJavaScript: IN_JAVASCRIPT, rounds: ROUNDS, leastMs: LEAST_MS });
  await page.context().close();
  const rows = costs.map(({ id, wasm, js }) => [id, ...wasm.map(cost), ...(js?.map(cost) ?? ["", ""])]);
  const heads = ["", "f", "f′", "f in JavaScript", "f′ in JavaScript"];
  console.log(table("Nanoseconds an element, WebAssembly and plain JavaScript `Math`", heads, rows));
}

const cost = (rounds) => nanoseconds(median(rounds));

/** Runs in the page. Gives for each function the rounds of f and f′, Wasm and JavaScript in turns. */
async function measure({ inJavaScript, rounds, leastMs }) {
  const wasm = await import(new URL("wasm/activation-lab.js", location.href).href);
  await wasm.default();
  const length = wasm.length();
  const inputs = Float64Array.from({ length }, (_, i) => (16 * i) / (length - 1) - 8);
  const outputs = new Float64Array(length);

  // Every loop is compiled by itself: a shared one would call through a pointer and be slower than what people write.
  const loop = (body) => {
    const source = `for (let n = 0; n < passes; n += 1) {
      for (let i = 0; i < inputs.length; i += 1) { const x = inputs[i]; outputs[i] = ${body}; }
    }`;
    const run = new Function("inputs", "outputs", "passes", source);
    return (passes) => run(inputs, outputs, passes);
  };

  const timed = (run, passes) => {
    const start = performance.now();
    run(passes);
    return performance.now() - start;
  };
  const subject = (run) => {
    let passes = 1;
    while (timed(run, passes) < leastMs) passes *= 2;
    return { run, passes, nanoseconds: [] };
  };
  const measureOnce = (it) => {
    it.nanoseconds.push((1e6 * timed(it.run, it.passes)) / (it.passes * length));
  };

  return wasm.ids().map((id, index) => {
    const ours = [false, true].map((derivative) =>
      subject((passes) => wasm.evaluate(index, derivative, passes)),
    );
    const theirs = inJavaScript[id]?.map((body) => subject(loop(body)));
    for (let round = 0; round < rounds; round += 1) [...ours, ...(theirs ?? [])].forEach(measureOnce);
    const costs = (subjects) => subjects?.map((it) => it.nanoseconds);
    return { id, wasm: costs(ours), js: costs(theirs) };
  });
}
