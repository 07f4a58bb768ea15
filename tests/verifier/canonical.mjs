// Digests and canonical JSON (RFC 8785), for values of texts, whole numbers, arrays and objects.
import { createHash } from 'node:crypto';

export const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** Members sorted by UTF-16 units, as Array.sort does; numbers and texts as JSON.stringify writes them. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members}}`;
}

export const same = (a, b) => canonical(a ?? null) === canonical(b ?? null);
export const isDigest = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const digestOf = (value) => sha256(canonical(value));
