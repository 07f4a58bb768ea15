// Reads an event stream as a page does.

/** Opens a stream; `next()` answers {event, id, data} or null at its end. Comments are counted, not answered. */
export async function openStream(place, watch, { headers = {}, query = '' } = {}) {
  const abort = new AbortController();
  const reply = await fetch(place.url(`live?watch=${watch}${query}`), { headers, signal: abort.signal });
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  async function block() {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return null;
      text += value;
    }
    const end = text.indexOf('\n\n');
    const lines = text.slice(0, end).split('\n');
    text = text.slice(end + 2);
    return Object.fromEntries(lines.map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]));
  }

  async function next() {
    for (;;) {
      const fields = await block();
      if (!fields) return null;
      if (fields.event) return { event: fields.event, id: fields.id, data: JSON.parse(fields.data) };
    }
  }

  async function until(wanted) {
    for (;;) {
      const event = await next();
      if (!event) throw new Error('the stream ended');
      if (wanted(event)) return event;
    }
  }

  // Node 18 may forget that a signal belongs to an answer that is being read (its collector takes the link), so the reading ends, too.
  const close = () => {
    reader.cancel().catch(() => undefined);
    abort.abort();
  };
  return { reply, next, until, close };
}

/** True for a snapshot that shows so many votes. */
export const turnout = (count) => (event) =>
  event.event === 'snapshot' && event.data.shared.turnout === count;
