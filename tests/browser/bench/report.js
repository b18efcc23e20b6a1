// Figures as text.

export const median = (values) => quantile(values, 0.5);

/** The value below which this share of the values lies, between neighbours in proportion. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}

export const milliseconds = (value) => value.toFixed(3);
export const nanoseconds = (value) => value.toFixed(1);

/** `0.84  meets ≤ 1.00`, or by how much it misses. */
export function ratio(ours, theirs, target) {
  const value = ours / theirs;
  const most = target.toFixed(2);
  const verdict = value <= target ? `meets ≤ ${most}` : `misses ≤ ${most} by ${(value - target).toFixed(2)}`;
  return `${value.toFixed(2)}  ${verdict}`;
}

/** Columns under a title; the first is names, the others are aligned at the right unless they hold words. */
export function table(title, heads, rows) {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isFigure = (text) => /^[\d.–−]*$/.test(text);
  const cell = (line, text, column) =>
    column > 0 && (line === heads || isFigure(text)) && rows.some((row) => isFigure(row[column]) && row[column])
      ? text.padStart(widths[column])
      : text.padEnd(widths[column]);
  const text = lines.map((line) => line.map((t, column) => cell(line, t, column)).join("   ").trimEnd());
  return `\n${title}\n${text.join("\n")}`;
}
