// A second verifier of exports, written from docs/verifying.md and docs/counting.md alone: it shares no code with anything it checks.
import { digestOf, isDigest, same, sha256 } from './canonical.mjs';
import { without } from './count/support.mjs';
import { comparable, tallyOf } from './count/tally.mjs';
import { leafOf, peaksOf, rootOf } from './merkle.mjs';
import { resultOf } from './result.mjs';
import { keepsRules } from './rules.mjs';
import { isSigned, saidBy } from './signature.mjs';

const isNumber = (value) => Number.isInteger(value) && value >= 0;
const has = (value, ...names) =>
  value !== null && typeof value === 'object' && Object.keys(value).sort().join() === names.join();
const firstLine = ['address', 'course', 'document', 'export', 'head', 'result', 'since', 'tally', 'version'];

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

class Verifier {
  findings = [];
  entries = [];
  byLeaf = new Map();
  ballots = [];
  lastLeaf = '';

  tell(code, about = {}) {
    this.findings.push({ code, ...about });
  }

  read(text) {
    const [first, ...rest] = text.replace(/\n$/, '').split('\n').map(parsed);
    if (!has(first, ...firstLine) || first.export !== 1) return this.tell('export_broken', { line: 1 });
    this.first = first;
    const shown = rest.map((json, at) => ({ json, line: at + 2 }));
    const isEntry = ({ json }) => has(json, 'commitment', 'entry', 'replaces');
    const firstBallot = shown.findIndex(({ json }) => has(json, 'ballot', 'leaf', 'salt'));
    const end = firstBallot < 0 ? shown.length : firstBallot;
    const entries = shown.slice(0, end).filter((one) => this.isSound(one, isEntry(one)));
    this.readEntries(entries.map(({ json, line }) => ({ ...json, line })));
    for (const { json, line } of shown.slice(end)) this.readBallot(json, line);
  }

  isSound({ json, line }, isEntry) {
    const good =
      isEntry &&
      isNumber(json.entry) &&
      [json.commitment, json.replaces].every((digest) => digest === null || isDigest(digest));
    if (!good) this.tell('export_broken', { line });
    return good;
  }

  readEntries(entries) {
    let highest = -1;
    const byNumber = new Map();
    for (const one of entries) {
      const { entry, line } = one;
      if (byNumber.has(entry)) this.tell('entry_repeated', { line });
      else if (entry < highest) this.tell('entry_out_of_order', { line });
      if (!byNumber.has(entry)) byNumber.set(entry, { ...one, leaf: leafOf(one), counts: true });
      highest = Math.max(highest, entry);
    }
    const size = Math.max(highest + 1, this.first.course.log?.size ?? 0);
    for (let entry = 0; entry < size; ++entry)
      if (!byNumber.has(entry)) this.tell('entry_missing', { entry });
    this.entries = [...byNumber.values()].sort((a, b) => a.entry - b.entry);
    this.entries.forEach((entry) => this.place(entry));
    this.leaves = this.entries.map(({ leaf }) => leaf);
    this.root = rootOf(this.leaves);
  }

  place(entry) {
    if (entry.replaces !== null) {
      const replaced = this.byLeaf.get(entry.replaces);
      if (replaced?.counts && replaced.commitment !== null) replaced.counts = false;
      else this.tell('entry_replaces_nothing', { entry: entry.entry });
    }
    if (!this.byLeaf.has(entry.leaf)) this.byLeaf.set(entry.leaf, entry);
  }

  readBallot(json, line) {
    const good = has(json, 'ballot', 'leaf', 'salt') && isDigest(json.leaf) && typeof json.salt === 'string';
    if (!good) return this.tell('export_broken', { line });
    const entry = this.byLeaf.get(json.leaf);
    if (!entry) return this.tell('ballot_unknown', { line });
    if (entry.shown) return this.tell('ballot_repeated', { line });
    entry.shown = true;
    if (json.leaf < this.lastLeaf) this.tell('ballot_out_of_order', { line });
    if (json.leaf > this.lastLeaf) this.lastLeaf = json.leaf;
    if (!entry.counts || entry.commitment === null) return this.tell('ballot_replaced', { line });
    const commitment = digestOf({ ballot: json.ballot, salt: json.salt });
    if (entry.commitment !== commitment) return this.tell('ballot_changed', { line });
    if (!keepsRules(this.first.document, json.ballot)) return this.tell('ballot_refused', { line });
    this.ballots.push(json.ballot);
  }

