// Runs the steps of scripts/steps.mjs. Ends with what each came to, the cases that failed, and one line: how many passed and failed.
// Usage: test.mjs [GROUP]...   (build, lint, native, wasm, hub, js, browser; default: all)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readers } from './counts.mjs';
import { failures, told } from './failures.mjs';
import { steps } from './steps.mjs';

let running;
// A command leads a group of its own, so that what it started ends with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (running?.pid) process.kill(-running.pid, signal);
    process.exit(1);
  });
}

async function run([command, ...args], env) {
  running = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [status] = await once(running, 'close');
  return status === 0;
}

async function runAll(commands, env) {
  for (const command of commands) if (!(await run(command, env))) return false;
  return true;
}

// What the runner reported. A runner that failed without naming a case, or ran none, is one failure.
function outcome({ count }, succeeded) {
  if (!count) return { passed: Number(succeeded), failed: Number(!succeeded), cases: [] };
  if (!existsSync(count.file)) return { passed: 0, failed: 1, cases: [] };
  const report = readFileSync(count.file, 'utf8');
  const { passed, failed } = readers[count.kind](report);
  const silent = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: failed + Number(silent), cases: failures[count.kind](report) };
}

async function perform(step) {
  const title = `${step.group}: ${step.name}`;
  console.log(`\n== ${title}`);
  if (step.count) rmSync(step.count.file, { force: true });
  const start = performance.now();
  let succeeded = false;
  try {
    succeeded = await runAll(step.run(), step.env);
  } catch (error) {
    console.error(error.message);
  }
  const result = { title, ...outcome(step, succeeded), seconds: (performance.now() - start) / 1000 };
  console.log(line(result));
  return result;
}

const line = ({ title, passed, failed, seconds }) =>
  `${title.padEnd(44)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;

const groups = process.argv.slice(2);
const chosen = steps.filter(({ group }) => groups.length === 0 || groups.includes(group));
if (chosen.length === 0) {
  console.error(`no such group; there are ${[...new Set(steps.map(({ group }) => group))].join(', ')}`);
  process.exit(2);
}

mkdirSync('build/test', { recursive: true });
const results = [];
for (const step of chosen) {
  results.push(await perform(step));
  // Testing what did not build would test what was built before.
  if (step.group === 'build' && results.at(-1).failed > 0) break;
}

// The end of a log is all that some see of a run.
function failedCases({ title, failed, cases }) {
  if (failed === 0) return [];
  return ['', `failed in ${title}`, ...(cases.length > 0 ? told(cases) : ['  see its output above'])];
}

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(['', ...results.map(line), ...results.flatMap(failedCases), ''].join('\n'));
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);
