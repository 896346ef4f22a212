/** A receipt number of a register's series: its code, and six figures or more. None where the code holds what a number can't. */
export function receiptNumber(registerCode: string, n: number): string | null {
  const number = `${registerCode}-${String(n).padStart(6, '0')}`;
  return /^[!-~]{1,40}$/.test(number) ? number : null;
}
