// Plays the steps of a golden case against one replica, as tests/cases/README.md describes them.
import { canonical } from './canonical.mjs';

const forms = {
  in: (value) => JSON.stringify(value),
  parts: (parts) => parts.map((part) => (typeof part === 'string' ? part : part[0].repeat(part[1]))).join(''),
  hex: (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
};

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
    return { ok, standing, shared, own };
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

  #queue({ tag }) {
    const queue = [...this.#records.values()].filter(({ status }) => status === tag);
    const seen = this.#ask('view', { viewer: { actor: { id: '' } }, queue });
    if (!seen.ok) return seen;
    const items = seen.queue.map((item) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'id')),
    );
    return { ok: true, items: items.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)) };
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

  #mine(author) {
    return [...this.#records.values()].filter((record) => record.author === author);
  }

  #rev(author, key) {
    return this.#records.get(`${author} ${key}`)?.rev ?? 0;
  }
}
