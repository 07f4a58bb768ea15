// The one script tag: reads its own attributes, then gives every widget on the page its life.
import { observe } from './autoload.js';
import { configure, readScript } from './config.js';
import { globals } from './globals.js';

export * from './index.js';

// On a server there is no document, and importing does nothing.
if (globals.document) {
  configure(readScript(import.meta.url, document));
  observe(document);
  parts: if (location.search === '?hearth-check')
    void import(new URL('hearth-check.js', import.meta.url).href);
}
