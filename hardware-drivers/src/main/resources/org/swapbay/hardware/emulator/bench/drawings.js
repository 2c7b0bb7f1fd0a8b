import { element } from './dom.js';

/** A Chromebook with its label, or a thing without one, seen from the front of the bay. */
export function thing({ label, caption }) {
  return label ? chromebook(label) : book(caption);
}

export function chromebook(label) {
  return element('svg:svg', { viewBox: '0 0 120 76', class: 'drawn' },
    element('svg:path', { d: 'M20 10 q0-4 4-4 h72 q4 0 4 4 v44 h-80 z', fill: '#5d6b79' }),
    element('svg:rect', { x: 25, y: 11, width: 70, height: 38, rx: 1, fill: '#aebbc7' }),
    element('svg:path', { d: 'M14 54 h92 l8 12 q1 4 -3 4 h-102 q-4 0 -3 -4 z', fill: '#77879a' }),
    element('svg:rect', { x: 32, y: 20, width: 56, height: 20, rx: 2, fill: '#ffffff' }),
    ...bars(36, 23, 48, 8),
    element('svg:text', { x: 60, y: 38, 'text-anchor': 'middle', 'font-size': 7, fill: '#17202a', 'font-family': 'monospace',
      textLength: label.length > 12 ? 50 : null, lengthAdjust: label.length > 12 ? 'spacingAndGlyphs' : null }, label.slice(0, 20)));
}

function book(caption) {
  return element('svg:svg', { viewBox: '0 0 120 76', class: 'drawn' },
    element('svg:path', { d: 'M30 14 q0-6 6-6 h54 v52 h-54 q-6 0 -6 6 z', fill: '#8c5a3c' }),
    element('svg:path', { d: 'M30 66 q0-6 6-6 h54 v8 h-54 q-6 0 -6-2', fill: '#f2ead8', stroke: '#8c5a3c' }),
    element('svg:rect', { x: 40, y: 18, width: 40, height: 14, fill: '#f2ead8' }),
    element('svg:text', { x: 60, y: 28, 'text-anchor': 'middle', 'font-size': 7, fill: '#3c2415' }, caption.slice(0, 12)));
}

function bars(x, y, width, height) {
  const widths = [2, 1, 1, 3, 1, 2, 2, 1, 3, 1, 1, 2, 1, 3, 2, 1, 1, 2, 3, 1, 2, 1, 1, 2];
  const unit = width / widths.reduce((sum, one) => sum + one, 0);
  const drawn = [];
  let at = x;
  widths.forEach((wide, index) => {
    if (index % 2 === 0) drawn.push(element('svg:rect', { x: at, y, width: wide * unit, height, fill: '#17202a' }));
    at += wide * unit;
  });
  return drawn;
}
