import { pathText, type Path } from './model/path';
import styles from './editor.module.css';
import { useEditor } from './useEditor';

/** What is wrong with a part as a whole. */
export function PlaceErrors({ path }: { path: Path }) {
  const errors = useEditor().errors[pathText(path)] ?? [];
  return errors.length === 0 ? null : <p className={styles.error} role="alert">{errors.join(' ')}</p>;
}
