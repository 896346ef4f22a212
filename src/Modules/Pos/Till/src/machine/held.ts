import type { HeldSale, HeldStorage } from '../app/ports';
import { pack, unpack } from '../domain/packed';
import type { Disk } from './database';

const key = 'till.held';

/** On the disk, where a power cut leaves them. */
export class DiskHeld implements HeldStorage {
  constructor(private readonly disk: Disk) {}

  load = async (): Promise<HeldSale[]> => unpack((await this.disk.get(key)) ?? '[]') as HeldSale[];
  save = (held: readonly HeldSale[]): Promise<void> => this.disk.put(key, pack(held));
}
