import { byId, element } from './dom.js';
import { act, follow, onChange, state } from './world.js';
import { drawCabinet } from './cabinet.js';
import { drawNotes } from './notes.js';
import { drawHand } from './hand.js';
import { drawFaults } from './faults.js';
import { drawPaper } from './paper.js';
import { drawPayments } from './payments.js';
import { drawWallet } from './wallet.js';
import { showKiosk } from './kiosk.js';

const draws = {
  world: [drawHand, drawCabinet, drawFaults, drawPayments, drawNotes, drawLines, showKiosk],
  wallet: [drawWallet, drawPayments],
  paper: [drawPaper],
};

function drawLines() {
  for (const [name, device] of Object.entries(state.world.devices)) {
    const line = byId(`${name}-line`);
    const words = device.faults.includes('unplugged')
      ? ['✕', 'unplugged', 'out']
      : device.attended
        ? ['●', 'kiosk connected', 'in']
        : ['○', 'nobody connected', 'idle'];
    line.className = `line ${words[2]}`;
    line.replaceChildren(element('span', { 'aria-hidden': 'true' }, words[0]), ` ${words[1]}`);
  }
  byId('springs').checked = state.world.springs;
}

byId('springs').addEventListener('change', (event) => act('PUT', 'springs', String(event.target.checked)));
onChange((what) => draws[what].forEach((draw) => draw()));
follow();
