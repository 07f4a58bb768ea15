// Whether the page's policy lets WebAssembly run.

/**
 * The smallest module there is: where a policy refuses it, nothing is fetched in vain, at the price of one report of that policy.
 * WebKit compiles it all the same, and refuses to run it.
 */
export function allowsWasm(): boolean {
  try {
    const smallest = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    return new WebAssembly.Instance(smallest) instanceof WebAssembly.Instance;
  } catch {
    return false;
  }
}
