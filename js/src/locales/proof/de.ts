import type { ProofWords } from './index.js';

export const words: ProofWords = {
  title: 'Diese Auszählung kann jeder prüfen',
  about:
    'Jede Stimme ist ein Eintrag in einem öffentlichen Protokoll, das nichts darüber sagt, was gewählt wurde. Nach dem Schluss werden alle Stimmzettel ohne Namen gezeigt, und jeder kann sie nachzählen.',
  limits:
    'Was das nicht zeigen kann: dass jede Stimme von einem echten Menschen kommt, oder dass niemand beim Abstimmen zugesehen hat.',
  afterClose: 'Sobald die Umfrage geschlossen ist, kannst du hier nachzählen.',

  receipt: 'Deine Quittung',
  entry: 'Eintrag {n} im Protokoll',
  receiptAbout: 'Sie beweist, dass deine Stimme im Protokoll steht. Sie sagt nicht, was du gewählt hast.',
  check: 'Prüfen',
  save: 'Speichern',
  checking: 'Der Beweis wird angefragt',
  isIn: 'Deine Stimme steht im Protokoll, und nichts davor wurde geändert. Diese Seite hat es geprüft.',
  missing:
    'Diese Stimme steht nicht in dem Protokoll, das der Hub zeigt. Speichere die Quittung und sag es denen, die die Umfrage betreiben.',
  rewritten:
    'Das Protokoll ist nicht das, welches dieses Gerät zuvor gesehen hat. Speichere die Quittung und sag es denen, die die Umfrage betreiben.',
  unsigned:
    'Das Protokoll ist nicht so unterschrieben, wie es sein soll. Speichere die Quittung und sag es denen, die die Umfrage betreiben.',
  otherKey:
    'Das Protokoll ist mit einem anderen Schlüssel unterschrieben als zuvor. Frag die, die die Umfrage betreiben, warum.',
  notReached: 'Der Hub ist gerade nicht zu erreichen. Bitte versuch es noch einmal.',
  notHere: 'Diese Seite kam nicht über https und kann es darum nicht prüfen.',

  recount: 'Zähl selbst nach',
  recountAbout: {
    one: 'Das lädt {n} Stimmzettel ohne Namen, vergleicht ihn mit dem Protokoll und zählt ihn auf dieser Seite.',
    other:
      'Das lädt {n} Stimmzettel ohne Namen, vergleicht jeden mit dem Protokoll und zählt sie auf dieser Seite.',
  },
  countNow: 'Hier nachzählen',
  download: 'Stimmzettel herunterladen',
  counting: 'Es wird nachgezählt',
  sound: {
    one: 'Auf dieser Seite nachgezählt: {n} Stimmzettel, und dasselbe Ergebnis.',
    other: 'Auf dieser Seite nachgezählt: {n} Stimmzettel, und dasselbe Ergebnis.',
  },
  soundMore:
    'Das Protokoll ist, wie der Hub es unterschrieben hat; jeder Stimmzettel, der zählt, steht darin, und keiner wurde geändert.',
  mineCounts: 'Die Stimme deiner Quittung ist darunter.',
  mineReplaced:
    'Die Stimme der Quittung auf diesem Gerät wurde später geändert oder zurückgenommen. Wenn du das nicht warst, sag es denen, die die Umfrage betreiben.',
  root: 'Das Protokoll endet auf',

  wrong: 'Mit dieser Auszählung stimmt etwas nicht.',
  wrongAbout: 'Sag es denen, die die Umfrage betreiben, und anderen, die abgestimmt haben. Gefunden wurde:',
  logChanged: 'Das Protokoll wurde geändert.',
  ballotMissing: 'Der Stimmzettel zu Eintrag {entry} zählt und wird nicht gezeigt.',
  ballotChanged: 'Der Stimmzettel zu Eintrag {entry} ist nicht der abgegebene.',
  ballotRepeated: 'Der Stimmzettel zu Eintrag {entry} wird zweimal gezeigt.',
  ballotOutOfOrder: 'Der Stimmzettel zu Eintrag {entry} steht an der falschen Stelle.',
  ballotReplaced: 'Der Stimmzettel zu Eintrag {entry} zählt nicht mehr und wird trotzdem gezeigt.',
  ballotUnknown: 'Es wird ein Stimmzettel gezeigt, der nicht im Protokoll steht.',
  ballotRefused: 'Der Stimmzettel zu Eintrag {entry} verstößt gegen die Regeln der Umfrage.',
  lotsDiffer: 'Die Lose wurden nicht so gezogen, wie es bei der Eröffnung versprochen war.',
  resultDiffers: 'Das Nachzählen ergibt ein anderes Ergebnis als das gezeigte.',
  stillOpen: 'Die Umfrage ist noch offen.',
  damaged: 'Der Download ist beschädigt. Bitte versuch es noch einmal.',
  more: { one: 'Und {n} weiterer Fund.', other: 'Und {n} weitere Funde.' },
};
