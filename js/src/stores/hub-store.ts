import type { TokenSource } from '../config.js';
import type { Act, Snapshot, Store, Watched } from './store.js';

export interface HubOptions {
  readonly hub: string;
  readonly space: string;
  readonly token?: TokenSource | undefined;
}

/** The store of a community with a hub. */
export class HubStore implements Store {
  readonly reach = 'everyone';

  constructor(readonly options: HubOptions) {}

  watch(_address: string, _listener: (watched: Watched) => void): () => void {
    return () => undefined;
  }

  read(address: string): Promise<Snapshot> {
    return Promise.reject(new Error(address));
  }

  act(address: string, _act: Act): Promise<Snapshot> {
    return this.read(address);
  }

  forget(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    return undefined;
  }
}
