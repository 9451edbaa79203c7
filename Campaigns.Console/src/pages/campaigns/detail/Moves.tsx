import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useForget, useRevisions, type Campaign } from '../data';
import { MoveDialog } from './MoveDialog';
import { dangerous, movesOf, type Move } from './moves';

/** The buttons of a campaign's life, for who is signed in and where it stands; the first is what usually comes next. */
export function Moves({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const { message } = App.useApp();
  const { permissions, user } = useSession();
  const revisions = useRevisions(campaign.code);
  const forget = useForget(campaign.code);
  const [asked, setAsked] = useState<Move>();
  const offered = movesOf({ campaign, latest: revisions.data?.items[0], permissions, userName: user.name });
  const done = async (move: Move) => {
    setAsked(undefined);
    await forget();
    void message.success(t(`moved.${move}`));
  };
  return (
    <>
      {offered.map((move, index) => (
        <Button key={move} type={index === 0 && !dangerous.includes(move) ? 'primary' : 'default'} danger={dangerous.includes(move)} onClick={() => setAsked(move)}>
          {t(`move.${move}`)}
        </Button>
      ))}
      {asked !== undefined && <MoveDialog key={asked} campaign={campaign} move={asked} onDone={() => done(asked)} onClose={() => setAsked(undefined)} />}
    </>
  );
}
