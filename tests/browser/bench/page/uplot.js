// The same curves, size, strokes and slider with uPlot, written to be fast: x is computed once, numbers lie in typed
// arrays that are filled in place, and nothing is switched on that our chart does not show as well.
import uPlot from "./uplot/uPlot.esm.js";
import { COLOURS, CURVES, DASHES, FROM, POINTS, STROKE_CSS_PX, TO } from "./curves.js";

const count = Number(new URLSearchParams(location.search).get("curves"));
const curves = CURVES.slice(0, count);
const stage = document.getElementById("stage");

const xs = Float64Array.from({ length: POINTS }, (_, i) => FROM + ((TO - FROM) * i) / (POINTS - 1));
const data = [xs, ...curves.map(() => new Float64Array(POINTS))];

function fill(number) {
  curves.forEach((curve, index) => curve(xs, data[index + 1], number));
}

// As in our chart: the ends move outwards to the next half tick, so that the range stands still for most inputs.
function snapped(_plot, low, high) {
  return [Math.floor(low), Math.ceil(high)];
}

const series = (name, index) => ({
  label: name,
  stroke: COLOURS[index],
  width: STROKE_CSS_PX,
  dash: DASHES[index].map((part) => part * STROKE_CSS_PX),
  points: { show: false },
});

fill(1);
const plot = new uPlot(
  {
    width: stage.clientWidth,
    height: Number(getComputedStyle(stage).getPropertyValue("--chart-height")),
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [FROM, TO] }, y: { range: snapped } },
    series: [{}, ...curves.map((curve, index) => series(curve.name, index))],
  },
  data,
  stage,
);

const input = document.createElement("input");
Object.assign(input, { type: "range", min: 0.5, max: 2.5, step: 0.01, value: 1 });
input.addEventListener("input", () => {
  fill(input.valueAsNumber);
  plot.setData(data);
});
stage.append(input);
