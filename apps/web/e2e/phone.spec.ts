import { expect, startConversation, test } from './support/fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('on a phone questions come one at a time, facts in a sheet, screens in the bottom bar', async ({
  page,
  person,
}) => {
  expect(person).toContain('@');
  await startConversation(page);
  const cards = page.getByRole('region', { name: 'Questions for you' });
  await expect(cards.getByText('Question 1 of 3')).toBeVisible();
  await expect(cards.getByRole('heading')).toHaveCount(1);
  await cards.getByRole('button', { name: 'Yes, confirm the stock later' }).tap();
  await cards.getByRole('button', { name: 'Answer' }).tap();
  await expect(cards.getByText('Question 2 of 3')).toBeVisible();
  await cards.getByRole('button', { name: 'Next question' }).tap();
  await expect(cards.getByText('Question 3 of 3')).toBeVisible();

  await page.getByRole('button', { name: /4 facts, 1 assumed/ }).tap();
  const sheet = page.getByRole('dialog', { name: 'What I know' });
  await expect(sheet.getByRole('button', { name: /40,000 visitors/ })).toBeVisible();
  await sheet.getByRole('button', { name: 'Make the sheet larger' }).tap();
  await expect(sheet.getByRole('button', { name: 'Make the sheet smaller' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.getByRole('link', { name: 'Decisions' }).tap();
  await expect(page).toHaveURL(/\/decisions/);
  await page.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Learn' }).tap();
  await expect(page).toHaveURL(/\/learn/);
});
