// The core as WebAssembly: compiled while it arrives, where the server names its type; from its bytes where it does not. The
// compiler's glue is the same for the small core and the whole one.
import create from 'hearth-core/hearth-core.mjs';
import type { CoreFactory, CoreModule } from './module.js';

export { default as small } from 'hearth-core/hearth-core.wasm';

export async function loadWasm(path: string): Promise<CoreModule> {
  const address = new URL(path, import.meta.url);
  return new Promise((resolve, reject) => {
    (create as CoreFactory)({
      instantiateWasm(imports, done) {
        instantiate(address, imports).then(done, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

async function instantiate(address: URL, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const streams = response.headers.get('Content-Type')?.split(';', 1)[0]?.trim() === 'application/wasm';
  const { instance } = streams
    ? await WebAssembly.instantiateStreaming(response, imports)
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return instance;
}
