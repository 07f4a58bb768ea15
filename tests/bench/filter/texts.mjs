// Messages for the filter and its peers, made of the project's own sentences: one in ten hurts, another one is disguised. The same at every run.
import { readFileSync } from 'node:fs';
import { root } from '../support.mjs';

const lines = (name) =>
  readFileSync(`${root}sdk/data/filter/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

const groups = ['deaf people', 'my neighbours', 'old men', 'the Portuguese', 'nurses', 'students'];
const sentences = lines('contrast.tsv').map((line, index) => {
  const [label, sentence] = line.split('\t');
  return { hurts: label === '1', text: sentence.replaceAll('{group}', groups[index % groups.length]) };
});
const hurting = sentences.filter(({ hurts }) => hurts);
const harmless = sentences.filter(({ hurts }) => !hurts);

const disguises = [
  (text) => text.replace(/[aeio]/g, (letter) => ({ a: '4', e: '3', i: '1', o: '0' })[letter]),
  (text) => text.replace(/\b(\w)(\w+)\b/g, '$1.$2'),
  (text) => text.replace(/([aeiou])/g, '$1$1$1'),
  (text) => text.replace(/e/g, 'е').replace(/o/g, 'ο'),
];

/** `count` messages of about so many bytes. */
export function messages(count, bytes) {
  const next = [0, 0];
  return Array.from({ length: count }, (_, index) => {
    const place = index % 10;
    const from = place === 0 ? hurting : harmless;
    let text = '';
    while (text.length < bytes) text += `${text && ' '}${from[next[+(place === 0)]++ % from.length].text}`;
    text = text.slice(0, text.lastIndexOf(' ', bytes + 5));
    return place === 5 ? disguises[((index - 5) / 10) % disguises.length](text) : text;
  });
}

const repeated = (piece) => piece.repeat(Math.ceil(10_240 / piece.length)).slice(0, 10_240);

/** Texts of 10 KB by what makes them hard. */
export const hardest = {
  'one letter': repeated('a'),
  'one digit': repeated('1'),
  dots: repeated('a.'),
  'at signs': repeated('a@'),
  stars: repeated('*a'),
  'letters one by one': repeated('f u c k '),
  beginnings: repeated('fuc shi cun bit '),
  'two letters': repeated('ab '),
  'signs for letters': repeated('5h1t5h1 f*c '),
  telephones: repeated('0123 456 78 '),
  colons: repeated('http:// '),
  'no UTF-8 that is read': repeated('٣ж漢'),
  words: messages(1, 10_240)[0].slice(0, 10_240),
};
