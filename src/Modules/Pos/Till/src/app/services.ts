import { Http } from '../api/http';
import { Server } from '../api/server';
import { openOutbox, type Outbox } from '../store/outbox';
import { Sender } from './sender';
import { set, state } from './state';

export const http = new Http();
export const server = new Server(http);

export let outbox: Outbox;
export let sender: Sender;

export async function openServices(): Promise<void> {
  http.language = state.language;
  outbox = await openOutbox();
  sender = new Sender(server, outbox, (link) => set({ link }));
  addEventListener('online', () => void sender.kick());
}
