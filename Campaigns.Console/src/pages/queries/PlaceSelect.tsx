import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { useMay } from '@/api/session';
import { placeOf, placesOf, valueOf, type Place } from './tree';

interface Props {
  id: string;
  place: Place;
  onChange: (place: Place) => void;
}

/** One branch or one retention manager of the user's own subtree. Who may not read managers chooses among branches. */
export function PlaceSelect({ id, place, onChange }: Props) {
  const { t } = useTranslation('queries');
  const readsMembers = useMay('read-members');
  const readsReports = useMay('read-reports');
  const branches = useQuery({ queryKey: ['branches'], queryFn: () => unwrap(api.GET('/api/v1/branches')), staleTime: Infinity });
  const managers = useQuery({
    queryKey: ['managers'],
    queryFn: () => unwrap(api.GET('/api/v1/managers')),
    staleTime: Infinity,
    enabled: readsMembers || readsReports,
  });
  const tree = placesOf(branches.data?.items ?? [], managers.data?.items ?? [], (name) => t('filter.managerOf', { name }));
  return (
    <TreeSelect
      id={id}
      value={branches.isPending ? undefined : valueOf(place)}
      onChange={(value: string | undefined) => onChange(placeOf(value))}
      treeData={tree}
      loading={branches.isPending}
      treeDefaultExpandedKeys={tree.map((root) => root.value)}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      placeholder={t('filter.allBranches')}
      popupMatchSelectWidth={320}
    />
  );
}
