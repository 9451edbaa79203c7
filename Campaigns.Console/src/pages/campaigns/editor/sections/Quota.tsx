import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { tierOrder } from '../../data';
import { Fields } from '../fields/Fields';
import grid from '../fields/fields.module.css';
import { isObject, type JsonObject } from '../model/definition';
import { at, listAt } from '../model/path';
import { PlaceErrors } from '../PlaceErrors';
import { placeId, useEditor } from '../useEditor';
import { Section } from './Section';

const place = ['quotaPolicy', 'totals'] as const;

/** How many may join: a total for each tier, or none at all. */
export function Quota() {
  const { t } = useTranslation('campaign-editor');
  const { definition, errors, set } = useEditor();
  const totals = listAt(definition, place).filter(isObject);
  const unlimited = at(definition, ['quotaPolicy', 'basis']) === 'unlimited';
  const change = (tier: string, units: number | null) => {
    const total: JsonObject[] = units === null ? [] : [{ tier, units }];
    const known = totals.some((candidate) => candidate.tier === tier);
    set(place, known ? totals.flatMap((candidate) => (candidate.tier === tier ? total : [candidate])) : [...totals, ...total]);
  };
  return (
    <Section title={t('section.quota')} section="quota">
      <Fields part={['quotaPolicy']} of="quotaPolicy" />
      {(!unlimited || totals.length > 0) && (
        <div id={placeId('quotaPolicy.totals')} className={grid.grid}>
          {tierOrder.map((tier) => {
            const index = totals.findIndex((total) => total.tier === tier);
            const units = totals[index]?.units;
            const found = index < 0 ? [] : [`quotaPolicy.totals[${index}].units`, `quotaPolicy.totals[${index}].tier`, `quotaPolicy.totals[${index}]`].flatMap((path) => errors[path] ?? []);
            return (
              <div key={tier} id={index < 0 ? undefined : placeId(`quotaPolicy.totals[${index}]`)}>
                <Field label={t('total', { tier: t(`option.tiers.${tier}`) })} errors={found}>
                  {(id, describedBy) => (
                    <InputNumber id={id} aria-describedby={describedBy ?? ''} min={0} precision={0} status={found.length > 0 ? 'error' : ''} value={typeof units === 'number' ? units : null} onChange={(next) => change(tier, next)} />
                  )}
                </Field>
              </div>
            );
          })}
        </div>
      )}
      <PlaceErrors path={place} />
    </Section>
  );
}
