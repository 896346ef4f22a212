import { speak } from '../app/session';
import { set, state } from '../app/state';
import { settings, theme } from '../store/settings';
import { t } from '../texts/texts';
import { Icon } from './parts';

export function TopBar() {
  const { config, register } = state;
  const other = state.language === 'zh' ? 'en' : 'zh';
  const inside = state.screen !== 'signIn' && state.screen !== 'setUp';
  return (
    <header class="top">
      <a class="top-name" href="/" title={t('back-office')}>
        <img src="/till/till.svg" alt="" width="28" height="28" />
        <b>{config?.shop.name ?? t('till')}</b>
      </a>
      {inside && register ? <span class="top-fact"><Icon name="barcode" />{register.code}<i> · {register.name}</i></span> : null}
      {inside && config ? <span class="top-fact"><Icon name="user" />{config.actor.name}</span> : null}
      <span class="spacer" />
      <Link />
      <button type="button" class="top-button sound" title={t('sound')} aria-label={t('sound')} aria-pressed={settings.sound} onClick={toggleSound}>
        <Icon name={settings.sound ? 'sound' : 'mute'} />
      </button>
      <button type="button" class="top-button" title={t('theme')} aria-label={t('theme')} onClick={toggleTheme}>
        <Icon name={isDark() ? 'sun' : 'moon'} />
      </button>
      <button type="button" class="top-button words" lang={other} onClick={() => speak(other)}>{t('language')}</button>
      <button type="button" class="top-button help" title={t('help')} aria-label={t('help')} onClick={() => set({ help: true })}><kbd>?</kbd></button>
    </header>
  );
}

/** Quiet while all is well; only a real problem speaks up. */
function Link() {
  const { waiting, refused, online } = state.link;
  const open = (): void => set({ panel: { at: 'queue' }, ...(state.screen === 'done' ? { screen: 'sell' as const, done: null } : {}) });
  const usable = state.screen === 'sell' || state.screen === 'done';
  const look = refused.length > 0 ? 'bad' : !online ? 'caution' : waiting > 0 ? 'info' : 'fine';
  const words = [
    !online ? t('offline') : '',
    waiting > 0 ? t('queue', { n: waiting }) : '',
    refused.length > 0 ? t('queue-refused', { n: refused.length }) : '',
  ].filter((w) => w);
  return (
    <button type="button" class={`link ${look}`} title={words.join(' · ') || t('online')} disabled={!usable || look === 'fine'} onClick={open}>
      <span class="dot" />
      {words.length > 0 ? <span>{words.join(' · ')}</span> : <span class="sr">{t('online')}</span>}
    </button>
  );
}

const isDark = (): boolean =>
  theme.value === 'dark' || (theme.value === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);

function toggleTheme(): void {
  theme.value = isDark() ? 'light' : 'dark';
  set({});
}

function toggleSound(): void {
  settings.sound = !settings.sound;
  set({});
}
