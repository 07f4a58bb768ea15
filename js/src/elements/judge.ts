// The filter that an element of the page judges by, kept as its policy says.
import { type ContentFilter, type FilterPolicy, openFilter } from '../filter.js';
import { type Following, follow, tellAuthor } from '../stores/following.js';
import { storeFor } from '../stores/index.js';
import { asHearthError } from '../stores/problems.js';
import type { Watched } from '../stores/store.js';
import { languagesFor } from './filter-languages.js';
import { languageAt } from './surroundings.js';

/** The policy of a whole space, when the page names none. */
const ofTheSpace = 'default';

/** Where a policy may be written: a property, JSON inside the element, a name at the hub. */
export interface Judging extends Element {
  readonly policy: FilterPolicy | undefined;
  readonly name: string | null;
}

export class Judge {
  filter: ContentFilter | undefined;
  #opening: Promise<ContentFilter | undefined> | undefined;
  #following: Following | undefined;
  #policy: FilterPolicy | undefined;

  /** `changed` is called when the filter is there, and when it judges by something else. */
  constructor(
    private readonly element: Judging,
    private readonly changed: () => void,
  ) {}

  /** The filter, as soon as it is there; undefined when there is none to be had. What failed is tried again by the next who asks. */
  ready(): Promise<ContentFilter | undefined> {
    return (this.#opening ??= this.#open());
  }

  /** The element's own policy has changed. */
  renew(): void {
    if (!this.#opening) return;
    this.#following?.stop();
    this.#following = undefined;
    void this.#own().then((policy) => this.#use(policy));
  }

  stop(): void {
    this.#following?.stop();
    this.#following = undefined;
    this.filter?.close();
    this.filter = undefined;
    this.#opening = undefined;
  }

  async #open(): Promise<ContentFilter | undefined> {
    try {
      const policy = (this.#policy = await this.#own());
      const filter = await openFilter(await this.#inOurLanguage(policy), { model: false });
      this.filter = filter;
      // The hub may have said something else by now.
      if (this.#policy !== policy) await filter.use(await this.#inOurLanguage(this.#policy));
      this.changed();
      // What words say together comes after what each of them says.
      void filter.hear().then(this.changed, () => undefined);
      return filter;
    } catch (error) {
      this.#opening = undefined;
      this.#tell(error);
      return this.filter;
    }
  }

  async #own(): Promise<FilterPolicy | undefined> {
    const written = this.element.querySelector(':scope > script[type="application/json"]');
    if (this.element.policy) return this.element.policy;
    return written ? (JSON.parse(written.textContent) as FilterPolicy) : this.#atTheHub();
  }

  get #address(): string {
    return `filter/${this.element.name ?? ofTheSpace}`;
  }

  /** What the hub says first; what it says later changes the filter. A space without a policy of its own has none. */
  #atTheHub(): Promise<FilterPolicy | undefined> {
    const store = storeFor(this.element);
    if (!store) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#following = follow({ address: this.#address, store }, (watched: Watched) => {
        if (!watched.snapshot && !watched.problem) return;
        const policy = watched.snapshot?.document as FilterPolicy | undefined;
        if (policy) void this.#use(policy);
        resolve(policy);
      });
    });
  }

  async #use(policy: FilterPolicy | undefined): Promise<void> {
    if (policy === this.#policy) return;
    this.#policy = policy;
    if (!this.filter) return;
    try {
      await this.filter.use(await this.#inOurLanguage(policy));
      this.changed();
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    tellAuthor(this.#address, asHearthError(error).problems);
  }

  /** A policy that names no language is in that of the page, and in English. */
  async #inOurLanguage(policy: FilterPolicy = {}): Promise<FilterPolicy> {
    return policy.languages ? policy : { ...policy, languages: await languagesFor(languageAt(this.element)) };
  }
}
