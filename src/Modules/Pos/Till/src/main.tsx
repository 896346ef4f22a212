import { render } from 'preact';
import { App } from './ui/App';
import { listen } from './ui/keyboard';
import { till } from './ui/till';
import './ui/till.css';

render(<App />, document.getElementById('till')!);
listen();
addEventListener('online', till.retry);
void till.start();
