// Ways in which people write a word so that no list knows it. Each is a function of the word and a number that varies it.
const leet = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7', b: '8', g: '9' };
const signs = { a: '@', i: '!', s: '$', o: '0', e: '€', c: '(', l: '|' };
const cyrillic = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  k: 'к',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  t: 'т',
  u: 'υ',
  x: 'х',
  y: 'у',
};
const turned = { a: 'ɐ', e: 'ǝ', h: 'ɥ', i: 'ᴉ', k: 'ʞ', m: 'ɯ', r: 'ɹ', t: 'ʇ', v: 'ʌ', w: 'ʍ', y: 'ʎ' };
const small = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ';

const letters = (word) => [...word];
const map = (word, table) =>
  letters(word)
    .map((letter) => table[letter] ?? letter)
    .join('');
const shifted = (word, first) =>
  letters(word)
    .map((letter) =>
      /[a-z]/.test(letter) ? String.fromCodePoint(first + letter.codePointAt(0) - 97) : letter,
    )
    .join('');
const one = (word, seed, change) => {
  const at = 1 + (seed % Math.max(1, word.length - 2));
  return word.slice(0, at) + change(word[at]) + word.slice(at + 1);
};

export const disguises = {
  'digits for letters': (word) => map(word, leet),
  'signs for letters': (word) => map(word, signs),
  'one sign': (word, seed) => one(word, seed, (letter) => signs[letter] ?? leet[letter] ?? letter),
  'one star': (word, seed) => one(word, seed, () => '*'),
  'one hash': (word, seed) => one(word, seed, () => '#'),
  'stars for vowels': (word) => word[0] + word.slice(1).replace(/[aeiou]/g, '*'),
  'spaced out': (word) => letters(word).join(' '),
  'points between': (word) => letters(word).join('.'),
  'hyphens between': (word) => letters(word).join('-'),
  underscores: (word) => letters(word).join('_'),
  'cut in two': (word, seed) => {
    const at = 2 + (seed % Math.max(1, word.length - 3));
    return `${word.slice(0, at)} ${word.slice(at)}`;
  },
  'one letter repeated': (word, seed) => one(word, seed, (letter) => letter.repeat(4)),
  'all letters repeated': (word) =>
    letters(word)
      .map((letter) => letter.repeat(3))
      .join(''),
  capitals: (word) => word.toUpperCase(),
  'mixed case': (word) =>
    letters(word)
      .map((letter, at) => (at % 2 ? letter.toUpperCase() : letter))
      .join(''),
  'full width': (word) => shifted(word, 0xff41),
  'mathematical bold': (word) => shifted(word, 0x1d41a),
  'in circles': (word) => shifted(word, 0x24d0),
  'Cyrillic look-alikes': (word) => map(word, cyrillic),
  'small capitals': (word) =>
    letters(word)
      .map((letter) => (/[a-z]/.test(letter) ? letters(small)[letter.codePointAt(0) - 97] : letter))
      .join(''),
  'turned letters': (word) => map(word, turned),
  'nothing to be seen between': (word) => letters(word).join('\u200b'),
  'struck through': (word) =>
    letters(word)
      .map((letter) => `${letter}\u0336`)
      .join(''),
  accents: (word) => word.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`),
  'an emoji inside': (word, seed) => one(word, seed, () => '🔥'),
  'a v for a u': (word) => word.replaceAll('u', 'v'),
};
