// On one page one moment shows at a time, and of those whose time has come the one that the schedule names first. No DOM.
import type { ScheduleOwn } from '../../schedule.js';

/** A moment on this page. */
export interface Waiting {
  /** Its schedule: where it is kept, and its address. */
  readonly place: string;
  readonly item: string;
  /** What is known of its schedule is on its way. */
  readonly arriving: boolean;
  /** Looks whether its time has come. */
  consider(): void;
}

const here = new Set<Waiting>();
let holder: Waiting | undefined;

export function enter(moment: Waiting): void {
  here.add(moment);
}

export function leave(moment: Waiting): void {
  here.delete(moment);
  yieldTurn(moment);
}

/** Until all are there, nobody knows which of them the schedule names first. */
export function allHere(): boolean {
  return ![...here].some(({ arriving }) => arriving);
}

/** One more is there, or will not come: those that waited for it look again. */
export function arrived(): void {
  if (allHere()) for (const moment of here) moment.consider();
}

/** False while another has it. */
export function takeTurn(moment: Waiting): boolean {
  holder ??= moment;
  return holder === moment;
}

export function yieldTurn(moment: Waiting): void {
  if (holder === moment) holder = undefined;
}

/** The item of this schedule that can show on this page now: whether it may, the core decides. */
export function dueHere({ items }: ScheduleOwn, place: string, now: number): string | undefined {
  const known = new Set([...here].filter((one) => one.place === place).map(({ item }) => item));
  const isTime = ([begin, end]: readonly [number, number]): boolean => begin <= now && now < end;
  return items.find(({ id, times }) => known.has(id) && times.some(isTime))?.id;
}
