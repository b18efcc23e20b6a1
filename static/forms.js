// The functions of the catalogue as they are commonly written in JavaScript, and how long they take. It runs beside the
// page, as a worker, when the lab Speed asks for it.
//
// A function that JavaScript's Math has no form for, such as one with erf, is left out. `p` holds the parameters.
export const FORMS = {
  linear: (x) => x,
  step: (x, p) => (x >= p[0] ? 1 : 0),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: (x) => Math.tanh(x),
  softsign: (x) => x / (1 + Math.abs(x)),
  arctan: (x) => Math.atan(x),
  "hard-sigmoid": (x) => Math.min(1, Math.max(0, x / 6 + 0.5)),
  "hard-tanh": (x, p) => Math.min(p[1], Math.max(p[0], x)),
  "log-sigmoid": (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
  "sparse-sigmoid": (x) => Math.min(1, Math.max(0, (x + 1) / 2)),
  "lecun-tanh": (x) => 1.7159 * Math.tanh((2 / 3) * x),
  isru: (x, p) => x / Math.sqrt(1 + p[0] * x * x),
  relu: (x) => (x > 0 ? x : 0),
  "leaky-relu": (x, p) => (x > 0 ? x : p[0] * x),
  prelu: (x, p) => (x > 0 ? x : p[0] * x),
  rrelu: (x, p) => (x >= 0 ? x : ((p[0] + p[1]) / 2) * x),
  relu6: (x) => Math.min(6, Math.max(0, x)),
  "relu-squared": (x) => (x > 0 ? x * x : 0),
  "thresholded-relu": (x, p) => (x > p[0] ? x : 0),
  threshold: (x, p) => (x > p[0] ? x : p[1]),
  elu: (x, p) => (x > 0 ? x : p[0] * Math.expm1(x)),
  celu: (x, p) => (x > 0 ? x : p[0] * Math.expm1(x / p[0])),
  selu: (x) => (x > 0 ? 1.0507009873554805 * x : 1.7580993408473769 * Math.expm1(x)),
  isrlu: (x, p) => (x >= 0 ? x : x / Math.sqrt(1 + p[0] * x * x)),
  softplus: (x, p) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(p[0] * x))) / p[0],
  squareplus: (x, p) => 0.5 * (x + Math.sqrt(x * x + p[0])),
  "sparse-plus": (x) => (x <= -1 ? 0 : x < 1 ? ((x + 1) * (x + 1)) / 4 : x),
  "gelu-tanh": (x) => 0.5 * x * (1 + Math.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x))),
  "gelu-quick": (x) => x / (1 + Math.exp(-1.702 * x)),
  swish: (x, p) => x / (1 + Math.exp(-p[0] * x)),
  mish: (x) => x * Math.tanh(Math.log1p(Math.exp(x))),
  telu: (x) => x * Math.tanh(Math.exp(x)),
  "hard-swish": (x) => (x * Math.min(6, Math.max(0, x + 3))) / 6,
  tanhshrink: (x) => x - Math.tanh(x),
  softshrink: (x, p) => (x > p[0] ? x - p[0] : x < -p[0] ? x + p[0] : 0),
  hardshrink: (x, p) => (Math.abs(x) > p[0] ? x : 0),
  exponential: (x) => Math.exp(x),
  gaussian: (x) => Math.exp(-x * x),
  sine: (x) => Math.sin(x),
  snake: (x, p) => x + Math.sin(p[0] * x) ** 2 / p[0],
  "bent-identity": (x) => (Math.sqrt(x * x + 1) - 1) / 2 + x,
};

let inputs = new Float64Array(0);
// Results are added up and kept, so that no engine may leave the work out.
let kept = 0;

/** The inputs come once; after them, questions: a name, how long to try, and the parameters. */
function answer({ data }) {
  if (data instanceof Float64Array) {
    inputs = data;
    return;
  }
  const [id, milliseconds, params] = data;
  const form = FORMS[id];
  postMessage(form ? timed(form, milliseconds, params) : null);
}

/** Nanoseconds for one element, loop and call included. */
function timed(form, milliseconds, params) {
  const start = performance.now();
  let elapsed = 0;
  let passes = 0;
  while (elapsed < milliseconds) {
    let sum = 0;
    for (let i = 0; i < inputs.length; i += 1) sum += form(inputs[i], params);
    kept += sum;
    passes += 1;
    elapsed = performance.now() - start;
  }
  return (elapsed * 1e6) / (passes * inputs.length);
}

// Tests import the forms where there is no worker.
if (typeof WorkerGlobalScope !== "undefined") addEventListener("message", answer);
