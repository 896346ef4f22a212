import * as returns from './changes/returning';
import * as screens from './changes/screens';
import { Core } from './core';
import { entryFlow } from './flows/entry';
import { payingFlow } from './flows/paying';
import { refusalsFlow } from './flows/refusals';
import { returningFlow } from './flows/returning';
import { sellingFlow } from './flows/selling';
import { sessionFlow } from './flows/session';
import { shiftsFlow } from './flows/shifts';
import type { Ports } from './ports';
import { firstState, type State } from './state';
import { Store } from './store';
import { uuidV7 } from '../domain/uuid';

/** The whole till without its screen: a state to draw and everything that can be done. What it needs of the world comes as ports. */
export function makeTill(ports: Ports) {
  const { settings, clock, page } = ports;
  const store = new Store(firstState(uuidV7(clock.now()), {
    language: settings.language ?? page.language, theme: settings.theme, sound: settings.sound, lastCashier: settings.cashier,
  }));
  ports.tickets.watch((link) => store.set({ link }));

  const core = new Core(store, ports);
  const session = sessionFlow(core);
  const selling = sellingFlow(core);
  const refusals = refusalsFlow(core, session.enter);
  return {
    get state(): State {
      return store.state;
    },
    watch: (watcher: () => void) => store.watch(watcher),
    ...session,
    ...selling,
    ...entryFlow(core, selling),
    ...payingFlow(core, refusals),
    reopen: refusals.reopen,
    retry: (): void => void ports.tickets.kick(),
    ...returningFlow(core),
    typeReceipt: store.action(returns.typeReceipt),
    choose: store.action(returns.choose),
    chooseAll: store.action(returns.chooseAll),
    ...shiftsFlow(core, session.enter),
    toPay: store.action(screens.toPay),
    toReturn: store.action(screens.toReturn),
    leaveReturn: store.action(screens.leaveReturn),
    backToSale: store.action(screens.backToSale),
    toClose: store.action(screens.toClose),
    backToShift: store.action(screens.backToShift),
    changeRegister: store.action(screens.changeRegister),
    showPanel: store.action(screens.showPanel),
    closePanel: store.action(screens.closePanel),
    togglePanel: store.action(screens.togglePanel),
    toggleKeys: store.action(screens.toggleKeys),
    showQueue: store.action(screens.showQueue),
    selectLine: store.action(screens.selectLine),
    moveSelection: store.action(screens.moveSelection),
    moveFound: store.action(screens.moveFound),
    forgetMissed: store.action(screens.forgetMissed),
    toggleHelp: store.action(screens.toggleHelp),
    closeHelp: store.action(screens.closeHelp),
    print: (): void => page.print(),
  };
}

export type Till = ReturnType<typeof makeTill>;
