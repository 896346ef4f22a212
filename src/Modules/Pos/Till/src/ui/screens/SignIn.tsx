import { useState } from 'preact/hooks';
import { till } from '../till';
import { t } from '../words';
import { Icon, Pad, Trouble } from '../parts';

export function SignIn() {
  const known = till.state.cashiers.find((c) => c.id === till.state.lastCashier);
  const [who, setWho] = useState(known ?? (till.state.cashiers.length === 1 ? till.state.cashiers[0]! : null));
  const [pin, setPin] = useState('');
  const [tries, setTries] = useState(0);
  const enter = async (): Promise<void> => {
    if (!who || !pin) return;
    if (!(await till.signIn(who.id, pin))) {
      setPin('');
      setTries(tries + 1);
    }
  };

  if (!who) {
    return (
      <main class="centre">
        <section class="card wide">
          <h1>{t('who')}</h1>
          {till.state.cashiers.length === 0 ? <p>{t('no-cashiers')}</p> : null}
          <div class="choices">
            {till.state.cashiers.map((c) => (
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
          <Trouble of={till.state.problem} />
          <button type="submit" class="big main" disabled={pin.length === 0 || till.state.busy}>{t('sign-in')}</button>
        </Pad>
        <button type="button" class="big quiet" onClick={() => { setWho(null); setPin(''); }}>{t('other-cashier')}</button>
      </section>
    </main>
  );
}
