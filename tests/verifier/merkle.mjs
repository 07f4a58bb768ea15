// Merkle trees of RFC 6962, section 2.1, as its definitions read: by halves. Digests are hexadecimal.
import { canonical, sha256 } from './canonical.mjs';

const bytes = (digest) => Buffer.from(digest, 'hex');
const node = (left, right) => sha256(Buffer.from([1]), bytes(left), bytes(right));

/** The leaf of an entry. */
export const leafOf = ({ commitment, replaces }) =>
  sha256(Buffer.from([0]), canonical({ commitment, replaces }));

/** The largest power of two below n. */
function split(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

export function rootOf(leaves, from = 0, to = leaves.length) {
  if (to === from) return sha256('');
  if (to - from === 1) return leaves[from];
  const middle = from + split(to - from);
  return node(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
}

/** The roots of the whole trees that the log falls into, the largest first. */
export function peaksOf(leaves) {
  const peaks = [];
  let from = 0;
  for (let size = 2 ** 30; size >= 1; size /= 2) {
    if (leaves.length - from < size) continue;
    peaks.push(rootOf(leaves, from, from + size));
    from += size;
  }
  return peaks;
}

/** The root that a path of 2.1.1 leads to from the leaf at `index` of `size`; undefined for a path of another length. */
function climb(index, size, leaf, path) {
  if (size === 1) return path.length === 0 ? leaf : undefined;
  if (path.length === 0) return undefined;
  const k = split(size);
  const below = path.slice(0, -1);
  const other = path.at(-1);
  const own = index < k ? climb(index, k, leaf, below) : climb(index - k, size - k, leaf, below);
  if (own === undefined) return undefined;
  return index < k ? node(own, other) : node(other, own);
}

export const isIncluded = ({ leaf, index, size, root, path }) =>
  index >= 0 && index < size && climb(index, size, leaf, path) === root;

/** SUBPROOF of 2.1.2 read backwards: the roots of the first `early` and of all `late`; `known`: the early root is the asker's own. */
function rebuild(early, late, known, proof) {
  if (early === late) {
    if (known !== undefined) return proof.length === 0 ? [known, known] : undefined;
    return proof.length === 1 ? [proof[0], proof[0]] : undefined;
  }
  if (proof.length === 0) return undefined;
  const k = split(late);
  const below = proof.slice(0, -1);
  const other = proof.at(-1);
  if (early <= k) {
    const roots = rebuild(early, k, known, below);
    return roots && [roots[0], node(roots[1], other)];
  }
  const roots = rebuild(early - k, late - k, undefined, below);
  return roots && [node(other, roots[0]), node(other, roots[1])];
}

/** Whether a log of `late` entries begins with that of `early`; both are {size, root}. */
export function isConsistent(early, late, proof) {
  if (early.size < 1 || early.size > late.size) return false;
  const roots = rebuild(early.size, late.size, early.root, proof);
  return roots !== undefined && roots[0] === early.root && roots[1] === late.root;
}
