// The page's guard looks at what is written here too. A guard finds fields in its own tree alone, so it gets a deputy in this one that
// judges by the same policy.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FilterPolicy } from '../filter.js';

/** As far as the guard of the page is known here: its code is its own. */
type Guard = Element & { readonly policy?: FilterPolicy };

/** Read once: a policy that is another object each time would be looked at anew each time. */
const policies = new WeakMap<Element, FilterPolicy>();

function policyOf(guard: Guard): FilterPolicy | undefined {
  const written = guard.querySelector(':scope > script[type="application/json"]');
  if (guard.policy || !written) return guard.policy;
  if (!policies.has(written)) policies.set(written, JSON.parse(written.textContent) as FilterPolicy);
  return policies.get(written);
}

/** For an element in which something is written, in a `.field` unless it says otherwise; nothing where the page has no guard. */
export function guardTemplate(element: Element, fields = '.field'): TemplateResult | typeof nothing {
  const guard = document.querySelector<Guard>('hearth-guard');
  if (!guard) return nothing;
  const own = (name: string): string | typeof nothing =>
    element.getAttribute(name) ?? guard.getAttribute(name) ?? nothing;
  return html`<hearth-guard
    for=${fields}
    name=${guard.getAttribute('name') ?? nothing}
    space=${own('space')}
    hub=${own('hub')}
    theme=${own('theme')}
    .policy=${policyOf(guard)}
  ></hearth-guard>`;
}
