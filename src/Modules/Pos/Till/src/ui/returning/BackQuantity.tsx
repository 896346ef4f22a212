import { quantityWrong } from '../../app/changes/returning';
import { quantityScale, quantityText, type Quantity } from '../../domain/exact';
import type { ReturnableLine } from '../../domain/returns';
import { nameOf, till } from '../till';
import { problemText, t } from '../words';
import { Icon } from '../Icon';

/** How much of a line comes back: typed, or one more and one fewer. What is wrong with it is said right beside it. */
export function BackQuantity({ line, chosen }: { line: ReturnableLine; chosen: Quantity }) {
  const name = nameOf(line.item);
  const typed = till.state.returning.typed[line.lineNo];
  const wrong = quantityWrong(line, typed ?? '');
  const id = `back-${line.lineNo}`;
  return (
    <span class="back-quantity">
      <span class="stepper small">
        <button
          type="button" aria-label={t('one-fewer', { name })} disabled={chosen === 0n}
          onClick={() => till.choose(line, chosen - quantityScale)}
        >
          <Icon name="minus" />
        </button>
        <input
          class="text" data-place="figures" inputMode="decimal" autocomplete="off" maxLength={14} placeholder="0"
          disabled={line.remaining === 0n}
          aria-label={t('quantity-of', { name })} aria-invalid={wrong !== null} aria-describedby={wrong ? id : undefined}
          value={typed ?? (chosen === 0n ? '' : quantityText(chosen))} onInput={(e) => till.typeQuantity(line, e.currentTarget.value)}
        />
        <button
          type="button" aria-label={t('one-more', { name })} disabled={chosen >= line.remaining}
          onClick={() => till.choose(line, chosen + quantityScale)}
        >
          <Icon name="plus" />
        </button>
      </span>
      {wrong ? <small id={id} class="bad" role="alert">{problemText(wrong)}</small> : null}
    </span>
  );
}
