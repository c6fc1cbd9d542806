import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { addErrorHandlers } from './errors.ts';
import { addHandlerTimeout } from './handler-timeout.ts';

it('answers 503 in our form to what nobody answers, and leaves the others alone', async () => {
  const app = Fastify();
  addErrorHandlers(app, () => false);
  addHandlerTimeout(app, 20);
  app.get('/never', () => new Promise(() => {}));
  app.get('/now', () => ({ done: true }));

  const [late, quick] = await Promise.all([app.inject('/never'), app.inject('/now')]);
  expect([late.statusCode, late.headers['retry-after']]).toEqual([503, '2']);
  expect(late.json()).toMatchObject({ success: false, error: { code: 'UNAVAILABLE' } });
  expect(quick.json()).toEqual({ done: true });
  await app.close();
});
