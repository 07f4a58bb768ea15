// One vote to a thousand open streams: when the last one has it, beside a bare write of as many bytes, and what a stream
// costs the hub in memory of its own (the system's socket buffers come on top).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { built, withScratch } from '../support.mjs';
import { memoryOf, startHub } from './hub.mjs';

/** {streams, bytes, hub_first_ms, hub_last_ms, bare_first_ms, bare_last_ms, memory: bytes for each stream} */
export function measureFanout({ small }) {
  const [streams, rounds] = small ? [200, 3] : [1000, 21];
  return withScratch(async (folder) => {
    const hub = await startHub(folder);
    try {
      const [token] = await hub.tokens(1);
      const before = memoryOf(hub.pid);
      const options = [hub.port, streams, rounds, token].map(String);
      const child = spawn(built('tests/bench/hub/hearth_bench_fanout'), options);
      child.stderr.pipe(process.stderr);
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      if ((await lines.next()).value !== 'open') throw new Error('the streams did not open');
      const memory = (memoryOf(hub.pid) - before) / streams;
      child.stdin.write('go\n');
      const closed = once(child, 'close');
      const { value } = await lines.next();
      await closed;
      return { ...JSON.parse(value), memory };
    } finally {
      await hub.stop();
    }
  });
}
