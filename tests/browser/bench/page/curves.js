// The curves of examples/bench/chart.rs in plain JavaScript, each as a loop of its own, which is what engines compile
// best. `number` is what the slider says.

export const FROM = -6;
export const TO = 6;
export const POINTS = 1001;

/** Our chart's strokes (src/plot/scene/look.rs, spec.rs; styles/tokens.css). */
export const STROKE_CSS_PX = 3;
export const COLOURS = ["#1557b0", "#c2410c", "#0b7a53", "#8b2fa0", "#9a6700", "#3d4450"];
export const DASHES = [
  [],
  [5, 2],
  [1, 1.4],
  [5, 1.6, 1.2, 1.6],
  [2.4, 1.6],
  [5, 1.5, 1.2, 1.5, 1.2, 1.5],
];

export const CURVES = [
  function elu(xs, ys, number) {
    for (let i = 0; i < xs.length; i += 1) ys[i] = xs[i] > 0 ? xs[i] : number * Math.expm1(xs[i]);
  },
  function celu(xs, ys, number) {
    for (let i = 0; i < xs.length; i += 1) ys[i] = xs[i] > 0 ? xs[i] : number * Math.expm1(xs[i] / number);
  },
  function leakyRelu(xs, ys, number) {
    const slope = 0.1 * number;
    for (let i = 0; i < xs.length; i += 1) ys[i] = xs[i] > 0 ? xs[i] : slope * xs[i];
  },
  function swish(xs, ys, number) {
    for (let i = 0; i < xs.length; i += 1) ys[i] = xs[i] / (1 + Math.exp(-number * xs[i]));
  },
  function softplus(xs, ys, number) {
    for (let i = 0; i < xs.length; i += 1) {
      const q = number * xs[i];
      ys[i] = (Math.max(q, 0) + Math.log1p(Math.exp(-Math.abs(q)))) / number;
    }
  },
  function snake(xs, ys, number) {
    for (let i = 0; i < xs.length; i += 1) {
      const s = Math.sin(number * xs[i]);
      ys[i] = xs[i] + (s * s) / number;
    }
  },
];
