// Which store a widget talks to. Widgets that name the same hub and space share one store, and with it one stream.
import { hubAddress, onConfigured, pageConfig, tellConfigured } from '../config.js';
import { globals } from '../globals.js';
import type * as HubStoreCode from './hub-store.js';
import { failure } from './problems.js';
import type { Publishes, Store } from './store.js';

/** Milliseconds until code that could not be fetched is asked for again. */
const beforeLookingAgain = 10_000;

/** Opens one of each place. A failure is everybody's for a while; then those who want the place are told to look again. */
function sharing<T>(): (place: string, open: () => Promise<T>) => Promise<T> {
  const opened = new Map<string, Promise<T>>();
  return (place, open) => {
    const known = opened.get(place);
    if (known) return known;
    const opening = open().catch(() => {
      setTimeout(() => {
        opened.delete(place);
        tellConfigured();
      }, beforeLookingAgain);
      throw failure('offline');
    });
    opened.set(place, opening);
    return opening;
  };
}

const hubs = sharing<HubStoreCode.HubStore>();
const locals = sharing<Store & Publishes>();

let token = pageConfig().token;
onConfigured(() => {
  const given = pageConfig().token;
  if (given === token) return;
  token = given;
  void resolveStore()?.then((store) => {
    store.use(given);
  });
});

/** The hub's store for an element: its own `space` and `hub` attributes, else the page's. Undefined where no space is named. */
export function storeFor(element: Element): Promise<Store> | undefined {
  return resolveStore({ space: element.getAttribute('space'), hub: element.getAttribute('hub') });
}

/** The shared store of a hub and space; what is not given is the page's. The page's token goes to the page's own hub and space only. */
export function resolveStore(
  given: Readonly<Partial<Record<'space' | 'hub', string | null | undefined>>> = {},
): Promise<HubStoreCode.HubStore> | undefined {
  const page = pageConfig();
  const space = given.space ?? page.space;
  const address = given.hub ?? page.hub ?? globals.location?.origin;
  if (!space || !address) return undefined;
  const hub = hubAddress(address, globals.document?.baseURI);
  const atHome = space === page.space && (page.hub === undefined || hub === hubAddress(page.hub));
  return hubs(`${hub} ${space}`, async () => {
    const { HubStore } = await hubStoreCode();
    return new HubStore({ hub, space, token: atHome ? page.token : undefined });
  });
}

/** The code of a hub's store, which a page without a hub never needs. */
export const hubStoreCode = (): Promise<typeof HubStoreCode> => import('./hub-store.js');

/** The store for documents written in the page itself: this device alone, no hub. Loaded when first asked for. */
export function openLocalStore(space = pageConfig().space ?? 'page'): Promise<Store & Publishes> {
  return locals(space, async () => {
    const { LocalStore } = await import('./local-store.js');
    return new LocalStore({ space, core: pageConfig().core ?? 'auto' });
  });
}
