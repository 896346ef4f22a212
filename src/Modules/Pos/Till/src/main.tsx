import { render } from 'preact';
import { isBetweenSales } from './app/selectors';
import { App } from './ui/App';
import { listen } from './ui/keyboard';
import { keepShell } from './machine/shell';
import { till } from './ui/till';
import './ui/till.css';

render(<App />, document.getElementById('till')!);
listen();
addEventListener('online', () => void till.look());
addEventListener('offline', () => void till.look());
// A page out of the browser's memory knows nothing of what happened since.
addEventListener('pageshow', (e) => e.persisted && location.reload());
keepShell(() => isBetweenSales(till.state));
void till.start();
till.keepAsking();
