import type { Core } from '../core';
import type { KnownItems } from '../known';
import { keys, type State } from '../state';

/** So many items go along: what a shop sells in a day, and far from what a browser's storage holds. */
const mostItems = 1_500;
const pause = 2_000;

/** What is written down while the server answers, for a page that is opened when it doesn't. */
export function rememberingFlow(core: Core, known: KnownItems) {
  const { store, ports } = core;
  let kept: unknown[] = [];
  let waiting = false;

  const parts = (s: State): unknown[] => [s.config, s.register?.registerId, s.shiftId, known.count];

  function save(): void {
    waiting = false;
    const { config, register, shiftId } = core.state;
    kept = parts(core.state);
    if (!config || !register || !shiftId) return ports.memory.forget();
    ports.memory.save({ config, registerId: register.registerId, shiftId, items: known.newest(mostItems) });
  }

  store.watch(() => {
    const { config, register, shiftId } = core.state;
    if (config && register && ports.settings.shift !== shiftId) ports.settings.shift = shiftId;
    const now = parts(core.state);
    if (core.state.screen === 'boot' || now.every((part, i) => part === kept[i])) return;
    // Whoever signs out leaves nothing behind that could be opened.
    if (!core.state.config && core.state.screen === 'signIn') {
      kept = now;
      return ports.memory.forget();
    }
    if (waiting || !core.state.config) return;
    waiting = true;
    ports.clock.after(pause, save);
  });

  /** True where the till goes on with what it knows: somebody was signed in here, and the shift was open. */
  function resume(): boolean {
    const { lock } = ports.settings;
    const found = lock === 'open' || lock === 'proven' ? ports.memory.load() : null;
    const register = found?.config.registers.find((r) => r.registerId === found.registerId);
    if (!found || !register) return false;
    core.passNumbers(register);
    known.learn(found.items);
    known.learn(found.config.quickKeys);
    store.set({ config: found.config, register, shiftId: found.shiftId, screen: 'sell', panel: keys, problem: null, online: false });
    return true;
  }

  return { resume };
}

export type Remembering = ReturnType<typeof rememberingFlow>;
