// The wall: pins up notes, and shows how the filter reads a text, stage by stage.
import { openFilter } from './connect.js';

const byId = (id) => document.getElementById(id);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const { note } = event.target.elements;
  byId('wall').prepend(
    element(
      'article',
      { class: 'note' },
      element('p', {}, note.value),
      element('p', { class: 'by' }, 'You, just now'),
    ),
  );
  event.target.reset();
});

const table = (caption, head, rows) =>
  element(
    'div',
    { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
      element(
        'tbody',
        {},
        ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))),
      ),
    ),
  );

const stage = (title, about, ...shown) =>
  element('li', {}, element('h3', {}, title), element('p', { class: 'small' }, about), ...shown);

const none = (sentence) => element('p', { class: 'nothing' }, sentence);

/** The text with what was found in it marked. */
function marked(text, findings) {
  const line = element('p', { class: 'read' });
  let at = 0;
  for (const {
    units: [begin, end],
  } of findings) {
    if (begin < at) continue;
    line.append(text.slice(at, begin), element('mark', {}, text.slice(begin, end)));
    at = end;
  }
  line.append(text.slice(at));
  return line;
}

function folding(text, { folded }) {
  return stage(
    'Folded',
    'Capitals, accents, letters drawn otherwise and look-alikes become the small letter a reader sees.',
    element('p', { class: 'read' }, folded),
  );
}

function views(text, { words }) {
  const seen = words.filter(({ signs, read }) => signs && signs !== read);
  return stage(
    'Views',
    'Digits and signs among letters may stand for letters: such words are looked at both ways.',
    seen.length === 0
      ? none('No word has any.')
      : table(
          'Words with signs',
          ['As written', 'May stand for'],
          seen.map(({ units, signs }) => [text.slice(...units), signs]),
        ),
  );
}

function exceptions(text, { words }) {
  const harmless = words.filter(({ exception }) => exception);
  return stage(
    'Exceptions',
    'Harmless words that look like an entry of a lexicon are let be.',
    harmless.length === 0
      ? none('No word is one.')
      : element('p', { class: 'read' }, harmless.map(({ units }) => text.slice(...units)).join(', ')),
  );
}

const source = ({ part, reason, entry, score }) =>
  part === 'lexicon' ? `lexicon: ${entry}` : part === 'model' ? `model: ${score} of 100` : `form: ${reason}`;

function matches(text, { report: { findings } }) {
  return stage(
    'Matches',
    'What the lexicon knows, what has the form of an address or a number, what the model hears.',
    findings.length === 0
      ? none('Nothing.')
      : table(
          'What was found',
          ['Words', 'Category', 'Severity', 'Found by'],
          findings.map((finding) => [
            text.slice(...finding.units),
            finding.category,
            String(finding.severity),
            source(finding),
          ]),
        ),
  );
}

function hearing(text, { model }) {
  const about =
    'What the words say together, by a small model that sees all groups of people alike. It may have a text asked about or held; it never blocks.';
  if (!model) return stage('Model', about, none('It is still on its way.'));
  if (model.silent) return stage('Model', about, none('Silent: too few words to judge by.'));
  const words = (at) =>
    model.words
      .map(({ units, weights }) => ({ word: text.slice(...units), weight: weights[at] }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 3)
      .map(({ word }) => word)
      .join(', ');
  return stage(
    'Model',
    about,
    table(
      'What the model hears',
      ['Category', 'Score', 'Finds from', 'Words that add most'],
      model.heads.map(({ category, score, likely }, at) => [
        category,
        String(score),
        String(likely),
        words(at),
      ]),
    ),
  );
}

function policy(text, { report }) {
  return stage(
    'Policy',
    'What the community wants done, by category and severity. This is the report, to quote if you disagree.',
    element('pre', { tabindex: '0', 'aria-label': 'The report' }, JSON.stringify(report, null, 1)),
  );
}

const answers = {
  allow: 'It may be pinned up as it is.',
  suggest: 'Its writer is asked once more, and may pin it up as it is.',
  hold: 'Somebody looks at it before others see it.',
  block: 'It cannot be pinned up as it is.',
};

function show(filter) {
  const text = byId('text').value;
  const explained = filter.explain(text);
  byId('answer').replaceChildren(answers[explained.report.verdict]);
  byId('stages').replaceChildren(
    stage('As it was written', 'What was found is marked.', marked(text, explained.report.findings)),
    ...[folding, views, exceptions, matches, hearing, policy].map((make) => make(text, explained)),
  );
}

const chosen = () => ({ audience: byId('audience').value });
const filter = await openFilter(chosen());
show(filter);
byId('text').addEventListener('input', () => show(filter));
byId('audience').addEventListener('change', async () => {
  await filter.use(chosen());
  show(filter);
});
document.documentElement.dataset.ready = '1';
