import { useState } from 'preact/hooks';
import { till } from '../till';
import { t } from '../words';
import { MissedHere } from '../Missed';
import { Icon, Pad, Trouble } from '../parts';
import { signInPage } from './SetUp';

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
          <State />
          {till.state.cashiers.length === 0 && till.state.online ? <p>{t('no-cashiers')}</p> : null}
          <div class="choices">
            {till.state.cashiers.map((c) => (
              <button key={c.id} type="button" class="choice" onClick={() => setWho(c)}><Icon name="user" /><b>{c.name}</b></button>
            ))}
          </div>
          <button type="button" class="big quiet" onClick={() => void till.signInElsewhere(signInPage)}>{t('sign-in-other')}</button>
          <BackToSale />
        </section>
      </main>
    );
  }
  return (
    <main class="centre">
      <section class={`card ${tries > 0 ? 'shake' : ''}`} key={tries}>
        <h1>{who.name}</h1>
        <State />
        <Pad label={t('pin')} value={pin} onChange={setPin} onEnter={() => void enter()} whole secret>
          <Trouble of={till.state.problem} />
          <button type="submit" class="big main" disabled={pin.length === 0 || till.state.busy}>{t('sign-in')}</button>
        </Pad>
        <button type="button" class="big quiet" onClick={() => { setWho(null); setPin(''); }}>{t('other-cashier')}</button>
        <BackToSale />
      </section>
    </main>
  );
}

/** What stands in the way of signing in, and what was scanned at a till that nobody works at. */
const State = () => (
  <>
    {till.state.online ? null : <p class="strip caution">{t('sign-in-offline')}</p>}
    <MissedHere />
  </>
);

/** Nobody signed out here: the session was lost, and the sale may go on without it. */
const BackToSale = () =>
  till.state.config && till.state.shiftId
    ? <button type="button" class="big quiet" onClick={till.backToSale}>{t('back-to-sale')}</button>
    : null;
