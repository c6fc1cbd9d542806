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

test('questions are answered card by card with the keyboard and sent as one message', async ({
  page,
}) => {
  await startConversation(page);
  const cards = page.getByRole('region', { name: 'Questions for you' });
  await expect(cards.getByRole('heading')).toHaveCount(3);
  await expect(page.getByText('What matters is 64')).toBeVisible();

  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(cards.getByText('Yes, confirm the stock later')).toBeVisible();
  await page.keyboard.press('u');
  await expect(cards.getByRole('button', { name: /^Change the answer/ })).toHaveCount(2);

  await cards.getByRole('button', { name: /Change the answer to: How long/ }).click();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.getByLabel('Or in your own words').fill('Our bank, on its own page');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Send 3 answers' })).toBeFocused();
  await page.keyboard.press('Enter');

  const thread = page.getByRole('log');
  await expect(thread.getByText('Our bank, on its own page')).toBeVisible();
  await expect(thread.getByText('7 h (99 %)')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show the architecture' }).first()).toBeVisible();
  await expect(cards).toBeHidden();
});

test('"Design it now" ends the questions and leads to the architecture', async ({ page }) => {
  await startConversation(page);
  await expect(page.getByRole('region', { name: 'Questions for you' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('log').getByText('Version 1')).toBeVisible();
  await page.getByRole('link', { name: 'Show the architecture' }).first().click();
  await expect(page).toHaveURL(/\/architecture/);
});

test('a fact shows its source when touched, and an assumption is corrected where it stands', async ({
  page,
}) => {
  await startConversation(page);
  const panel = page.getByRole('complementary', { name: 'What I know' });
  await panel.getByRole('button', { name: /40,000 visitors/ }).focus();
  await expect(page.locator('mark')).toHaveText('40,000 visitors a month');
  await expect(panel.getByText('Two of your wishes pull apart.')).toBeVisible();

  await panel.getByRole('button', { name: 'Assumed only' }).click();
  await expect(panel.getByRole('button', { name: /visitors/ })).toBeHidden();
  await panel.getByRole('button', { name: /The busiest hour/ }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('The busiest hour is 10 times the average');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Assumed only' }).click();
  await expect(panel.getByRole('button', { name: /10 times the average/ })).toBeVisible();
  await expect(panel.getByRole('img', { name: 'assumed' })).toBeHidden();
  await expect(page.getByRole('log').getByText(/Correction: .*10 times/)).toBeVisible();

  await panel.getByRole('tab', { name: /Requirements/ }).click();
  await expect(panel.getByText('Customers buy refurbished phones.')).toBeVisible();
});

test('a running turn shows its steps and text, and stands there after a refresh', async ({
  page,
  agent,
}) => {
  agent.hold();
  await startConversation(page);
  const work = page.getByRole('region', { name: 'At work' });
  await expect(work.getByText('Requirements')).toBeVisible();
  await expect(page.getByText('I read', { exact: true })).toBeVisible();
  await page.reload();
  await expect(work.getByText('Requirements')).toBeVisible();
  await expect(page.getByText('I read', { exact: true })).toBeVisible();
  agent.release();
  await expect(page.getByRole('region', { name: 'Questions for you' })).toBeVisible();
  await expect(work.getByText('3 requirements')).toBeVisible();
});

test('a failed turn keeps the words, also over a refresh, and can be tried again', async ({
  page,
  agent,
}) => {
  agent.fail();
  await startConversation(page);
  const alert = page.getByRole('alert').filter({ hasText: 'Try again' });
  await expect(alert).toBeVisible();
  await page.reload();
  await expect(alert).toBeVisible();
  agent.recover();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Questions for you' })).toBeVisible();
  await expect(alert).toBeHidden();
});

test('a turn is stopped by hand', async ({ page, agent }) => {
  agent.hold();
  await startConversation(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. What you wrote is kept.')).toBeVisible();
  agent.release();
});

test('what is written offline is kept and sent once when the network is back', async ({
  page,
  context,
}) => {
  await startConversation(page);
  await expect(page.getByRole('region', { name: 'Questions for you' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('Offline. What you write is kept and sent later.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Add something, or correct me' }).fill('Also an app');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('sent when you are online')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('log').getByText('Also an app')).toHaveCount(1);
  await expect(page.getByText('sent when you are online')).toBeHidden();
});

test('two tabs agree', async ({ page, context }) => {
  await startConversation(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('region', { name: 'Questions for you' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Add something, or correct me' }).fill('Said in one tab');
  await page.keyboard.press('Control+Enter');
  await expect(other.getByRole('log').getByText('Said in one tab')).toBeVisible();
  await other.close();
});

test('the interview is accessible, light and dark, on a desk and on a phone', async ({ page }) => {
  await startConversation(page);
  await expect(page.getByRole('region', { name: 'Questions for you' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Send 1 answer' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
