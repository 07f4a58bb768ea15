// What every part of a step is painted from.
import { type TemplateResult, nothing } from 'lit/html.js';
import type { FlowAnswer, FlowStep } from '../../flow.js';
import type { Speech } from '../../locales/words.js';
import { wrongTemplate } from '../wrong.js';
import type { Faults } from './faults.js';
import type { FlowModel } from './model.js';
import { problemText } from './sentences.js';

export interface StepActions {
  /** Somebody wrote or chose; nothing is sent by that. */
  readonly write: (step: FlowStep, answer: FlowAnswer) => void;
  readonly takeBack: () => void;
}

export interface Scene {
  readonly model: FlowModel;
  readonly speech: Speech;
  readonly faults: Faults;
  readonly actions: StepActions;
}

export function faultTemplate({ model, speech, faults }: Scene, field = ''): TemplateResult {
  const fault = faults.here.find((one) => one.field === field);
  return wrongTemplate(fault && problemText(fault.problem, speech, model, model.step), field);
}

export const isWrong = ({ faults }: Scene, field = ''): 'true' | typeof nothing =>
  faults.here.some((fault) => fault.field === field) ? 'true' : nothing;
