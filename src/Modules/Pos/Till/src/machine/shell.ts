/** So often a till that is never loaded again asks whether there is a newer one. */
const lookEvery = 30 * 60_000;
/** Nobody touched it for so long: nobody scans at this very moment. */
const restFor = 60_000;
const patience = 2_000;

/**
 * Has the browser keep the till's own files, so that it opens without the server; a newer version takes over by itself when nobody is at
 * it. Browsers do so over HTTPS or on the server's own machine only; elsewhere the till opens when the server answers.
 * @param isFree whether nothing would be lost by loading the page anew at this moment
 */
export function keepShell(isFree: () => boolean): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let touched = performance.now();
  const touch = (): void => void (touched = performance.now());
  for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, touch, { capture: true, passive: true });
  const isNew = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isNew) takeOver();
  });
  serviceWorker.register('/till/sw.js', { scope: '/till' })
    .then((shell) => void setInterval(() => void shell.update().catch(() => {}), lookEvery))
    .catch((e: unknown) => console.error(e));

  function takeOver(): void {
    if (isFree() && performance.now() - touched >= restFor) location.reload();
    else setTimeout(takeOver, patience);
  }
}
