// English, for the pulse. Every other language has exactly these keys. None is a key of the other catalogues. `item:` stands before the ids
// that the core knows.

export const words = {
  pulseTitle: 'How is it to be here?',
  'item:known': 'Somebody here knows who I am.',
  'item:heard': 'What I say is listened to here.',
  'item:helped': 'I find help here when I need it.',
  'item:safe': 'I can say here what I think.',
  'item:belong': 'I belong here.',

  point1: 'Not at all',
  point2: 'A little',
  point3: 'Partly',
  point4: 'Mostly',
  point5: 'Completely',

  answerIt: 'Answer',
  answerAnew: 'Change my answer',
  keepAnswer: 'Keep it as it is',
  countsUntil:
    'One question in each round. It counts until {time}; what came of it is shown then, where at least five have answered.',
  counts:
    'One question in each round. What came of it is shown afterwards, where at least five have answered.',
  answerIn: 'Your answer is in: {value} of 5, “{word}”.',
  changeUntil: 'You can change it or take it back until {time}.',
  takeItBack: 'Take it back',
  answerTakenBack: 'Your answer is taken back.',
  membersAsked: 'Members are asked one short question in each round. Sign in to be asked.',

  cameOfIt: 'What came of it',
  firstRound: 'This is the first round. What came of it is shown when it has ended.',
  firstUntil: 'This is the first round. What came of it is shown from {time} on.',
  roundOf: 'Round {round}: {days}',
  roundEnded: 'A round has ended. What came of it is here now.',
  meanOf: '{mean} of 5',
  likely: 'likely {low} to {high}',
  answersN: { one: '{n} answer', other: '{n} answers' },
  fewerThanFive: 'Fewer than five answered.',
  fewerAll: 'Fewer than five answered each question.',
  howToRead:
    'The dot is the mean of those who answered. In 95 of 100 cases the mean of all members lies within the bar, if those who answered are like the others.',
  showCounts: 'Show all numbers',
  hideCounts: 'Hide the numbers',
  howOften: 'How often each point was given',
  pointHead: 'Point',
  howMany: 'Answers',
  inPercent: 'In percent',
  showEarlier: 'Show earlier rounds',
  hideEarlier: 'Hide earlier rounds',

  saidDid: 'You said, we did',
  youSaid: 'You said',
  weDid: 'We did',
  aboutRounds: 'About round {rounds}',
  showAllDid: 'Show all {n}',
  showNewestDid: 'Show the newest',

  roundOver: 'That round has just ended, and nothing was changed. This is the question now.',
  otherAsked: 'Another question is asked by now. Please answer this one.',
  choosePoint: 'Please choose a point from 1 to 5.',
  signInFirst: 'Sign in to take part.',
  nothingYet: 'There is nothing here yet. It appears by itself when it is published.',
  awayNow: 'This cannot be reached right now. It appears by itself when the connection is back.',
  keptOut: 'The rules of this site keep this from starting. The person who runs the site can change that.',
  notSetUp: 'This is not set up right yet. The person who runs this page can find the reason in the console.',
};
