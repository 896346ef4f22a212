import { useState } from 'preact/hooks';
import { signIn } from '../../app/session';
import { state } from '../../app/state';
import { settings } from '../../store/settings';
import { t } from '../../texts/texts';
import { Icon, Pad, Trouble } from '../parts';

export function SignIn() {
  const known = state.cashiers.find((c) => c.id === settings.cashier);
  const [who, setWho] = useState(known ?? (state.cashiers.length === 1 ? state.cashiers[0]! : null));
  const [pin, setPin] = useState('');
  const [tries, setTries] = useState(0);
  const enter = async (): Promise<void> => {
    if (!who || !pin) return;
    if (!(await signIn(who.id, pin))) {
      setPin('');
      setTries(tries + 1);
    }
  };

  if (!who) {
    return (
      <main class="centre">
        <section class="card wide">
          <h1>{t('who')}</h1>
          {state.cashiers.length === 0 ? <p>{t('no-cashiers')}</p> : null}
          <div class="choices">
            {state.cashiers.map((c) => (
              <button key={c.id} type="button" class="choice" onClick={() => setWho(c)}><Icon name="user" /><b>{c.name}</b></button>
            ))}
          </div>
          <a class="quiet-link" href="/sign-in?returnUrl=%2Ftill%2F">{t('sign-in-other')}</a>
        </section>
      </main>
    );
  }
  return (
    <main class="centre">
      <section class={`card ${tries > 0 ? 'shake' : ''}`} key={tries}>
        <h1>{who.name}</h1>
        <Pad label={t('pin')} value={pin} onChange={setPin} onEnter={() => void enter()} whole secret>
          <Trouble of={state.problem} />
          <button type="submit" class="big main" disabled={pin.length === 0 || state.busy}>{t('sign-in')}</button>
        </Pad>
        <button type="button" class="big quiet" onClick={() => { setWho(null); setPin(''); }}>{t('other-cashier')}</button>
      </section>
    </main>
  );
}
