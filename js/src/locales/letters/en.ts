// English, for letters of welcome. Every other language has exactly these keys. None is a key of the other catalogues.

export const words = {
  lettersTitle: 'Letters of welcome',
  lettersHint: 'Each goes to one newcomer, in your name, once you send it.',
  nobodyWaits: 'Nobody waits for a letter.',
  newcomers: { one: '{n} more has arrived.', other: '{n} more have arrived.' },
  showNewcomers: 'Show',
  moreLetters: 'Show more',
  lettersAway: 'Who has arrived cannot be seen right now.',

  someGuest: 'A guest',
  letterTo: 'Letter to {name}',
  sendLetter: 'Send as {name}',
  letterSent: 'Your letter to {name} is sent.',
  letterKept: 'Your letter to {name} is kept here and goes out by itself.',
  unsendLetter: 'Take it back',
  letterBack: 'Your letter to {name} is taken back.',

  emptyLetter: 'There is nothing in it yet. Please write something.',
  longLetter: 'That is {length} characters; {max} fit here.',
  harshLetter: 'It has words that cannot stand here. Please write it differently.',
  oddLetter: 'It has a character that cannot be shown. Please type it again.',
  runGone: 'They have started over or are gone, so this letter reaches nobody now.',
  letterElsewhere: 'You sent this letter elsewhere meanwhile.',
  signInToSend: 'Sign in again to send it; your text is kept.',
};
