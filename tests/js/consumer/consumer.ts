// Code of somebody who uses the package, checked against its types and never run.
import {
  type Connection,
  type ExchangeSnapshot,
  type FlowSnapshot,
  HearthError,
  type PollSnapshot,
  type Problem,
  type PromptGiven,
  type PromptSnapshot,
  type PulseSnapshot,
  type ScheduleSnapshot,
  type ThanksSnapshot,
  type WatchedPoll,
  connect,
  openPoll,
} from 'hearth-widgets';
import 'hearth-widgets/define';

const hearth: Connection = connect({ space: 'club', token: () => Promise.resolve(null) });
const stop: () => void = hearth.poll('lunch').watch((watched: WatchedPoll) => {
  const status: 'waiting' | 'open' | 'closed' | undefined = watched.snapshot?.shared.status;
  console.log(status, watched.snapshot?.shared.results?.leading[0]?.toUpperCase());
});
const snapshot: PollSnapshot = await hearth.poll('lunch').vote(['park'], { writeIn: 'On the roof' });
const choice: readonly string[] | undefined = snapshot.own.ballot?.choice;
stop();

// @ts-expect-error Snapshots are for reading.
snapshot.own.can = 'nothing';
// @ts-expect-error A choice is a list.
await hearth.poll('lunch').vote('park');
// @ts-expect-error There is no such method of voting.
await openPoll('quiz', { method: 'loudest' });

const poll = document.querySelector('hearth-poll');
const name: string | null | undefined = poll?.name;
const way = document.querySelector('hearth-onboarding');
way?.addEventListener('hearth-agree', ({ detail }) => {
  const version: number = detail.version;
  console.log(detail.step.toUpperCase(), version, (detail.snapshot as FlowSnapshot).own.run?.at);
});
way?.open();
const list: string | null | undefined = document.querySelector('hearth-checklist')?.step;
console.log(list, way?.step, way?.dialog);
const pulse = document.querySelector('hearth-pulse');
pulse?.addEventListener('hearth-answer', ({ detail }) => {
  const { own, shared } = detail.snapshot as PulseSnapshot;
  const mean: number | undefined = shared.rounds[0]?.items[0]?.mean;
  console.log(own.answered?.value, mean);
});
const exit = document.querySelector('hearth-exit');
exit?.addEventListener('hearth-before-ask', (event) => {
  event.preventDefault();
});
const desk = document.querySelector('hearth-desk');
desk?.addEventListener('hearth-before-decision', (event) => {
  if (event.detail.address !== 'poll/boat') event.preventDefault();
});
desk?.addEventListener('hearth-decision', ({ detail }) => {
  console.log(detail.act.on?.length, desk.status, desk.documents?.length);
});
document.querySelector('hearth-letters')?.addEventListener('hearth-letter', ({ detail }) => {
  console.log(detail.act.on?.length, (detail.snapshot as FlowSnapshot).document.welcome?.name);
});
const talk = document.querySelector('hearth-prompt');
talk?.addEventListener('hearth-appeal', ({ detail }) => {
  const { own } = detail.snapshot as PromptSnapshot;
  console.log(own.waiting?.['answer-door']?.id === detail.act.on);
});
talk?.addEventListener('hearth-climb', ({ detail }) => {
  const { own, shared } = detail.snapshot as PromptSnapshot;
  const level: number | null = own.level;
  console.log(level, shared.prompts[0]?.answers, own.next?.at);
});
const given: PromptGiven | undefined = undefined;
console.log(talk?.status, given);
const thanks = document.querySelector('hearth-thanks');
if (thanks) Object.assign(thanks, { to: 'bea', toName: 'Bea' });
thanks?.addEventListener('hearth-thank', ({ detail }) => {
  const { given } = (detail.snapshot as ThanksSnapshot).own;
  console.log(given[0]?.toName, given[0]?.public);
});
const moment = document.querySelector('hearth-moment');
moment?.addEventListener('hearth-appear', ({ detail }) => {
  const open: string | undefined = (detail.snapshot as ScheduleSnapshot).own.open?.item;
  console.log(open, moment.item);
});
moment?.done();
const exchange = document.querySelector('hearth-exchange');
exchange?.addEventListener('hearth-accept', ({ detail }) => {
  const { own, shared } = detail.snapshot as ExchangeSnapshot;
  const contact: string | null | undefined = own.matches?.[0]?.theirs.contact;
  console.log(contact, own.ask?.state, shared.totals?.open, shared.search?.number);
});
exchange?.addEventListener('hearth-before-report', (event) => {
  event.preventDefault();
});
exchange?.addEventListener('hearth-before-proposal', (event) => {
  event.preventDefault();
});
console.log(pulse?.status, exit?.leaving, exchange?.status, thanks?.to, moment?.status);
const problems: readonly Problem[] = new HearthError([]).problems;
console.log(choice, name, problems);
