import type { WireTicket } from '../api/wire';
import { money } from '../domain/exact';
import { nameOf, till } from './till';
import { t, type TextKey, unit } from './words';
import { amount, moment, wireAmount, wireCount, wirePercent } from './format';

/** The ticket as the server recorded it, narrow as the paper; what "Print here" prints. */
export function Receipt({ ticket }: { ticket: WireTicket }) {
  const rates = new Map<string, bigint>();
  for (const line of ticket.lines) rates.set(line.taxRate, (rates.get(line.taxRate) ?? 0n) + money(line.tax));
  const shop = till.state.config?.shop;
  return (
    <article class="receipt">
      <header>
        {shop?.logo ? <img class="logo" src={shop.logo} alt="" /> : null}
        <b>{shop?.name}</b>
        {shop?.legalName ? <span>{shop.legalName}</span> : null}
        {shop?.address?.map((line) => <span key={line}>{line}</span>)}
        {shop?.taxNumber ? <span>{t('tax-number', { number: shop.taxNumber })}</span> : null}
        <span>{ticket.number}</span>
        <span>{moment(ticket.completedAt)} · {ticket.cashierName}</span>
      </header>
      <ul>
        {ticket.lines.map((l) => (
          <li key={l.no}>
            <span>{nameOf(l)}</span>
            <b>{wireAmount(l.amount)}</b>
            <small>
              {sold(l)} × {wireAmount(l.unitPrice)}
              {money(l.discount) === 0n ? '' : ` ${money(l.discount) > 0n ? '−' : '+'} ${wireAmount(l.discount.replace('-', ''))}`}
            </small>
          </li>
        ))}
      </ul>
      <dl>
        {money(ticket.discount) > 0n ? <div><dt>{t('discount-included')}</dt><dd>{wireAmount(ticket.discount)}</dd></div> : null}
        <div class="grand"><dt>{t('total')}</dt><dd>{wireAmount(ticket.total)}</dd></div>
        {[...rates].filter(([rate]) => money(rate) > 0n).map(([rate, tax]) => (
          <div key={rate}><dt>{t('tax')} {wirePercent(rate)}</dt><dd>{amount(tax)}</dd></div>
        ))}
        {ticket.cashRounding && money(ticket.cashRounding) !== 0n
          ? <div><dt>{t('cash-rounding')}</dt><dd>{wireAmount(ticket.cashRounding)}</dd></div> : null}
        {ticket.tenders.map((x, i) => <div key={i}><dt>{t(`tender-${x.kind}` as TextKey)}</dt><dd>{wireAmount(x.amount)}</dd></div>)}
        {money(ticket.change) > 0n ? <div><dt>{t('change')}</dt><dd>{wireAmount(ticket.change)}</dd></div> : null}
      </dl>
      {shop?.footer && shop.footer.length > 0
        ? <footer>{shop.footer.map((name, i) => <span key={i}>{nameOf({ name })}</span>)}</footer> : null}
    </article>
  );
}

/** "2 pcs", or "1 case (12 pcs)" where it was sold by the pack. */
const sold = (l: WireTicket['lines'][number]): string => {
  const stock = `${wireCount(l.quantity)} ${unit(l.unit)}`;
  return l.entryUnit && l.entryQuantity ? `${wireCount(l.entryQuantity)} ${unit(l.entryUnit)} (${stock})` : stock;
};
