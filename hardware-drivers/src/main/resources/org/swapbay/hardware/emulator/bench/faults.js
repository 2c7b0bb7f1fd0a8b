import { byId, element } from './dom.js';
import { act, state } from './world.js';

const PARTS = { bay: 'Door', locks: 'Lock board', scanner: 'Scanner', printer: 'Printer', acceptor: 'Bill acceptor' };
let part = null;
let bay = 1;
let shown = '';

export function drawFaults() {
  const now = JSON.stringify([part, bay, state.world.bays.map((one) => one.faults), state.world.devices]);
  if (now === shown) return;
  shown = now;
  const focused = document.activeElement?.dataset?.key;
  drawParts();
  byId('switches').hidden = part === null;
  byId('of-bay').hidden = part !== 'bay';
  const select = byId('fault-bay');
  if (select.options.length !== state.world.bays.length)
    select.replaceChildren(...state.world.bays.map((one) => element('option', { value: one.number }, String(one.number))));
  byId('toggles').replaceChildren(...state.world.faults.filter((fault) => fault.parts.includes(part)).map(toggle));
  byId('active').replaceChildren(...activeOnes());
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function drawParts() {
  byId('parts').replaceChildren(...Object.entries(PARTS).map(([name, words]) => {
    const count = name === 'bay'
      ? state.world.bays.reduce((sum, one) => sum + one.faults.length, 0)
      : state.world.devices[name].faults.length;
    return element('button', { type: 'button', 'aria-expanded': String(name === part), 'aria-controls': 'switches', 'data-key': `part-${name}`,
      onclick: () => { part = part === name ? null : name; drawFaults(); } }, count ? `${words}: ${count} on` : words);
  }));
}

function toggle(fault) {
  const on = faultsHere().includes(fault.name);
  return element('li', {}, element('button', { type: 'button', class: 'toggle', 'aria-pressed': String(on), 'data-key': `fault-${fault.name}`,
    onclick: () => act(on ? 'DELETE' : 'POST', `${where()}/faults/${fault.name}`) },
  element('span', { class: 'lamp', 'aria-hidden': 'true' }, on ? '!' : ''), fault.words, element('span', { class: 'state' }, on ? 'on' : 'off')));
}

function activeOnes() {
  const names = new Map(state.world.faults.map((fault) => [fault.name, fault.words]));
  const all = [
    ...state.world.bays.flatMap((one) => one.faults.map((name) => [`bays/${one.number}`, `Door ${one.number}`, name])),
    ...Object.entries(state.world.devices).flatMap(([device, view]) => view.faults.map((name) => [`devices/${device}`, PARTS[device], name])),
  ];
  if (!all.length) return [element('p', { class: 'quiet' }, 'No fault is on.')];
  return [element('p', { class: 'count' }, all.length === 1 ? '! 1 fault is on' : `! ${all.length} faults are on`),
    ...all.map(([address, place, name]) => element('button', { type: 'button', class: 'chip', 'data-key': `chip-${address}-${name}`,
      'aria-label': `Switch off: ${place}, ${names.get(name)}`, onclick: () => act('DELETE', `${address}/faults/${name}`) },
    `${place}: ${names.get(name)}`, element('span', { 'aria-hidden': 'true' }, '✕')))];
}

const where = () => (part === 'bay' ? `bays/${bay}` : `devices/${part}`);

function faultsHere() {
  if (part === null) return [];
  return part === 'bay' ? state.world.bays.find((one) => one.number === bay)?.faults ?? [] : state.world.devices[part].faults;
}

byId('fault-bay').addEventListener('change', (event) => {
  bay = Number(event.target.value);
  drawFaults();
});
