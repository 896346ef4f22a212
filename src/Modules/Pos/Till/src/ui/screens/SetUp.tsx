import { till } from '../till';
import { problemText, t } from '../words';

/** The back office's own page, which leads back here. */
export const signInPage = '/sign-in?returnUrl=%2Ftill%2F';

/** Before the till can sell: no register chosen, nobody who may, or no server. */
export function SetUp() {
  const { problem } = till.state;
  const forbidden = problem?.status === 403;
  const title = !problem ? t('set-up-title') : forbidden ? t('not-allowed') : t('not-reached');
  const text = !problem ? t('set-up-text') : forbidden ? t('not-allowed-text') : problem.status <= 0 ? t('not-reached-text') : problemText(problem);
  return (
    <main class="centre">
      <section class="card">
        <h1>{title}</h1>
        <p>{text}</p>
        {!problem ? <a class="big main" href={signInPage}>{t('set-up-sign-in')}</a> : null}
        {forbidden ? <a class="big main" href={signInPage}>{t('sign-in-other')}</a> : null}
        {problem && !forbidden ? <button type="button" class="big main" onClick={() => void till.start()}>{t('try-again')}</button> : null}
      </section>
    </main>
  );
}
