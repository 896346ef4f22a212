import type { LocalName } from '../domain/name';

/** What changed of all that can be sold. */
export interface WireFeed {
  cursor: string;
  anew: boolean;
  more: boolean;
  items: WireFeedItem[];
  gone: string[];
  taxes: { code: string; rates: { rate: string; from: string; inclusive: boolean }[] }[] | null;
}

export interface WireFeedItem {
  itemId: string;
  sku: string;
  name: LocalName;
  unit: string;
  quantityDigits: number;
  category: string | null;
  isService: boolean;
  taxCategory: string;
  barcodes: string[];
  packs: { unit: string; size: string; barcodes: string[]; forSelling: boolean }[];
  prices: { amount: string; from: string; until: string | null; unit: string | null }[];
  spoken: string[];
}

export interface WireStock {
  itemId: string;
  here: string;
  elsewhere: string;
}
