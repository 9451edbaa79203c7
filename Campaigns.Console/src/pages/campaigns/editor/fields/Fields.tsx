import type { Path } from '../model/path';
import { EditField } from './EditField';
import styles from './fields.module.css';
import { parts, type FieldSpec, type PartName } from './spec';

/** The fields of one part, side by side. */
export function Fields({ part, of }: { part: Path; of: PartName }) {
  return (
    <div className={styles.grid}>
      {(parts[of] as readonly FieldSpec[]).map((spec) => <EditField key={spec.name} part={part} spec={spec} label={of} />)}
    </div>
  );
}
