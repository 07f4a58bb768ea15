// The hub's requests, as docs/protocol.md has them: JSON in, JSON out, every refusal a HearthError.
import type { Platform } from './platform.js';
import { failure } from './problems.js';
import { snapshotOf } from './snapshots.js';
import { HearthError, type Problem, type Snapshot } from './store.js';

/** Longer than this is as good as no network. */
const patience = 20_000;

export interface Ask {
  readonly method?: 'GET' | 'PUT' | 'POST';
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

interface Refusal {
  readonly errors?: readonly Problem[];
  readonly current?: Snapshot;
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // No hub answers so: something between the page and the hub did.
    throw failure('offline');
  }
}

export class Requests {
  readonly #base: string;
  readonly #platform: Platform;

  constructor(hub: string, space: string, platform: Platform) {
    this.#base = `${hub}/v1/${encodeURIComponent(space)}/`;
    this.#platform = platform;
  }

  async json<T>(path: string, ask: Ask = {}): Promise<T> {
    const response = await this.#send(path, { signal: AbortSignal.timeout(patience), ...ask });
    return (await jsonOf(response)) as T;
  }

  /** The answer itself, for reading it as it comes. */
  stream(path: string, ask: Ask): Promise<Response> {
    return this.#send(path, ask);
  }

  async #send(path: string, ask: Ask): Promise<Response> {
    const response = await this.#fetch(path, ask);
    if (response.ok) return response;
    const { errors, current } = (await jsonOf(response)) as Refusal;
    throw errors ? new HearthError(errors, current && snapshotOf(current)) : failure('offline');
  }

  async #fetch(path: string, { method = 'GET', token, headers, body, signal }: Ask): Promise<Response> {
    const init: RequestInit = {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      cache: 'no-store',
      credentials: 'omit',
      // A vote survives the closing of the tab that sent it.
      keepalive: method === 'PUT',
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    };
    try {
      return await this.#platform.fetch(this.#base + path, init);
    } catch {
      throw failure('offline');
    }
  }
}
