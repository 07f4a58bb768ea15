// Gives a paper the form that a poll's ballots ask for. A choice of options needs none; the code for all others comes when one is needed.
import { Late } from '../../../locales/late.js';
import type { PollSnapshot } from '../../../poll.js';
import type { Watched } from '../../../stores/store.js';
import type { Paper } from '../paper.js';
import type { BallotKind, FormHost } from './form.js';

const choices: readonly BallotKind[] = ['single', 'multiple', 'approval'];
const ballots = new Late(() => import('./index.js'));

/** True when the paper is ready; undefined while code is on its way, null when it could not be fetched. */
export function equip(paper: Paper, { snapshot }: Watched, host: FormHost): true | undefined | null {
  const document = (snapshot as PollSnapshot | undefined)?.document;
  const kind = document?.writeIns ? 'own' : (document?.method ?? 'single');
  if (paper.form?.kind === kind) return true;
  const simple = choices.includes(kind);
  const { here } = ballots;
  if (!simple && !here)
    ballots.ask(() => {
      paper.touch();
    });
  paper.form = simple ? undefined : here?.formFor(kind, paper, host);
  return simple || paper.form ? true : here && undefined;
}
