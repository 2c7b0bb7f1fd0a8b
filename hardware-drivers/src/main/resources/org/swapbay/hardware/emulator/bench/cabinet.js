import { byId, element, say } from './dom.js';
import { act, state } from './world.js';
import { chosenThing } from './hand.js';
import { thing } from './drawings.js';

const WORDS = { LATCHED: 'shut', UNLATCHED: 'released', OPEN: 'open' };
const bays = new Map();

/** Draws the cabinet's front; the bays stay the same elements, so that doors swing and focus stays. */
export function drawCabinet() {
  const cabinet = byId('cabinet');
  const { columns, bays: all } = state.world;
  if (bays.size !== all.length) {
    bays.clear();
    cabinet.style.setProperty('--columns', columns);
    cabinet.replaceChildren(...all.map(make));
  }
  all.forEach(update);
}

function make(bay) {
  const name = `Bay ${bay.number}`;
  const inside = element('div', { class: 'inside', 'aria-hidden': 'true' });
  const door = element(
    'button',
    { type: 'button', class: 'door', onclick: () => touchDoor(bay.number) },
    element('span', { class: 'vents', 'aria-hidden': 'true' }),
    element('span', { class: 'number', 'aria-hidden': 'true' }, String(bay.number)),
    element('span', { class: 'handle', 'aria-hidden': 'true' }),
  );
  const move = element('button', { type: 'button', class: 'move', onclick: () => moveThing(bay.number) });
  const close = element('button', { type: 'button', class: 'shut', onclick: () => touchDoor(bay.number) }, 'Push shut');
  const words = element('p', { class: 'words' });
  const fault = element('p', { class: 'bay-fault' });
  const frame = element('div', { class: 'bay', role: 'group', 'aria-label': name },
    element('div', { class: 'opening' }, inside, door, element('div', { class: 'reach' }, move, close)), words, fault);
  bays.set(bay.number, { frame, inside, door, move, close, words, fault });
  return frame;
}

function update(bay) {
  const drawn = bays.get(bay.number);
  const open = bay.door === 'OPEN';
  drawn.frame.dataset.door = bay.door;
  drawn.frame.classList.toggle('faulty', bay.faults.length > 0);
  const inside = bay.contents?.caption ?? 'empty';
  if (drawn.inside.dataset.shown !== inside) {
    drawn.inside.dataset.shown = inside;
    drawn.inside.replaceChildren(bay.contents ? thing(bay.contents) : element('span', { class: 'nothing' }, 'empty'));
  }
  drawn.words.replaceChildren(
    element('b', {}, String(bay.number)), ` ${WORDS[bay.door]}`,
    element('span', { class: 'holds' }, bay.contents ? bay.contents.label ?? bay.contents.caption : ''));
  drawn.door.setAttribute('aria-label', `Door ${bay.number}, ${WORDS[bay.door]}: ${open ? 'push it shut' : 'pull'}${bay.faults.length ? `. Faults: ${faultWords(bay)}` : ''}`);
  drawn.fault.textContent = bay.faults.length > 1 ? `! ${bay.faults.length} faults` : bay.faults.length ? '! fault' : '';
  drawn.fault.title = faultWords(bay);
  drawn.close.tabIndex = drawn.move.tabIndex = open ? 0 : -1;
  const hand = chosenThing();
  drawn.move.textContent = bay.contents ? 'Take out' : hand ? 'Put in' : 'Hand empty';
  drawn.move.disabled = !bay.contents && !hand;
  drawn.move.setAttribute('aria-label', bay.contents
    ? `Take ${bay.contents.caption} out of bay ${bay.number}`
    : hand ? `Put ${hand.caption} into bay ${bay.number}` : 'Nothing in the hand to put in');
}

function faultWords(bay) {
  const known = new Map(state.world.faults.map((fault) => [fault.name, fault.words]));
  return bay.faults.map((name) => known.get(name) ?? name).join(', ');
}

async function touchDoor(number) {
  const bay = state.world.bays.find((one) => one.number === number);
  const frame = bays.get(number).frame;
  if (bay.door === 'OPEN') {
    await act('POST', `bays/${number}/push`);
  } else if (!(await act('POST', `bays/${number}/pull`))) {
    frame.classList.remove('held');
    void frame.offsetWidth;
    frame.classList.add('held');
  }
}

async function moveThing(number) {
  const bay = state.world.bays.find((one) => one.number === number);
  if (bay.contents) {
    if (await act('POST', `bays/${number}/take`)) say(`In the hand: ${bay.contents.caption}`);
    return;
  }
  const hand = chosenThing();
  if (hand) await act('POST', hand.label ? `bays/${number}/put?thing=${encodeURIComponent(hand.label)}` : `bays/${number}/put`);
}

