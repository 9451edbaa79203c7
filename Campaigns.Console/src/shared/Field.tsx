import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

interface Props {
  label: string;
  /** The service's messages for this field. */
  errors?: readonly string[] | undefined;
  hint?: ReactNode;
  children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A labelled field with what is wrong with it beneath. */
export function Field({ label, errors = [], hint, children }: Props) {
  const id = useId();
  const below = `${id}-below`;
  const described = errors.length > 0 || hint !== undefined ? below : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      {children(id, described)}
      {described !== undefined && (
        <div id={below} className={errors.length > 0 ? styles.error : styles.hint} role={errors.length > 0 ? 'alert' : undefined}>
          {errors.length > 0 ? errors.join(' ') : hint}
        </div>
      )}
    </div>
  );
}
