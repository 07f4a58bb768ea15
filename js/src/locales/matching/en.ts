// English, for stewards who match asks with helpers. Every other language has exactly these keys. None is a key of the other catalogues.
// `left:` stands before why an ask found nobody.

export const words = {
  matchThem: 'For stewards: find matches',
  searchHint:
    'A search writes down who could help whom at this moment, without names. This page then finds the matches that cost least, so that nobody has too much on their hands.',
  searchNow: 'Search',
  searchAnew: 'Search again',
  writingDown: 'Writing down who fits whom',
  findingMatches: 'Finding the matches that cost least',
  foundMatches: { one: '{n} match is found.', other: '{n} matches are found.' },
  asksSearched: 'Asks',
  helpersSearched: 'Helpers',
  mostOfOne: 'Most that one helper carries',
  idleHelpers: 'Helpers who carry nothing',
  placesOpen: 'Places that stay open',
  'left:nobody': { one: '{n} ask: nobody else fits.', other: '{n} asks: nobody else fits.' },
  'left:resting': { one: '{n} ask: whoever fits rests.', other: '{n} asks: whoever fits rests.' },
  'left:full': {
    one: '{n} ask: whoever fits has enough on their hands.',
    other: '{n} asks: whoever fits has enough on their hands.',
  },
  'left:dear': { one: '{n} ask: it would cost too much.', other: '{n} asks: it would cost too much.' },
  proposeThem: { one: 'Propose this match', other: 'Propose these {n} matches' },
  proposing: 'Proposing',
  proposed: {
    one: '{n} match is proposed. Both people see it now and can accept it until {time}. What not both accept lapses, and its ask is open again.',
    other:
      '{n} matches are proposed. Both people of each see theirs now and can accept until {time}. What not both accept lapses, and its ask is open again.',
  },
  nobodyFits: 'Right now nobody who offers fits anybody who asks. Search again when there is more.',
  searchedAnew: 'Something that counts has changed since this search. Please search again.',
  notProved: 'These matches were refused: they are not the ones that cost least. Please search again.',
  tallyAway: 'What the search found cannot be fetched right now.',
  byHand:
    'This page cannot find the matches itself. Save what was searched, run the command beside it, and choose the file that it writes.',
  saveSearch: 'Save what was searched',
  resultFile: 'The file with the matches, proposal.json',
  proposeFile: 'Propose what is in it',
  notThatFile: 'That file holds no matches. It has to be what hearth match has written.',
};
