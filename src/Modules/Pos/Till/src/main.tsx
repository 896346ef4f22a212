import { render } from 'preact';
import { start } from './app/session';
import { App } from './ui/App';
import { listen } from './ui/keyboard';
import './ui/till.css';

render(<App />, document.getElementById('till')!);
listen();
void start();
