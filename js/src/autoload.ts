// Loads the code of a widget when its tag appears on the page, and no other.
import { pageConfig } from './config.js';
import { hubStoreCode } from './stores/index.js';

type Define = () => Promise<unknown>;

/** Those that no tag has asked for yet. */
const widgets: Record<string, Define> = {
  'hearth-poll': () => import('./elements/poll/define.js'),
  'hearth-guard': () => import('./elements/guard/define.js'),
  'hearth-shield': () => import('./elements/shield/define.js'),
  'hearth-onboarding': () => import('./elements/onboarding/define.js'),
  'hearth-checklist': () => import('./elements/checklist/define.js'),
  'hearth-pulse': () => import('./elements/pulse/define.js'),
  'hearth-exit': () => import('./elements/exit/define.js'),
  'hearth-letters': () => import('./elements/letters/define.js'),
  'hearth-prompt': () => import('./elements/prompt/define.js'),
  'hearth-exchange': () => import('./elements/exchange/define.js'),
  'hearth-thanks': () => import('./elements/thanks/define.js'),
  'hearth-moment': () => import('./elements/moment/define.js'),
  'hearth-desk': () => import('./elements/desk/define.js'),
};

function load(tag: string, define: Define): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of the names above
  delete widgets[tag];
  // What the widget will ask for first; whether it came is the widget's to find out.
  if (pageConfig().space) hubStoreCode().catch(() => undefined);
  // What could not be fetched is asked for again when the next such tag appears; until then its fallback content stays.
  define().catch(() => (widgets[tag] = define));
}

function look(node: Node): void {
  const place: Partial<Pick<Element, 'matches' | 'querySelector'>> = node as Element;
  for (const [tag, define] of Object.entries(widgets))
    if (place.matches?.(tag) || place.querySelector?.(tag)) load(tag, define);
}

/** Watches a document or a shadow root for widgets, those that are there and those that come. Returns the way to stop. */
export function observe(root: Document | ShadowRoot | Element): () => void {
  look(root);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(look);
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}
