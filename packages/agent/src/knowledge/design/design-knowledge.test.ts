import { describe, expect, it } from 'vitest';
import { businessDomains } from './domains.ts';
import { areas, crosscutting } from './areas.ts';
import { capabilityDesigns, findCapabilityDesign } from './capability-designs.ts';
import { patternRules } from './pattern-rules.ts';
import { findPattern, patterns } from './patterns.ts';
import { regimes } from './regimes.ts';
import { findSlot } from './slots.ts';
import { spokenNeeds } from './spoken-needs.ts';
import { findTechnology, technologies } from './technologies.ts';
import { hostPicks, slotPicks } from './technology-picks.ts';

describe('the knowledge of designs', () => {
  it('covers what was promised', () => {
    expect(capabilityDesigns.length).toBeGreaterThanOrEqual(200);
    expect(technologies.length).toBeGreaterThanOrEqual(150);
    expect(patterns.length).toBeGreaterThanOrEqual(60);
    expect(regimes.length).toBeGreaterThanOrEqual(40);
    expect(businessDomains.length).toBeGreaterThanOrEqual(40);
  });

  it('has each capability in exactly one area', () => {
    const placed = [...areas.flatMap((area) => area.capabilityIds), ...crosscutting];
    expect(placed.toSorted()).toEqual(capabilityDesigns.map((design) => design.id).toSorted());
  });

  it('names capabilities, patterns, slots and technologies that exist', () => {
    for (const { capabilityId } of spokenNeeds)
      expect(findCapabilityDesign(capabilityId), capabilityId).toBeDefined();
    for (const rule of patternRules) expect(findPattern(rule.id), rule.id).toBeDefined();
    for (const [slotId, picks] of [...Object.entries(slotPicks), ...Object.entries(hostPicks)])
      for (const pick of Object.values(picks))
        if (pick.technologyId)
          expect(
            findTechnology(pick.technologyId),
            `${slotId}: ${pick.technologyId}`,
          ).toBeDefined();
    for (const slotId of Object.keys(slotPicks)) expect(findSlot(slotId), slotId).toBeDefined();
  });

  it('says in a form that can be tested when a part is needed that not everybody needs', () => {
    const untested = capabilityDesigns.flatMap((design) =>
      design.parts
        .filter((part) => part.need === 'at-scale' && (part.test ?? []).length === 0)
        .map((part) => `${design.id}: ${part.role}`),
    );
    expect(untested).toEqual([]);
  });

  it('gives each entry its source and date', () => {
    for (const design of capabilityDesigns)
      expect(design.source && design.asOf, design.id).toBeTruthy();
    for (const technology of technologies)
      expect(technology.source && technology.asOf, technology.id).toBeTruthy();
    for (const regime of regimes) expect(regime.asOf, regime.id).toBeTruthy();
  });

  it('hears each phrase in plain speech', () => {
    const heard = (sentence: string): string[] =>
      spokenNeeds
        .filter(({ pattern }) => pattern.test(sentence))
        .map(({ capabilityId }) => capabilityId);
    expect(heard('guests book a table and pay a deposit by card')).toEqual(
      expect.arrayContaining(['booking', 'checkout']),
    );
    expect(heard('the old system is replaced step by step')).toContain('migration');
    expect(heard('four developers, java')).toEqual([]);
    expect(heard('99.9 percent')).toEqual([]);
  });
});
