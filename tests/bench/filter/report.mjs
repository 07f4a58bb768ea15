// What docs/performance.md says of texts that are judged.
import { ms, number, ratio, table } from '../words.mjs';

const kBest = 'allprofanity'; // of those that look through a disguise, the fastest when the targets were set
const micro = (value) => `${value < 10 ? value.toFixed(1) : number(value)} µs`;

export function addFilterTargets({ native, wasm }, add) {
  const texts = (name, rate, asked) =>
    add(
      `texts of 180 bytes judged a second, ${name}`,
      `at least ${number(asked)}`,
      number(rate),
      rate >= asked,
    );
  texts('WebAssembly', wasm.rate, 150_000);
  texts('native', native.rate, 300_000);
  add('99 of 100 texts of 280 characters judged within', 'at most 25 µs', micro(wasm.p99), wasm.p99 <= 25);
  add('the hardest text of 10 KB, WebAssembly', 'at most 2 ms', ms(wasm.worst.ms), wasm.worst.ms <= 2);
}

export function filterSection({ bytes, kinds, native, wasm, peers }) {
  const row = (name, rate, looks) => [name, looks, number(rate), ratio(wasm.rate / rate)];
  const rows = [
    row('**Hearth**, WebAssembly', wasm.rate, 'yes, and a model'),
    row('Hearth, native', native.rate, 'yes, and a model'),
    ...peers.map(({ name, version, disguise, rate }) =>
      row(`${name} ${version}`, rate, disguise ? 'yes' : 'no'),
    ),
  ];
  return `## Texts judged

Messages of ${number(bytes)} bytes, one in ten hurts and another is disguised; one thread, Node, medians. Ours answers with a whole report, the model's part included, as text that
is parsed; the peers answer whether there is a bad word, as their own pages show it.

${table(['', 'looks through disguise', 'messages a second', 'ours is so many times as fast'], rows, 2)}

Of messages of 280 characters 99 in 100 take at most ${micro(native.p99)} native and ${micro(wasm.p99)} in WebAssembly. The hardest of ${number(kinds)} kinds of texts of 10 KB takes ${ms(native.worst.ms)}
native (${native.worst.name}) and ${ms(wasm.worst.ms)} in WebAssembly (${wasm.worst.name}).`;
}

export const onFilter = ({ filter }) => {
  const best = filter?.peers.find(({ name }) => name === kBest);
  return best
    ? `\n\nThe targets for texts were set on a machine where ${kBest} judges 58,500 of them a second; here it judges ${number(best.rate)}. Ours, in WebAssembly, judge ${ratio(filter.wasm.rate / best.rate)} times as many; asked were ${ratio(150_000 / 58_500)} times.`
    : '';
};
