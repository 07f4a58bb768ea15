// The one script tag: reads its own attributes, then gives every widget on the page its life. For code there is connect.js beside it.
import { observe } from './autoload.js';
import { configure, pageConfig, readScript } from './config.js';
import { globals } from './globals.js';

export { observe, pageConfig };

// Every part needs this. Naming it here lets the build put all that they share into one file.
export { follow } from './stores/following.js';

// On a server there is no document, and importing does nothing.
if (globals.document) {
  configure(readScript(import.meta.url, document));
  observe(document);
  parts: if (location.search.includes('hearth-check')) {
    // Not a literal, or the build would put it among the parts.
    const check = './hearth-check.js';
    void import(check);
  }
}
