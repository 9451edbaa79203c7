import type { TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@/api/schema';
import { enrolmentTone, StateTag } from '@/shared/StateTag';
import { Money, Phone } from '@/shared/values';
import styles from './Queries.module.css';

export type LedgerRow = components['schemas']['BranchLedgerRow'];

const texts = [['enrolledOn', 108], ['county', 132], ['hall', 148], ['clerk', 96], ['manager', 104]] as const;
const serials = [['voucherSerials', 136], ['cardSerials', 136], ['owedGifts', 120]] as const;
const sums = [['depositFen', 104], ['voucherFen', 100], ['cardFen', 100], ['releasedFen', 104], ['remainingFen', 104], ['refundedFen', 104]] as const;
const numberWidth = 176;

export const ledgerWidth =
  numberWidth + [...texts, ...serials, ...sums].reduce((sum, [, width]) => sum + width, 0) + 124 + 76 + 100;

/** The columns of the ledger; the number stays at the left, the state at the right. */
export function useLedgerColumns(): TableColumnType<LedgerRow>[] {
  const { t } = useTranslation('queries');
  return [
    { key: 'number', title: t('column.number'), width: numberWidth, fixed: 'start', render: (_, row) => <Link to={`/queries/${row.number}`}>{row.number}</Link> },
    ...texts.map(([name, width]) => ({ key: name, title: t(`ledger.${name}`), width, ellipsis: true, render: (_: unknown, row: LedgerRow) => row[name] ?? t('noManager') })),
    { key: 'phone', title: t('column.phone'), width: 124, render: (_, row) => <Phone number={row.maskedPhone} /> },
    { key: 'tier', title: t('column.tier'), width: 76, render: (_, row) => row.tierName },
    ...serials.map(([name, width]) => ({
      key: name, title: t(`ledger.${name}`), width, render: (_: unknown, row: LedgerRow) => <span className={styles.pre}>{lines(row[name] ?? '')}</span>,
    })),
    ...sums.map(([name, width]) => ({
      key: name, title: t(`ledger.${name}`), width, align: 'right' as const, render: (_: unknown, row: LedgerRow) => <Money fen={row[name]} />,
    })),
    {
      key: 'state', title: t('column.state'), width: 100, fixed: 'end',
      render: (_, row) => <StateTag tone={enrolmentTone[row.state] ?? 'ended'}>{row.stateName}</StateTag>,
    },
  ];
}

/** One serial a line. */
function lines(text: string): string {
  return text.replaceAll(' ', '\n');
}
