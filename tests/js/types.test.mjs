import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = fileURLToPath(new URL('consumer/consumer.ts', import.meta.url));

const resolutions = [
  ['as bundlers find them', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ['as Node finds them', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
];
assert.equal(resolutions.length, 2);

for (const [name, module, moduleResolution] of resolutions)
  test(`the types of the package say what it can do, ${name}`, () => {
    const program = ts.createProgram([file], {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      strict: true,
      noEmit: true,
    });
    const found = ts
      .getPreEmitDiagnostics(program)
      .map((each) => ts.flattenDiagnosticMessageText(each.messageText, '\n'));
    assert.deepEqual(found, []);
  });
