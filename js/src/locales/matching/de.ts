// Deutsch.
import type { MatchingWords } from '../words.js';

export const words: MatchingWords = {
  matchThem: 'Für die Leitung: vermitteln',
  searchHint:
    'Eine Suche hält fest, wer in diesem Augenblick wem helfen könnte, ohne Namen. Diese Seite findet dann die Vermittlungen, die am wenigsten kosten, sodass niemand zu viel auf einmal hat.',
  searchNow: 'Suchen',
  searchAnew: 'Noch einmal suchen',
  writingDown: 'Es wird festgehalten, wer zusammenpasst',
  findingMatches: 'Die günstigsten Vermittlungen werden gesucht',
  foundMatches: { one: '{n} Vermittlung ist gefunden.', other: '{n} Vermittlungen sind gefunden.' },
  asksSearched: 'Bitten',
  helpersSearched: 'Helfende',
  mostOfOne: 'Höchstens bei einer Person',
  idleHelpers: 'Helfende ohne Aufgabe',
  placesOpen: 'Plätze, die offen bleiben',
  'left:nobody': { one: '{n} Bitte: sonst passt niemand.', other: '{n} Bitten: sonst passt niemand.' },
  'left:resting': { one: '{n} Bitte: wer passt, pausiert.', other: '{n} Bitten: wer passt, pausiert.' },
  'left:full': {
    one: '{n} Bitte: wer passt, hat schon genug zu tun.',
    other: '{n} Bitten: wer passt, hat schon genug zu tun.',
  },
  'left:dear': { one: '{n} Bitte: es würde zu viel kosten.', other: '{n} Bitten: es würde zu viel kosten.' },
  proposeThem: { one: 'Diese Vermittlung vorschlagen', other: 'Diese {n} Vermittlungen vorschlagen' },
  proposing: 'Wird vorgeschlagen',
  proposed: {
    one: '{n} Vermittlung ist vorgeschlagen. Beide sehen sie jetzt und können zusagen bis {time}. Sagen nicht beide zu, verfällt sie, und die Bitte ist wieder offen.',
    other:
      '{n} Vermittlungen sind vorgeschlagen. Jeweils beide sehen ihre jetzt und können zusagen bis {time}. Sagen nicht beide zu, verfällt sie, und die Bitte ist wieder offen.',
  },
  nobodyFits: 'Gerade passt niemand, der anbietet, zu jemandem, der bittet. Such wieder, wenn mehr da ist.',
  searchedAnew: 'Seit dieser Suche hat sich etwas geändert, das zählt. Bitte such noch einmal.',
  notProved: 'Diese Vermittlungen wurden abgelehnt: Es sind nicht die günstigsten. Bitte such noch einmal.',
  tallyAway: 'Was die Suche fand, lässt sich gerade nicht holen.',
  byHand:
    'Diese Seite kann die Vermittlungen nicht selbst finden. Speichere, was gesucht wurde, führe den Befehl daneben aus und wähle die Datei, die er schreibt.',
  saveSearch: 'Speichern, was gesucht wurde',
  resultFile: 'Die Datei mit den Vermittlungen, proposal.json',
  proposeFile: 'Vorschlagen, was darin steht',
  notThatFile:
    'In dieser Datei stehen keine Vermittlungen. Es muss die sein, die hearth match geschrieben hat.',
};
