// How numbers and tables are written in docs/performance.md.
const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const number = (value) => integer.format(value);
export const ms = (value) =>
  `${value < 0.95 ? value.toPrecision(1) : value < 10 ? value.toFixed(1) : number(value)} ms`;
export const ratio = (value) => (value < 10 ? value.toFixed(1) : number(value));
export const share = (value) => `${Math.round(value * 100)} %`;

export function table(head, rows, words = 1) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  // The first columns hold words, the others numbers.
  const rule = `|${head.map((_, column) => (column < words ? '---|' : '--:|')).join('')}`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
