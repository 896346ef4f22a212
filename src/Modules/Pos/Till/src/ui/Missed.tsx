import type { Missed as MissedCode } from '../app/ports';
import { Icon } from './Icon';
import { till } from './till';
import { problemText, t } from './words';

/** A code that was not sold, in the place of its line, until somebody has seen it. */
export const MissedLine = ({ code, problem, times }: MissedCode) => (
  <li class="line missed" role="alert">
    <Icon name="warn" />
    <span class="line-what">
      <b>{times > 1 ? t('missed-times', { code, n: times }) : t('missed', { code })}</b><small>{problemText(problem)}</small>
    </span>
    <span class="missed-acts">
      {till.canTryAgain(problem) ? (
        <button type="button" class="small-button" onClick={() => till.tryAgain(code)}>{t('try-again')}</button>
      ) : null}
      {till.isReceipt(code, problem) ? (
        <button type="button" class="small-button" onClick={() => void till.returnBy(code)}>{t('return-by')}</button>
      ) : null}
      <button type="button" class="plain-icon" aria-label={t('dismiss', { code })} onClick={() => till.forgetMissed(code)}>
        <Icon name="close" />
      </button>
    </span>
  </li>
);

/** The same on screens that can't sell: the last few. */
export function MissedHere() {
  const last = till.state.missed.slice(-3);
  return last.length === 0 ? null : <ol class="missed-here">{last.map((m) => <MissedLine key={m.code} {...m} />)}</ol>;
}
