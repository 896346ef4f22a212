import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../app/problem';
import { Ask } from './Ask';
import { Icon } from './Icon';
import { offer, type Action } from './actions';
import { problemText } from './words';

export { Icon } from './Icon';

/** What can be done now, each with its key. The same list drives the keyboard. */
export function ActionBar({ actions }: { actions: readonly Action[] }) {
  offer(actions);
  return (
    <nav class="actions-bar">
      {actions.filter((a) => a.label).map((a) => (
        <button key={a.key} type="button" class={`act ${a.look ?? ''}`} disabled={a.enabled === false} onClick={a.run} data-key={a.key}>
          <span>{a.label}</span>
          <kbd>{keyName(a.key)}</kbd>
        </button>
      ))}
    </nav>
  );
}

export const keyName = (key: string): string => ({ Delete: 'Del', Escape: 'Esc', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓' })[key] ?? key;

export const Trouble = ({ of }: { of: Problem | string | null }) =>
  of ? <p class="trouble" role="alert"><Icon name="warn" /><span>{typeof of === 'string' ? of : problemText(of)}</span></p> : null;

interface PadProps {
  value: string;
  onChange: (value: string) => void;
  onEnter?: () => void;
  /** Without decimals: for pieces and PINs. */
  whole?: boolean;
  secret?: boolean;
  label: string;
  placeholder?: string;
  /** The currency stands before its amount. */
  prefix?: string;
  suffix?: string;
  children?: ComponentChildren;
}

/** A field with its own figures to touch. The keyboard writes into the same field; what came too fast for fingers is asked about here. */
export function Pad({ value, onChange, onEnter, whole, secret, label, placeholder, prefix, suffix, children }: PadProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const press = (key: string): void => {
    if (key === 'erase') onChange(value.slice(0, -1));
    else if (value.length < 14 && !(key === '.' && value.includes('.'))) onChange(value + key);
  };
  const keys = ['7', '8', '9', '4', '5', '6', '1', '2', '3', whole ? '00' : '.', '0'];
  return (
    <form class="pad" onSubmit={(e) => { e.preventDefault(); onEnter?.(); }}>
      <label class="pad-field">
        <span>{label}</span>
        <span class="pad-input">
          {prefix ? <em>{prefix}</em> : null}
          <input
            ref={field} data-main="pad" data-place={secret ? 'secret' : 'figures'} class={secret ? 'secret' : ''}
            type="text" inputMode="none" autocomplete="off" spellcheck={false} maxLength={14}
            value={secret ? '•'.repeat(value.length) : value} placeholder={placeholder ?? ''}
            onInput={(e) => onChange(secret ? secretInput(value, e.currentTarget.value) : e.currentTarget.value.replace(/[^\d.,，。]/g, ''))}
          />
          {suffix ? <em>{suffix}</em> : null}
        </span>
      </label>
      <div class="pad-keys" onPointerDown={(e) => e.preventDefault()}>
        {keys.map((k) => (secret && k === '00' ? <span key={k} /> : <button key={k} type="button" tabIndex={-1} onClick={() => press(k)}>{k}</button>))}
        <button type="button" tabIndex={-1} aria-label="⌫" onClick={() => press('erase')}><Icon name="erase" /></button>
      </div>
      <Ask inPad onYes={() => onEnter?.()} onNo={() => onChange('')} />
      {children}
    </form>
  );
}

/** The field shows dots only: what is new among them was just typed. */
const secretInput = (old: string, shown: string): string => {
  const typed = shown.replace(/•/g, '');
  const kept = shown.length - typed.length;
  return old.slice(0, Math.min(kept, old.length)) + typed.replace(/\D/g, '');
};

export const Spinner = () => <span class="spinner" aria-hidden="true" />;
