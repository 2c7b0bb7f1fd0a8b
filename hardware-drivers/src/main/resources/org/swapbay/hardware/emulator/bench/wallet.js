import { byId, element } from './dom.js';
import { act, state } from './world.js';
import { scan } from './scanner.js';

const MOST = 40;
const SYMBOLOGIES = ['CODE_128', 'CODE_39', 'QR', 'DATA_MATRIX', 'EAN_UPC', 'PDF_417', 'NOT_TOLD'];
let kind = 'badge';
let current = null;
let shownPerson = '';

/** Draws the cards a demonstration person carries, as many as fit, narrowed by the search. */
export function drawWallet() {
  drawPerson();
  const search = byId('search').value.trim().toLowerCase();
  const found = state.wallet.filter((card) => card.kind === kind && matches(card, search));
  byId('cards').replaceChildren(...found.slice(0, MOST).map(kind === 'badge' ? badge : label));
  byId('more').textContent = state.wallet.length === 0
    ? 'The kiosk puts its demonstration people here when it starts.'
    : found.length === 0 ? 'Nobody and nothing of that name.'
      : found.length > MOST ? `${found.length - MOST} more: search to see them.` : '';
}

function matches(card, search) {
  return !search || `${card.caption} ${card.code} ${card.note ?? ''}`.toLowerCase().includes(search);
}

function badge(card) {
  return element('li', {},
    element('button', { type: 'button', class: 'badge', 'aria-label': `Scan the badge of ${card.caption}`, onclick: () => choose(card) },
      portrait(card),
      element('span', { class: 'who' }, element('b', {}, card.caption), small(card))));
}

const small = (card) => element('span', { class: 'small-print' },
  element('span', { class: 'code' }, card.code), card.note ? element('span', { class: 'note' }, card.note) : null);

function label(card) {
  return element('li', { class: 'label' },
    element('span', { class: 'who' }, element('b', {}, card.caption), small(card)),
    ...labelButtons(card));
}

function labelButtons(card) {
  return [
    element('button', { type: 'button', class: 'small strong', onclick: () => scan(card.code), 'aria-label': `Scan the label of ${card.caption}` }, 'Scan label'),
    element('button', { type: 'button', class: 'small', 'aria-label': `Take ${card.caption} in hand`,
      onclick: () => act('POST', 'hand', JSON.stringify({ label: card.code, caption: card.caption })) }, 'Take in hand'),
  ];
}

/** Scans a badge and keeps its person, PIN and Chromebook in sight. */
function choose(card) {
  current = card.code;
  drawPerson();
  return scan(card.code);
}

/** Draws whoever scanned last; a kiosk that starts again gives everyone a new PIN. */
function drawPerson() {
  const card = state.wallet.find((one) => one.kind === 'badge' && one.code === current);
  const now = card ? JSON.stringify(card) : '';
  if (now === shownPerson) return;
  shownPerson = now;
  const person = byId('person');
  person.hidden = !card;
  if (!card) return;
  person.replaceChildren(
    element('div', { class: 'person-head' }, portrait(card),
      element('span', { class: 'who' }, element('b', {}, card.caption), card.note ? element('span', { class: 'note' }, card.note) : null),
      element('button', { type: 'button', class: 'small', onclick: () => scan(card.code) }, 'Scan badge again')),
    ...related(card).map((own) => element('div', { class: 'own' },
      element('span', { class: 'who' }, element('b', {}, own.caption)), ...labelButtons(own))));
}

/** The Chromebooks that name this person, or that this person's badge names. */
function related(card) {
  const words = (text) => (text ?? '').split(/[\s,;:·]+/);
  const given = card.caption.split(' ')[0];
  return state.wallet.filter(({ kind: other, code, note }) => other === 'label'
    && (words(card.note).includes(code) || words(note).includes(card.code)
      || (note ?? '').endsWith(card.caption) || words(note).at(-1) === given)).slice(0, 3);
}

function portrait(card) {
  const letters = card.caption.split(/\s+/).map((word) => word[0] ?? '').slice(0, 2).join('').toUpperCase();
  return element('span', { class: 'portrait', 'aria-hidden': 'true' }, letters);
}

function show(which) {
  kind = which;
  document.querySelectorAll('[data-kind]').forEach((tab) => tab.setAttribute('aria-pressed', String(tab.dataset.kind === which)));
  byId('pick').hidden = which === 'free';
  byId('free').hidden = which !== 'free';
  drawWallet();
}

document.querySelectorAll('[data-kind]').forEach((tab) => tab.addEventListener('click', () => show(tab.dataset.kind)));
byId('search').addEventListener('input', drawWallet);
byId('symbology').append(...SYMBOLOGIES.map((name) => element('option', { value: name }, name.replaceAll('_', ' ').toLowerCase())));
byId('free').addEventListener('submit', (event) => {
  event.preventDefault();
  scan(byId('code').value, byId('symbology').value);
});
