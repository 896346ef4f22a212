import type { WireReport, WireTicket } from '../../src/api/wire';
import type { TicketBody } from '../../src/domain/ticket';

export const reportOf = (shiftId: string, state: 'open' | 'closed'): WireReport => ({
  shiftId, registerCode: 'K1', state, zNumber: state === 'closed' ? 1 : null, cashierName: 'Ann', openedAt: '2026-11-22T08:00:00Z', closedAt: null,
  float: '100.00', tickets: 0, returns: 0, gross: '0.00', discounts: '0.00', returned: '0.00', net: '0.00', tax: '0.00', total: '0.00',
  expectedCash: '100.00', countedCash: null, difference: null, tenders: [], taxes: [],
});

export const ticketOf = (ticketId: string, body: TicketBody, no: number): WireTicket => ({
  ticketId, number: body.number ?? `K1-${String(no).padStart(6, '0')}`, registerCode: 'K1', cashierName: body.cashier?.name ?? 'Ann', completedAt: body.completedAt,
  isReturn: body.lines.some((l) => l.quantity.startsWith('-')), lines: [], tenders: [], discount: '0.00', net: body.total, tax: '0.00', total: body.total, change: '0.00',
});
