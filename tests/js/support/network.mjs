// The way between a page and its hub: it can be cut, it can answer in the hub's place, and it remembers what passed.

export class Network {
  cut = false;
  /** Called with every request; what it gives is the answer. */
  intercept = undefined;
  requests = [];

  fetch = async (url, init) => {
    if (this.cut) throw new TypeError('fetch failed');
    this.requests.push({ url: String(url), method: init.method, headers: init.headers, body: init.body });
    const answer = await this.intercept?.(String(url), init);
    if (answer) return answer;
    const response = await fetch(url, init);
    if (this.cut) throw new TypeError('fetch failed');
    return response;
  };

  acts() {
    return this.requests.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body).body);
  }
}

export const refusal = (status, code, args = {}) =>
  new Response(JSON.stringify({ ok: false, errors: [{ code, path: '', args }] }), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
