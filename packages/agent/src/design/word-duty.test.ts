import { describe, expect, it } from 'vitest';
import { nameObject, parseDuty } from './parse-duty.ts';
import { wordDuty } from './word-duty.ts';

describe('wordDuty', () => {
  it.each([
    ['Guests should find a free room.', 'Let guests find a free room'],
    [
      'Reception wants to see arrivals and departures of the day.',
      'Show reception arrivals and departures of the day',
    ],
    ['The doctor sees the form.', 'Show the doctor the form'],
    ['Users post short messages.', 'Let users post short messages'],
    ['The system must print an invoice.', 'Print an invoice'],
    ['Members must be asked first.', 'Members are asked first'],
    ['They pay the fee.', 'Let them pay the fee'],
    ['Customers must never see internal tickets.', 'Keep customers from seeing internal tickets'],
  ])('tells "%s" as what the system does', (statement, duty) => {
    expect(wordDuty(statement, '')).toBe(duty);
  });

  it.each([
    'Nobody can look after a server.',
    'It must cost next to nothing.',
    'Load: About 60 bookings a day.',
    'Every 10 minutes while parked.',
  ])('makes no duty of "%s"', (statement) => {
    expect(wordDuty(statement, '')).toBeUndefined();
  });

  it('stops where a thought ends before it repeats the person', () => {
    const said = 'Guests should find a quiet room beside the sea near the station and pay.';
    expect(wordDuty('Guests should find a quiet room beside the sea near the station.', said)).toBe(
      'Let guests find a quiet room',
    );
  });
});

describe('nameObject', () => {
  it('names what is worked on and gives up where nothing is named', () => {
    const nameOf = (statement: string): string | undefined => {
      const duty = parseDuty(statement);
      return duty && nameObject(duty);
    };
    expect(nameOf('Guests should find a free room on our website.')).toBe('Free room');
    expect(nameOf('Customers must never see internal tickets.')).toBe('Internal tickets');
    expect(nameOf('Companies see who has finished what.')).toBeUndefined();
  });
});
