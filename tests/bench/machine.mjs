// The machine and the programs of a run, without names and places.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';

function versionOf(command) {
  const said = execFileSync(command, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return said.match(/\d+\.\d+\.\d+/)[0];
}

function distribution() {
  return readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="(.*)"$/m)[1];
}

const isVirtual = () => /^flags.*\bhypervisor\b/m.test(readFileSync('/proc/cpuinfo', 'utf8'));

/** {date, system, processor, memory, programs}: words for people. */
export function describeMachine() {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    system: `${distribution()}, Linux ${release().split('-')[0]}`,
    processor: `${processors.length} cores of ${processors[0].model.trim()}${isVirtual() ? ' in a virtual machine' : ''}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    programs: `GCC ${versionOf('g++')}, Emscripten ${versionOf('emcc')}, Node ${process.versions.node}`,
  };
}

function ticks() {
  const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].split(/\s+/);
  const [user, nice, system, idle, wait, ...rest] = fields.slice(0, 8).map(Number);
  const busy = [user, nice, system, ...rest].reduce((sum, count) => sum + count);
  return { busy, all: busy + idle + wait };
}

/** The share of the processors that others use, watched for a while in which this program rests. */
export async function useByOthers(milliseconds) {
  const before = ticks();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const after = ticks();
  return (after.busy - before.busy) / (after.all - before.all);
}
