// English, for reports. Every other language has exactly these keys. None is a key of the other catalogues.
// `wrong:` stands before the reasons that the core knows.

export const words = {
  reportIt: 'Report',
  whatIsWrong: 'What is wrong with it?',
  'wrong:hurtful': 'It hurts or threatens somebody',
  'wrong:private': 'It shows something private',
  'wrong:spam': 'It is advertising or spam',
  'wrong:unsafe': 'Somebody could be in danger',
  'wrong:other': 'Something else',
  reportWords: 'Would you like to say more?',
  reportReaders:
    'Only stewards read this. Whoever wrote the text does not hear of it. You can leave it empty.',
  sendReport: 'Report it',
  cancelReport: 'Cancel',
  reportOpen: 'You have reported this. A steward looks at it.',
  reportStands: 'A steward looked at what you reported. It stays.',
  reportHeld: 'A steward looked at what you reported. Others do not see it for now.',
  reportRemoved: 'A steward looked at what you reported. It is removed.',
  yourReports: 'What you reported',
  takeReportBack: 'Take it back',
  reportBack: 'Your report is taken back.',
  chooseWrong: 'Please choose what is wrong.',
  longReport: 'That is {length} characters; {max} fit here.',
  harshReport: 'There are words in it that cannot be sent, not even as a quote. Please say it differently.',
  oddReport: 'There is a character in it that cannot be shown. Please type it again.',
  reportedEnough:
    'You have reported {max} texts within a day, as many as can be. If it cannot wait, tell a steward.',
  reportDecided:
    'A steward has looked at it since you reported it, and it was not changed. You can report it again when it is.',
  textGone: 'This is no longer there for you to report.',
  reportElsewhere: 'You have reported this on another device or in another window meanwhile.',
  signInToReport: 'Sign in as a member to report it; what you wrote is kept.',
};
