import type { Core } from '../core';
import { warehouse } from '../selectors';
import type { State } from '../state';

/** What was heard lately isn't asked again. */
const freshFor = 15_000;
/** Somebody who scans on doesn't look. */
const pause = 300;
const most = 24;

/** What lies in the shop of what the cashier looks at: shown when it comes, waited for by nobody. */
export function stockFlow(core: Core) {
  const { store, ports } = core;
  const asked = new Map<string, number>();
  let waiting = false;

  const lookedAt = (s: State): string[] => {
    const line = s.basket.lines.find((l) => l.key === s.selected);
    const items = [...(line && !line.origin ? [line.item] : []), ...(s.found?.items ?? [])];
    return [...new Set(items.filter((i) => !i.isService).map((i) => i.itemId))].slice(0, most);
  };

  const stale = (id: string): boolean => ports.clock.ticks() - (asked.get(id) ?? -freshFor) >= freshFor;

  async function ask(): Promise<void> {
    waiting = false;
    const s = core.state;
    const ids = lookedAt(s).filter(stale);
    if (ids.length === 0 || !s.online || s.sessionLost || !s.config || s.screen !== 'sell') return;
    for (const id of ids) asked.set(id, ports.clock.ticks());
    try {
      const found = await ports.stock.stock(ids, warehouse(s));
      store.set({ stock: { ...core.state.stock, ...Object.fromEntries(found.map((f) => [f.itemId, f])) } });
    } catch {
      // Without an answer nothing is shown.
      for (const id of ids) asked.delete(id);
    }
  }

  store.watch(() => {
    if (waiting || core.state.screen !== 'sell' || !lookedAt(core.state).some(stale)) return;
    waiting = true;
    ports.clock.after(pause, () => void ask());
  });
}
