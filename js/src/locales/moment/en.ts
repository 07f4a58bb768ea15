// English, for moments. Every other language has exactly these keys. None is a key of the other catalogues.

export const words = {
  momentForYou: 'For you, if you like',
  whyThis: 'Why do I see this?',
  notNowThis: 'Not now',
  moreWays: 'More ways to put it away',
  neverThis: 'Never this again',
  turnAllOff: 'Turn everything off',
  turnAllOn: 'Turn it on again',

  isPutAway: 'It is put away. If it comes again, then in some days.',
  comesNoMore: 'It does not come again.',
  isTurnedOff: 'Nothing comes by itself any more.',
  isTurnedOn: 'Now and then something may come by itself again.',
  momentDone: 'Thank you.',
  bringItBack: 'Let it come again',

  rhythmTitle: 'What comes by itself',
  mayComeByItself: 'Now and then, something may come by itself',
  rhythmRules: {
    one: 'At most once a week, and never from {from} to {to}.',
    other: 'At most once a day and {n} times a week, and never from {from} to {to}.',
  },
  whatMayCome: 'What may come',
  nothingToCome: 'Nothing, for now.',
  comesNow: 'The next time you open a page that has it.',
  comesFrom: 'From {time} on.',
  comesLater: 'In some days.',
  comesUnknown: 'As soon as your time zone is known.',
  becauseOther: 'Something else came a short while ago.',
  becauseSurvey: 'One survey in {n} days is enough.',
  becauseRest: 'It came a short while ago.',
  whatIsOver: 'What does not come again',
  overDone: 'You have done it.',
  overNever: 'You did not want it any more.',
  overAway: 'You put it away three times.',
  rhythmHere: 'Only on this device.',

  momentSignIn: 'Sign in: things come by themselves to members only.',
  momentChanged: 'Something has changed meanwhile. Please look again.',
  momentMissing: 'There is nothing here yet. It appears by itself when it is published.',
  momentAway: 'This cannot be reached right now. It appears by itself when the connection is back.',
  momentKeptOut:
    'The rules of this site keep this from starting. The person who runs the site can change that.',
  momentBroken:
    'This is not set up right yet. The person who runs this page can find the reason in the console.',
};
