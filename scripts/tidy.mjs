// clang-tidy over the project's own C++, two files at a time; a file whose inputs did not change is not asked again.
// Usage: tidy.mjs BUILD_FOLDER (built: the inputs of a file are those that the compiler saw)
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';

const build = resolve(process.argv[2] ?? 'build/release');
const root = process.cwd();
const stamps = join(build, 'tidy');
const isOurs = (path) => ['sdk', 'hub', 'wasm'].some((room) => path.startsWith(join(root, room) + '/'));

// "object: #deps ...\n    path\n    path\n\n", as ninja prints them.
function inputsByObject() {
  const blocks = execFileSync('ninja', ['-C', build, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return new Map(
    blocks.split('\n\n').map((block) => {
      const [head, ...paths] = block.split('\n');
      return [head.split(':')[0], paths.map((path) => resolve(build, path.trim())).filter(isOurs)];
    }),
  );
}

function digestOf(command, inputs) {
  const hash = createHash('sha256').update(command).update(readFileSync('.clang-tidy'));
  for (const path of inputs) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function tidy(file) {
  return new Promise((done) => {
    // The commands are GCC's, whose warnings clang does not all know.
    const options = ['-p', build, '--quiet', '--extra-arg=-Wno-unknown-warning-option'];
    const child = spawn('clang-tidy', [...options, file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => done({ clean: status === 0, output }));
  });
}

const inputs = inputsByObject();
const waiting = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'))
  .filter(({ file }) => isOurs(file) && !file.includes('.generated.'))
  .map(({ file, command }) => ({
    file,
    // Not every CMake names the object but in its command.
    stamp: join(stamps, digestOf(command, inputs.get(/ -o (\S+)/.exec(command)?.[1]) ?? [file])),
  }))
  .filter(({ stamp }) => !existsSync(stamp));

let faulty = 0;
async function work() {
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (waiting.length % 25 === 0 && waiting.length > 0) console.log(`${waiting.length} to go`);
    const { clean, output } = await tidy(next.file);
    if (clean) writeFileSync(next.stamp, '');
    else faulty += 1;
    process.stdout.write(output);
  }
}

mkdirSync(stamps, { recursive: true });
console.log(`${waiting.length} files changed since they were last clean`);
await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, work));
if (faulty > 0) {
  console.error(`${faulty} files with findings`);
  process.exit(1);
}
