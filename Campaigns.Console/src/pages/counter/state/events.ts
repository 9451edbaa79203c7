/** What others want to know of. */
export interface CounterEvents {
  /** Something was done that the hall's list shows. */
  changed: () => void;
  /** A customer has signed, just now. */
  signed: (number: string) => void;
}