  checkLog() {
    const { address, course, document, head, since } = this.first;
    const size = this.leaves.length;
    const log = size > 0 ? { peaks: peaksOf(this.leaves), root: this.root, size } : null;
    if (!same(course.log, log)) this.tell('root_differs');
    const lots = course.lots?.commitment ?? null;
    const expected = { address, document: digestOf(document), lots, root: this.root, since, size };
    const { time, ...said } = saidBy(head);
    if (!same(said, expected) || !isNumber(time)) this.tell('head_differs');
    if (!isSigned(head)) this.tell('signature_wrong');
  }

  checkLots() {
    const { course, document } = this.first;
    const { commitment, root, secret } = course.lots ?? {};
    if (document.count && (sha256(secret ?? '') !== commitment || root !== this.root))
      this.tell('lots_differ');
  }

  key() {
    const { beacon = '', commitment = '', root = '', secret = '' } = this.first.course.lots ?? {};
    const known = root !== '' && (beacon === '') === !this.first.document.beacon;
    return known ? digestOf({ beacon, commitment, root, secret }) : '';
  }

  recount() {
    const { document, result, tally } = this.first;
    for (const { commitment, counts, entry, shown } of this.entries)
      if (counts && commitment !== null && !shown) this.tell('ballot_missing', { entry });
    const counted = this.tally();
    if (counted === undefined) return;
    const found = resultOf(document, this.ballots, counted);
    const said = without(result, 'guests');
    if (!same(said, found)) this.tell('result_differs', { of: 'result', said, found });
    const told = this.comparable(tally, counted);
    if (!same(told, counted)) this.tell('result_differs', { of: 'tally', said: told, found: counted });
  }

  comparable(said, found) {
    if (!found || !Array.isArray(said?.tallies)) return said;
    const tallies = said.tallies.map((tally, at) => comparable(tally, found.tallies[at]));
    return { ...said, tallies };
  }

  /** Undefined where this verifier cannot count, so that nothing confirms what is said. */
  tally() {
    try {
      return tallyOf(this.first.document, this.ballots, this.key());
    } catch (error) {
      this.tell('result_differs', { of: error.message });
      return undefined;
    }
  }

  /** Holds a receipt against the log. */
  checkReceipt({ address, entry, leaf, head }) {
    const { address: here, course, head: now, since } = this.first;
    const found = this.entries.find((one) => one.entry === entry);
    if (!found || (address ?? here) !== here || found.leaf !== leaf) this.tell('receipt_differs');
    if (!head) return;
    if (!isSigned(head)) this.tell('signature_wrong');
    else if (head.key !== now.key) this.tell('key_differs');
    const then = saidBy(head);
    const begins =
      then.address === here &&
      then.since === since &&
      then.size <= this.leaves.length &&
      then.root === rootOf(this.leaves, 0, then.size);
    if (!begins) this.tell('log_rewritten');
    else if (!same(then.lots, course.lots?.commitment)) this.tell('lots_differ');
  }
}

/** {sound, findings: [{code, ...}], entries, ballots}. `key` is the hub's key as somebody knows it; `receipt` what a voter kept. */
export function verify(text, { key, receipt } = {}) {
  const verifier = new Verifier();
  verifier.read(text);
  if (verifier.first) {
    verifier.checkLog();
    if (key !== undefined && key !== verifier.first.head.key) verifier.tell('key_differs');
    if (verifier.first.course.status === 'closed') {
      verifier.checkLots();
      verifier.recount();
    } else {
      verifier.tell('export_open');
    }
    if (receipt) verifier.checkReceipt(receipt);
  }
  const { findings, entries, ballots } = verifier;
  return { sound: findings.length === 0, findings, entries: entries.length, ballots: ballots.length };
}
