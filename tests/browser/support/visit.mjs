// A visitor who notices everything: what the console says, what the policy refused, and who else was asked for something.
import { keepRecord } from './poll.mjs';

export async function visit(context, address) {
  await keepRecord(context);
  const page = await context.newPage();
  const complaints = [];
  const elsewhere = [];
  const asked = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    asked.push(pathname);
    if (origin !== new URL(address).origin) elsewhere.push(request.url());
  });
  const response = await page.goto(address);
  return { page, response, complaints, elsewhere, asked };
}
