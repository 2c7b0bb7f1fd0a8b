import { byId, element } from './dom.js';
import { act, state } from './world.js';

let shown = '';

/** Draws the purse before the bill acceptor, and what lies in its cassette, once a kiosk uses it. */
export function drawNotes() {
  const { notes, payments, devices } = state.world;
  const used = Boolean(payments) || devices.acceptor.attended || devices.acceptor.faults.length > 0;
  const now = JSON.stringify([notes, used]);
  if (now === shown) return;
  shown = now;
  byId('notes-panel').hidden = !used;
  byId('note-words').textContent = words(notes);
  byId('notes').replaceChildren(...notes.kinds.map((value) => element('button', { type: 'button', class: 'small strong', 'data-note': value,
    disabled: !notes.takes, onclick: () => act('POST', `notes/${value}`) }, `Put in $${value}`)));
  byId('cassette').textContent = [inCassette(notes.cassette), came(notes)].filter(Boolean).join('; ');
}

function words({ inside, takes }) {
  if (inside) return `A $${inside} note is inside`;
  return takes ? 'Takes notes, one by one' : 'Takes no note now';
}

function inCassette(cassette) {
  if (!cassette.length) return 'Cassette empty';
  const sum = cassette.reduce((all, value) => all + value, 0);
  return `Cassette: ${cassette.length} ${cassette.length === 1 ? 'note' : 'notes'}, $${sum}`;
}

const came = ({ back }) => (back.length ? `last note given back: $${back[back.length - 1]}` : '');
