// Writes the lines of tests/cases/export anew, from the scenarios in them: node tests/verifier/make-export.mjs
// Everything follows from the scenario but the signature: its key is made for this, and thrown away.
// Scenarios count by methods that docs/verifying.md tells round by round: of others the second verifier has no rounds to write.
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonical, digestOf, sha256 } from './canonical.mjs';
import { tallyOf } from './count/tally.mjs';
import { leafOf, peaksOf, rootOf } from './merkle.mjs';
import { resultOf } from './result.mjs';

const folder = fileURLToPath(new URL('../cases/export/', import.meta.url));

/** Each act is {by, ballot}; a ballot of null withdraws. */
function record(acts) {
  const entries = [];
  const standing = new Map();
  acts.forEach(({ by, ballot }, entry) => {
    const salt = sha256(`salt ${entry}`);
    const commitment = ballot === null ? null : digestOf({ ballot, salt });
    const replaces = standing.get(by)?.leaf ?? null;
    entries.push({ commitment, entry, replaces });
    standing.delete(by);
    if (ballot !== null) standing.set(by, { ballot, leaf: leafOf({ commitment, replaces }), salt });
  });
  const ballots = [...standing.values()].sort((a, b) => (a.leaf < b.leaf ? -1 : 1));
  return { entries, ballots };
}

function signed(said) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const text = canonical(said);
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { key: point.toString('base64url'), signature: signature.toString('base64url'), signed: text };
}

function linesOf({ address, document, acts, secret }) {
  const { entries, ballots } = record(acts);
  const leaves = entries.map(leafOf);
  const root = rootOf(leaves);
  const lots = document.count && { commitment: sha256(secret), root, secret };
  const course = {
    status: 'closed',
    log: { peaks: peaksOf(leaves), root, size: leaves.length },
    ...(lots && { lots }),
  };
  const shown = ballots.map(({ ballot }) => ballot);
  const tally = tallyOf(document, shown, lots ? digestOf({ beacon: '', ...lots }) : '');
  const said = { address, document: digestOf(document), lots: lots?.commitment ?? null, root };
  const first = {
    ...{ export: 1, address, since: 1, version: 1, document, course, tally },
    head: signed({ ...said, since: 1, size: leaves.length, time: 1790000000000 }),
    result: { ...resultOf(document, shown, tally), guests: 0 },
  };
  return [first, ...entries, ...ballots].map((line) => JSON.parse(canonical(line)));
}

for (const file of readdirSync(folder)) {
  const path = join(folder, file);
  const { scenario } = JSON.parse(readFileSync(path, 'utf8'));
  if (!scenario) continue;
  const lines = linesOf(scenario).map((line) => JSON.stringify(line));
  const kept = readFileSync(path, 'utf8');
  const [before, after] = [kept.indexOf('  "lines": ['), kept.indexOf('  "cases": [')];
  writeFileSync(
    path,
    `${kept.slice(0, before)}  "lines": [\n    ${lines.join(',\n    ')}\n  ],\n${kept.slice(after)}`,
  );
}
