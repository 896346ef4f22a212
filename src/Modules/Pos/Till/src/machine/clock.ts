import type { Clock } from '../app/ports';

export const clock: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
