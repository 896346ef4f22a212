import type { OpenedShift, OpeningStorage } from '../app/ports';
import type { Disk } from './database';

const key = 'till.openings';

/** Where a power cut leaves them, as the tickets. */
export class DiskOpenings implements OpeningStorage {
  constructor(private readonly disk: Disk) {}

  load = async (): Promise<OpenedShift[]> => JSON.parse((await this.disk.get(key)) ?? '[]') as OpenedShift[];
  save = (waiting: readonly OpenedShift[]): Promise<void> => this.disk.put(key, JSON.stringify(waiting));
}
