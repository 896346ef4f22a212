/** A receipt number of a register's series: its code, and six figures or more. None where the code holds what a number can't. */
export function receiptNumber(registerCode: string, n: number): string | null {
  const number = `${registerCode}-${String(n).padStart(6, '0')}`;
  return /^[!-~]{1,40}$/.test(number) ? number : null;
}

/** Its place in the series; null where it is of another. */
export function placeOf(registerCode: string, number: string): number | null {
  const digits = number.startsWith(`${registerCode}-`) ? number.slice(registerCode.length + 1) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
