// Heads: whether one is signed by the key beside it, and what it says.
import { createPublicKey, verify } from 'node:crypto';

function keyOf(text) {
  const point = Buffer.from(text, 'base64url');
  if (point.length !== 65 || point[0] !== 4 || point.toString('base64url') !== text) return undefined;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

export function isSigned({ signed, signature, key }) {
  try {
    const raw = Buffer.from(signature, 'base64url');
    if (raw.length !== 64 || raw.toString('base64url') !== signature) return false;
    return verify('sha256', Buffer.from(signed), { key: keyOf(key), dsaEncoding: 'ieee-p1363' }, raw);
  } catch {
    return false;
  }
}

export function saidBy(head) {
  try {
    return JSON.parse(head.signed) ?? {};
  } catch {
    return {};
  }
}
