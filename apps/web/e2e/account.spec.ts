import { expect, expectAccessible, newAddress, password, test } from './support/fixtures.ts';

test('a new person registers, is logged in, logs out and logs in again', async ({ page }) => {
  const email = newAddress();
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
  await page.getByRole('link', { name: 'Create account' }).click();
  await page.getByLabel('First name').fill('Lena');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(
    page.getByRole('heading', { name: 'What do you need to build, Lena?' }),
  ).toBeVisible();

  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL(/\/settings/);
});

test('a wrong password and an unknown address get the same sentence', async ({ page, person }) => {
  await page.context().clearCookies();
  const tryWith = async (email: string) => {
    await page.goto('/login');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the right phrase');
    await page.getByRole('button', { name: 'Log in' }).click();
    return page.getByRole('alert').innerText();
  };
  expect(await tryWith(person)).toBe(await tryWith(newAddress()));
});

test('the first wrong field gets the focus and says what to write', async ({ page }) => {
  await page.goto('/register');
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await expect(page.getByText('Write an e-mail address')).toBeVisible();
  await page.getByLabel('E-mail').fill(newAddress());
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused();
  await expect(page.getByText('Use 8 characters or more')).toBeVisible();
});

test('after too many wrong guesses the page counts the wait down', async ({ page, person }) => {
  await page.context().clearCookies();
  await page.goto('/login');
  await page.route('**/trpc/auth.login**', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/json',
      body: JSON.stringify({
        error: {
          message: 'Too many attempts.',
          code: -32029,
          data: { code: 'RATE_LIMITED', httpStatus: 429, retryAfterSeconds: 42 },
        },
      }),
    }),
  );
  await page.getByLabel('E-mail').fill(person);
  await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toContainText(/possible in (42|41) s/);
  await expect(page.getByRole('alert')).toContainText(/possible in 40 s/);
});

test('log-in and register are accessible, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/login', '/register']) {
      await page.goto(path);
      await expect(page.getByText('All systems ready')).toBeVisible();
      await expectAccessible(page);
    }
  }
});
