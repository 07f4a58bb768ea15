// Which problem belongs to which control of the step that is shown.
import type { Problem } from '../../stores/store.js';
import type { FlowModel } from './model.js';

/** What is wrong with a step: `field` in a profile, else all of its answer. */
export interface Fault {
  readonly field: string;
  readonly problem: Problem;
}

export interface Faults {
  readonly here: readonly Fault[];
  /** They belong to no control. */
  readonly loose: readonly Problem[];
}

const answerPath = '/body/answers/';

/** The step that a problem is about, and the field in it. */
export function placeOf({ path, code, args }: Problem): readonly [step: string, field: string] | undefined {
  if (!path.startsWith(answerPath)) return undefined;
  const [step = '', field = ''] = path.slice(answerPath.length).split('/');
  return [step, field || (code === 'missing_field' ? String(args['field']) : '')];
}

export function faultsOf(model: FlowModel): Faults {
  const here: Fault[] = [];
  const loose: Problem[] = [];
  for (const problem of model.sending ? [] : model.visit.problems) {
    const place = placeOf(problem);
    // Of several things wrong with one control, the first is enough to begin with.
    if (place?.[0] !== model.step.id) loose.push(problem);
    else if (!here.some(({ field }) => field === place[1])) here.push({ field: place[1], problem });
  }
  return { here, loose };
}
