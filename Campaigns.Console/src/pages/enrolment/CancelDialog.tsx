import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { Field } from '@/shared/Field';
import { money } from '@/shared/format';
import { PageState } from '@/shared/PageState';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useChange } from '@/shared/useChange';
import { Money } from '@/shared/values';
import { CancelOutcome } from './CancelOutcome';
import { outcomeOf } from './cancellation';
import type { Detail } from './detail';
import styles from './Enrolment.module.css';

interface Props {
  enrolment: Detail;
  onClose: () => void;
}

/** Cancels, after saying in numbers what that does: money back, gifts back, gifts kept and charged. */
export function CancelDialog({ enrolment, onClose }: Props) {
  const { t } = useTranslation('enrolment');
  const queries = useQueryClient();
  const { number } = enrolment;
  const [returned, setReturned] = useState<readonly string[]>(() => enrolment.gifts.flatMap((gift) => gift.serials));
  const [reason, setReason] = useState('');
  const quote = useQuery({
    queryKey: ['enrolment', number, 'cancellation', returned],
    queryFn: () => unwrap(api.GET('/api/v1/enrolments/{number}/cancellation', { params: { path: { number }, query: { returned: [...returned] } } })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const cancel = useChange(() => {
    void queries.invalidateQueries();
    onClose();
  });
  const ready = quote.data?.possible === true && !quote.isPlaceholderData && reason.trim() !== '';
  const toggle = (serial: string) => setReturned(returned.includes(serial) ? returned.filter((one) => one !== serial) : [...returned, serial]);
  return (
    <Modal
      open
      title={t('cancel.title', { number })}
      okText={quote.data === undefined ? t('cancel.do') : t('cancel.doRefund', { amount: money(quote.data.refundFen) })}
      okButtonProps={{ danger: true, disabled: !ready, loading: cancel.busy }}
      cancelText={t('cancel.keep')}
      closable={{ 'aria-label': t('cancel.keep') }}
      onOk={() => void cancel.run(`/api/v1/enrolments/${encodeURIComponent(number)}/cancellation`, { reason: reason.trim(), returned })}
      onCancel={onClose}
    >
      {cancel.problem !== undefined && <ProblemAlert problem={cancel.problem} />}
      <PageState query={quote}>
        {(data) => (
          <>
            {data.gifts.length > 0 && (
              <fieldset className={styles.choices}>
                <legend>{t('cancel.returned')}</legend>
                {data.gifts.map((gift) => (
                  <Checkbox key={gift.serial} checked={returned.includes(gift.serial)} onChange={() => toggle(gift.serial)}>
                    {nameOf(enrolment, gift.item)} {gift.serial} · <Money fen={gift.faceFen} />
                  </Checkbox>
                ))}
              </fieldset>
            )}
            <CancelOutcome outcome={outcomeOf(data, returned)} possible={data.possible} why={data.why.message} nameOf={(item) => nameOf(enrolment, item)} />
          </>
        )}
      </PageState>
      <Field label={t('cancel.reason')}>
        {(id, describedBy) => (
          <Input.TextArea id={id} aria-describedby={describedBy} rows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </Modal>
  );
}

function nameOf(enrolment: Detail, item: string): string {
  return enrolment.gifts.find((gift) => gift.item === item)?.name ?? item;
}
