// English, for appeals. Every other language has exactly these keys. None is a key of the other catalogues.

export const words = {
  stewardSays: 'The reason: {reason}',
  askAnotherLook: 'Ask for another look',
  whyAnotherLook: 'Why should a steward look again?',
  appealReaders: 'Only stewards read this.',
  sendAppeal: 'Send',
  cancelAppeal: 'Cancel',
  appealOpen: 'You have asked for another look. A steward reads it.',
  rewordAppeal: 'Change what you wrote',
  takeAppealBack: 'Take back what you asked',
  appealBack: 'It is taken back. You can ask again.',
  appealKept: 'You are offline. What you wrote is kept here and goes out when you are back.',
  appealWaits: 'Many people are here right now. What you wrote is kept and goes out by itself.',
  appealStands: 'A steward has looked again. It stands.',
  appealHeld: 'A steward has looked again. Others still do not see it.',
  appealRemoved: 'A steward has looked again. It stays removed.',
  appealChanged: 'You have written something else since you asked. You can ask about that.',
  emptyAppeal: 'Please say why. A line is enough.',
  longAppeal: 'That is {length} characters; {max} fit here.',
  harshAppeal: 'There are words in it that cannot be sent, not even as a quote. Please say it differently.',
  oddAppeal: 'There is a character in it that cannot be shown. Please type it again.',
  nothingToAppeal: 'A steward has decided about this meanwhile, so there is nothing left to ask.',
  appealedGone: 'This is no longer there for you to ask about.',
  appealElsewhere:
    'You have asked about this on another device or in another window meanwhile. Sending again puts this in its place.',
  signInToAppeal: 'Sign in again to send it; what you wrote is kept.',
};
