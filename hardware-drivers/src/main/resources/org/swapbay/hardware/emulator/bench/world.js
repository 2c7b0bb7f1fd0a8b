import { byId, say } from './dom.js';

const views = [];
let asking = false;
let again = false;
let lastBeat = 0;
let walletText = '';
let paperText = '';

/** What the bench last said: world, wallet and paper. */
export const state = { world: null, wallet: [], paper: [] };

/** Draws with this function after each change; it is told what changed: world, wallet or paper. */
export function onChange(view) {
  views.push(view);
}

/** Asks the bench to do something; says why where it did not. Answers whether it was done. */
export async function act(method, address, body) {
  try {
    const answer = await fetch(address, { method, body });
    if (answer.ok) return true;
    const refusal = await answer.json().catch(() => ({ words: 'The bench refused.' }));
    say(refusal.words);
  } catch {
    lost(true);
  }
  return false;
}

/** Follows the world from now on, through restarts of the bench. */
export function follow() {
  const events = new EventSource('events');
  events.onmessage = () => {
    lastBeat = Date.now();
    refresh();
  };
  events.onerror = () => {
    lost(true);
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 1000);
  };
}

setInterval(() => {
  if (lastBeat && Date.now() - lastBeat > 10000) lost(true);
}, 1000);

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const [world, wallet, paper] = await Promise.all(['world', 'wallet', 'printer/paper'].map(text));
    lost(false);
    state.world = JSON.parse(world);
    tell('world');
    if (wallet !== walletText) {
      walletText = wallet;
      state.wallet = JSON.parse(wallet);
      tell('wallet');
    }
    if (paper !== paperText) {
      paperText = paper;
      state.paper = JSON.parse(paper);
      tell('paper');
    }
  } catch {
    lost(true);
  } finally {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

async function text(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer.text();
}

/** Draws the world again though the bench said nothing new, because the page chose something. */
export function redraw() {
  tell('world');
}

function tell(what) {
  views.forEach((view) => view(what));
}

function lost(isLost) {
  byId('lost').hidden = !isLost;
  document.body.classList.toggle('is-lost', isLost);
}
