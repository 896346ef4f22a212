import { useEffect, useState } from 'preact/hooks';
import { shownRate, type Need } from '../../domain/limits';
import { percent, price } from '../format';
import { Pad, Trouble } from '../parts';
import { can, limits, till } from '../till';
import { t, type TextKey } from '../words';

type Person = { id: string; name: string };

/** Somebody who may allows it for this sale alone: nobody's session changes, and the ticket bears both names. */
export function OverridePanel({ need }: { need: Need }) {
  const [who, setWho] = useState<Person | null>(null);
  const [named, setNamed] = useState(false);
  useEffect(() => void till.askForLenders(need), []);
  const leave = (run: () => void) => (): void => {
    till.forgetProblem();
    run();
  };
  const others = (till.state.lenders ?? []).filter((c) => c.id !== till.state.config?.actor.id);
  return (
    <div class="figure-panel override">
      <p class="line-facts">{what(need)}</p>
      {named ? <ByPassword back={leave(() => setNamed(false))} />
        : who ? <ByPin who={who} back={leave(() => setWho(null))} />
        : (
        <>
          <Trouble of={till.state.problem} />
          <p class="line-facts">{t('override-who')}</p>
          <div class="choices">
            {till.state.lenders && others.length === 0 ? <p class="hint">{t('override-nobody')}</p> : null}
            {others.map((c) => <button key={c.id} type="button" class="choice" onClick={() => setWho(c)}><b>{c.name}</b></button>)}
          </div>
          <button type="button" class="big quiet" onClick={() => setNamed(true)}>{t('override-by-password')}</button>
        </>
      )}
    </div>
  );
}

function what(need: Need): string {
  const right = t(`permission.${need.permission}` as TextKey);
  if (need.percent === null || need.amount === null) return t('override-right', { right });
  const { discountPercent, discountAmount } = limits();
  const most = [
    discountPercent === null ? '' : t('limit-percent', { percent: percent(discountPercent) }),
    discountAmount === null ? '' : t('limit-amount', { amount: price(discountAmount) }),
  ].filter((m) => m).join(t('limit-and'));
  const asked = t('override-discount', { percent: percent(shownRate(need.percent)), amount: price(need.amount) });
  return `${asked} ${can('pos.discount') && most ? t('override-limit', { most }) : t('override-right', { right })}`;
}

function ByPin({ who, back }: { who: Person; back: () => void }) {
  const [pin, setPin] = useState('');
  const silent = till.state.problem?.isSilence === true;
  const enter = async (): Promise<void> => {
    if (pin && !(await till.allow({ user: who.id, pin }))) setPin('');
  };
  return (
    <Pad label={t('pin-of', { name: who.name })} value={pin} onChange={setPin} onEnter={() => void enter()} whole secret>
      <Trouble of={till.state.problem} />
      {silent ? (
        <button type="button" class="big" onClick={() => till.allowUnproven(who.id, who.name)}>
          {t('override-unproven', { name: who.name })}
        </button>
      ) : null}
      <div class="row">
        <button type="button" class="big" onClick={back}>{t('back')}</button>
        <button type="submit" class="big main" disabled={pin.length === 0 || till.state.busy}>{t('override-allow')}</button>
      </div>
    </Pad>
  );
}

function ByPassword({ back }: { back: () => void }) {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const enter = async (): Promise<void> => {
    if (user && password && !(await till.allow({ user: user.trim(), password }))) setPassword('');
  };
  return (
    <form class="pad" onSubmit={(e) => { e.preventDefault(); void enter(); }}>
      <input
        class="text" type="text" autocomplete="off" maxLength={100} placeholder={t('user-name')} aria-label={t('user-name')}
        value={user} onInput={(e) => setUser(e.currentTarget.value)}
      />
      <input
        class="text" type="password" autocomplete="off" maxLength={200} placeholder={t('password')} aria-label={t('password')}
        value={password} onInput={(e) => setPassword(e.currentTarget.value)}
      />
      <Trouble of={till.state.problem} />
      <div class="row">
        <button type="button" class="big" onClick={back}>{t('back')}</button>
        <button type="submit" class="big main" disabled={!user || !password || till.state.busy}>{t('override-allow')}</button>
      </div>
    </form>
  );
}
