import { useState } from 'preact/hooks';
import { typedMoney } from '../../domain/entry';
import { fitsCurrency } from '../../domain/exact';
import { digits, till } from '../till';
import { t } from '../words';
import { MissedHere } from '../Missed';
import { Pad, Trouble } from '../parts';

export function OpenShift() {
  const [float, setFloat] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (): void => {
    const amount = typedMoney(float || '0');
    const fits = amount !== null && amount >= 0n && fitsCurrency(amount, digits());
    setWrong(!fits);
    if (fits && till.isSure(float)) void till.openShift(amount);
  };
  return (
    <main class="centre">
      <section class="card">
        <h1>{t('open-shift')} · {till.state.register?.code}</h1>
        <p>{t('open-shift-text')}</p>
        <MissedHere />
        <Pad label={t('float')} value={float} onChange={setFloat} onEnter={open} placeholder="0" prefix={till.state.config?.currency.symbol ?? ''}>
          <Trouble of={wrong ? t('figure-wrong') : till.state.problem} />
          <button type="submit" class="big main" disabled={till.state.busy}>{t('open-shift')}</button>
        </Pad>
        <div class="row">
          <button type="button" class="big quiet" onClick={till.changeRegister}>{t('change-register')}</button>
          <button type="button" class="big quiet" onClick={() => void till.signOut()}>{t('sign-out')}</button>
        </div>
      </section>
    </main>
  );
}
