import { Http } from '../api/http';
import { Server } from '../api/server';
import type { Ports } from '../app/ports';
import { KeptOpenings } from '../app/openings';
import { Sender } from '../app/sender';
import { clock } from './clock';
import { disk, machineKey } from './database';
import { heart } from './heart';
import { DiskHeld } from './held';
import { IndexedItems } from './itemStore';
import { BrowserMemory } from './memory';
import { DiskOpenings } from './openings';
import { openOutbox } from './outbox';
import { findOwner } from './owner';
import { MachineProofs } from './proofs';
import { BrowserVoids } from './voids';
import { BrowserSaleStorage } from './saleStorage';
import { settings } from './settings';
import { sounds } from './sound';

/** The world of a till in a browser: the shop's server, this machine's storage, its loudspeaker and its printer. */
export function browserPorts(): Ports {
  const http = new Http();
  const server = new Server(http);
  const outbox = openOutbox();
  const openings = new KeptOpenings(server, new DiskOpenings(disk), outbox, settings);
  return {
    catalogue: server,
    items: new IndexedItems(),
    feed: server,
    stock: server,
    sessions: server,
    shifts: server,
    receipts: server,
    checks: server,
    tickets: new Sender(server, outbox, clock, openings),
    openings,
    heart,
    owner: findOwner(),
    sale: new BrowserSaleStorage(() => localStorage, clock, disk),
    held: new DiskHeld(disk),
    memory: new BrowserMemory(() => localStorage, clock),
    voids: new BrowserVoids(() => localStorage),
    proofs: new MachineProofs(disk, machineKey, clock),
    settings,
    clock,
    sounds,
    page: {
      language: navigator.language.startsWith('zh') ? 'zh' : 'en',
      speak(language) {
        http.language = language;
        document.documentElement.lang = language;
      },
      print: () => window.print(),
      keepsData: async () => ((await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.())) ?? false,
      go: (address) => location.assign(address),
    },
  };
}
