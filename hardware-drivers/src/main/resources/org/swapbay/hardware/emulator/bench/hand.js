import { byId, element } from './dom.js';
import { act, redraw, state } from './world.js';
import { thing } from './drawings.js';
import { scan } from './scanner.js';

let shown = '';
let held = 0;
let chosen = 0;

/** What a put-in puts in: the chosen thing of those in the hand. */
export function chosenThing() {
  const { hand } = state.world;
  return hand[Math.min(chosen, hand.length - 1)] ?? null;
}

export function drawHand() {
  const { hand } = state.world;
  if (hand.length !== held) chosen = Math.max(0, hand.length - 1);
  held = hand.length;
  const now = JSON.stringify([hand, chosen]);
  if (now === shown) return;
  shown = now;
  byId('hand').replaceChildren(
    element('div', { class: 'hand-head' }, element('h3', {}, 'In the hand'),
      element('button', { type: 'button', class: 'small', onclick: pickBook }, 'Pick up a book')),
    ...(hand.length ? hand.map(draw).reverse() : [element('p', { class: 'quiet' },
      'Nothing. Take a Chromebook from the scanner’s list, or out of an open bay.')]),  );
}

function draw(one, index) {
  return element('div', { class: 'held-thing' },
    thing(one),
    element('div', {},
      element('p', {}, one.caption),
      element('div', { class: 'buttons' },
        one.label ? element('button', { type: 'button', class: 'small strong', onclick: () => scan(one.label) }, 'Scan its label') : null,
        state.world.hand.length > 1 ? element('button', { type: 'button', class: 'small', 'aria-pressed': String(index === chosen),
          onclick: () => choose(index) }, 'Put in next') : null,
        element('button', { type: 'button', class: 'small', onclick: () => act('DELETE', 'hand', JSON.stringify(one)) }, 'Put away'))));
}

function choose(index) {
  chosen = index;
  redraw();
}

const pickBook = () => act('POST', 'hand', JSON.stringify({ label: null, caption: 'A book' }));
