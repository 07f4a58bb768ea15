// In which languages a page is judged.

/** That of the page, where there is a lexicon of it, and English, which is everywhere. */
export async function languagesFor(tag: string): Promise<readonly string[]> {
  const { languages } = await import('../core/filter/load.js');
  const own = tag.toLowerCase().split('-')[0] ?? '';
  return [...new Set([own, 'en'])].filter((language) => languages.includes(language));
}
