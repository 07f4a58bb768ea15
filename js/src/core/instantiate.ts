// Compiles a module while it arrives, where the server names its type; from its bytes where it does not.
import type { CoreOptions } from './module.js';

export async function instantiated<Module>(
  create: (options: CoreOptions) => Promise<Module>,
  path: string,
): Promise<Module> {
  const address = new URL(path, import.meta.url);
  return new Promise((resolve, reject) => {
    create({
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
