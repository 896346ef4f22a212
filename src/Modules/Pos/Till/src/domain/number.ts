/** A receipt number of a register's series: its code, and six figures or more. */
export const receiptNumber = (registerCode: string, n: number): string => `${registerCode}-${String(n).padStart(6, '0')}`;
