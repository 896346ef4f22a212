import { useState } from 'preact/hooks';
import { changeRegister, signOut } from '../../app/session';
import { openShift } from '../../app/shifts';
import { digits, state } from '../../app/state';
import { typedMoney } from '../../domain/entry';
import { fitsCurrency } from '../../domain/exact';
import { t } from '../../texts/texts';
import { Pad, Trouble } from '../parts';

export function OpenShift() {
  const [float, setFloat] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (): void => {
    const amount = typedMoney(float || '0');
    const fits = amount !== null && amount >= 0n && fitsCurrency(amount, digits());
    setWrong(!fits);
    if (fits) void openShift(amount);
  };
  return (
    <main class="centre">
      <section class="card">
        <h1>{t('open-shift')} · {state.register?.code}</h1>
        <p>{t('open-shift-text')}</p>
        <Pad label={t('float')} value={float} onChange={setFloat} onEnter={open} placeholder="0" prefix={state.config?.currency.symbol ?? ''}>
          <Trouble of={wrong ? t('figure-wrong') : state.problem} />
          <button type="submit" class="big main" disabled={state.busy}>{t('open-shift')}</button>
        </Pad>
        <div class="row">
          <button type="button" class="big quiet" onClick={changeRegister}>{t('change-register')}</button>
          <button type="button" class="big quiet" onClick={() => void signOut()}>{t('sign-out')}</button>
        </div>
      </section>
    </main>
  );
}
