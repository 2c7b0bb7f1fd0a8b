import { byId, element } from './dom.js';
import { scan } from './scanner.js';
import { act, state } from './world.js';

const CARDS = {
  GOOD: 'Hold a good card to it',
  DECLINED: 'A declined one',
  NOT_ENOUGH_MONEY: 'One without enough money',
  TOO_OLD: 'One that is too old',
};

/** How the code of a letter begins. */
const LETTER = 'PAY-';
let shown = '';

/** Draws what a family can do with a card or a phone, where the bench stands in for the card provider. */
export function drawPayments() {
  const { payments } = state.world;
  const letters = state.wallet.filter((card) => card.code.startsWith(LETTER));
  const now = JSON.stringify([payments, letters]);
  if (now === shown) return;
  shown = now;
  byId('payments-panel').hidden = !payments;
  if (!payments) return;
  byId('asked').textContent = payments.asked ? `The card terminal asks for ${payments.asked}` : 'The card terminal asks for no card now';
  byId('payments').replaceChildren(
    ...letters.map((letter) => element('button', { type: 'button', class: 'small', 'data-letter': letter.code,
      onclick: () => scan(letter.code) }, `Scan: ${letter.caption}`)),
    ...payments.cards.map((card) => element('button', { type: 'button', class: `small${card === 'GOOD' ? ' strong' : ''}`,
      'data-card': card, disabled: !payments.asked, onclick: () => act('POST', `payments/card/${card}`) }, CARDS[card] ?? card)),
    ...payments.pages.map((page) => element('button', { type: 'button', class: 'small strong', 'data-page': page.name,
      onclick: () => act('POST', `payments/page/${page.name}`) }, `Pay ${page.amount} on the phone`)));
}
