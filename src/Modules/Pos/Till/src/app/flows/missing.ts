import { quantityScale } from '../../domain/exact';
import * as screens from '../changes/screens';
import type { Core } from '../core';
import type { Problem } from '../problem';
import type { Selling } from './selling';

/** A receipt's number: the code of a register, and six figures or more. */
const receipt = /^[!-~]{1,30}-\d{6,9}$/;

/** What can be done about a code that was not sold, besides dismissing it. */
export function missingFlow(core: Core, selling: Selling, toReturn: () => void, findReceipt: (number: string) => Promise<void>) {
  const forget = (code: string): void => core.changeSale((s) => screens.forgetMissed(s, code));
  const isSelling = (): boolean => ['sell', 'pay', 'done', 'shift'].includes(core.state.screen);

  function tryAgain(code: string): void {
    const times = core.state.missed.find((m) => m.code === code)?.times ?? 1;
    forget(code);
    for (let i = 0; i < times; i++) void selling.sellCode(code, quantityScale, false);
  }

  /** The customer's receipt was scanned into the sale: its goods come back. */
  async function returnBy(code: string): Promise<void> {
    forget(code);
    toReturn();
    if (core.state.screen === 'return') await findReceipt(code);
  }

  return {
    forgetMissed: forget,
    canTryAgain: (problem: Problem): boolean => isSelling() && problem.isUndecided,
    tryAgain,
    isReceipt: (code: string, problem: Problem): boolean => isSelling() && problem.status === 404 && receipt.test(code.trim()),
    returnBy,
  };
}
