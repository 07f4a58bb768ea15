// The section of docs/performance.md about rules.
import { number, ratio, table } from '../words.mjs';

const ours = { native: 'native', wasm: '**as WebAssembly**', js: 'as plain JavaScript' };

/** Of the rules, the one in the middle. */
export function middleInWasm({ results }) {
  const rates = results.map((result) => result.rates.wasm).sort((a, b) => a - b);
  return rates[Math.floor(rates.length / 2)];
}

export function logicSection({ results, versions }) {
  const parts = results.map(({ name, rates }) => {
    const rows = Object.entries(rates).map(([engine, rate]) => [
      ours[engine] ?? engine,
      number(rate),
      ratio(rate / rates.wasm),
    ]);
    return `**${name[0].toUpperCase()}${name.slice(1)}**

${table(['', 'evaluations a second', 'times ours as WebAssembly'], rows)}`;
  });
  return `## Rules

JsonLogic (docs/logic.md), one thread: the rule is compiled and the data is in the core already; what is timed begins with the call from JavaScript and ends
with the value there, natively with the value in C++. The same rules and data in the same process, medians of rounds in turns: ${versions.join(', ')}.
What is prebuilt there by \`new Function\` a strict content policy refuses.

${parts.join('\n\n')}`;
}
