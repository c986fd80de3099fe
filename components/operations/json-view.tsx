/** Data as it is stored, with what may be a person's replaced by its length. Can be scrolled with the keyboard. */
export function JsonView({ label, value }: { label: string; value: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="max-h-72 overflow-auto rounded-md bg-sunken p-3">
      <pre className="font-mono text-xs leading-relaxed">{JSON.stringify(value, null, 2)}</pre>
    </section>
  );
}
