import { byCode, byName } from '../../domain/pack';
import type { Item } from '../../domain/basket';
import { looseFound, looseHits, looseMissed } from '../changes/loose';
import type { Core } from '../core';
import { warehouse } from '../selectors';

/** Goods that come back without their receipt: found by what stands on them. */
export function looseFlow(core: Core) {
  const { store, ports } = core;

  let order: Promise<unknown> = Promise.resolve();

  /** One after the other, as they were scanned: none is lost while another one is looked for. */
  function findLoose(typed: string): Promise<void> {
    const code = typed.trim();
    const found = order.then(() => (code ? find(code) : undefined));
    order = found.catch(() => {});
    return found;
  }

  async function find(code: string): Promise<void> {
    store.set({ busy: true, problem: null });
    try {
      take(byCode(await ports.catalogue.lookup(code, warehouse(core.state)), code));
    } catch (e) {
      await byWords(code, core.problemOf(e)).catch((silent: unknown) => missed(core.problemOf(silent)));
    } finally {
      store.set({ busy: false });
    }
  }

  async function byWords(text: string, problem: ReturnType<Core['problemOf']>): Promise<void> {
    const hits = problem.status === 404 && /\D/.test(text) ? await ports.catalogue.search(text, warehouse(core.state)) : [];
    if (hits.length === 1) return take(byName(hits[0]!));
    if (hits.length > 1) return store.change((s) => looseHits(s, hits));
    missed(problem);
  }

  function missed(problem: ReturnType<Core['problemOf']>): void {
    core.sound('bad');
    store.change((s) => looseMissed(s, problem));
  }

  function take(item: Item): void {
    store.change((s) => (s.returning.loose ? looseFound(s, item, core.newId()) : s));
    core.sound(core.state.returning.problem ? 'bad' : 'good');
  }

  return { findLoose, pickLoose: (item: Item): void => take(byName(item)) };
}
