import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test as base,
} from './support/fixtures.ts';
import { startServer } from './support/start-server.ts';
import type { RunningServer } from './support/start-server.ts';

/** The demo account on the built-in agent: a whole architecture to look at. */
const test = base.extend<{ conversation: string }, { builtIn: RunningServer }>({
  builtIn: [
    async ({ browserName: _browserName }, use) => {
      const server = await startServer({});
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ builtIn }, use) => {
    await use(builtIn.url);
  },
  conversation: async ({ page, baseURL }, use) => {
    const headers = { origin: baseURL ?? '' };
    const data = { email: 'demo@agenticarchitect.com', password: 'demo123' };
    await expect(async () => {
      const entered = await page.request.post('/api/auth/login', { data, headers });
      expect(entered.status()).toBe(200);
      await page.goto('/');
      await expect(page.locator('[data-row]').first()).toBeVisible();
      await expect(page.getByRole('listitem').getByText('Completed')).toBeVisible();
    }).toPass();
    await page.locator('[data-row]').first().click();
    await expect(page).toHaveURL(/\/c\/[0-9a-f-]+\//);
    await use(new URL(page.url()).pathname.split('/').slice(0, 3).join('/'));
  },
});

test('a component is chosen on the picture and tells why it is there', async ({
  page,
  conversation,
}) => {
  await page.goto(`${conversation}/architecture`);
  const part = page.locator('[data-node]').first();
  const name = (await part.getAttribute('aria-label'))?.split(',')[0] ?? '';
  await part.click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const titles = inspector.getByRole('heading', { level: 3 });
  await expect(titles).toHaveText([
    'Why it is here',
    'Asked for by',
    'Decided in',
    'Cost and load',
    'Risks and threats',
    'If it goes',
  ]);
  await expect(page).toHaveURL(/select=/);
  await page.reload();
  await expect(inspector.getByRole('heading', { name, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Summary' })).toBeVisible();
});

test('the six pictures, the list and the search work with the keyboard', async ({
  page,
  conversation,
}) => {
  await page.goto(`${conversation}/architecture`);
  await expect(page.locator('[data-node]').first()).toBeVisible();
  for (const [key, name] of [
    ['2', 'Services'],
    ['3', 'Data flow'],
    ['4', 'Deployment'],
    ['5', 'Security'],
    ['6', 'Network'],
    ['1', 'Overview'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.locator('[data-node]').first()).toBeVisible();
  }
  const first = page.locator('[data-node]').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-node]:focus')).toHaveCount(1);
  await expect(first).not.toBeFocused();

  await page.keyboard.press('l');
  const list = page.getByRole('region', { name: /as a list/ });
  await expect(list.getByRole('button', { name: /Main database/ }).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Find in the picture' }).fill('postgres');
  await expect(page.getByText(/\d+ parts? found/)).toBeVisible();
});

test('weights of a decision are tried, and its record is copied', async ({
  page,
  conversation,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${conversation}/decisions`);
  const sums = page.getByRole('row', { name: /^Weighted sum/ });
  const before = await sums.innerText();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('These weights are a trial')).toBeVisible();
  expect(await sums.innerText()).not.toBe(before);
  await page.getByRole('button', { name: 'reset' }).click();
  await expect(page.getByText('These weights are a trial')).toBeHidden();
  expect(await sums.innerText()).toBe(before);
  await page.getByRole('button', { name: 'Copy as MADR' }).click();
  await expect(page.getByText(/is in the clipboard/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '## Decision Outcome',
  );
  await expectAccessible(page);
});

test('an assumption is corrected where it stands and the lines follow', async ({
  page,
  conversation,
}) => {
  await page.goto(`${conversation}/numbers`);
  const capacity = page.getByRole('region', { name: 'Capacity' });
  const before = await capacity.locator('dl').innerText();
  const assumed = capacity.getByRole('button', { name: /peak factor: .* Correct it/ });
  await assumed.click();
  await capacity.getByRole('textbox').fill('77');
  await page.keyboard.press('Enter');
  await expect(capacity.getByText('One input is changed here only.')).toBeVisible();
  expect(await capacity.locator('dl').innerText()).not.toBe(before);
  await capacity.getByRole('button', { name: 'Undo' }).click();
  expect(await capacity.locator('dl').innerText()).toBe(before);
  await expectAccessible(page);
});

test('a concept is read at another level and an exercise is checked by the model', async ({
  page,
  conversation,
}) => {
  await page.goto(`${conversation}/learn`);
  const text = page.getByRole('article');
  const before = await text.innerText();
  await page.getByText('Expert', { exact: true }).click();
  expect(await text.innerText()).not.toBe(before);
  const exercise = page.getByRole('region', { name: 'Exercise on your system' });
  const answers = exercise.getByRole('group', { name: 'Answers' }).getByRole('button');
  const counted = page.waitForResponse((response) =>
    response.url().includes('learning.recordInteraction'),
  );
  await answers.first().click();
  await expect(exercise.getByRole('status')).toBeVisible();
  expect((await counted).status()).toBe(200);
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('nothing scrolls sideways, and what is chosen comes up in a sheet', async ({
    page,
    conversation,
  }) => {
    for (const screen of ['architecture', 'numbers', 'learn']) {
      await page.goto(`${conversation}/${screen}`);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByText(/version|Mark as read|Monthly run cost/).first()).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
    await page.goto(`${conversation}/architecture`);
    await page.getByRole('button', { name: 'Show as a list' }).tap();
    await page
      .getByRole('button', { name: /Main database/ })
      .first()
      .tap();
    await expect(page.getByRole('dialog', { name: 'Inspector' })).toBeVisible();
  });
});
