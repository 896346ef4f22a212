import type { Core } from '../core';
import { asProblem } from '../problem';
import type { ShopItems } from '../shopItems';

/** Between the pieces of a filling the screen has its turn. */
const breath = 10;

/** Keeps this machine's copy of the items as the server has them. */
export function itemsFlow(core: Core, items: ShopItems) {
  const { store, ports } = core;
  let running: Promise<void> | null = null;
  let cursor: string | null = null;

  /** What an earlier page left, before the first scan. */
  async function open(): Promise<void> {
    try {
      await items.open();
      cursor = items.kept.cursor;
      show(false);
    } catch (e) {
      console.error(e);
      show(true);
    }
  }

  /** Asked with every beat of the server's heart: an answer without news is small. */
  function follow(): Promise<void> {
    running ??= news().finally(() => (running = null));
    return running;
  }

  async function news(): Promise<void> {
    if (!core.state.config || core.state.sessionLost || core.state.items.failed) return;
    try {
      for (let more = true; more;) {
        const changes = await ports.feed.itemsAfter(cursor);
        more = changes.more;
        if (changes.cursor !== cursor || changes.anew) {
          await kept(() => items.apply(changes));
          cursor = changes.cursor;
          show(false);
          await requote(new Set(changes.items.map((c) => c.item.itemId)), changes.taxes !== null);
        }
        if (more) await new Promise<void>((resolve) => ports.clock.after(breath, resolve));
      }
      await requoteEnded();
    } catch (e) {
      // Asked again with the next beat; a cursor that the server doesn't know is none.
      if (asProblem(e).code === 'pos.feed-cursor') cursor = null;
    }
  }

  /** A machine without room goes on as one that keeps nothing. */
  async function kept(apply: () => Promise<void>): Promise<void> {
    try {
      await apply();
    } catch (e) {
      show(true);
      throw e;
    }
  }

  function show(failed: boolean): void {
    const { filled, count } = items.kept;
    const now = core.state.items;
    if (now.filled !== filled || now.count !== count || now.failed !== failed) store.set({ items: { filled, count, failed } });
  }

  /** The quick keys show what things cost now. */
  async function requote(changed: ReadonlySet<string>, all: boolean): Promise<void> {
    const keys = core.state.config?.quickKeys ?? [];
    if (!items.kept.filled || !(all || keys.some((k) => changed.has(k.itemId)))) return;
    const now = await items.again(keys);
    const { config } = core.state;
    if (config?.quickKeys === keys) store.set({ config: { ...config, quickKeys: now } });
  }

  async function requoteEnded(): Promise<void> {
    const time = core.time();
    const hasEnded = (until: string | null | undefined): boolean => until != null && Date.parse(until) <= time;
    const keys = core.state.config?.quickKeys ?? [];
    const ended = keys.filter((k) => hasEnded(k.validUntil) || k.packs?.some((p) => hasEnded(p.validUntil)));
    if (ended.length > 0) await requote(new Set(ended.map((k) => k.itemId)), false);
  }

  return { open, follow, quoteKeys: (): Promise<void> => requote(new Set(), true) };
}

export type Items = ReturnType<typeof itemsFlow>;
