// Who won by each way of counting, whether it binds, and how a tie was or will be decided.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { RoundsKey, Telling } from '../../../locales/rounds/index.js';
import type { PollSnapshot } from '../../../poll.js';
import { type Names, rich } from './names.js';
import type { Counted, Tally } from './tally.js';

const fillsSeats = new Set<string>(['stv', 'meek', 'phragmen']);

/** One sentence, two where some seats are decided and some are not. While people vote, nobody has won yet. */
export function outcomeOf(
  tally: Tally,
  names: Names,
  { say }: Telling,
  seats: number,
  open: boolean,
): string {
  const { outcome, winners, level, method } = tally;
  if (outcome === 'nobody') return say('nobodyChosen');
  const several = fillsSeats.has(method) && seats > 1;
  const key = open ? 'ahead' : several ? 'isElected' : 'wins';
  const won = say(key, { n: winners.length, who: names.all(winners) });
  if (outcome === 'decided') return won;
  const left = Math.max(1, seats - winners.length);
  const who = names.all(level);
  const tie = several ? say('tieForSeats', { n: left, who }) : say('tieFor', { who });
  return winners.length > 0 ? `${won} ${tie}` : tie;
}

/** How many ways of counting agree on the most frequent result: "3 of 4 ways of counting choose Blue." */
export function agreementOf(tallies: readonly Tally[], names: Names, { say }: Telling): string {
  const votes = new Map<string, number>();
  const keyOf = ({ outcome, winners }: Tally): string =>
    outcome === 'decided' ? [...winners].sort().join(' ') : '';
  for (const tally of tallies) votes.set(keyOf(tally), (votes.get(keyOf(tally)) ?? 0) + 1);
  votes.delete('');
  const [[winners, n] = ['', 0], [, next] = ['', 0]] = [...votes].sort(([, a], [, b]) => b - a);
  const all = tallies.length;
  if (n === all) return say(all === 2 ? 'agreeTwo' : 'agreeAll', { n: all });
  if (n < 2 || n === next) return say('agreeNot');
  return say('agree', { n, all, who: names.all(winners.split(' ')) });
}

/** A way of counting in a line: who won by it. */
export function comparisonTemplate(
  tallies: readonly Tally[],
  names: Names,
  telling: Telling,
  lang: string,
): TemplateResult {
  const { say } = telling;
  const result = ({ outcome, winners, level }: Tally): string => {
    if (outcome === 'nobody') return say('noResult');
    return outcome === 'decided' ? names.all(winners) : say('tie', { who: names.all(level) });
  };
  return html`<table class="methods">
    <caption>
      ${rich(agreementOf(tallies, names, telling), lang)}
    </caption>
    <thead class="hush">
      <tr>
        <th scope="col">${say('method')}</th>
        <th scope="col">${say('result')}</th>
      </tr>
    </thead>
    <tbody>
      ${tallies.map(
        (tally, index) =>
          html`<tr ?data-won=${index === 0}>
            <th scope="row">${methodName(tally.method, index, say)}</th>
            <td>${rich(result(tally), lang)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The first of several decides. */
export function methodName(
  method: Tally['method'],
  index: number,
  say: Telling['say'],
  several = true,
): string {
  return index === 0 && several ? say('deciding', { method: say(method) }) : say(method);
}

/** What else to know of the result: seats, ballots, quorum and the like. */
export function factsOf(
  { document, shared }: PollSnapshot,
  tally: Tally,
  { say }: Telling,
): readonly string[] {
  const { quorum, outcome } = shared.results ?? {};
  const missed: RoundsKey = shared.status === 'closed' ? 'quorumFailed' : 'quorumMissed';
  return [
    fillsSeats.has(tally.method) ? say('seats', { n: document.seats ?? 1 }) : '',
    say('counted', { n: tally.ballots }),
    tally.blank > 0 ? say('blank', { n: tally.blank }) : '',
    quorum ? say(quorum.reached ? 'quorumReached' : missed, { n: quorum.needed }) : '',
    outcome === 'below-threshold' ? say('belowThreshold', { share: document.threshold ?? '' }) : '',
    outcome === 'none-of-these' ? say('noneOfThese') : '',
  ].filter(Boolean);
}

/** Before the draw: when it comes. After it, if it decided anything: how to check it. */
export function tieTemplate(
  { document, course }: PollSnapshot,
  tally: Tally,
  { drawn }: Counted,
  { say }: Telling,
): TemplateResult | typeof nothing {
  if (tally.outcome === 'level' && !drawn) {
    const waits = course.status === 'closed' && document.beacon;
    return html`<p class="quiet">${waits ? say('tieBeacon', { beacon: waits }) : say('tieOpen')}</p>`;
  }
  const used = tally.rounds.some(({ decisions }) =>
    decisions.some(({ event }) => event === 'broken-by-draw'),
  );
  const { commitment = '', secret = '', root = '', beacon = '' } = course.lots ?? {};
  if (!used || root === '') return nothing;
  const line = (about: string, ...lines: string[]): TemplateResult =>
    html`<li>${about}${lines.map((one) => html`<code dir="ltr">${one}</code>`)}</li>`;
  const key = JSON.stringify({ beacon, commitment, root, secret });
  return html`<details class="check">
    <summary>${say('check')}</summary>
    <p>${say(beacon === '' ? 'checkWhy' : 'checkWhyBeacon')}</p>
    <ol>
      ${line(say('checkSecret'), `printf %s ${secret} | sha256sum`, commitment)}
      ${line(say('checkKey'), `printf %s '${key}' | sha256sum`)}
      ${line(say('checkCount'), 'hearth tally FILE --draw KEY')}
    </ol>
  </details>`;
}
