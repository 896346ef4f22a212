import { codeIn, judge, ScanDetector, typedBefore, type Place, type Run } from '../domain/scanner';
import { act, actionOf } from './actions';
import { fieldOf, mainField, placeOf, setValue, type Field } from './fields';
import { till } from './till';

const detector = new ScanDetector();
/** What the field held before the run that is arriving now. */
let before: { field: Field; value: string; place: Place } | null = null;
let quiet: ReturnType<typeof setTimeout> | undefined;
/** Whether something has come since the last time it was decided what it is. */
let isOpen = false;
/** A single key that would do something of its own, held back in case it is the first of a scan. */
let held: { key: string; run: () => void; timer: ReturnType<typeof setTimeout> } | null = null;
/** A touch that was meant for the screen as it was before the scan. */
let swallowUntil = 0;

const modifiers = ['Shift', 'CapsLock', 'NumLock', 'AltGraph', 'Control', 'Alt', 'Meta', 'Unidentified', 'Dead', 'Process'];

function forget(): void {
  detector.reset();
  clearTimeout(quiet);
  isOpen = false;
  before = null;
}

/** True where the run was a scan: the field is as it was, and the code is on its way. */
function decide(run: Run, ended: boolean): boolean {
  clearTimeout(quiet);
  isOpen = false;
  const at = before;
  const typed = typedBefore(run);
  if (typed > 0) {
    // What fingers typed stays where they typed it; the scan behind it is one of its own.
    if (at) at.value += run.text.slice(0, typed);
    run = { text: run.text.slice(typed), gaps: run.gaps.slice(typed) };
  }
  const verdict = judge(run, ended, at?.place ?? 'nowhere');
  if (verdict === 'unsure' && at?.place === 'secret') return again(at.field);
  if (verdict === 'unsure' && at) till.doubt(at.field.value, codeIn(run));
  if (verdict !== 'scan') return false;
  release();
  forget();
  if (at && at.field.isConnected && at.field.value !== at.value) setValue(at.field, at.value);
  till.scan(run.text.trim());
  return true;
}

/** A PIN that may have come from a scanner is neither tried nor shown: it is typed once more. */
function again(field: Field): true {
  release();
  forget();
  if (field.isConnected) setValue(field, '');
  till.pinTooFast();
  return true;
}

/** Something else happens, or nothing more: the run that stands there has had no Enter and gets none. */
const decideNow = (): boolean => isOpen && decide(detector.rest(), false);

/** A page that was busy hears of the clock before it hears of the keys that waited too: then it waits once more. */
const late = 40;

function waitForQuiet(): void {
  clearTimeout(quiet);
  const due = performance.now() + detector.quiet;
  quiet = setTimeout(() => (performance.now() - due > late ? waitForQuiet() : decideNow()), detector.quiet);
}

function stop(e: Event): void {
  e.preventDefault();
  e.stopImmediatePropagation();
}

function onKeyDown(e: KeyboardEvent): void {
  if (e.isComposing || e.ctrlKey || e.altKey || e.metaKey || modifiers.includes(e.key)) return;
  if (e.key.length === 1) return character(e);
  if (e.key === 'Enter' || e.key === 'Tab') {
    if (detector.isRunning && decide(detector.end(e.timeStamp), true)) return stop(e);
    // Enter on a focused button presses that button; anywhere else it is the main thing to do.
    if (e.key === 'Tab' || fieldOf(e.target) || e.target instanceof HTMLButtonElement || e.target instanceof HTMLAnchorElement) return;
  } else if (decideNow()) {
    return stop(e);
  }
  act(e);
}

/** So long a key of its own waits for what may follow. */
const holdFor = 120;

function release(): void {
  clearTimeout(held?.timer);
  held = null;
}

function hold(e: KeyboardEvent, run: () => void): void {
  e.preventDefault();
  // The same key once more, or held down: that is a person, and the first one counts.
  if (held?.key === e.key) held.run();
  release();
  const timer = setTimeout(() => {
    held = null;
    forget();
    run();
  }, holdFor);
  held = { key: e.key, run, timer };
}

/** A key that is held down is a finger's. */
function repeated(e: KeyboardEvent, target: Field | null): void {
  forget();
  const run = actionOf(e, target);
  if (!run) return;
  e.preventDefault();
  run();
}

function character(e: KeyboardEvent): void {
  const amid = detector.isAmid(e.timeStamp);
  const field = fieldOf(e.target);
  // A space presses the button that has the focus; in the middle of a scan it is a character.
  if (!field && e.key === ' ' && e.target instanceof HTMLButtonElement) {
    if (!amid) return;
    e.preventDefault();
  }
  // Under the help nothing can be typed into.
  const target = field ?? (till.state.help ? null : mainField());
  if (e.repeat) return repeated(e, target);
  const starts = detector.character(e.key, e.timeStamp);
  if (starts && target && till.isAnswered(target.value) && placeOf(target) === 'codes') setValue(target, '');
  if (starts) before = target ? { field: target, value: target.value, place: placeOf(target) } : null;
  isOpen = true;
  waitForQuiet();

  const run = !amid || held?.key === e.key ? actionOf(e, target) : null;
  if (run) return hold(e, run);
  release();
  // The focus moves before the character arrives, so it lands in the field.
  if (!field && target) target.focus();
}

function onPointerDown(e: PointerEvent): void {
  if (!decideNow()) return;
  swallowUntil = e.timeStamp + 500;
  stop(e);
}

export function listen(): void {
  addEventListener('keydown', onKeyDown, { capture: true });
  addEventListener('pointerdown', onPointerDown, { capture: true });
  addEventListener('click', (e) => e.timeStamp < swallowUntil && stop(e), { capture: true });
}
