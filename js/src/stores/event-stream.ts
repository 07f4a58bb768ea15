// Reads an event stream (HTML standard, 9.2.6) from text that comes in pieces. EventSource does the same but cannot carry a token.

export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

export class EventParser {
  /** What the hub asks to wait before opening again, in milliseconds. */
  retry: number | undefined;
  #rest = '';
  #type = '';
  #data: string[] = [];

  /** Takes the next piece and gives the events that it completes. */
  push(text: string): StreamEvent[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): StreamEvent[] {
    if (line === '') return this.#dispatch();
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') this.#type = value;
    if (field === 'data') this.#data.push(value);
    if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    return [];
  }

  #dispatch(): StreamEvent[] {
    const event = { type: this.#type || 'message', data: this.#data.join('\n') };
    const empty = this.#data.length === 0;
    this.#type = '';
    this.#data = [];
    return empty ? [] : [event];
  }
}
