// Verifiable polls on a hub, voters who change their minds, and the two verifiers that must agree on what can be downloaded.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hubBinary } from '../../../scripts/start-hub.mjs';
import { verify } from '../../verifier/verify.mjs';
import { Place, eventually } from '../support/hub.mjs';

export const inSeconds = (seconds) => new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString();

/** A poll that stays open until somebody closes it. */
export const verifiable = (document) => ({
  kind: 'poll',
  question: 'What comes first?',
  options: ['lamps', 'toys', 'clothes', 'radios'].map((id) => ({ id, label: `The ${id}` })),
  results: 'always',
  verifiable: true,
  closes: '2099-01-01T00:00:00Z',
  ...document,
});

/** A started hub with these verifiable polls, by name. */
export async function openPolls(test, polls, more = {}) {
  const documents = Object.fromEntries(
    Object.entries(polls).map(([name, poll]) => [`poll/${name}`, verifiable(poll)]),
  );
  const place = await new Place(test, { documents, ...more }).start();
  place.polls = documents;
  for (const name of Object.keys(polls)) await hasStatus(place, name, 'open');
  return place;
}

export const hasStatus = (place, name, status) =>
  eventually(async () => (await place.look(name)).shared?.status === status, `${name} is ${status}`);

export async function close(place, name) {
  place.save(`poll/${name}.json`, { ...place.polls[`poll/${name}`], closes: inSeconds(1) });
  await hasStatus(place, name, 'closed');
}

/** Votes, or withdraws with null. Answers the receipt. */
export async function cast(member, name, body, rev) {
  const { status, own, errors } = await member.put(`poll/${name}/records/ballot`, { body }, rev);
  assert.equal(status, 200, JSON.stringify(errors));
  return own.receipt;
}

/** The first changes, the second withdraws, the third withdraws and comes again; the others stay. Answers the members, and the receipts in order. */
export async function castAll(place, name, bodies) {
  const members = [];
  const receipts = [];
  for (const [at, body] of bodies.entries()) {
    members.push(await place.member(`member-${at}`));
    receipts.push(await cast(members[at], name, body, 0));
  }
  const [first, second, third] = members;
  receipts.push(await cast(first, name, bodies[1], 1));
  await cast(second, name, null, 1);
  await cast(third, name, null, 1);
  receipts.push(await cast(third, name, bodies[0], 2));
  return { members, receipts };
}

export async function fetched(place, name, part, init) {
  const reply = await fetch(place.url(`poll/${name}/${part}`), init);
  const text = await reply.text();
  return { status: reply.status, type: reply.headers.get('content-type'), text };
}

export const json = async (...asked) => JSON.parse((await fetched(...asked)).text);

export async function exported(place, name) {
  const { status, type, text } = await fetched(place, name, 'export');
  assert.deepEqual([status, type], [200, 'application/x-ndjson']);
  return text;
}

/** What `hearth verify --json` answers. */
export async function verifiedByHub(place, text, { key, receipt } = {}) {
  const file = join(place.scratch, 'export.ndjson');
  writeFileSync(file, text);
  const options = key === undefined ? [] : ['--key', key];
  if (receipt) {
    writeFileSync(join(place.scratch, 'receipt.json'), JSON.stringify(receipt));
    options.push('--receipt', join(place.scratch, 'receipt.json'));
  }
  const { code, stdout } = await new Promise((resolve) => {
    execFile(hubBinary, ['verify', file, '--json', ...options], { maxBuffer: 1 << 28 }, (error, out) =>
      resolve({ code: error?.code ?? 0, stdout: out }),
    );
  });
  const report = JSON.parse(stdout);
  assert.equal(code, report.sound ? 0 : 1);
  return report;
}

const codesOf = ({ findings }) => [...new Set(findings.map(({ code }) => code))].sort();

/** The codes that both verifiers find. They must be the same. */
export async function found(place, text, asked = {}) {
  const report = await verifiedByHub(place, text, asked);
  const second = verify(text, asked);
  assert.deepEqual(codesOf(second), codesOf(report), JSON.stringify(second.findings).slice(0, 4000));
  assert.equal(report.sound, second.sound);
  if (report.sound) {
    assert.deepEqual([report.entries, report.ballots], [second.entries, second.ballots]);
  }
  return { codes: codesOf(report), report };
}
