import { till } from './till';
import { parseEntry } from '../domain/entry';
import { ScanDetector } from '../domain/scanner';

/** A thing that can be done now: a button at the bottom and the key that does the same. */
export interface Action {
  key: string;
  label: string;
  run: () => void;
  enabled?: boolean;
  look?: 'main' | 'danger' | 'quiet' | 'phone';
}

let actions: readonly Action[] = [];
export const offer = (now: readonly Action[]): void => {
  actions = now;
};
export const offered = (): readonly Action[] => actions;

type Field = HTMLInputElement | HTMLTextAreaElement;
const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** The field that typing belongs to when nothing has the focus: the pad that is open, else the one for codes. */
const mainField = (): Field | null => document.querySelector<HTMLInputElement>('[data-main="pad"]') ?? document.querySelector<HTMLInputElement>('[data-main]');

const detector = new ScanDetector();
const shortestAtPad = 7;
let before: { field: Field; value: string } | null = null;

/** Puts a field back to what it held before the scanner wrote into it. */
function undoTyping(): void {
  if (!before || before.field.value === before.value) return;
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(before.field) as object, 'value');
  native?.set?.call(before.field, before.value);
  before.field.dispatchEvent(new Event('input', { bubbles: true }));
}

function soldByScan(code: string): boolean {
  const entry = parseEntry(code);
  if (!entry) return false;
  undoTyping();
  void till.sellCode(entry.text, entry.counted ? entry.quantity : till.typedQuantity(), false);
  return true;
}

function scanned(code: string): boolean {
  switch (till.state.screen) {
    case 'sell':
    case 'pay':
    case 'done':
      // Where figures are asked for, a short one typed by quick fingers is no code.
      if (document.querySelector('[data-main="pad"]') && (code.length < shortestAtPad || /[.,]/.test(code))) return false;
      return soldByScan(code);
    case 'return':
      undoTyping();
      void till.findReceipt(code);
      return true;
    default:
      return false;
  }
}

let questionMark: ReturnType<typeof setTimeout> | undefined;

function onKeyDown(e: KeyboardEvent): void {
  if (e.isComposing || e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.key.length === 1) return character(e);
  if (e.key === 'Enter' || e.key === 'Tab') {
    const scan = detector.end(e.timeStamp);
    if (scan && scanned(scan.code)) {
      e.preventDefault();
      e.stopImmediatePropagation();
      return;
    }
    // Enter on a focused button presses that button; anywhere else it is the main thing to do.
    if (e.key === 'Tab' || fieldOf(e.target) || e.target instanceof HTMLButtonElement || e.target instanceof HTMLAnchorElement) return;
  }
  const name = e.key === 'F1' ? '?' : e.key;
  if (name === '?') {
    e.preventDefault();
    till.toggleHelp();
    return;
  }
  if (name === 'Escape' && till.state.help) {
    till.closeHelp();
    return;
  }
  if (till.state.help) return;
  const editing = fieldOf(e.target)?.value;
  if ((name === 'Delete' || name === 'Backspace') && editing) return;
  const action = actions.find((a) => a.key === name);
  if (!action) return;
  e.preventDefault();
  if (action.enabled !== false) action.run();
}

function character(e: KeyboardEvent): void {
  const field = fieldOf(e.target);
  if (!field && e.key === ' ' && e.target instanceof HTMLButtonElement) return;
  const target = field ?? mainField();
  if (detector.character(e.key, e.timeStamp)) before = target ? { field: target, value: target.value } : null;
  else clearTimeout(questionMark);

  if (e.key === '?' && (!field?.value || field.dataset['main'] === 'pad')) {
    e.preventDefault();
    // Wait whether it is the start of a scan: a person's key comes alone.
    questionMark = setTimeout(till.toggleHelp, 80);
    return;
  }
  if (till.state.screen === 'sell' && !target?.value) {
    const single = actions.find((a) => a.key === e.key);
    if (single && single.enabled !== false) {
      e.preventDefault();
      detector.reset();
      single.run();
      return;
    }
  }
  // The focus moves before the character arrives, so it lands in the field.
  if (!field && target) target.focus();
}

export function listen(): void {
  addEventListener('keydown', onKeyDown, { capture: true });
}
