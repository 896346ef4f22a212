import { afterEach, describe, expect, it, vi } from 'vitest';
import { Http } from '../src/api/http';
import type { Problem } from '../src/app/problem';

const answers = (status: number, body: string): void => void vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const problemOf = (): Promise<Problem> => new Http().put('/api/pos/tickets/t', {}).then(() => Promise.reject(new Error('taken')), (e: Problem) => e);

afterEach(() => vi.unstubAllGlobals());

describe('What answers in the shop\'s place', () => {
  it.each([
    [200, '<html>Sign in to the guest network</html>'],
    [404, '<html>Not found</html>'],
    [413, ''],
    [502, '<html>Bad gateway</html>'],
  ])('with %s decides nothing about a sale', async (status, body) => {
    answers(status, body);
    expect((await problemOf()).isUndecided).toBe(true);
  });

  it('is told from the shop itself by the code of its problem', async () => {
    answers(400, JSON.stringify({ code: 'pos.total-mismatch', title: 'The total is another.', args: { given: '1', total: '2' } }));
    expect(await problemOf()).toMatchObject({ isUndecided: false, code: 'pos.total-mismatch', args: { given: '1', total: '2' } });
    answers(401, '');
    expect(await problemOf()).toMatchObject({ isUndecided: false, isSignedOut: true });
  });

  it('with nothing at all is silence', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    expect(await problemOf()).toMatchObject({ isSilence: true, isUndecided: true });
  });
});
