// A flow on one device, with each form of its core: the rules are worked out in the page.
import { expect, test } from '@playwright/test';

const forms = { wasm: /^hearth-flow-.*\.wasm$/, strict: /^plain-rooms-.*\.js$/ };

for (const [policy, core] of Object.entries(forms)) {
  test(`one walks by the rules, and goes on after loading anew, under the ${policy} policy`, async ({
    page,
  }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)));
    const heading = (name) => page.getByRole('heading', { name, exact: true });
    const press = (name) => page.getByRole('button', { name, exact: true }).click();
    await page.goto(`/${policy}/onboarding/device.html`);
    await press('Start');
    await page.getByRole('radio', { name: 'To learn' }).check();
    await press('Continue');
    await expect(heading('Which tool do you like?')).toBeFocused();

    await page.reload();
    await press('Go on where you left off');
    await expect(heading('Which tool do you like?')).toBeFocused();
    await press('Back');
    await page.getByRole('radio', { name: 'To meet people' }).check();
    await press('Continue');
    await expect(heading('You are in')).toBeFocused();
    expect(asked.filter((name) => core.test(name))).toHaveLength(2);
    expect(asked.filter((name) => /^(hearth-.*\.wasm|plain-.*\.js)$/.test(name))).toHaveLength(2);
  });
}
