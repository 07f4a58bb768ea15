// How many cases a runner ran, read from the report that it wrote. A skipped case counts as failed: nothing is skipped here.

const number = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

export const readers = {
  // node:test, TAP: "# pass 12" and so on at the end.
  tap(text) {
    const of = (word) => number(text, new RegExp(`^# ${word} (\\d+)$`, 'm'));
    return { passed: of('pass'), failed: of('fail') + of('cancelled') + of('skipped') + of('todo') };
  },
  // CTest: <testsuite tests="3" failures="0" disabled="0" skipped="0">
  junit(text) {
    const of = (attribute) => number(text, new RegExp(`\\b${attribute}="(\\d+)"`));
    const failed = of('failures') + of('disabled') + of('skipped');
    return { passed: of('tests') - failed, failed };
  },
  playwright(text) {
    const { expected, unexpected, flaky, skipped } = JSON.parse(text).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  },
};
