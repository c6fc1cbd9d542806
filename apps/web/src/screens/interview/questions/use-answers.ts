import { useLocalStorage } from '@mantine/hooks';
import type { GivenAnswer, GivenAnswers } from './question-model.ts';

interface Answers {
  given: GivenAnswers;
  give: (questionId: string, answer: GivenAnswer) => void;
  takeBack: (questionId: string) => void;
  clear: () => void;
}

/** The answers to the questions of one reply, kept in this browser until they are sent. */
export function useAnswers(replyId: string): Answers {
  const [given, setGiven, clear] = useLocalStorage<GivenAnswers>({
    key: `aa.answers.${replyId}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  return {
    given,
    give: (questionId, answer) => setGiven((known) => ({ ...known, [questionId]: answer })),
    takeBack: (questionId) =>
      setGiven((known) =>
        Object.fromEntries(Object.entries(known).filter(([id]) => id !== questionId)),
      ),
    clear,
  };
}
