/**
 * Has the browser keep the till's own files, so that it opens without the server. Browsers do so over HTTPS or on the server's own
 * machine only; elsewhere the till opens when the server answers.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/till/sw.js', { scope: '/till' }).catch((e: unknown) => console.error(e));
}
