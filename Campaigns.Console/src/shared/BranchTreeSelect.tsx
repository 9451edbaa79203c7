import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';

type Branch = components['schemas']['BranchItem'];

export interface BranchNode {
  value: string;
  title: string;
  children: BranchNode[];
}

/** The branches as a tree; the topmost of the user's subtree are its roots. */
export function treeOf(branches: readonly Branch[]): BranchNode[] {
  const nodes = new Map(branches.map((branch) => [branch.code, { value: branch.code, title: branch.name, children: [] as BranchNode[] }]));
  const roots: BranchNode[] = [];
  for (const branch of branches) {
    const node = nodes.get(branch.code);
    if (node !== undefined) ((branch.parent == null ? undefined : nodes.get(branch.parent))?.children ?? roots).push(node);
  }
  return roots;
}

interface Props {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  id?: string;
}

/** One branch of the user's own subtree, found by its place in the tree or by its name. */
export function BranchTreeSelect({ value, onChange, id }: Props) {
  const { t } = useTranslation();
  const branches = useQuery({ queryKey: ['branches'], queryFn: () => unwrap(api.GET('/api/v1/branches')), staleTime: Infinity });
  const tree = treeOf(branches.data?.items ?? []);
  return (
    <TreeSelect
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={(code: string | undefined) => onChange(code)}
      treeData={tree}
      loading={branches.isPending}
      treeDefaultExpandedKeys={tree.map((root) => root.value)}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      placeholder={t('branch.all')}
      popupMatchSelectWidth={320}
      style={{ minWidth: 200 }}
    />
  );
}
