// Plays the steps of a golden case against one replica, as tests/cases/README.md describes them.
import { canonical } from './canonical.mjs';

const forms = {
  in: (value) => JSON.stringify(value),
  parts: (parts) => parts.map((part) => (typeof part === 'string' ? part : part[0].repeat(part[1]))).join(''),
  hex: (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
};

const isCare = (key) => /^(decision|report|appeal)-/.test(key);

const waitsUnder = (tag, item) =>
  ({ reported: 'reports' in item, appealed: 'appeal' in item })[tag] ?? item.status === tag;

const withoutId = (item) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'id'));
const withoutIds = (items) => items.map(withoutId).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

// Members called `record` are ids, too.
function withoutRecords(seen) {
  if (Array.isArray(seen)) return seen.map(withoutRecords);
  if (seen === null || typeof seen !== 'object') return seen;
  return Object.fromEntries(
    Object.entries(seen)
      .filter(([name]) => name !== 'record')
      .map(([name, value]) => [name, withoutRecords(value)]),
  );
}

// Ids are drawn by whoever keeps the records.
function ownWithoutIds(own) {
  if (!own?.revs) return own;
  const { reports, revs, waiting, ...rest } = withoutRecords(own);
  return {
    ...rest,
    ...(reports && { reports: withoutIds(reports) }),
    revs: Object.fromEntries(Object.entries(revs).filter(([key]) => !isCare(key))),
    ...(waiting && { waiting: mapped(waiting, withoutId) }),
  };
}

export class Scene {
  #core;
  #handle;
  #records = new Map(); // by author and key
  #epoch = 0;
  #policy; // as a context carries it; undefined: nothing is judged

  /** One replica of the core, until close(). */
  constructor(core, kind) {
    this.#core = core;
    this.#handle = core.open(kind);
  }

  close() {
    this.#core.close(this.#handle);
  }

  /** What the step answers: bytes in canonical form, as the core wrote them wherever it wrote them whole. */
  play(step) {
    if (step.call) return this.#call(step);
    if (step.do === 'checkpoint') return this.#core.checkpoint(this.#handle);
    const verbs = {
      publish: this.#publish,
      act: this.#act,
      clock: this.#passTime,
      view: this.#view,
      policy: this.#setPolicy,
      decide: this.#decide,
      report: this.#say,
      appeal: this.#say,
      queue: this.#queue,
    };
    return canonical(verbs[step.do].call(this, step));
  }

  #call(step) {
    if (step.call === 'checkpoint') return this.#core.checkpoint(this.#handle);
    const [form] = Object.keys(forms).filter((name) => name in step);
    return this.#core[step.call](this.#handle, forms[form](step[form]));
  }

  #publish({ at, document, roles = ['steward'], rev = this.#rev('@space', 'document') }) {
    const act = { key: 'document', rev, body: document };
    const refusal = this.#commit('@space', roles, act, at, true);
    if (refusal) return refusal;
    const { version, since } = this.#checkpoint();
    return { ok: true, version, since };
  }

  #act({ at, by, act, roles = [], ordered = false }) {
    return this.#commit(by, roles, act, at, ordered) ?? { ok: true, rev: this.#rev(by, act.key) };
  }

  #passTime({ at }) {
    const act = { key: 'clock', rev: this.#rev('@clock', 'clock'), body: null };
    return this.#commit('@clock', [], act, at, true) ?? { ok: true, course: this.#checkpoint().course };
  }

  #view({ by, seed = 0, roles = [] }) {
    const seen = this.#ask('view', { viewer: { actor: { id: by, roles }, seed }, mine: this.#mine(by) });
    if (!seen.ok) return seen;
    const { ok, standing, shared, own } = seen;
    return { ok, standing, shared, own: ownWithoutIds(own) };
  }

  #setPolicy({ document, version, packs }) {
    this.#policy = { document, version, packs };
    return { ok: true };
  }

  #decide({ at, by, roles = [], about, rev, body }) {
    const target = this.#records.get(`${about.by} ${about.key}`) ?? null;
    const act = { key: 'decision', on: target?.id ?? "nobody's", rev, body };
    return (
      this.#commit(by, roles, act, at, true, target) ?? { ok: true, rev: this.#rev(about.by, about.key) }
    );
  }

  #say({ do: what, at, by, roles = [], about, rev, body }) {
    const target = this.#records.get(`${about.by} ${about.key}`) ?? null;
    const on = target?.id ?? "nobody's";
    const act = { key: `${what}-${on}`, on, rev, body };
    return this.#commit(by, roles, act, at, false, target) ?? { ok: true, rev: this.#rev(by, act.key) };
  }

  #queue({ tag }) {
    const [said, queue] = [true, false].map((care) =>
      [...this.#records.values()].filter(({ key }) => isCare(key) === care),
    );
    const asked = { viewer: { actor: { id: '' } }, queue };
    const seen = this.#ask(
      'view',
      said.some(({ key }) => !key.startsWith('decision')) ? { ...asked, said } : asked,
    );
    if (!seen.ok) return seen;
    return { ok: true, items: withoutIds(seen.queue.filter((item) => waitsUnder(tag, item))) };
  }

  // Admits the act, keeps its records and folds them in; gives the refusal, if there is one.
  #commit(author, roles, act, now, ordered, target = null) {
    const policy = this.#policy;
    const context = { actor: { id: author, roles }, now, seed: 'golden', ...(policy && { policy }) };
    const admitted = this.#ask('admit', { act, context, mine: this.#mine(author), target });
    if (!admitted.ok) return admitted;
    if (admitted.records.length === 0) return undefined;
    const steps = admitted.records.map((after) => this.#keep(after));
    if (ordered) this.#epoch += 1;
    const folded = this.#ask('fold', { epoch: this.#epoch, steps });
    return folded.ok ? undefined : folded;
  }

  #keep(record) {
    const place = `${record.author} ${record.key}`;
    const after = { id: `${record.author}/${record.key}`, ...record };
    const before = this.#records.get(place) ?? null;
    this.#records.set(place, after);
    return { before, after };
  }

  #ask(verb, input) {
    return JSON.parse(this.#core[verb](this.#handle, JSON.stringify(input)));
  }

  #checkpoint() {
    return JSON.parse(this.#core.checkpoint(this.#handle)).checkpoint;
  }

  /** By that member, or to them. */
  #mine(author) {
    return [...this.#records.values()].filter(
      (record) => record.author === author || record.to?.includes(author),
    );
  }

  #rev(author, key) {
    return this.#records.get(`${author} ${key}`)?.rev ?? 0;
  }
}
