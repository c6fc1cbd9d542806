import { readFile } from 'node:fs/promises';
import { expect, password, test } from './support/fixtures.ts';

test('the profile is changed and stays so', async ({ page, person }) => {
  await page.goto('/settings');
  await expect(page.getByText(person)).toBeVisible();
  await page.getByLabel('First name').fill('Helena');
  await page.getByLabel('Role').fill('Tech lead');
  await page.getByRole('radio', { name: 'Expert' }).check({ force: true });
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('First name')).toHaveValue('Helena');
  await expect(page.getByRole('radio', { name: 'Expert' })).toBeChecked();
});

test('the theme follows the choice, also after a refresh', async ({ page, person }) => {
  expect(person).toContain('@');
  await page.goto('/settings');
  const scheme = page.locator('html');
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('ending another session logs it out at once', async ({ page, person, browser, baseURL }) => {
  const other = await browser.newPage({ baseURL });
  await other.goto('/login');
  await other.getByLabel('E-mail').fill(person);
  await other.getByRole('textbox', { name: 'Password' }).fill(password);
  await other.getByRole('button', { name: 'Log in' }).click();
  await expect(other.getByRole('heading', { name: /What do you need/ })).toBeVisible();

  await page.goto('/settings');
  await expect(page.getByText('2 places where you are logged in')).toBeVisible();
  await page.getByRole('button', { name: /^End the session of/ }).click();
  await expect(page.getByText('1 place where you are logged in')).toBeVisible();
  await other.getByRole('link', { name: /Online shop/ }).click();
  await other.reload();
  await expect(other).toHaveURL(/\/login/);
  await expect(other.getByText(/You were logged out/)).toBeVisible();
  await other.close();
});

test('the password is changed only with the one of now', async ({ page, person }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByRole('textbox', { name: 'Password now' }).fill('not this one');
  await page.getByRole('textbox', { name: 'New password' }).fill('another long phrase');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password now' }).fill(password);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText(/The password is changed/)).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(person);
  await page.getByRole('textbox', { name: 'Password' }).fill('another long phrase');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).not.toHaveURL(/\/login/);
});

test('everything is taken out as one document, and the account is deleted with the password', async ({
  page,
  person,
}) => {
  await page.goto('/settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my data' }).click();
  const path = await (await downloading).path();
  expect(await readFile(path, 'utf8')).toContain(person);

  await page.getByRole('button', { name: 'Delete my account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete all of it' }).click();
  await expect(dialog.getByText('Write your password.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(password);
  await dialog.getByRole('button', { name: 'Delete all of it' }).click();
  await expect(page).toHaveURL(/\/register/);
});
