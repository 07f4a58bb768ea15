// Deutsch.
import type { AppealWords } from '../words.js';

export const words: AppealWords = {
  stewardSays: 'Der Grund: {reason}',
  askAnotherLook: 'Noch einmal ansehen lassen',
  whyAnotherLook: 'Warum soll es noch einmal angesehen werden?',
  appealReaders: 'Das lesen nur die, die hier Verantwortung tragen.',
  sendAppeal: 'Senden',
  cancelAppeal: 'Abbrechen',
  appealOpen: 'Du hast gebeten, es noch einmal anzusehen. Jemand mit Verantwortung liest das.',
  rewordAppeal: 'Deinen Text ändern',
  takeAppealBack: 'Die Bitte zurücknehmen',
  appealBack: 'Es ist zurückgenommen. Du kannst noch einmal fragen.',
  appealKept:
    'Du bist offline. Was du geschrieben hast, ist hier aufgehoben und geht raus, wenn du wieder da bist.',
  appealWaits: 'Gerade sind viele hier. Was du geschrieben hast, ist aufgehoben und geht von selbst raus.',
  appealStands: 'Es wurde noch einmal angesehen. Es bleibt stehen.',
  appealHeld: 'Es wurde noch einmal angesehen. Andere sehen es weiterhin nicht.',
  appealRemoved: 'Es wurde noch einmal angesehen. Es bleibt entfernt.',
  appealChanged: 'Du hast seitdem etwas anderes geschrieben. Danach kannst du neu fragen.',
  emptyAppeal: 'Bitte sag, warum. Eine Zeile genügt.',
  longAppeal: 'Das sind {length} Zeichen; Platz ist für {max}.',
  harshAppeal:
    'Darin sind Wörter, die nicht gesendet werden können, auch nicht als Zitat. Bitte sag es anders.',
  oddAppeal: 'Darin ist ein Zeichen, das nicht gezeigt werden kann. Bitte tippe es neu.',
  nothingToAppeal: 'Darüber wurde inzwischen entschieden, es gibt nichts mehr zu fragen.',
  appealedGone: 'Das ist nicht mehr da, du kannst nicht mehr danach fragen.',
  appealElsewhere:
    'Du hast inzwischen auf einem anderen Gerät oder in einem anderen Fenster danach gefragt. Wenn du noch einmal sendest, gilt das hier.',
  signInToAppeal: 'Melde dich neu an, um es zu senden; dein Text bleibt erhalten.',
};
