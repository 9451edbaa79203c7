import { currentLanguage } from '@/text/language';

const frameName = 'slip';

/** Prints the slip of an enrolment, from a frame nobody sees. */
export function printSlip(number: string): void {
  document.getElementById(frameName)?.remove();
  const frame = document.createElement('iframe');
  frame.id = frameName;
  frame.hidden = true;
  frame.title = frameName;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  frame.src = `/api/v1/enrolments/${encodeURIComponent(number)}/slip?language=${currentLanguage()}`;
  document.body.append(frame);
}
