import { till } from '../till';
import { t } from '../words';
import { Trouble } from '../parts';

export function Registers() {
  const registers = till.state.config?.registers ?? [];
  return (
    <main class="centre">
      <section class="card wide">
        <h1>{registers.length > 0 ? t('choose-register') : t('no-registers')}</h1>
        <p>{registers.length > 0 ? t('choose-register-text') : t('no-registers-text')}</p>
        <Trouble of={till.state.problem} />
        <div class="choices">
          {registers.map((r) => (
            <button key={r.registerId} type="button" class="choice" onClick={() => void till.chooseRegister(r)}>
              <b>{r.code}</b>
              <span>{r.name}</span>
              {r.openShiftId ? <em>{t('open-now')}</em> : null}
            </button>
          ))}
        </div>
        {registers.length === 0 ? <a class="big main" href="/">{t('back-office')}</a> : null}
      </section>
    </main>
  );
}
