import { t, type TextKey } from '../words';

/** The usual ones to touch, any other to type. */
export function Reasons({ keys, value, onChange }: { keys: readonly TextKey[]; value: string; onChange: (reason: string) => void }) {
  return (
    <fieldset class="reasons">
      <div class="chips">
        {keys.map((k) => <button key={k} type="button" class="chip" aria-pressed={value === t(k)} onClick={() => onChange(t(k))}>{t(k)}</button>)}
      </div>
      <input class="text" type="text" maxLength={100} placeholder={t('reason')} aria-label={t('reason')} value={value} onInput={(e) => onChange(e.currentTarget.value)} />
    </fieldset>
  );
}
