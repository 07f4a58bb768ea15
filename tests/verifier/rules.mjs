// The rules of a ballot, by the document of its poll.

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const hasOnly = (ballot, name) => isObject(ballot) && Object.keys(ballot).join() === name;
const eachOnce = (ids, known) => new Set(ids).size === ids.length && ids.every((id) => known.has(id));
const isWhole = (value, min, max) => Number.isInteger(value) && value >= min && value <= max;
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

function choice(poll, known, { choice }) {
  if (!Array.isArray(choice) || !eachOnce(choice, known)) return false;
  const [min, max] = { single: [1, 1], multiple: [poll.min, poll.max] }[poll.method] ?? [0, known.size];
  return choice.length === 0 || (choice.length >= min && choice.length <= max);
}

function ranking(poll, known, { ranking }) {
  if (!Array.isArray(ranking)) return false;
  const ranks = ranking.map((rank) => [rank].flat());
  const most = poll.sharedRanks ? 20 : 1;
  return ranks.every((rank) => rank.length >= 1 && rank.length <= most) && eachOnce(ranks.flat(), known);
}

function marks(poll, known, { marks }) {
  if (!isObject(marks) || !eachOnce(Object.keys(marks), known)) return false;
  const given = Object.values(marks);
  if (poll.method === 'grid') return given.every((mark) => ['no', 'maybe', 'yes'].includes(mark));
  const least = poll.method === 'rating' ? poll.min : 0;
  if (!given.every((mark) => isWhole(mark, least, poll.max ?? 100))) return false;
  const price = (mark) => (poll.method === 'quadratic' ? mark * mark : mark);
  return poll.budget === undefined || sum(given.map(price)) <= poll.budget;
}

const forms = {
  ...{ single: choice, multiple: choice, approval: choice, reactions: choice, ranked: ranking },
  ...{ score: marks, rating: marks, dots: marks, quadratic: marks, grid: marks },
};

export function keepsRules(poll, ballot) {
  const form = forms[poll.method];
  const known = new Set(poll.options.map(({ id }) => id));
  return hasOnly(ballot, form.name) && form(poll, known, ballot);
}
