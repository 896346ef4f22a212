import type { Problem } from '../app/problem';
import { problemTextIn, textIn, unitIn, type TextKey } from '../texts/texts';
import { till } from './till';

export type { TextKey } from '../texts/texts';

/** In the cashier's language. */
export const t = (key: TextKey, args: Record<string, string | number | bigint> = {}): string => textIn(till.state.language, key, args);
export const problemText = (problem: Problem): string => problemTextIn(till.state.language, problem);
export const unit = (code: string): string => unitIn(till.state.language, code);
