/** Makes an element; text children are text, never markup: codes and captions are hostile. */
export function element(tag, properties = {}, ...children) {
  const made = tag.includes(':')
    ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);

let silence;

/** Says one sentence at the foot of the page. */
export function say(words) {
  const said = byId('said');
  said.textContent = words;
  said.classList.add('shown');
  clearTimeout(silence);
  silence = setTimeout(() => said.classList.remove('shown'), 6000);
}
