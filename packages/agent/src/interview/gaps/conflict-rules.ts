import type { ConflictRule } from './conflict.ts';
import { noCloudButCloud, residencyElsewhere } from './place-conflicts.ts';
import {
  anonymousButKnown,
  offlineAndExact,
  retentionConflict,
  privateButModerated,
  openButSensitive,
  insecure,
  fixedButEditable,
  noPersonalDataBut,
  foreverAndPrivate,
} from './data-conflicts.ts';
import {
  availabilityWithoutMoney,
  oneServer,
  hardwareWithoutMoney,
  loadWithoutMoney,
  shortDeadline,
  teamAfterLaunch,
  noneOnDuty,
  tinyTeamManyParts,
  heavyForSmall,
  perfectUptime,
} from './means-conflicts.ts';
import {
  liveButNightly,
  ordersDontAddUp,
  peopleDontAddUp,
  fasterThanLight,
} from './number-conflicts.ts';

/** All rules, in the order in which findings are shown. */
export const conflictRules: readonly ConflictRule[] = [
  noCloudButCloud,
  availabilityWithoutMoney,
  perfectUptime,
  oneServer,
  shortDeadline,
  hardwareWithoutMoney,
  loadWithoutMoney,
  anonymousButKnown,
  offlineAndExact,
  retentionConflict,
  privateButModerated,
  residencyElsewhere,
  liveButNightly,
  fixedButEditable,
  noPersonalDataBut,
  ordersDontAddUp,
  peopleDontAddUp,
  teamAfterLaunch,
  noneOnDuty,
  openButSensitive,
  insecure,
  fasterThanLight,
  foreverAndPrivate,
  tinyTeamManyParts,
  heavyForSmall,
];
