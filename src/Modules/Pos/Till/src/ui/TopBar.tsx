import { till } from './till';
import { t } from './words';
import { Icon } from './parts';

export function TopBar() {
  const { config, register } = till.state;
  const other = till.state.language === 'zh' ? 'en' : 'zh';
  const outside: readonly string[] = ['signIn', 'setUp', 'elsewhere'];
  const locked = till.state.screen === 'signIn';
  const inside = !outside.includes(till.state.screen);
  const name = <><img src="/till/till.svg" alt="" width="28" height="28" /><b>{config?.shop.name ?? t('till')}</b></>;
  return (
    <header class="top">
      {locked ? <span class="top-name">{name}</span> : <a class="top-name" href="/" title={t('back-office')}>{name}</a>}
      {inside && register ? <span class="top-fact"><Icon name="barcode" />{register.code}<i> · {register.name}</i></span> : null}
      {inside && config ? <span class="top-fact"><Icon name="user" />{config.actor.name}</span> : null}
      <span class="spacer" />
      <Link />
      <button type="button" class="top-button sound" title={t('sound')} aria-label={t('sound')} aria-pressed={till.state.sound} onClick={till.toggleSound}>
        <Icon name={till.state.sound ? 'sound' : 'mute'} />
      </button>
      <button type="button" class="top-button" title={t('theme')} aria-label={t('theme')} onClick={() => till.setTheme(isDark() ? 'light' : 'dark')}>
        <Icon name={isDark() ? 'sun' : 'moon'} />
      </button>
      <button type="button" class="top-button words" lang={other} onClick={() => till.speak(other)}>{t('language')}</button>
      <button type="button" class="top-button help" title={t('help')} aria-label={t('help')} onClick={till.toggleHelp}><kbd>?</kbd></button>
    </header>
  );
}

/** Quiet while all is well; only a real problem speaks up. */
function Link() {
  const { waiting, refused } = till.state.link;
  const { online, items } = till.state;
  const loading = online && !items.filled && !items.failed && items.count > 0;
  const usable = till.state.screen === 'sell' || till.state.screen === 'done';
  const look = refused.length > 0 ? 'bad' : !online ? 'caution' : waiting > 0 || loading ? 'info' : 'fine';
  const words = [
    !online ? t('offline') : '',
    loading ? t('items-loading', { n: items.count }) : '',
    waiting > 0 ? t('queue', { n: waiting }) : '',
    refused.length > 0 ? t('queue-refused', { n: refused.length }) : '',
  ].filter((w) => w);
  return (
    <button type="button" class={`link ${look}`} title={words.join(' · ') || t('online')} disabled={!usable || look === 'fine'} onClick={till.showQueue}>
      <span class="dot" />
      {words.length > 0 ? <span>{words.join(' · ')}</span> : <span class="sr">{t('online')}</span>}
    </button>
  );
}

const isDark = (): boolean =>
  till.state.theme === 'dark' || (till.state.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
