import type { DesignContext } from './design-context.ts';
import type { Made } from './pick-technology.ts';

const wantsNative = /\bios\b|android|iphone|native app|app store|mobile app|phone app/;

/** Native only where somebody asked for it or the work needs the device; else pages that can be installed. */
export function pickMobile(ctx: DesignContext, language: string): Made {
  const approach = ctx.choices.optionOf('mobile-approach');
  if (approach === 'native-twice') return { technologies: ['SwiftUI', 'Jetpack Compose'] };
  const isPages =
    approach === 'installable-web-app' || (approach === undefined && !wantsNative.test(ctx.said));
  if (isPages) return { technologies: ['Progressive web app', 'TypeScript'], technologyId: 'pwa' };
  return language === 'TypeScript'
    ? { technologies: ['React Native'], technologyId: 'react-native' }
    : { technologies: ['Flutter'], technologyId: 'flutter' };
}
