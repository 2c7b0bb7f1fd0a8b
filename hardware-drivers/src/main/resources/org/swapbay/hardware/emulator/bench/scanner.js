import { byId, say } from './dom.js';
import { act } from './world.js';

/** Holds a code before the scanner and shows the beam. */
export async function scan(code, symbology = 'CODE_128') {
  if (!(await act('POST', `scanner/scan?symbology=${symbology}`, code))) return;
  const window = byId('window');
  window.classList.remove('reading');
  void window.offsetWidth;
  window.classList.add('reading');
  const short = code.length > 40 ? `${code.slice(0, 40)}…` : code;
  byId('scanned').textContent = `Scanned ${short}`;
  say(`Scanned ${short}`);
}
