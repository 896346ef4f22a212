import { describe, expect, it } from 'vitest';
import { ChannelOwner } from '../src/machine/owner';

/** Pages of one browser that hear each other, as BroadcastChannel does it: everybody but the one who speaks. */
class Browser {
  #pages: { onmessage: ((e: MessageEvent) => void) | null }[] = [];

  open(): { owner: ChannelOwner; close: () => void } {
    const page = {
      onmessage: null as ((e: MessageEvent) => void) | null,
      postMessage: (data: unknown): void => {
        for (const other of this.#pages.filter((p) => p !== page)) queueMicrotask(() => other.onmessage?.({ data } as MessageEvent));
      },
    };
    this.#pages.push(page);
    return { owner: new ChannelOwner(page as never), close: () => (this.#pages = this.#pages.filter((p) => p !== page)) };
  }
}

describe('Without locks of the browser, too', () => {
  it('one page is the till; the next one waits until it is closed', async () => {
    const browser = new Browser();
    const [first, second] = [browser.open(), browser.open()];
    expect([await first.owner.claim(), await second.owner.claim(), await second.owner.isFree()]).toEqual([true, false, false]);
    first.close();
    expect([await second.owner.isFree(), await second.owner.claim(), await second.owner.claim()]).toEqual([true, true, true]);
  });

  it('of two that come at once one is', async () => {
    const browser = new Browser();
    const [first, second] = [browser.open(), browser.open()];
    const claims = await Promise.all([first.owner.claim(), second.owner.claim()]);
    expect(claims.filter((c) => c).length).toBe(1);
  });
});
