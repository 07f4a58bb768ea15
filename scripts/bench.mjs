// Measures everything in one run and writes docs/performance.md. `make bench` builds what is measured and calls this.
// Usage: bench.mjs [--small] [PART]...    With either, the page goes to the terminal: short rounds, or some parts only.
import { writeFileSync } from 'node:fs';
import { measureBytes } from '../tests/bench/bytes/bytes.mjs';
import { measureCore } from '../tests/bench/core/core.mjs';
import { measureCounts } from '../tests/bench/count/counts.mjs';
import { measureFilter } from '../tests/bench/filter/filter.mjs';
import { measureFanout } from '../tests/bench/hub/fanout.mjs';
import { measureStart } from '../tests/bench/hub/start.mjs';
import { measureVotes } from '../tests/bench/hub/votes.mjs';
import { measureLogic } from '../tests/bench/logic/logic.mjs';
import { describeMachine, useByOthers } from '../tests/bench/machine.mjs';
import { measureMatch } from '../tests/bench/match/match.mjs';
import { measurePages } from '../tests/bench/page/page.mjs';
import { render } from '../tests/bench/report.mjs';

const parts = {
  bytes: measureBytes,
  core: measureCore,
  counts: measureCounts,
  filter: measureFilter,
  logic: measureLogic,
  match: measureMatch,
  pages: measurePages,
  start: measureStart,
  votes: measureVotes,
  fanout: measureFanout,
};

const words = process.argv.slice(2);
const small = words.includes('--small');
const chosen = words.filter((word) => word !== '--small');
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const results = { machine: describeMachine(), others: [] };
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  results.others.push(await useByOthers(1000));
  const begin = performance.now();
  results[name] = await measure({ small });
  console.error(`bench: ${name.padEnd(10)} ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

if (small || chosen.length > 0) console.log(render(results));
else writeFileSync('docs/performance.md', render(results));
