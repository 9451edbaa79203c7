import type { Campaign } from '../data';

export default function RehearsalTab({ campaign }: { campaign: Campaign }) {
  return <p>{campaign.code}</p>;
}
