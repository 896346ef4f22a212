import type { Money } from '../../domain/exact';
import type { TenderKind } from '../../domain/tender';
import * as screens from '../changes/screens';
import type { Core } from '../core';
import type { Selling } from './selling';

type Tender = (kind: TenderKind, amount: Money, reference: null, doubtful: boolean) => unknown;

/** The answers to what the till asks once. */
export function askingFlow(
  core: Core, selling: Selling, tender: Tender, toPay: () => void, confirmVoid: () => void, scan: (code: string) => void,
) {
  const { store } = core;

  /** Yes: it was meant as it stands. */
  function confirm(): void {
    const { question } = core.state;
    switch (question?.of) {
      case 'tender':
        tender(question.kind, question.amount, null, question.doubtful);
        break;
      case 'quantity':
        if (question.line === null) selling.sellItem(question.item, question.quantity);
        else selling.setQuantity(question.quantity);
        break;
      case 'missed':
        toPay();
        break;
      case 'void':
        store.set({ question: null });
        confirmVoid();
        break;
    }
  }

  return {
    confirm,
    /** False where this text came too fast for fingers and nobody has said yet that it is meant. */
    isSure: (text: string): boolean => core.state.doubt !== text || core.isMeant({ of: 'figure', text }),
    doubt: store.action(screens.doubted),
    dismiss: store.action(screens.forgetQuestion),
    /** No, and no slip of the hand either: it was a scan, which goes where scans go. */
    wasScan(): void {
      const { doubtedCode } = core.state;
      store.change(screens.forgetQuestion);
      scan(doubtedCode);
    },
  };
}
