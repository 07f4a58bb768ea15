// English, as far as a poll needs it when all goes well; trouble.ts has the rest. Every other language has exactly these keys in one file;
// {names} are filled in, plurals go by {n}; what reads the same for every number is one sentence.

export const en = {
  loading: 'Loading',
  vote: 'Vote',
  change: 'Change',
  withdraw: 'Withdraw',
  undo: 'Undo',
  keep: 'Keep my vote',
  retry: 'Try again',
  abstain: 'Just see results',

  people: { one: '{n} person', other: '{n} people' },
  guests: { one: '{n} as a guest', other: '{n} as guests' },
  turnout: '{people}, {guests}',
  abstained: '{n} abstained',
  nobody: 'Nobody has answered yet. You could be the first.',
  nobodyClosed: 'Nobody answered.',
  votes: { one: '{n} vote', other: '{n} votes' },
  total: { one: '{n} person has answered.', other: '{n} people have answered.' },
  yours: 'Your vote',
  leading: 'Most votes',

  dayTime: '{day}, {time}',
  opens: 'Opens {time}',
  closes: 'Closes {time}',
  closing: 'Closing now',
  closed: 'Closed',
  closedAt: 'Closed {time}',
  calendar: 'Add to my calendar',

  tapToVote: 'Choose one to vote. You can change it later.',
  tapToVoteKeys: 'With the arrow keys, press Enter or Space to vote.',
  tapToChange: 'Choose another to change your vote.',
  oneFinal: 'Choose one, then vote. Votes are final.',
  any: 'Choose as many as you like, then vote.',
  anyFinal: 'Choose as many as you like, then vote. Votes are final.',
  exactly: 'Choose {n}, then vote.',
  upTo: 'Choose up to {n}, then vote.',
  atLeast: 'Choose at least {n}, then vote.',
  between: 'Choose {min} to {max}, then vote.',
  chooseFirst: 'Choose an option first.',
  pressToVote: 'Not sent yet.',

  hiddenUntilVote: 'Results show once you have voted.',
  hiddenUntilClose: 'Results show when the poll closes.',

  sending: 'Sending',
  voteInChange: 'Your vote is in. You can change it at any time.',
  voteInUntil: 'Your vote is in. You can change it until {time}.',
  voteInFinal: 'Your vote is in. Votes here are final.',
  abstainedIn: 'You are seeing the results without having chosen. You can still vote.',
  abstainedFinal: 'You abstained.',
  withdrawn: 'Your vote is withdrawn.',
  notOpen: 'This poll has not opened yet.',
  pollClosed: 'This poll is closed.',
  pollClosedMine: 'This poll is closed. Your vote is counted.',

  keptOffline: 'You are offline. Your answer is kept here and goes out when you are back.',
  keptBusy: 'Many people are here right now. Your answer is kept and goes out by itself.',
  keptWithdrawal: 'You are taking your vote back. That is kept and goes out by itself.',
  deviceOnly: 'Only on this device. Connect a hub to hear from everyone.',
  lastKnown: 'You are offline. This is the latest we know.',

  notReached: 'The poll cannot be reached right now. It appears by itself when the connection is back.',

  failed: 'Something failed at the other end. Nothing was changed; please try again.',
};
