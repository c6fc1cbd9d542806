import { describe, expect, it } from 'vitest';
import { readText } from '../language/read-text.ts';
import { readCapabilities } from '../capabilities/read-capabilities.ts';
import { splitDuties } from './duties.ts';
import { askAgainst, isSituation } from './situations.ts';
import { standAlone } from './stand-alone.ts';
import { readTitle } from './title.ts';

function statementsOf(text: string): string[] {
  return readText(0, text).sentences.flatMap((sentence) =>
    standAlone(splitDuties(sentence, text)).flatMap((statement) => statement ?? []),
  );
}

function titleOf(text: string): string {
  const heard = readText(0, text);
  return readTitle([heard], readCapabilities([heard]), []).title;
}

describe('requirements that stand alone', () => {
  it.each([
    [
      'Guests should find a free room on our own website, book it and pay a deposit by card.',
      [
        'Guests should find a free room on our own website',
        'Guests should book the free room',
        'Guests should pay a deposit by card',
      ],
    ],
    [
      'Reception wants to see arrivals and departures of the day, move guests and print an invoice.',
      [
        'Reception wants to see arrivals and departures of the day',
        'Reception wants to move guests',
        'Reception wants to print an invoice',
      ],
    ],
    [
      'Each device joins an access point once a day, sends its settings and fetches waiting changes.',
      [
        'Each device joins an access point once a day',
        'Each device sends its settings',
        'Each device fetches waiting changes',
      ],
    ],
  ])('carries who acts and names what is meant: %s', (text, expected) => {
    expect(statementsOf(text)).toEqual(expected);
  });

  it('tells a scene from a wish', () => {
    const duty = (text: string) =>
      splitDuties(readText(0, text).sentences[0] ?? fail(), text)[0] ?? fail();
    expect(isSituation(duty('We run four small hotels on the coast.'))).toBe(true);
    expect(isSituation(duty('We are a family of two.'))).toBe(true);
    expect(isSituation(duty('We want to run four hotels from one list.'))).toBe(false);
    expect(isSituation(duty('Guests are asked for their name.'))).toBe(false);
  });

  it('asks that what has happened does not happen again', () => {
    expect(askAgainst('It has happened that one room was sold two times')).toBe(
      'It must not happen again that one room was sold two times',
    );
    expect(askAgainst('A room is sold once')).toBeUndefined();
  });
});

describe('the title of a system', () => {
  it.each([
    [
      'We want a modern, scalable portal for our customers. It should be secure.',
      'Portal for customers',
    ],
    ['We build a search service over public web pages.', 'Search service over public web pages'],
    [
      'We run four small hotels on the coast. Guests should book a room on our website.',
      'Booking for four small hotels on the coast',
    ],
    [
      'We sell tickets for big concerts. A seat must never be sold twice.',
      'Sale of tickets for big concerts',
    ],
    [
      'We want an assistant that answers from 30,000 pages of manuals, always with the source.',
      'Assistant that answers from 30,000 pages of manuals',
    ],
  ])('is a name, never a sentence: %s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });
});

function fail(): never {
  throw new Error('The text has no duty.');
}
