// Writes docs/performance.md from what one run measured. Speed is told as a share of something measured beside it; the bare
// numbers stand there so that a reader can check the share.
import { addFilterTargets, filterSection, onFilter } from './filter/report.mjs';
import { middleInWasm, logicSection } from './logic/report.mjs';
import { matchSection } from './match/report.mjs';
import { ms, number, ratio, share, table } from './words.mjs';

// What was asked of counts, in milliseconds.
const countBars = [
  ['irv', 'instant runoff in WebAssembly, 100,000 ballots of 10 options', 3],
  ['schulze', 'Schulze in WebAssembly, the same ballots', 4],
  ['million', 'a million decoded ballots folded, in WebAssembly', 100],
  ['receipt', 'a receipt checked, in WebAssembly', 1],
];
const methodNames = {
  plurality: 'plurality',
  borda: 'Borda',
  irv: 'instant runoff',
  schulze: 'Schulze',
  'ranked-pairs': 'ranked pairs',
  minimax: 'minimax',
  copeland: 'Copeland',
  stv: 'Scottish STV, 3 seats',
  meek: 'Meek, 3 seats',
};

/** Targets that were set before the work began: what was asked, what came out, whether it holds. */
function targets({ bytes, counts, filter, logic, votes, fanout, start }) {
  const rows = [];
  const add = (name, asked, measured, holds) => rows.push([name, asked, measured, holds ? 'yes' : '**no**']);
  for (const { name, asked, brotli } of bytes?.ours ?? []) {
    add(`bytes ${name}, brotli`, `at most ${number(asked)}`, number(brotli), brotli <= asked);
  }
  for (const [key, name, limit] of countBars) {
    if (counts) add(name, `at most ${limit} ms`, ms(counts.wasm[key]), counts.wasm[key] <= limit);
  }
  if (filter) addFilterTargets(filter, add);
  if (logic) {
    const rate = middleInWasm(logic);
    add(
      'rules a second in WebAssembly, the middle of three',
      'at least 1,300,000',
      number(rate),
      rate >= 1_300_000,
    );
  }
  if (votes) {
    const { rate, p99, cpu } = votes.votes;
    add('durable votes a second', 'at least 35,000', number(rate), rate >= 35_000);
    const part = rate / votes.hello.rate;
    add('votes as a share of hello', 'at least 55 %', share(part), part >= 0.55);
    add(
      'CPU of the hub for each vote',
      'at most 12 µs, without tokens',
      `${cpu.toFixed(1)} µs, with tokens`,
      cpu <= 12,
    );
    add('99 of 100 votes answered within', 'at most 3 ms', ms(p99), p99 <= 3);
  }
  if (fanout) add('memory for each stream', 'at most 2 KiB', kib(fanout.memory), fanout.memory <= 2048);
  if (start)
    add(
      `start to first answer, ${number(start.ballots)} ballots`,
      'under 200 ms',
      ms(start.first),
      start.first < 200,
    );
  return rows;
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

const sections = {
  filter: filterSection,
  logic: logicSection,
  match: matchSection,

  bytes({ ours, peers }) {
    const [voting, everything] = ours;
    const row = (name, shows, { plain, gzip, brotli }) => [
      name,
      shows,
      number(plain),
      number(gzip),
      number(brotli),
      ratio(brotli / voting.brotli),
    ];
    const rows = [
      row('**Hearth, with a hub**', 'a poll: choose, vote, live results', voting),
      row('**Hearth, on this device**', 'the same without a server, rules included', everything),
      ...peers.map((peer) => row(`${peer.name} ${peer.version}`, peer.shows, peer)),
    ];
    const head = ['', 'what it shows', 'minified', 'gzip', 'brotli', 'times ours'];
    return `## Bytes for one poll

JavaScript, CSS and WebAssembly that a browser loads, in bytes, each file compressed on its own (gzip 9, brotli 11).

${table(head, rows, 2)}`;
  },

  pages({ browser, slowness, visits, pages }) {
    const names = {
      plain: 'three plain radio buttons, the floor',
      hub: '**Hearth, with a hub**',
      device: '**Hearth, on this device**',
      posthog: 'posthog-js, survey from a stand-in for its server',
      survey: 'survey-core and survey-js-ui, without the web font',
    };
    const rows = Object.entries(names).map(([key, name]) => {
      const { interactive, script, task } = pages[key];
      const times = (field) => ratio(pages[key][field] / pages.hub[field]);
      return [name, number(script), times('script'), number(task), number(interactive), times('interactive')];
    });
    const head = [
      '',
      'script, ms',
      'times ours',
      'main thread, ms',
      'first choice possible, ms',
      'times ours',
    ];
    return `## Time on a slow device

Chromium ${browser}, the processor held to 1/${slowness}, everything from this machine over loopback and uncompressed where the site serves it;
${visits} visits with nothing cached, medians, the pages in turns. *First choice possible*: the first frame in which an option is on screen and can be
chosen, since the navigation began. *Script* and *main thread* are the browser's own accounts until a second later. *Times ours* compares with Hearth with a hub.

${table(head, rows)}`;
  },

  votes({ connections, disk, hello, votes }) {
    const row = (name, { rate, p50, p99, cpu }) => [
      name,
      number(rate),
      ms(p50),
      ms(p99),
      `${cpu.toFixed(1)} µs`,
    ];
    const rows = [row('hello: `GET /healthz`', hello), row('**vote**, on disk before it is answered', votes)];
    return `## Votes

One hub as it starts by default, ${connections} connections, each a signed-in member who changes their vote as soon as the last one is answered; the load generator runs on
the same cores. Rounds in turns, medians. Limits are raised, nothing else is switched off: tokens are checked, SQLite syncs every transaction.

${table(['', 'a second', 'median', '99 of 100 within', 'CPU of the hub each'], rows)}

**A vote costs ${ratio(votes.cpu / hello.cpu)} times a hello in CPU; votes reach ${share(votes.rate / hello.rate)} of the hellos.** The disk alone: ${number(disk.rate)} times a second
4 KiB appended and synced (median ${ms(disk.p50)}, 99 of 100 within ${ms(disk.p99)}); that is ${ratio(votes.rate / disk.rate)} votes for each sync that it can do, because the hub gathers what comes meanwhile into one transaction.`;
  },

  fanout({ streams, bytes, hub_first_ms, hub_last_ms, bare_first_ms, bare_last_ms, memory }) {
    const rows = [
      ['bare write of the same bytes', ms(bare_first_ms), ms(bare_last_ms), '1.0'],
      [
        '**vote to streams**, the sync included',
        ms(hub_first_ms),
        ms(hub_last_ms),
        ratio(hub_last_ms / bare_last_ms),
      ],
    ];
    return `## One vote to ${number(streams)} pages

${number(streams)} open streams; a member votes; ${number(bytes)} bytes go to each. Beside it a thread that does nothing but write as many bytes to as many sockets. The same
program listens to both, on the same cores, in turns. Medians.

${table(['', 'first has it', 'last has it', 'times bare'], rows)}

Each stream costs the hub ${kib(memory)} of memory of its own; the system's socket buffers come on top.`;
  },

  start({ ballots, first, rebuild }) {
    return `## Start

With ${number(ballots)} stored ballots, from starting the process to the first whole answer with the count: **${ms(first)}** (median of five, the file in the system's memory). The hub reads a checkpoint; without
one it counts all ballots anew, in ${ms(rebuild)}: ${ratio(rebuild / first)} times as long.`;
  },

  counts({ ballots, native, wasm, peers }) {
    const whole = (times, key) => times.fold + times[key];
    const peerRows = Object.entries(peers).flatMap(([key, list]) => {
      const ours = whole(wasm, key);
      const row = (name, time) => [methodNames[key], name, ms(time), ratio(time / ours)];
      return [
        row('**Hearth**, WebAssembly', ours),
        row('Hearth, native', whole(native, key)),
        ...list.map(({ name, version, ms: time }) => row(`${name} ${version}`, time)),
      ];
    });
    const rows = Object.entries(methodNames).map(([key, name]) => [
      name,
      ms(native[key]),
      ms(wasm[key]),
      ratio(wasm[key] / native[key]),
    ]);
    return `## Counts

${number(ballots)} ballots that rank 10 options, every order alike: nearly all ballots are different and every round is close. From ballots in each
library's own form to the winner, medians; all find the same one. Ours fold the ballots first, in ${ms(wasm.fold)} (WebAssembly).

${table(['method', '', 'ballots to winner', 'times ours'], peerRows, 2)}

A poll keeps its ballots folded; then a count takes:

${table(['', 'native', 'WebAssembly', 'times native'], rows)}

A million such ballots fold in ${ms(native.million)}, in WebAssembly in ${ms(wasm.million)}. Holding a receipt against a log of a million entries, with the proof that the log
grew from one of half a million, takes ${ms(wasm.receipt)} in WebAssembly, from text to text.`;
  },

  core({ types, json, wasm, js }) {
    const row = (name, rate) => [name, number(rate), share(rate / json)];
    const rows = [
      row('native, C++ types (the hub)', types),
      row('native, JSON text each way', json),
      row('WebAssembly, JSON text each way (the page)', wasm),
      row('plain JavaScript, JSON text each way (where WebAssembly is refused)', js),
    ];
    return `## Core

One new member's ballot: admit, fold, view. One thread, by processor time; WebAssembly and JavaScript in Node, warmed up; medians of five rounds in turns.

${table(['', 'ballots a second', 'of native JSON'], rows)}`;
  },
};

function made({ machine: { date, system, processor, memory, programs }, others }) {
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const quiet =
    most < 0.1
      ? 'Nothing else ran on it to speak of.'
      : `Other programs ran on it: in the pauses between the parts they used ${share(least)} to ${share(most)} of the processors. Trust the shares more than the times.`;
  return `Measured on ${date} in one run, on ${processor}, ${memory}, ${system}; ${programs}. ${quiet}`;
}

const onDisk = ({ votes }) =>
  votes
    ? `\n\nThe targets for votes were set on a machine whose disk syncs 8,400 times a second; this one syncs ${number(votes.disk.rate)} times.`
    : '';

const onPeer = ({ counts }) =>
  counts
    ? `\n\nThe targets for counts were set on a machine where schulze-method counts the same ballots in 25 ms; here it takes ${ms(counts.peers.schulze.find(({ name }) => name === 'schulze-method').ms)}.`
    : '';

/** The page. Parts that were not measured are left out. */
export function render(results) {
  const order = ['bytes', 'pages', 'votes', 'fanout', 'start', 'core', 'counts', 'filter', 'logic', 'match'];
  const written = order.filter((name) => results[name]).map((name) => sections[name](results[name], results));
  const rows = targets(results);
  const goals =
    rows.length > 0
      ? `## Targets\n\n${table(['', 'asked', 'measured', 'holds'], rows)}${onDisk(results)}${onPeer(results)}${onFilter(results)}`
      : '';
  return `# Performance

<!-- Generated by \`make bench\`: change scripts/bench.mjs and tests/bench, not this page. -->

${made(results)}
Times depend on the machine; so each stands beside something measured in the same run: a named peer, or what the machine can do at best.

${[goals, ...written].filter(Boolean).join('\n\n')}

## How to repeat

\`\`\`sh
make bench
\`\`\`

It builds, installs the peers named in \`tests/bench/peers/package-lock.json\` (nothing of them is shipped), measures for some minutes and writes this page. Close what else runs.
\`node scripts/bench.mjs votes\` measures one part and prints it; \`--small\` makes the rounds short.
`;
}
