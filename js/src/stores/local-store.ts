import type { CoreForm } from '../config.js';
import type { Act, Publishes, Snapshot, Store, Watched } from './store.js';

export interface LocalOptions {
  readonly space: string;
  readonly core: CoreForm;
}

/** The store of a page without a hub. */
export class LocalStore implements Store, Publishes {
  readonly reach: 'device' | 'memory' = 'device';

  constructor(readonly options: LocalOptions) {}

  watch(_address: string, _listener: (watched: Watched) => void): () => void {
    return () => undefined;
  }

  read(address: string): Promise<Snapshot> {
    return Promise.reject(new Error(address));
  }

  act(address: string, _act: Act): Promise<Snapshot> {
    return this.read(address);
  }

  publish(address: string, _document: unknown): Promise<Snapshot> {
    return this.read(address);
  }

  forget(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    return undefined;
  }
}
