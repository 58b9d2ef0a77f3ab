import { Label } from '@patternfly/react-core';
import {
  BanIcon,
  CheckCircleIcon,
  ClockIcon,
  ExclamationTriangleIcon,
  MinusCircleIcon,
  QuestionCircleIcon,
  RedoIcon,
  TimesCircleIcon,
} from '@patternfly/react-icons';
import type { ReactNode } from 'react';
import type { Decision, ProposalStatus, Tier } from '../api/proposals';
import { TIERS } from '../model/reach';

type Look = { color: 'blue' | 'green' | 'red' | 'grey' | 'orange' | 'purple'; icon: ReactNode; words?: string };

const STATUS: Record<ProposalStatus, Look> = {
  open: { color: 'blue', icon: <ClockIcon /> },
  approved: { color: 'green', icon: <CheckCircleIcon /> },
  objected: { color: 'red', icon: <TimesCircleIcon /> },
  published: { color: 'purple', icon: <CheckCircleIcon /> },
  withdrawn: { color: 'grey', icon: <MinusCircleIcon /> },
  superseded: { color: 'grey', icon: <RedoIcon /> },
};

const DECISION: Record<Decision, Look> = {
  none: { color: 'grey', icon: <ClockIcon />, words: 'not answered' },
  approve: { color: 'green', icon: <CheckCircleIcon />, words: 'approves' },
  object: { color: 'red', icon: <TimesCircleIcon />, words: 'objects' },
  'more-time': { color: 'orange', icon: <ClockIcon />, words: 'asks for time' },
};

const TIER: Record<Tier, Look> = {
  breaking: { color: 'red', icon: <BanIcon /> },
  'possibly-breaking': { color: 'orange', icon: <QuestionCircleIcon /> },
  revalidate: { color: 'blue', icon: <ExclamationTriangleIcon /> },
  unused: { color: 'grey', icon: <MinusCircleIcon /> },
};

export function ProposalStatusLabel({ status }: { status: ProposalStatus }) {
  return <LookLabel look={STATUS[status]} words={status} />;
}

export function DecisionLabel({ decision }: { decision: Decision }) {
  return <LookLabel look={DECISION[decision]} words={decision} />;
}

export function TierLabel({ tier }: { tier: Tier }) {
  return <LookLabel look={TIER[tier]} words={TIERS.find((known) => known.tier === tier)?.title ?? tier} />;
}

function LookLabel({ look, words }: { look: Look | undefined; words: string }) {
  return (
    <Label isCompact color={look?.color ?? 'grey'} icon={look?.icon} className="nowrap">
      {look?.words ?? words}
    </Label>
  );
}
