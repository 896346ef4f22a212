import type {
  Catalogue, CheckBody, Checks, ItemChanges, ItemsFeed, OverrideBody, Receipts, Sessions, Shifts, Stock, StockQuestions, TicketServer,
  VoidedSale,
} from '../app/ports';
import type { FoundItem } from '../domain/basket';
import { codeKey, withoutAim } from '../domain/code';
import { moneyText, quantity, rateText } from '../domain/exact';
import type { Authority, Need } from '../domain/limits';
import type { ReturnableLine } from '../domain/returns';
import type { TicketBody } from '../domain/ticket';
import type { Http } from './http';
import { changesFrom, configFrom, itemFrom, returnableFrom } from './read';
import type { WireFeed, WireStock } from './feedWire';
import type { TillConfig, WireCashier, WireConfig, WireItem, WireReport, WireReturnable, WireSession, WireTicket } from './wire';

const seg = encodeURIComponent;
/** A thousand items over a slow link. */
const ofFeed = 30_000;

/** Everything the till asks of the server, one method a question. */
export class Server implements Catalogue, ItemsFeed, StockQuestions, Sessions, Shifts, Receipts, Checks, TicketServer {
  readonly #asked = new Map<string, Promise<FoundItem>>();

  constructor(private readonly http: Http) {}

  session = (): Promise<WireSession> => this.http.get('/api/session');

  async cashiers(): Promise<WireCashier[]> {
    return (await this.http.get<{ items: WireCashier[] }>('/api/session/cashiers')).items;
  }

  async lenders({ permission, percent, amount }: Need): Promise<WireCashier[]> {
    const limits = (percent === null ? '' : `&percent=${rateText(percent)}`) + (amount === null ? '' : `&amount=${moneyText(amount)}`);
    return (await this.http.get<{ items: WireCashier[] }>(`/api/session/lenders?permission=${seg(permission)}${limits}`)).items;
  }

  signIn = (registerId: string, cashier: string, pin: string): Promise<{ name: string; permissions: string[] }> =>
    this.http.post('/api/session/pin', { registerId, cashier, pin });

  registerTill = (registerId: string): Promise<void> => this.http.post('/api/session/till', { registerId });

  signOut = (): Promise<void> => this.http.delete('/api/session');

  override = (asked: OverrideBody): Promise<Authority> => this.http.post('/api/session/override', asked);

  async config(registerId: string | null): Promise<TillConfig> {
    return configFrom(await this.http.get<WireConfig>(`/api/pos/session-config${registerId ? `?register=${seg(registerId)}` : ''}`));
  }

  async pause(warehouseId: string): Promise<string | null> {
    return (await this.http.get<{ number: string | null }>(`/api/pos/sales-pause?warehouse=${seg(warehouseId)}`)).number ?? null;
  }

  /** Several quick scans of one thing are one question. */
  lookup(code: string, warehouseId: string): Promise<FoundItem> {
    const key = `${warehouseId} ${codeKey(code)}`;
    const asked = this.#asked.get(key);
    if (asked) return asked;
    const answer = this.http.get<WireItem>(`/api/pos/lookup?code=${seg(code)}&warehouse=${seg(warehouseId)}`)
      .then(itemFrom).finally(() => this.#asked.delete(key));
    this.#asked.set(key, answer);
    return answer;
  }

  async search(text: string): Promise<FoundItem[]> {
    return (await this.http.get<{ items: WireItem[] }>(`/api/pos/search?search=${seg(text)}&take=24`)).items.map(itemFrom);
  }

  async itemsAfter(cursor: string | null): Promise<ItemChanges> {
    return changesFrom(await this.http.get<WireFeed>(`/api/pos/items-feed${cursor === null ? '' : `?after=${seg(cursor)}`}`, ofFeed));
  }

  async stock(itemIds: readonly string[], warehouseId: string): Promise<Stock[]> {
    const found = await this.http.get<{ items: WireStock[] }>(`/api/pos/stock?items=${itemIds.join(',')}&warehouse=${seg(warehouseId)}`);
    return found.items.map((s) => ({ itemId: s.itemId, here: quantity(s.here), elsewhere: quantity(s.elsewhere) }));
  }

  openShift = (shiftId: string, registerId: string, float: string, openedAt?: string): Promise<WireReport> =>
    this.http.put(`/api/pos/shifts/${shiftId}`, { registerId, float, openedAt });

  shift = (shiftId: string): Promise<WireReport> => this.http.get(`/api/pos/shifts/${shiftId}`);

  closeShift = (shiftId: string, counted: { kind: string; amount: string }[]): Promise<WireReport> =>
    this.http.post(`/api/pos/shifts/${shiftId}/close`, { counted });

  voidSale = ({ voidId, ...body }: VoidedSale): Promise<unknown> => this.http.put(`/api/pos/voided-sales/${voidId}`, body);

  check = (asked: CheckBody): Promise<unknown> => this.http.post('/api/pos/tickets/check', asked);

  putTicket = (ticketId: string, body: TicketBody): Promise<WireTicket> => this.http.put(`/api/pos/tickets/${ticketId}`, body);

  printCopy = (ticketId: string, jobId: string): Promise<void> => this.http.post(`/api/devices/tickets/${ticketId}/print`, { jobId });

  ticketByNumber = (number: string): Promise<WireTicket> => this.http.get(`/api/pos/tickets/by-number?number=${seg(withoutAim(number))}`);

  async returnable(ticketId: string): Promise<ReturnableLine[]> {
    return returnableFrom(await this.http.get<WireReturnable>(`/api/pos/tickets/${ticketId}/returnable`));
  }
}
