import { placeId } from './useEditor';

const focusable = 'input:not([disabled]), textarea:not([disabled]), button:not([disabled])';

/** Leads to the field of a place of the definition, or to the part that holds it. */
export function goTo(path: string): void {
  for (let place = path; place !== ''; place = place.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const found = document.getElementById(placeId(place));
    if (found === null) continue;
    found.scrollIntoView({ block: 'center' });
    found.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
    return;
  }
}
