// What somebody who can change a download would try.
import { generateKeyPairSync, sign } from 'node:crypto';
import { canonical, digestOf, sha256 } from '../../verifier/canonical.mjs';
import { leafOf, peaksOf, rootOf } from '../../verifier/merkle.mjs';

export const read = (text) => {
  const [first, ...rest] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    first,
    entries: rest.filter((line) => 'entry' in line),
    ballots: rest.filter((line) => 'ballot' in line),
  };
};

export const write = ({ first, entries, ballots }) =>
  [first, ...entries, ...ballots].map((line) => `${canonical(line)}\n`).join('');

/** The text after an edit of what it says. */
export const edited = (text, edit) => {
  const said = structuredClone(read(text));
  edit(said);
  return write(said);
};

export const byLeaf = (a, b) => (a.leaf < b.leaf ? -1 : 1);

/** Signs a head as a hub would, with a key of one's own. */
export function signedHead(said) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const signed = canonical(said);
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { key: point.toString('base64url'), signature: signature.toString('base64url'), signed };
}

/** An entry and its ballot, with everything that follows from them but the signature and the result. */
export function invent(said, ballot) {
  const salt = sha256('invented');
  const entry = {
    commitment: digestOf({ ballot, salt }),
    entry: said.entries.length,
    replaces: null,
  };
  said.entries.push(entry);
  said.ballots.push({ ballot, leaf: leafOf(entry), salt });
  said.ballots.sort(byLeaf);
  const leaves = said.entries.map(leafOf);
  const { course, head } = said.first;
  course.log = { peaks: peaksOf(leaves), root: rootOf(leaves), size: leaves.length };
  course.lots.root = course.log.root;
  head.signed = canonical({ ...JSON.parse(head.signed), root: course.log.root, size: leaves.length });
}
