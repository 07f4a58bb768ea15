// English, for how a count can be checked: loaded when a poll says so. Every other language has exactly these keys.

export const words = {
  title: 'Anyone can check this count',
  about:
    'Every vote is an entry in a public log that says nothing of what was chosen. After the close all ballots are shown without names, and anybody can count them again.',
  limits:
    'What this cannot show: that every voter is a real person, or that nobody looked on while they voted.',
  afterClose: 'Once the poll is closed you can count again here.',

  receipt: 'Your receipt',
  entry: 'Entry {n} of the log',
  receiptAbout: 'It proves that your vote is in the log. It does not say what you chose.',
  check: 'Check it',
  save: 'Save it',
  checking: 'Asking for the proof',
  isIn: 'Your vote is in the log, and nothing before it has been changed. This page has checked it.',
  missing:
    'This vote is not in the log that the hub shows. Save the receipt, and tell whoever runs the poll.',
  rewritten:
    'The log is not the one that this device saw before. Save the receipt, and tell whoever runs the poll.',
  unsigned: 'The log is not signed as it should be. Save the receipt, and tell whoever runs the poll.',
  otherKey: 'The log is signed by another key than before. Ask whoever runs the poll why.',
  notReached: 'The hub cannot be reached right now. Please try again.',
  notHere: 'This page did not come over https, so it cannot check.',

  recount: 'Count it yourself',
  recountAbout: {
    one: 'This downloads {n} ballot without a name, holds it against the log, and counts it in this page.',
    other:
      'This downloads {n} ballots without names, holds each against the log, and counts them in this page.',
  },
  countNow: 'Count again here',
  download: 'Download the ballots',
  counting: 'Counting again',
  sound: {
    one: 'Counted again in this page: {n} ballot, and the same result.',
    other: 'Counted again in this page: {n} ballots, and the same result.',
  },
  soundMore: 'The log is as the hub signed it, every ballot that counts is in it, and none was changed.',
  mineCounts: 'The vote of your receipt is among them.',
  mineReplaced:
    'The vote of the receipt on this device was changed or withdrawn later. If that was not you, tell whoever runs the poll.',
  root: 'The log ends in',

  wrong: 'Something is wrong with this count.',
  wrongAbout: 'Tell whoever runs the poll, and others who voted. This was found:',
  logChanged: 'The log was changed.',
  ballotMissing: 'The ballot of entry {entry} counts, and is not shown.',
  ballotChanged: 'The ballot of entry {entry} is not the one that was cast.',
  ballotRepeated: 'The ballot of entry {entry} is shown twice.',
  ballotOutOfOrder: 'The ballot of entry {entry} stands in the wrong place.',
  ballotReplaced: 'The ballot of entry {entry} no longer counts, and is shown all the same.',
  ballotUnknown: 'A ballot is shown that is not in the log.',
  ballotRefused: 'The ballot of entry {entry} is against the rules of the poll.',
  lotsDiffer: 'The lots were not drawn as was promised at the opening.',
  resultDiffers: 'Counting gives another result than the one shown.',
  stillOpen: 'The poll is still open.',
  damaged: 'The download is damaged. Please try again.',
  more: { one: 'And {n} more.', other: 'And {n} more.' },
};
