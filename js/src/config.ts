// Where this page's widgets find their community: read from the script tag, or said by connect().

/** Gives the signed-in member's JWT, or nothing when nobody is signed in. Asked again when the hub says that it has expired. */
export type TokenSource = () => Promise<string | null | undefined>;

/** Which form of the core to run: `js` skips WebAssembly and its probe. */
export type CoreForm = 'auto' | 'js';

export interface PageConfig {
  /** The community's name at the hub. Without one there is no hub. */
  readonly space?: string | undefined;
  /** The hub's address; a path may follow the origin. */
  readonly hub?: string | undefined;
  readonly token?: TokenSource | undefined;
  readonly core?: CoreForm | undefined;
}

let page: PageConfig = {};
const listeners = new Set<() => void>();

export function pageConfig(): PageConfig {
  return page;
}

/** Adds to what is known; what is undefined leaves things as they are. */
export function configure(more: PageConfig): void {
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  page = { ...page, ...Object.fromEntries(given) };
  tellConfigured();
}

export function tellConfigured(): void {
  for (const listener of [...listeners]) listener();
}

/** Tells when the configuration has changed, or code that was missing may be there: widgets look again. Returns the way to stop. */
export function onConfigured(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `data-space`, `data-hub`, `data-token` and `data-core` of the script tag that loaded this module; its own origin is the hub. */
export function readScript(moduleUrl: string, root: Document): PageConfig {
  const script = [...root.scripts].find((tag) => tag.src === moduleUrl);
  if (!script) return {};
  const { space, hub, token, core } = script.dataset;
  return {
    space,
    hub: hubAddress(hub ?? new URL(moduleUrl).origin, root.baseURI),
    token: token === undefined ? undefined : tokenAt(token, root.baseURI),
    core: core === 'js' ? 'js' : undefined,
  };
}

/** One spelling for one hub: absolute, without query, fragment or closing slash. */
export function hubAddress(address: string, base?: string): string {
  const url = new URL(address, base);
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * The JWT comes as plain text from an address of the page's own site: a token of one site is not fetched from another. An empty answer,
 * a refusal and the way to a page for signing in say that nobody is signed in; a fault says nothing.
 */
export function tokenAt(address: string, base: string): TokenSource {
  const url = new URL(address, base);
  const own = url.origin === new URL(base).origin;
  if (!own) console.error(`data-token is not of this site: ${address}`);
  return async () => {
    if (!own) return null;
    const answer = await fetch(url, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
    if (answer.status > 404) throw new Error(`${address}: ${answer.status}`);
    return answer.ok ? (await answer.text()).trim() : null;
  };
}
