import { changeRegister, enter, signOut } from '../../app/session';
import { toClose } from '../../app/shifts';
import { set, state } from '../../app/state';
import { t } from '../../texts/texts';
import { ActionBar, Trouble } from '../parts';
import { Report } from '../Report';

/** The shift so far, and what ends it. */
export function Shift() {
  const selling = state.basket.lines.length > 0;
  const waiting = state.link.waiting > 0;
  return (
    <>
      <main class="work reporting">
        <section class="paper">
          <Trouble of={state.problem} />
          {selling ? <p class="hint">{t('close-basket')}</p> : null}
          {waiting ? <p class="hint">{t('close-queue')}</p> : null}
          {state.report ? <Report report={state.report} /> : state.busy ? <span class="spinner" /> : null}
        </section>
      </main>
      <ActionBar
        actions={[
          { key: 'Escape', label: t('back'), look: 'quiet', run: () => set({ screen: 'sell', problem: null }) },
          { key: 'F7', label: t('print'), enabled: state.report !== null, run: () => print() },
          { key: 'F6', label: t('change-register'), enabled: !selling, run: changeRegister },
          { key: 'F8', label: t('sign-out'), run: () => void signOut() },
          { key: 'F12', label: t('close-shift'), look: 'main', enabled: !selling && !waiting && state.report !== null, run: toClose },
        ]}
      />
    </>
  );
}

export function ZReport() {
  return (
    <>
      <main class="work reporting"><section class="paper">{state.report ? <Report report={state.report} /> : null}</section></main>
      <ActionBar
        actions={[
          { key: 'F7', label: t('print'), run: () => print() },
          { key: 'F8', label: t('sign-out'), run: () => void signOut() },
          { key: 'F12', label: t('next-shift'), look: 'main', run: () => void enter() },
        ]}
      />
    </>
  );
}
