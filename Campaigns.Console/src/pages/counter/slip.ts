import { isProblem, localProblem, type Problem } from '@/api/problem';
import { currentLanguage } from '@/text/language';

/** Enrolments from the payment on have agreed to something that can be printed. */
export const printable: readonly string[] = ['paid', 'issued', 'active', 'completed'];

let last: { window: Window; number: string } | undefined;

/** Whether this page has printed the slip already: for the customer to sign on it. */
export function isPrinted(number: string): boolean {
  return last?.number === number;
}

/**
 * Prints the slip of an enrolment from a window of its own, which closes when the printer has it: the slip forbids being framed, and has no script.
 * @param refused told why there is no slip, or that the browser lets no window open.
 */
export function printSlip(number: string, refused: (problem: Problem) => void): void {
  last?.window.close();
  const slip = open(`/api/v1/enrolments/${encodeURIComponent(number)}/slip?language=${currentLanguage()}`, '_blank', 'popup,width=1180,height=860');
  if (slip === null) {
    refused(localProblem('no-window'));
    return;
  }
  last = { window: slip, number };
  slip.addEventListener('load', () => {
    if (slip.document.contentType === 'text/html') {
      slip.addEventListener('afterprint', () => slip.close());
      slip.print();
      return;
    }
    const told = slip.document.body.textContent;
    slip.close();
    refused(problemIn(told));
  });
}

function problemIn(text: string): Problem {
  try {
    const told: unknown = JSON.parse(text);
    return isProblem(told) ? told : localProblem('fault');
  } catch {
    return localProblem('fault');
  }
}
