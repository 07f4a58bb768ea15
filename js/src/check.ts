// What a site's rules do to Hearth, in words: shown on any page whose address ends in ?hearth-check. For whoever runs the site.
import { allowsWasm } from './core/allowed.js';
import { isCapable } from './elements/floor.js';
import { observe, pageConfig } from './hearth.js';
import { deviceState } from './stores/device-name.js';
import { css } from './styles/css.js';

/** Milliseconds after which what has not loaded is not going to. */
const patience = 8_000;

/** What was found, and what to do about it where something is in the way. */
export interface Finding {
  readonly fine: boolean;
  readonly says: string;
}

const fine = (says: string): Finding => ({ fine: true, says });
const stopped = (says: string): Finding => ({ fine: false, says });

function webAssembly(): Finding {
  return allowsWasm()
    ? fine('WebAssembly runs.')
    : stopped(
        "WebAssembly is refused. Hearth runs as plain JavaScript instead, which is larger to load. To allow it, add 'wasm-unsafe-eval' to script-src.",
      );
}

function browser(): Finding {
  if (!isCapable())
    return stopped('This browser is too old for the widgets: it shows what is written inside their tags.');
  return isSecureContext
    ? fine('This browser has all that the widgets need.')
    : stopped(
        'This page came without https, so guests cannot vote: their keys need it. Serve the page over https.',
      );
}

/** An unwritten widget is enough to have its code fetched. */
async function parts(): Promise<Finding> {
  const unwritten = document.createElement('div');
  unwritten.append(document.createElement('hearth-poll'));
  const stop = observe(unwritten);
  const waited = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([customElements.whenDefined('hearth-poll'), waited]);
  stop();
  return customElements.get('hearth-poll')
    ? fine('The widgets load.')
    : stopped(
        `The widgets do not load. Let script-src allow ${new URL(import.meta.url).origin}; under require-trusted-types-for, let trusted-types allow lit-html.`,
      );
}

async function storage(): Promise<Finding> {
  return (await deviceState()) === 'refused'
    ? stopped('This page may keep nothing on the device: a vote given offline is lost when the page closes.')
    : fine('Votes given offline can be kept on the device.');
}

/** What the hub says to a question that it cannot answer tells all that is to know. */
async function hub(): Promise<Finding> {
  const { space, hub: address = location.origin } = pageConfig();
  if (space === undefined)
    return fine(
      'No hub is named (data-space on the script tag): polls live in this page and on this device.',
    );
  const refusal = await ask(`${address}/v1/${encodeURIComponent(space)}/poll/0`);
  if (refusal === 'no_document') return fine(`The hub at ${address} answers for the space ${space}.`);
  if (refusal === 'origin_refused')
    return stopped(
      `The hub does not know this site. Add "${location.origin}" to origins in the space.json of ${space}.`,
    );
  if (refusal === undefined)
    return stopped(
      `The hub cannot be reached. Let connect-src allow ${new URL(address).origin}, and see that ${address}/healthz answers.`,
    );
  return stopped(`The hub at ${address} refuses the space ${space}: ${refusal}.`);
}

/** The code with which the hub refuses; undefined when nothing was heard. */
async function ask(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { credentials: 'omit', cache: 'no-store' });
    const { errors } = (await answer.json()) as { readonly errors?: readonly { readonly code: string }[] };
    return errors?.[0]?.code ?? 'no_document';
  } catch {
    return undefined;
  }
}

const style = css`
  :host {
    all: initial;
    display: block;
    margin: 1em auto;
    max-inline-size: 65ch;
    padding: 1em 1.25em;
    border: 2px solid;
    border-radius: 0.75em;
    font:
      1rem/1.5 system-ui,
      sans-serif;
    color: #2a211b;
    background: #fffcf7;
  }

  h2 {
    margin: 0;
    font-size: 1.25em;
  }

  ul {
    margin: 0.5em 0 0;
    padding-inline-start: 1.25em;
  }

  [data-stopped] {
    font-weight: 600;
  }
`;

function item({ fine, says }: Finding): HTMLElement {
  const line = document.createElement('li');
  line.toggleAttribute('data-stopped', !fine);
  line.textContent = `${fine ? 'Fine' : 'In the way'}: ${says}`;
  return line;
}

/** Puts what was found at the top of the page, for eyes and for screen readers. */
function show(found: readonly Finding[]): void {
  const panel = document.createElement('div');
  panel.lang = 'en';
  panel.role = 'region';
  panel.ariaLabel = 'Hearth check';
  const root = panel.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const title = document.createElement('h2');
  title.textContent = found.every(({ fine }) => fine)
    ? 'Hearth: all is well'
    : 'Hearth: something is in the way';
  const list = document.createElement('ul');
  list.append(...found.map(item));
  root.append(title, list);
  document.body.prepend(panel);
}

/** In the order in which one thing needs the other. */
const checks = [browser, webAssembly, parts, storage, hub];
show(await Promise.all(checks.map(async (check) => check())));
