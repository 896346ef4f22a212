import { dayIn } from '../domain/rules';
import { uuidV7 } from '../domain/uuid';
import * as returns from './changes/returning';
import * as looseReturns from './changes/loose';
import * as screens from './changes/screens';
import { Core } from './core';
import { allowingFlow } from './flows/allowing';
import { askingFlow } from './flows/asking';
import { checkingFlow } from './flows/checking';
import { enteringFlow } from './flows/entering';
import { entryFlow } from './flows/entry';
import { holdingFlow } from './flows/holding';
import { itemsFlow } from './flows/items';
import { linkFlow } from './flows/link';
import { looseFlow } from './flows/loose';
import { lockingFlow } from './flows/locking';
import { missingFlow } from './flows/missing';
import { payingFlow } from './flows/paying';
import { refusalsFlow } from './flows/refusals';
import { rememberingFlow } from './flows/remembering';
import { returningFlow } from './flows/returning';
import { scanningFlow } from './flows/scanning';
import { sellingFlow } from './flows/selling';
import { sessionFlow } from './flows/session';
import { shiftsFlow } from './flows/shifts';
import { signingFlow } from './flows/signing';
import { stockFlow } from './flows/stock';
import { voidingFlow } from './flows/voiding';
import { KnownItems } from './known';
import type { Ports } from './ports';
import { ShopItems } from './shopItems';
import { firstState, type State } from './state';
import { Store } from './store';
import { ofTill } from './problem';

/** The whole till without its screen: a state to draw and everything that can be done. What it needs of the world comes as ports. */
export function makeTill(ports: Ports) {
  const { settings, clock, page } = ports;
  const store = new Store(
    firstState(uuidV7(clock.now()), {
      language: settings.language ?? page.language,
      theme: settings.theme,
      sound: settings.sound,
      lastCashier: settings.cashier,
      cashiers: settings.cashiers,
    }),
  );
  ports.tickets.watch((link) => store.set({ link }));

  const known = new KnownItems(ports.catalogue, {
    isOnline: () => store.state.online,
    time: () => core.time(),
    after: (ms, run) => void clock.after(ms, run),
  });
  const shopItems = new ShopItems(known, ports.items, {
    isOnline: () => store.state.online,
    time: () => core.time(),
    day: () => dayIn(store.state.config?.shop.timeZone ?? 'UTC', core.time()),
  });
  const core: Core = new Core(store, { ...ports, catalogue: shopItems });
  const { open: openHeld, ...holding } = holdingFlow(core);
  const items = itemsFlow(core, shopItems);
  stockFlow(core);
  const locking = lockingFlow(core);
  const entering = enteringFlow(core, known);
  const signing = signingFlow(core, locking, entering, items);
  const session = sessionFlow(core, locking, entering, signing, rememberingFlow(core, known), items, openHeld);
  const selling = sellingFlow(core);
  const refusals = refusalsFlow(core, entering.enter);
  const paying = payingFlow(core, refusals);
  const { toPay } = checkingFlow(core, refusals);
  const returning = returningFlow(core);
  const loose = looseFlow(core);
  const voiding = voidingFlow(core);
  const allowing = allowingFlow(core, toPay, voiding.voidSale);
  const { scan } = scanningFlow(core, selling, returning.findReceipt, loose.findLoose);
  return {
    get state(): State {
      return store.state;
    },
    watch: (watcher: () => void) => store.watch(watcher),
    ...session,
    ...entering,
    ...signing,
    ...linkFlow(core, session, signing, entering, locking, voiding, items),
    speak: locking.speak,
    setTheme: locking.setTheme,
    toggleSound: locking.toggleSound,
    isOwnerFree: (): Promise<boolean> => ports.owner.isFree(),
    ...selling,
    scan,
    ...loose,
    withoutReceipt: store.action(looseReturns.withoutReceipt),
    typeReason: store.action(looseReturns.typeReason),
    countLoose: store.action(looseReturns.looseCounted),
    ...entryFlow(core, selling, toPay),
    ...paying,
    toPay,
    ...askingFlow(core, selling, paying.tender, toPay, allowing.confirmVoid, scan),
    ...voiding,
    ...holding,
    ...allowing,
    ...missingFlow(core, selling, allowing.toReturn, returning.findReceipt),
    reopen: refusals.reopen,
    retry: (): void => void ports.tickets.kick(),
    ...returning,
    typeReceipt: store.action(returns.typeReceipt),
    /** Whether a text in the field for receipts has been looked for already. */
    isAnswered: (text: string): boolean =>
      store.state.screen === 'return' && text !== '' && text === store.state.returning.asked && text === store.state.returning.number,
    choose: store.action(returns.choose),
    typeQuantity: store.action(returns.typeQuantity),
    forgetTyped: store.action(returns.forgetTyped),
    chooseAll: store.action(returns.chooseAll),
    ...shiftsFlow(core, entering.enter),
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
    pinTooFast: (): void => store.set({ problem: ofTill('till.pin-too-fast') }),
    forgetProblem: store.action(screens.forgetProblem),
    forgetLast: store.action(screens.forgetLast),
    toggleHelp: store.action(screens.toggleHelp),
    closeHelp: store.action(screens.closeHelp),
    print: (): void => page.print(),
  };
}

export type Till = ReturnType<typeof makeTill>;
