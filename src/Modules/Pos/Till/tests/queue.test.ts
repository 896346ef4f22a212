import { describe, expect, it } from 'vitest';
import type { Waiting } from '../src/app/ports';
import { gone } from './support/shop';
import { ready, settled, type Counter } from './support/till';

/** So many paid tickets wait on the disk of a till that is opened. */
async function waiting(count: number): Promise<Counter> {
  const c = await ready();
  for (let i = 1; i <= count; i++) {
    const number = `K1-${String(i).padStart(6, '0')}`;
    const body = {
      shiftId: 'shift-1', completedAt: '2026-11-22T09:00:00Z', total: '2.00', number, tenders: [],
      lines: [{ itemId: 'id-1001', quantity: '1' }],
    } as unknown as Waiting['body'];
    c.machine.outbox.rows.set(`t${i}`, { ticketId: `t${i}`, body, sale: '{}', keptAt: i, attempts: 0, refused: null });
  }
  c.shop.asked.length = 0;
  return c;
}

const numbers = (c: Counter): (string | null | undefined)[] => [...c.shop.tickets.values()].map((t) => t.body.number);
const inOrder = (count: number): string[] => Array.from({ length: count }, (_, i) => `K1-${String(i + 1).padStart(6, '0')}`);

describe('A long queue', () => {
  it('goes in order, once each, is seen to become shorter and leaves nothing behind', async () => {
    const c = await waiting(45);
    const seen: number[] = [];
    c.till.watch(() => seen.push(c.state.link.waiting));
    c.till.retry();
    for (let i = 0; i < 20; i++) await settled();
    expect([numbers(c), c.machine.outbox.rows.size, c.state.link.waiting]).toEqual([inOrder(45), 0, 0]);
    expect(seen).toEqual(expect.arrayContaining([25, 5]));
    expect(c.shop.asked.filter((a) => a.startsWith('put')).length).toBe(45);
  });

  it('cut again and again comes whole and once each', async () => {
    const c = await waiting(60);
    const { putTicket } = c.shop;
    let asked = 0;
    c.shop.putTicket = async (id, body) => {
      // Every seventh never arrives, every eleventh arrives and its answer doesn't.
      if (++asked % 7 === 0) throw gone();
      const answer = await putTicket(id, body);
      if (asked % 11 === 0) throw gone();
      return answer;
    };
    c.till.retry();
    await c.machine.clock.pass(10 * 60_000);
    expect([numbers(c), c.machine.outbox.rows.size]).toEqual([inOrder(60), 0]);
  });

  it('whose end the disk doesn\'t hear of is sent again and is the same', async () => {
    const c = await waiting(5);
    const { remove } = c.machine.outbox;
    c.machine.outbox.remove = () => Promise.reject(new Error('the disk is full'));
    c.till.retry();
    for (let i = 0; i < 10; i++) await settled();
    expect([numbers(c), c.machine.outbox.rows.size]).toEqual([inOrder(5), 5]);
    c.machine.outbox.remove = remove;
    await c.machine.clock.pass(20_000);
    expect([numbers(c), c.machine.outbox.rows.size, c.state.link.waiting]).toEqual([inOrder(5), 0, 0]);
  });
});
