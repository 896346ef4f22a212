import { Problem } from '../../app/problem';
import { isSignedOut, till } from '../till';
import { problemText, t } from '../words';
import { moment, wireAmount } from '../format';

/** Sales that have not reached the server: waiting ones go by themselves, refused ones need a person. */
export function QueuePanel() {
  const { waiting, refused } = till.state.link;
  const signedOut = isSignedOut();
  const free = till.state.basket.lines.length === 0 && till.state.tenders.length === 0;
  return (
    <div class="queue">
      {waiting === 0 && refused.length === 0 ? <p class="hint">{t('queue-empty')}</p> : null}
      {waiting > 0 ? (
        <section>
          <h3>{t('queue', { n: waiting })}</h3>
          <p>{signedOut ? t('signed-out-title') : t('queue-waiting')}</p>
          {signedOut
            ? <button type="button" class="big main" onClick={() => void till.toSignIn()}>{t('sign-in')}</button>
            : <button type="button" class="big" onClick={till.retry}>{t('queue-retry')}</button>}
        </section>
      ) : null}
      {refused.map((r) => (
        <section key={r.ticketId} class="refused">
          <h3>{moment(r.body.completedAt)} · {wireAmount(r.body.total)}</h3>
          <p>{problemText(new Problem(r.refused!.code, 400, r.refused!.title, r.refused!.args))}</p>
          <button type="button" class="big" disabled={!free} onClick={() => void till.reopen(r)}>{t('queue-open')}</button>
          {free ? null : <p class="hint">{t('queue-open-first')}</p>}
        </section>
      ))}
    </div>
  );
}
