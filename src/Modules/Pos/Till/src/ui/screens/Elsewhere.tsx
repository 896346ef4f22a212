import { useEffect, useState } from 'preact/hooks';
import { till } from '../till';
import { t } from '../words';

const every = 1_000;

/** Another page of this browser is the till: this one waits until that is closed, and takes over when it is asked to. */
export function Elsewhere() {
  const [free, setFree] = useState(false);
  useEffect(() => {
    const look = setInterval(() => void till.isOwnerFree().then(setFree), every);
    return () => clearInterval(look);
  }, []);
  return (
    <main class="centre">
      <section class="card">
        <h1>{t('elsewhere-title')}</h1>
        <p>{t(free ? 'elsewhere-free' : 'elsewhere-text')}</p>
        <button type="button" class="big main" disabled={!free} onClick={() => void till.start()}>{t('elsewhere-take')}</button>
      </section>
    </main>
  );
}
