import { useEffect, useRef, type ReactNode } from 'react';

/** Around a table that may be wider than the page: who uses the keyboard can reach and scroll it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const body of around.current?.querySelectorAll('.ant-table-body, .ant-table-content') ?? []) {
      body.setAttribute('tabindex', '0');
      body.setAttribute('role', 'region');
      body.setAttribute('aria-label', label);
    }
  });
  return <div ref={around}>{children}</div>;
}
