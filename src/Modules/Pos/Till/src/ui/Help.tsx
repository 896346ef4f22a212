import { useEffect, useRef } from 'preact/hooks';
import { till } from './till';
import { t } from './words';
import { offered } from './actions';
import { keyName } from './parts';

/** The keys of the screen that is open. A scan closes it. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = till.closeHelp;
  return (
    <dialog class="help-dialog" ref={dialog} onClose={close} onClick={(e) => e.target === dialog.current && close()}>
      <h2>{t('help-title')}</h2>
      <dl>
        {offered().filter((a) => a.label && a.look !== 'phone').map((a) => (
          <div key={a.key}><dt><kbd>{keyName(a.key)}</kbd></dt><dd>{a.label}</dd></div>
        ))}
        <div><dt><kbd>?</kbd></dt><dd>{t('help')}</dd></div>
      </dl>
      <p>{t('help-hold')}</p>
      <p>{t('help-void')}</p>
      <p>{t('help-scan')}</p>
      <p>{t('help-times')}</p>
      <p>{t('help-arrows')}</p>
      <button type="button" class="big main" onClick={close}>{t('help-close')}</button>
    </dialog>
  );
}
