/** How far business time runs ahead of this machine's clock, in milliseconds; told by every answer of the service. */
let ahead = 0;

export const businessTimeHeader = 'Campaigns-Time';

export function noteBusinessTime(response: Response): void {
  const told = Date.parse(response.headers.get(businessTimeHeader) ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
}

/** Now in the business, as milliseconds since 1970. What expires is counted against this, never against a hall PC's own clock. */
export function businessNow(): number {
  return Date.now() + ahead;
}
