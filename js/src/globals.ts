/** The browser's globals as they are: any of them may be missing, in Node or on a page without https. */
export const globals: {
  readonly document?: Document;
  readonly window?: Window;
  readonly location?: Location;
  readonly customElements?: CustomElementRegistry;
  readonly crypto?: { readonly subtle?: SubtleCrypto };
} = globalThis;
