// English, for what stewards see of a pulse. Every other language has exactly these keys. None is a key of the other catalogues.

export const words = {
  forStewards: 'For stewards',
  whyGone: 'Why members go',
  goneFew: 'Fewer than five have said why they go.',
  goneAll: 'At least {n} have said why they go. Counts move in steps of {grain}.',
  atLeastN: 'at least {n}',
  belowFive: 'fewer than 5',
  readWords: 'Read what they wrote',
  noWords: 'Nobody has written anything.',
  moreOfThem: 'Show more',

  wentQuiet: 'Who has gone quiet',
  nobodyQuiet: 'Nobody has gone quiet.',
  lastAct: 'Last active {date}',
  askedOnce: 'asked once',
  askedTwice: 'asked twice',
  askThem: 'Ask',
  askName: 'Ask {name} whether they are leaving',
  isAsked: '{name} is asked when they come back.',
  askRule: 'Each member is asked at most twice, ever, by a steward or by the page.',
  askedEnough: 'This member has been asked often enough.',
  notQuiet: 'This member has done something since. There is no need to ask.',
  noDigest: 'Asking needs a page with https.',

  tellDid: 'Write down what was done',
  tellHint: 'Everybody here sees it.',
  publishDid: 'Publish',
  didPublished: 'It is published.',
  didFull: 'There are {max} of them. Take one back before you write another.',
};
