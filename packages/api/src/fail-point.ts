/** Places on a message's way at which a process can be made to die, in the order that they are passed. */
export const failPointNames = [
  'before-message',
  'in-message-transaction',
  'after-message',
  'before-agent',
  'after-agent',
  'before-reply',
  'after-reply',
  'before-stored-answer',
  'after-stored-answer',
] as const;
export type FailPointName = (typeof failPointNames)[number];

/** Told of each place as it is passed. Absent but in tests of crashes. */
export type FailPoint = (name: FailPointName) => void;

/** Calls `die` where `chosen` names the place. */
export function createFailPoint(chosen: string, die: () => void): FailPoint {
  return (name) => {
    if (name === chosen) die();
  };
}
