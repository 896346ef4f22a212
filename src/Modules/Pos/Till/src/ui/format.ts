import { money, moneyText, quantity, quantityText, rate, rateText, roundMoney, type Money, type Quantity } from '../domain/exact';
import { digits as currencyDigits, till } from './till';

const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
};

/** As many digits as the currency has; a unit price may be finer. Minus in front. */
export function amount(value: Money, atLeast = currencyDigits()): string {
  const text = moneyText(value).replace('-', '');
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(atLeast, '0');
  return `${value < 0n ? '−' : ''}${grouped(kept ? `${whole}.${kept}` : whole)}`;
}

/** With the currency's sign, for the figures that stand alone. */
export function price(value: Money): string {
  const symbol = till.state.config?.currency.symbol ?? '';
  const gap = /[A-Za-z]$/.test(symbol) ? '\u00a0' : '';
  const text = amount(value < 0n ? -value : value);
  return `${value < 0n ? '−' : ''}${symbol}${gap}${text}`;
}

export const count = (value: Quantity): string => grouped(quantityText(value).replace('-', '−'));
export const percent = (value: bigint): string => `${rateText(value)}%`;

export const wireAmount = (text: string): string => amount(roundMoney(money(text), currencyDigits()));
export const wireCount = (text: string): string => count(quantity(text));
export const wirePercent = (text: string): string => percent(rate(text));

/** In the shop's time zone, whatever this machine thinks. */
export function moment(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: till.state.config?.shop.timeZone ?? 'UTC',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
