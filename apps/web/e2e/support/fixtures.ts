import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { brief } from './rehearsed-answers.ts';
import { startScriptedAgent } from './scripted-agent.ts';
import type { ScriptedAgent } from './scripted-agent.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

export { expect };

export const password = 'a long enough phrase';

interface TestFixtures {
  /** What the browser complained about: a warning or error there, or an error of the server, fails the test. */
  complaints: string[];
  /** The address of a person who is registered and logged in on `page`. */
  person: string;
}
interface WorkerFixtures {
  agent: ScriptedAgent;
  server: RunningServer;
}

let count = 0;
export function newAddress(): string {
  count += 1;
  return `person-${process.pid}-${count}@example.com`;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  agent: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what is needed
    async ({}, use) => {
      const agent = await startScriptedAgent();
      await use(agent);
      await agent.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ agent }, use) => {
      const server = await startServer({ AGENT_SERVICE_URL: agent.url, AGENT_MAX_ATTEMPTS: '1' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  complaints: [
    async ({ page, server }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const isOurs = message.type() === 'error' || message.type() === 'warning';
        // A refused request is an answer that the page shows, not a fault of the page.
        if (isOurs && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      await use(complaints);
      expect([...complaints, ...server.takeErrors()]).toEqual([]);
    },
    { auto: true },
  ],
  person: async ({ page, baseURL }, use) => {
    const email = newAddress();
    const data = { email, password, firstName: 'Lena', lastName: 'Hoffmann' };
    const headers = { origin: baseURL ?? '' };
    const registered = await page.request.post('/api/auth/register', { data, headers });
    expect(registered.status()).toBe(201);
    const login = { email, password };
    const entered = await page.request.post('/api/auth/login', { data: login, headers });
    expect(entered.status()).toBe(200);
    await use(email);
  },
});

/** Starts a conversation by the form and waits for the first questions. */
export async function startConversation(page: Page, words = brief): Promise<void> {
  await page.goto('/new');
  await page.getByRole('textbox', { name: 'Describe the system' }).fill(words);
  await page.getByRole('button', { name: 'Start the interview' }).click();
  await expect(page).toHaveURL(/\/c\/[0-9a-f-]+\/interview/);
}

/** Fails on anything that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(told).toEqual([]);
}

/** Fails when the main part, or something in it that is no row of chips, is wider than its box. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const isScroller = element === document.documentElement || overflowX === 'auto';
        const isChips = /chips|tabs|anchors/.test(element.className);
        return isScroller && !isChips && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  expect(wide).toEqual([]);
}
