interface HelpfulTopic {
  question: string;
  /** Words by which a brief seems to answer it; a hint only, the reading is the architect's. */
  signs: readonly RegExp[];
}

/** What an architect would like to hear first. */
export const helpfulTopics: readonly HelpfulTopic[] = [
  {
    question: 'Who uses it, and how many?',
    signs: [
      /\d[\d.,]*\s?(k|m|million|mio|thousand)?\s*\S{0,12}\s*(users?|customers?|visitors?|people|patients?|devices?|orders?|employees|technicians|tenants?)/i,
    ],
  },
  {
    question: 'What may it cost to run?',
    signs: [/[€$£]\s?\d|\d\s?(€|euros?|eur|usd|dollars?)|budget/i],
  },
  {
    question: 'Who builds it, and what do they know?',
    signs: [/\b(developers?|engineers?|teams? of|of us)\b/i],
  },
  {
    question: 'What exists already and has to stay?',
    signs: [/\b(existing|legacy|today|already|we have|our current|speaks?|interface)\b/i],
  },
  {
    question: 'When does it have to be there?',
    signs: [/\b(weeks?|months?|years?|before|until|deadline|launch|live)\b/i],
  },
  {
    question: 'Which data is sensitive, and which laws apply?',
    signs: [/\b(gdpr|hipaa|pci|personal data|health data|confidential|privacy|must never see)\b/i],
  },
  {
    question: 'What must never happen?',
    signs: [/\b(never|must not|nobody but|no more than|nothing may|lost)\b/i],
  },
];
