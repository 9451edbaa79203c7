import type { components } from '@/api/schema';

type Branch = components['schemas']['BranchItem'];
type Manager = components['schemas']['ManagerItem'];

/** A place of the organisation: a branch of any level, or a retention manager below a county. */
export interface PlaceNode {
  value: string;
  title: string;
  children: PlaceNode[];
}

export interface Place {
  branch?: string | undefined;
  manager?: string | undefined;
}

/** Region → prefecture → county → halls and retention managers; the topmost of the user's subtree are the roots. */
export function placesOf(branches: readonly Branch[], managers: readonly Manager[], managerTitle: (name: string) => string): PlaceNode[] {
  const nodes = new Map(branches.map((branch) => [branch.code, node(`branch:${branch.code}`, branch.name)]));
  const roots: PlaceNode[] = [];
  for (const branch of branches) {
    const own = nodes.get(branch.code);
    const above = branch.parent == null ? undefined : nodes.get(branch.parent);
    if (own !== undefined) (above?.children ?? roots).push(own);
  }
  for (const manager of managers) nodes.get(manager.county)?.children.push(node(`manager:${manager.code}`, managerTitle(manager.name)));
  return roots;
}

/** The filter a chosen node means. A manager stands for its county too, so the branch is cleared. */
export function placeOf(value: string | undefined): Place {
  const [kind, code] = value?.split(/:(.*)/s) ?? [];
  return { branch: kind === 'branch' ? code : undefined, manager: kind === 'manager' ? code : undefined };
}

export function valueOf(place: Place): string | undefined {
  if (place.manager !== undefined) return `manager:${place.manager}`;
  return place.branch === undefined ? undefined : `branch:${place.branch}`;
}

function node(value: string, title: string): PlaceNode {
  return { value, title, children: [] };
}
