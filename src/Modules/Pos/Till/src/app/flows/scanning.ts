import { parseEntry } from '../../domain/entry';
import { missed } from '../changes/selling';
import type { Core } from '../core';
import { ofTill } from '../problem';
import type { Screen } from '../state';
import type { Selling } from './selling';

const notHere: Partial<Record<Screen, `till.${string}`>> = {
  signIn: 'till.scan-locked',
  openShift: 'till.scan-no-shift',
  zReport: 'till.scan-no-shift',
  closeShift: 'till.scan-counting',
  registers: 'till.scan-no-register',
};

type Find = (code: string) => Promise<void>;

/** Where a scan goes, whatever the screen shows: to the sale, to the receipts that are looked for, or to what was not sold. */
export function scanningFlow(core: Core, selling: Selling, findReceipt: Find, findLoose: Find) {
  function scan(code: string): void {
    const { screen } = core.state;
    switch (screen) {
      case 'sell':
      case 'pay':
      case 'done':
      case 'shift': {
        const entry = parseEntry(code);
        if (!entry?.text) return core.hear((s) => missed(s, code, ofTill('till.scan-unreadable')));
        return void selling.sellCode(entry.text, entry.counted ? entry.quantity : selling.typedQuantity(), false);
      }
      case 'return':
        return void (core.state.returning.loose ? findLoose : findReceipt)(code);
      default:
        // A page that isn't the till must not touch what the till keeps.
        if (notHere[screen]) core.hear((s) => missed(s, code, ofTill(notHere[screen]!)));
    }
  }

  return { scan };
}
