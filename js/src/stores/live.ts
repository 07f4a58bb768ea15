// One event stream for all that a page watches: opened again after a break, closed while the page is hidden; polling where streams fail.
import { EventParser, type StreamEvent } from './event-stream.js';
import type { Platform } from './platform.js';
import { asHearthError } from './problems.js';
import type { HearthError, Problem, Watched } from './store.js';

/** Milliseconds. The hub sends a sign of life every 15 s. */
const times = {
  hidden: 10_000,
  firstByte: 8_000,
  silence: 40_000,
  poll: 10_000,
  retry: 2_000,
  longest: 60_000,
};

/** A browser opens six connections to one HTTP/1.1 hub for all its pages. Streams leave two of them for acts and polls. */
const streamsAtOnce = 4;

/** In polling, a stream is tried again every so many rounds. */
const roundsBetweenStreams = 6;

/** What the stream needs of its store. */
export interface LiveHost {
  /** False when nobody watches: then there is nothing to open. */
  watching(): boolean;
  /** True when what the stream was opened for is not what is watched now, or not who watches. */
  outdated(): boolean;
  open(signal: AbortSignal): Promise<Response>;
  /** A stream has opened: what it says next is how things are. */
  opened(): void;
  event(event: StreamEvent): void;
  /** Reads all that is watched once. */
  poll(): Promise<void>;
  connection(state: Watched['connection'], problem: Problem | undefined): void;
}

export class Live {
  readonly #host: LiveHost;
  readonly #platform: Platform;
  readonly #hub: string;
  readonly #stopListening: (() => void)[];
  #run: AbortController | undefined;
  #cancelHide: (() => void) | undefined;
  #cancelStart: (() => void) | undefined;
  #retry = times.retry;

  constructor(hub: string, host: LiveHost, platform: Platform) {
    this.#hub = hub;
    this.#host = host;
    this.#platform = platform;
    this.#stopListening = [
      platform.onVisibility(() => {
        this.#visibilityChanged();
      }),
      platform.onNetwork(() => {
        if (this.#run) this.reopen();
      }),
    ];
  }

  /** Opens, opens again or closes, as what is watched and who watches ask for. Calls of one moment count once: a widget may be moving. */
  settle(): void {
    this.#cancelStart ??= this.#platform.after(0, () => {
      this.#cancelStart = undefined;
      if (!this.#host.watching()) this.#stop();
      else if (!this.#run || this.#host.outdated()) this.reopen();
    });
  }

  /** Opens now, whatever was open or waiting. */
  reopen(): void {
    this.#stop();
    if (this.#platform.hidden() || !this.#host.watching()) return;
    this.#run = new AbortController();
    void this.#keepOpen(this.#run.signal);
  }

  close(): void {
    for (const stop of this.#stopListening) stop();
    this.#cancelStart?.();
    this.#cancelHide?.();
    this.#stop();
  }

  #visibilityChanged(): void {
    this.#cancelHide?.();
    this.#cancelHide = undefined;
    if (!this.#platform.hidden()) {
      if (!this.#run) this.reopen();
    } else if (this.#platform.left()) {
      // A page in the back-forward cache must hold no open stream, or the browser drops the page instead.
      this.#stop();
    } else {
      this.#cancelHide = this.#platform.after(times.hidden, () => {
        this.#stop();
      });
    }
  }

  #stop(): void {
    this.#run?.abort();
    this.#run = undefined;
  }

  async #keepOpen(run: AbortSignal): Promise<void> {
    let failures = 0;
    const over = (): boolean => run.aborted;
    while (!over()) {
      const poll = failures > 1 && failures % roundsBetweenStreams !== 0;
      const heard = !poll && ((await this.#streamIfFree(run)) ?? false);
      if (over()) return;
      failures = heard ? 0 : failures + 1;
      const delay = heard ? this.#jitter(this.#retry) : await this.#makeDo(run, failures);
      await this.#pause(delay, run);
    }
  }

  #streamIfFree(run: AbortSignal): Promise<boolean | undefined> {
    return this.#platform.ifFree(`hearth ${this.#hub} stream`, streamsAtOnce, async () =>
      run.aborted ? false : this.#stream(run),
    );
  }

  /** Reads one stream to its end; true when it said anything. */
  async #stream(run: AbortSignal): Promise<boolean> {
    const attempt = new AbortController();
    const abort = (): void => {
      attempt.abort();
    };
    run.addEventListener('abort', abort);
    let quiet = this.#platform.after(times.firstByte, abort);
    let heard = false;
    try {
      const response = await this.#host.open(attempt.signal);
      for await (const event of this.#events(response, () => {
        quiet();
        quiet = this.#platform.after(times.silence, abort);
        if (!heard && !run.aborted) this.#opened();
        heard = true;
      })) {
        if (run.aborted) break;
        if (event.type === 'bye') break;
        this.#host.event(event);
      }
    } catch {
      // Broken, refused or silent: how the hub is doing is found out by asking it plainly.
    } finally {
      quiet();
      abort();
      run.removeEventListener('abort', abort);
    }
    return heard;
  }

  #opened(): void {
    this.#host.opened();
    this.#host.connection('live', undefined);
  }

  async *#events(response: Response, sign: () => void): AsyncGenerator<StreamEvent> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const parser = new EventParser();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      sign();
      const events = parser.push(piece.value);
      this.#retry = parser.retry ?? this.#retry;
      yield* events;
    }
  }

  /** Without a stream: polls, and says how that went. Gives the milliseconds until the next round. */
  async #makeDo(run: AbortSignal, failures: number): Promise<number> {
    try {
      await this.#host.poll();
      if (!run.aborted) this.#host.connection('polling', undefined);
      return this.#jitter(times.poll);
    } catch (thrown) {
      const error = asHearthError(thrown);
      if (!run.aborted) this.#host.connection('offline', error.problems[0]);
      return Math.max(
        secondsAsked(error) * 1000,
        this.#jitter(Math.min(times.longest, this.#retry * 2 ** (failures - 1))),
      );
    }
  }

  /** Half to one and a half times as long: pages that lost one hub do not come back all at once. */
  #jitter(milliseconds: number): number {
    return milliseconds * (0.5 + this.#platform.random());
  }

  #pause(milliseconds: number, run: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#platform.after(milliseconds, resolve);
      run.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
  }
}

/** How long a busy hub asks to be left alone. */
export function secondsAsked(error: HearthError): number {
  return Number(error.problems[0]?.args['seconds'] ?? 0);
}
