import { TreeSelect } from 'antd';
import { treeOf, type BranchNode } from '@/shared/BranchTreeSelect';
import { useBranches } from '../../data';
import { strings, type ControlProps } from './Control';

interface Node extends Omit<BranchNode, 'children'> {
  selectable: boolean;
  children: Node[];
}

/** Several branches of the tree; halls only, or all but halls. */
export function BranchesControl({ id, describedBy, spec, value, invalid, disabled, onChange }: ControlProps) {
  const branches = useBranches();
  const items = branches.data?.items ?? [];
  const halls = new Set(items.filter((branch) => branch.kind === 'hall').map((branch) => branch.code));
  const onlyHalls = spec.type === 'halls';
  const nodes = (tree: readonly BranchNode[]): Node[] => tree.map((node) => ({ ...node, selectable: !onlyHalls || halls.has(node.value), children: nodes(node.children) }));
  return (
    <TreeSelect
      id={id}
      aria-describedby={describedBy ?? ''}
      multiple
      status={invalid ? 'error' : ''}
      disabled={disabled}
      loading={branches.isPending}
      value={strings(value)}
      treeData={nodes(treeOf(onlyHalls ? items : items.filter((branch) => !halls.has(branch.code))))}
      showSearch={{ treeNodeFilterProp: 'title' }}
      onChange={(next: string[]) => onChange(next.length === 0 && spec.name !== 'in' ? undefined : next)}
    />
  );
}
