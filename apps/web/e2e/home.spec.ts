import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  startConversation,
  test,
} from './support/fixtures.ts';

test.beforeEach(({ person }) => {
  expect(person).toContain('@');
});

test('a first visit offers one field, which leads to the form with what was written', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'What do you need to build?' })).toBeFocused();
  await page.keyboard.type('A booking page for a climbing gym');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/new/);
  await expect(page.getByRole('textbox', { name: 'Describe the system' })).toHaveValue(
    'A booking page for a climbing gym',
  );
});

test('under 10 characters the form says why it can’t go on, and a draft outlives a refresh', async ({
  page,
}) => {
  await page.goto('/new');
  const field = page.getByRole('textbox', { name: 'Describe the system' });
  await expect(field).toBeFocused();
  await field.fill('a shop');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toHaveText(/Write at least 10 characters/);
  await expect(field).toBeFocused();
  await page.reload();
  await expect(field).toHaveValue('a shop');
});

test('a template is a brief in the form, and "Design at once" asks nothing', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Device fleet/ }).click();
  const field = page.getByRole('textbox', { name: 'Describe the system' });
  await expect(field).toHaveValue(/heat pumps/);
  await page.getByText('Design at once').click();
  await page.getByRole('button', { name: 'Design it' }).click();
  await expect(page.getByRole('log').getByText('Version 1')).toBeVisible();
});

test('conversations are searched, renamed, archived with undo, and deleted', async ({ page }) => {
  await startConversation(page);
  await startConversation(page, 'A library of seeds for gardeners, who swap and mail them.');
  await page.goto('/');
  const rows = page.getByRole('listitem').filter({ has: page.locator('[data-row]') });
  await expect(rows).toHaveCount(2);

  await page.keyboard.press('/');
  await page.keyboard.type('gardeners');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox').fill('soap gateway');
  await expect(page.getByText('Nothing with “soap gateway”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(rows).toHaveCount(2);

  await rows
    .first()
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Seed library');
  await page.keyboard.press('Enter');
  await expect(rows.filter({ hasText: 'Seed library' })).toHaveCount(1);

  await page.getByRole('link', { name: 'Seed library' }).focus();
  await page.keyboard.press('e');
  await expect(page.getByText('“Seed library” is archived.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.filter({ hasText: 'Archived' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Actions for Seed library' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete the conversation' }).click();
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
});

test('Ctrl K jumps to a conversation and ? lists the keys', async ({ page }) => {
  await startConversation(page, 'A library of seeds for gardeners, who swap and mail them.');
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Search or jump to' })).toBeFocused();
  await page.keyboard.type('seeds');
  await expect(page.getByRole('option', { name: /seeds/ })).toHaveAttribute(
    'data-combobox-selected',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/interview/);
  await page.getByRole('heading', { name: 'Interview' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('lists and forms are accessible and nothing scrolls sideways at 360 px', async ({ page }) => {
  await startConversation(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/', '/new', '/settings']) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
});
