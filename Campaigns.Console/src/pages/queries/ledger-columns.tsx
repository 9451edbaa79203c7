import type { TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@/api/schema';
import { enrolmentTone, StateTag } from '@/shared/StateTag';
import { Money, Phone } from '@/shared/values';
import styles from './Queries.module.css';

export type LedgerRow = components['schemas']['BranchLedgerRow'];

/** From left to right, with their widths; who and how much first, what went over the counter behind. */
const widths = {
  number: 168, enrolledOn: 104, county: 120, hall: 136, maskedPhone: 116, tier: 64, depositFen: 96, releasedFen: 96, remainingFen: 96, refundedFen: 96,
  voucherSerials: 160, voucherFen: 96, cardSerials: 160, cardFen: 104, owedGifts: 128, clerk: 96, manager: 128, state: 92,
} as const;

type Name = keyof typeof widths;

export const ledgerWidth = Object.values(widths).reduce<number>((sum, width) => sum + width, 0);

/** The columns of the ledger; the number stays at the left, the state at the right. */
export function useLedgerColumns(): TableColumnType<LedgerRow>[] {
  const { t } = useTranslation('queries');
  return (Object.keys(widths) as Name[]).map((name) => ({
    key: name,
    title: t(`ledger.${name}`),
    width: widths[name],
    ellipsis: !name.endsWith('Serials'),
    ...(name.endsWith('Fen') ? { align: 'right' as const } : {}),
    ...(name === 'number' ? { fixed: 'start' as const } : {}),
    ...(name === 'state' ? { fixed: 'end' as const } : {}),
    render: (_: unknown, row: LedgerRow) => cellOf(name, row, t('noManager')),
  }));
}

function cellOf(name: Name, row: LedgerRow, nobody: string) {
  switch (name) {
    case 'number': return <Link to={`/queries/${row.number}`}>{row.number}</Link>;
    case 'maskedPhone': return <Phone number={row.maskedPhone} />;
    case 'tier': return row.tierName;
    case 'manager': return row.manager ?? <span className="muted">{nobody}</span>;
    case 'state': return <StateTag tone={enrolmentTone[row.state] ?? 'ended'}>{row.stateName}</StateTag>;
    case 'voucherSerials':
    case 'cardSerials': return <span className={styles.pre}>{(row[name] ?? '').replaceAll(' ', '\n')}</span>;
    case 'depositFen':
    case 'releasedFen':
    case 'remainingFen':
    case 'refundedFen':
    case 'voucherFen':
    case 'cardFen': return <Money fen={row[name]} />;
    default: return row[name];
  }
}
