// What a step's answer is, as an act carries it. Whether it will do is for the core to say.
import type { FlowAnswer, FlowItem, FlowStep } from '../../flow.js';

/** What somebody has to decide, and may leave undecided. The others are read and gone past. */
const asking: ReadonlySet<FlowStep['kind']> = new Set(['agreement', 'question', 'profile', 'meet']);

export const maySkip = ({ kind, required }: FlowStep): boolean => asking.has(kind) && !required;

/** Something is written in it. */
export const hasText = ({ kind, answer }: FlowStep): boolean => kind === 'profile' || answer === 'text';

export const listOf = (answer: FlowAnswer | undefined): readonly string[] =>
  Array.isArray(answer) ? (answer as readonly string[]) : [];

export const textOf = (answer: FlowAnswer | undefined): string => (typeof answer === 'string' ? answer : '');

export function fieldsOf(answer: FlowAnswer | undefined): Readonly<Record<string, string>> {
  return answer !== null && typeof answer === 'object' && !Array.isArray(answer)
    ? (answer as Readonly<Record<string, string>>)
    : {};
}

/** Items that a member ticks; the others tick by what happens elsewhere. */
export const byHand = ({ items = [] }: FlowStep): readonly FlowItem[] =>
  items.filter((item) => item.in === undefined);

export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

function profileOf(answer: FlowAnswer | undefined): FlowAnswer | undefined {
  const filled = Object.entries(fieldsOf(answer)).filter(([, text]) => text.trim() !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function chosen(answer: FlowAnswer | undefined): FlowAnswer | undefined {
  const isEmpty = typeof answer === 'string' ? answer.trim() === '' : listOf(answer ?? []).length === 0;
  return isEmpty && typeof answer !== 'number' ? undefined : answer;
}

/** Null: skipped. Undefined: it has to be answered, and is not. */
export function sentAnswer(step: FlowStep, answer: FlowAnswer | undefined): FlowAnswer | undefined {
  const otherwise = step.required ? undefined : null;
  const { kind } = step;
  if (kind === 'agreement') return step.version ?? 1;
  if (kind === 'question') return chosen(answer) ?? otherwise;
  if (kind === 'profile') return profileOf(answer) ?? otherwise;
  if (kind !== 'checklist') return true;
  const own = byHand(step).map(({ id }) => id);
  return listOf(answer).filter((id) => own.includes(id));
}
