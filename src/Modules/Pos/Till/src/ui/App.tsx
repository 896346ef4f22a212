import type { ComponentType } from 'preact';
import { Help } from './Help';
import { offer } from './actions';
import { CloseShift } from './screens/CloseShift';
import { Done } from './screens/Done';
import { Elsewhere } from './screens/Elsewhere';
import { OpenShift } from './screens/OpenShift';
import { Pay } from './screens/Pay';
import { Registers } from './screens/Registers';
import { Return } from './screens/Return';
import { Sell } from './screens/Sell';
import { SetUp } from './screens/SetUp';
import { Shift, ZReport } from './screens/Shift';
import { SignIn } from './screens/SignIn';
import { TopBar } from './TopBar';
import type { Screen } from '../app/state';
import { useTill } from './till';
import { t } from './words';

const screens: Record<Exclude<Screen, 'boot'>, ComponentType> = {
  elsewhere: Elsewhere,
  setUp: SetUp,
  registers: Registers,
  signIn: SignIn,
  openShift: OpenShift,
  sell: Sell,
  pay: Pay,
  done: Done,
  return: Return,
  shift: Shift,
  closeShift: CloseShift,
  zReport: ZReport,
};

/** Draws everything at every change: a screen of a till is small, and one place that draws can't be out of step. */
export function App() {
  const { screen, help } = useTill();
  offer([]);
  const Now = screen === 'boot' ? Boot : screens[screen];
  return (
    <div class={`till at-${screen}`}>
      <TopBar />
      <Now />
      {help ? <Help /> : null}
    </div>
  );
}

const Boot = () => <main class="centre"><p class="boot">{t('starting')}</p></main>;
