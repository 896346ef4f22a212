import type { Question } from '../app/state';
import { amount, count, price } from './format';
import { Icon } from './Icon';
import { nameOf, paid, till } from './till';
import { t } from './words';

/** Whether a question belongs to the pad that is open: else it stands with the sale. */
const isOfPad = (q: Question): boolean => q.of === 'figure' || q.of === 'tender' || (q.of === 'quantity' && q.line !== null);

interface AskProps {
  inPad?: boolean;
  /** A figure is used by the pad it stands in. */
  onYes?: () => void;
  onNo?: () => void;
}

/** What is asked once, in its place and without a box over the screen. */
export function Ask({ inPad = false, onYes, onNo }: AskProps) {
  const q = till.state.question;
  if (!q || isOfPad(q) !== inPad) return null;
  const { text, yes } = words(q);
  const { doubtedCode } = till.state;
  const mayBeScan = doubtedCode !== '' && (q.of === 'figure' || (q.of === 'tender' && q.doubtful));
  return (
    <div class="ask" role="alert">
      <p><Icon name="warn" /><span>{text}</span></p>
      <div class="row">
        <button type="button" class="small-button" onClick={() => { till.dismiss(); onNo?.(); }}>
          {t(q.of === 'missed' ? 'ask-missed-no' : 'ask-no')}
        </button>
        {mayBeScan ? (
          <button type="button" class="small-button" onClick={() => { onNo?.(); till.wasScan(); }}>
            {t('ask-was-scan', { code: doubtedCode })}
          </button>
        ) : null}
        <button type="button" class="small-button yes" onClick={q.of === 'figure' ? onYes : till.confirm}>{yes}</button>
      </div>
    </div>
  );
}

function words(q: Question): { text: string; yes: string } {
  switch (q.of) {
    case 'figure':
      return { text: t('ask-figure', { text: q.text }), yes: t('ask-figure-yes', { text: q.text }) };
    case 'tender': {
      const sum = amount(q.amount < 0n ? -q.amount : q.amount);
      const { due } = paid();
      const text = q.change > 0n
        ? t('ask-tender', { amount: sum, due: amount(due), change: amount(q.change) })
        : t('ask-figure', { text: sum });
      return { text, yes: t('ask-tender-yes', { amount: sum }) };
    }
    case 'quantity': {
      const n = count(q.quantity < 0n ? -q.quantity : q.quantity);
      return { text: t('ask-quantity', { n, name: nameOf(q.item) }), yes: t('ask-quantity-yes', { n }) };
    }
    case 'void': {
      const n = till.state.basket.lines.length;
      const { tendered } = paid();
      const text = tendered > 0n ? t('ask-void-paid', { n, amount: price(tendered) }) : t('ask-void', { n });
      return { text, yes: t('clear') };
    }
    case 'missed':
      return { text: t('ask-missed', { n: till.state.missed.reduce((n, m) => n + m.times, 0) }), yes: t('ask-missed-yes') };
  }
}
