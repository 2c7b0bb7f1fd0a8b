import { byId, element } from './dom.js';
import { state } from './world.js';

const WIDTH = 1080;
const HEIGHT = 1920;
/** Answers without beginning a session. */
const ALIVE = 'kiosk/alive';
let frame;
let looking = false;

/** Shows the kiosk's touchscreen at its true size, scaled down to the bezel, as soon as the kiosk answers. */
export function showKiosk() {
  if (looking) return;
  looking = true;
  if (!state.world.kiosk) {
    byId('glass-words').textContent = 'This bench was started without a kiosk (--kiosk).';
    return;
  }
  look();
}

async function look() {
  const answers = await fetch(new URL(ALIVE, state.world.kiosk), { mode: 'no-cors', cache: 'no-store' }).then(() => true, () => false);
  if (answers && !frame) {
    frame = element('iframe', { src: state.world.kiosk, title: 'Touchscreen of the kiosk' });
    byId('glass').append(frame);
    fit();
  }
  byId('glass-words').textContent = answers ? '' : 'The kiosk does not answer. Its screen comes back by itself.';
  setTimeout(look, answers ? 3000 : 1000);
}

function fit() {
  const glass = byId('glass');
  const scale = Math.min(glass.clientWidth / WIDTH, glass.clientHeight / HEIGHT);
  glass.style.setProperty('--scale', scale);
}

new ResizeObserver(fit).observe(byId('glass'));
