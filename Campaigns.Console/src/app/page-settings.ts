function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/** What the service wrote into the page it sent. */
export const pageSettings = {
  /** Lets style elements made by scripts pass the content security policy. */
  nonce: meta('style-nonce'),
  /** Names of the demo accounts that can be used from here; empty outside demo mode. */
  demoAccounts: meta('demo-accounts').split(' ').filter((name) => name !== ''),
};

/** Some libraries insert style elements without asking for a nonce (scroll locks, measuring): they get the page's, too. */
export function giveStylesTheNonce(): void {
  // Called below with the node they are asked of.
  /* eslint-disable-next-line @typescript-eslint/unbound-method */
  const { appendChild, insertBefore } = Node.prototype;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    return appendChild.call(this, withNonce(node)) as T;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, withNonce(node), before) as T;
  };
}

function withNonce<T extends Node>(node: T): T {
  if (node instanceof HTMLStyleElement && node.nonce === '') node.nonce = pageSettings.nonce;
  return node;
}
