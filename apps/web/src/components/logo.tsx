/** The sign of the product: an arch and its keystone. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path
        fill="currentColor"
        d="M2 22V12a10 10 0 0 1 8-9.8V6l2 2 2-2V2.2A10 10 0 0 1 22 12v10h-6V12a4 4 0 0 0-8 0v10z"
      />
      <path fill="var(--aa-accent)" d="M10.7 1.5h2.6l-.4 4-.9.9-.9-.9z" />
    </svg>
  );
}
