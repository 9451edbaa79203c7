import panel from './panel.module.css';

/** The key that does the same, for who never touches the mouse. */
export function Key({ name }: { name: string }) {
  return <kbd className={panel.key}>{name}</kbd>;
}
