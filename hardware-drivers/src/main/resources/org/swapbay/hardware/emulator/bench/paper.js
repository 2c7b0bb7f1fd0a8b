import { byId, element } from './dom.js';
import { act, state } from './world.js';

let before = 0;

/** Draws the paper, newest piece on top where it comes out. */
export function drawPaper() {
  const strips = state.paper;
  byId('tear').hidden = strips.length === 0;
  byId('paper').replaceChildren(...(strips.length
    ? strips.map((one, index) => strip(one, index >= before && before > 0 || strips.length === 1)).reverse()
    : [element('p', { class: 'quiet' }, 'No paper has come out yet.')]));
  before = strips.length;
}

function strip({ marks, cut }, fresh) {
  return element('div', { class: `strip${cut ? ' cut' : ''}${fresh ? ' fresh' : ''}` }, ...marks.map(mark));
}

function mark(one) {
  switch (one.kind) {
    case 'text':
      return element('p', { class: `print${one.bold ? ' bold' : ''}${one.large ? ' large' : ''}${one.centred ? ' centred' : ''}` }, one.text || ' ');
    default:
      return element('figure', { class: `printed-code ${one.kind}` }, pixels(one),
        one.kind === 'code128' ? element('figcaption', {}, one.text) : null);
  }
}

/** Draws rows of 0 and 1 as one path; a bar code is a single row stretched down. */
function pixels({ rows, kind, text }) {
  const wide = rows[0].length;
  const path = rows.map((row, y) => [...row.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join('')).join('');
  return element('svg:svg', { viewBox: `0 0 ${wide} ${rows.length}`, preserveAspectRatio: kind === 'qr' ? 'xMidYMid meet' : 'none',
    role: 'img', 'aria-label': `${kind === 'qr' ? 'QR code' : 'Bar code'}: ${text}`, 'shape-rendering': 'crispEdges' },
  element('svg:path', { d: path, fill: '#17202a' }));
}

byId('tear').addEventListener('click', () => act('DELETE', 'printer/paper'));
