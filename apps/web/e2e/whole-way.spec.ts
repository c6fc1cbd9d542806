import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  newAddress,
  password,
  test as base,
} from './support/fixtures.ts';
import { startServer } from './support/start-server.ts';
import type { RunningServer } from './support/start-server.ts';

/** As it is started by a person: with the built-in agent and the demo account. */
const test = base.extend<object, { builtIn: RunningServer }>({
  builtIn: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what is needed
    async ({}, use) => {
      const server = await startServer({});
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ builtIn }, use) => {
    await use(builtIn.url);
  },
});

async function register(page: Page) {
  await page.goto('/register');
  await page.getByLabel('E-mail').fill(newAddress());
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'What do you need to build?' })).toBeVisible();
}

test('from an empty account to an architecture, with the built-in agent', async ({ page }) => {
  await register(page);
  await page.getByRole('link', { name: /Online shop/ }).click();
  await page.getByRole('button', { name: 'Start the interview' }).click();
  const cards = page.getByRole('region', { name: 'Questions for you' });
  await expect(cards).toBeVisible();
  const panel = page.getByRole('complementary', { name: 'What I know' });
  await expect(panel.getByText(/3,?000/).first()).toBeVisible();
  await expect(panel.getByRole('img', { name: /^stated/ }).first()).toBeVisible();

  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('u');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('log').getByRole('article')).toHaveCount(4);

  await page.getByRole('button', { name: 'Design it now' }).click();
  await page.getByRole('log').getByRole('link', { name: 'Show the architecture' }).click();
  await expect(page).toHaveURL(/\/architecture/);
  await expect(page.getByText(/\d+ components/).first()).toBeVisible();
});

test('the demo account shows a finished conversation at once', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill('demo@agenticarchitect.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('demo123');
  await page.getByRole('button', { name: 'Log in' }).click();
  const row = page.locator('[data-row]').first();
  await expect(row).toBeVisible();
  await expect(page.getByRole('listitem').getByText('Completed')).toBeVisible();
  await expectAccessible(page);
  await row.click();
  await expect(page).toHaveURL(/\/architecture/);
});
