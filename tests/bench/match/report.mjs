// The section of docs/performance.md about matching.
import { ms, number, ratio, table } from '../words.mjs';

const thousandths = (value) => (value / 1000).toFixed(3);

export function matchSection({ assignments, bids, version }) {
  const rows = assignments.map(({ size, native, wasm, munkres }) => [
    number(size),
    ms(munkres),
    ms(wasm.solve),
    ratio(wasm.solve / munkres),
    ms(wasm.check),
    ms(native.solve),
    ms(native.check),
  ]);
  const spread = (name, { most, idle, gini }) => [name, number(most), number(idle), thousandths(gini)];
  return `## Matching

As many asks as helpers, everybody fits everybody, costs of 1 to 100. munkres ${version} finds one of the cheapest matchings in a matrix of numbers; ours the one that the lots
choose, with prices that prove it, and it knows capacities, loads, who does not fit and what stays open. The costs found are the same. Medians.

${table(['asks', `munkres ${version}`, 'ours, WebAssembly', 'times munkres', 'proof checked, WebAssembly', 'ours, native', 'proof checked, native'], rows, 0)}

${number(bids.asks)} asks, of which each names a few of ${number(bids.helpers)} helpers, some of them far more often than others, with loads that outweigh the rest: ${ms(bids.solve)} native, ${ms(bids.wasm)} in WebAssembly.
Beside it, whoever comes first takes the helper who fits best:

${table(['', 'most for one helper', 'idle helpers', 'Gini of loads'], [spread('**Hearth**', bids.fair), spread('first come', bids.greedy)])}`;
}
