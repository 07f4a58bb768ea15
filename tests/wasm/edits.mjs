// What the cases of tests/cases/export do to an export.
import { canonical } from './canonical.mjs';

/** Sets what stands at the names, or takes it out. */
function change(value, [name, ...rest], edit) {
  if (rest.length > 0) change(value[name], rest, edit);
  else if ('set' in edit) value[name] = edit.to;
  else if (Array.isArray(value)) value.splice(Number(name), 1);
  else delete value[name];
}

const edits = {
  drop: (lines, { drop }) => lines.splice(drop - 1, 1),
  copy: (lines, { copy, before }) => lines.splice(before - 1, 0, lines[copy - 1]),
  insert: (lines, { insert, before }) => lines.splice(before - 1, 0, canonical(insert)),
  swap: (lines, { swap: [a, b] }) => ([lines[a - 1], lines[b - 1]] = [lines[b - 1], lines[a - 1]]),
  text: (lines, { text, to }) => (lines[text - 1] = to),
  set: pointed,
  remove: pointed,
};

function pointed(lines, edit) {
  const [, number, ...names] = (edit.set ?? edit.remove).split('/');
  const value = JSON.parse(lines[number - 1]);
  change(value, names, edit);
  lines[number - 1] = canonical(value);
}

/** The bytes of an export after its edits. */
export function edited(values, list) {
  let lines = values.map(canonical);
  let cut;
  for (const edit of list) {
    if ('end' in edit) cut = edit;
    else edits[Object.keys(edits).find((name) => name in edit)](lines, edit);
  }
  if (!cut) return Buffer.from(lines.map((line) => `${line}\n`).join(''));
  lines = lines.slice(0, cut.end);
  lines.push(Buffer.from(lines.pop()).subarray(0, cut.bytes).toString());
  return Buffer.from(lines.join('\n'));
}
