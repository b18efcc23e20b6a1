// The functions in JavaScript that the lab Speed times: they are the functions of the catalogue.
import { readFileSync } from "node:fs";
import { FORMS } from "../../static/forms.js";
import { expect, test } from "./fixture.js";

const lines = readFileSync(new URL("../data/reference.csv", import.meta.url), "utf8").trim().split("\n").slice(1);
const rows = lines.map((line) => {
  const [id, params, x, f] = line.split(",");
  const values = params.split(" ").filter(Boolean).map((pair) => Number(pair.split("=")[1]));
  return { id, values, x: Number(x), f: Number(f) };
});

for (const [id, form] of Object.entries(FORMS)) {
  test(`${id} is the function of the catalogue`, () => {
    // Where a plain formula overflows or loses its digits, the catalogue does better; nobody times it there.
    const usual = rows.filter((row) => row.id === id && Math.abs(row.x) <= 20);
    expect(usual.length).toBeGreaterThan(10);
    for (const { values, x, f } of usual) {
      expect(Math.abs(form(x, values) - f), `${id}(${x}) with ${values}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(f)));
    }
  });
}
