// Which store a widget talks to. Widgets that name the same hub and space share one store, and with it one stream.
import { type PageConfig, hubAddress, pageConfig } from '../config.js';
import { globals } from '../globals.js';
import { HubStore } from './hub-store.js';
import type { Publishes, Store } from './store.js';

const hubs = new Map<string, HubStore>();
const locals = new Map<string, Promise<Store & Publishes>>();

/** The hub's store for an element: its own `space` and `hub` attributes, else the page's. Undefined where no space is named. */
export function storeFor(element: Element): Store | undefined {
  return resolveStore({
    space: element.getAttribute('space') ?? undefined,
    hub: element.getAttribute('hub') ?? undefined,
  });
}

/** The shared store of a hub and space; what is not given is the page's. The page's token goes to the page's own hub and space only. */
export function resolveStore(given: Pick<PageConfig, 'space' | 'hub'> = {}): HubStore | undefined {
  const page = pageConfig();
  const space = given.space ?? page.space;
  const address = given.hub ?? page.hub ?? globals.location?.origin;
  if (!space || !address) return undefined;
  const hub = hubAddress(address, globals.document?.baseURI);
  const place = `${hub} ${space}`;
  const known = hubs.get(place);
  if (known) return known;
  const atHome = space === page.space && (page.hub === undefined || hub === hubAddress(page.hub));
  const store = new HubStore({ hub, space, token: atHome ? page.token : undefined });
  hubs.set(place, store);
  return store;
}

/** The store for documents written in the page itself: this device alone, no hub. Loaded when first asked for. */
export function openLocalStore(space = pageConfig().space ?? 'page'): Promise<Store & Publishes> {
  const known = locals.get(space);
  if (known) return known;
  const opening = import('./local-store.js').then(
    ({ LocalStore }) => new LocalStore({ space, core: pageConfig().core ?? 'auto' }),
  );
  locals.set(space, opening);
  opening.catch(() => locals.delete(space));
  return opening;
}
