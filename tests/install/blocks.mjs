// Which code blocks of a document are run. The second word after the fence says how:
//
//   sh run          run by a shell, in the folder where all blocks of the document are run; must succeed
//   sh serve        started there and kept running; must print its address. It replaces the hub that ran before.
//   json a/b.json   written there. A poll, a flow or a pulse must pass `hearth lint`.
//   html page.html  written there, opened in a browser as a page of the site that docs.test.mjs names for the document,
//                   and its poll voted on
//   http page.html  headers; that page is opened again with them, must work again, and nothing may be refused
//
// A block without a second word is shown to readers and not run.

const fence = /^```([a-z]*)(?: +(\S+))?\n([\s\S]*?)^```$/gm;

/** All blocks in order: {language, word, text, line}. */
export function blocksOf(markdown) {
  return [...markdown.matchAll(fence)].map(({ 1: language, 2: word, 3: text, index }) => ({
    language,
    word,
    text,
    line: markdown.slice(0, index).split('\n').length,
  }));
}
