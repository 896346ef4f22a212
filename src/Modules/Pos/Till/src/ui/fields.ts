import type { Place } from '../domain/scanner';

export type Field = HTMLInputElement | HTMLTextAreaElement;

export const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** The field that typing belongs to when nothing has the focus: the pad that is open, else the one for codes. */
export const mainField = (): Field | null =>
  document.querySelector<HTMLInputElement>('[data-main="pad"]') ?? document.querySelector<HTMLInputElement>('[data-main]');

const places: Record<string, Place> = { codes: 'codes', figures: 'figures', secret: 'secret' };

/** What a field takes says `data-place`; one that says nothing takes words. */
export const placeOf = (field: Field): Place => places[field.dataset['place'] ?? ''] ?? 'words';

/** As if it had been typed: whoever draws the field hears of it. */
export function setValue(field: Field, value: string): void {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value');
  native?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
