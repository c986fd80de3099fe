"use client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { DENSITIES, FONT_PAIRS, MARGINS, type RenderOptions } from "@/lib/rendering/contract";

const FONTS: Record<(typeof FONT_PAIRS)[number], string> = {
  sans: "Source Sans",
  serif: "Source Serif",
  mixed: "Sans text, serif headings",
  garamond: "Garamond",
  plex: "Plex Sans",
  manrope: "Manrope",
};
const SPACING = { compact: "Compact", normal: "Normal", airy: "Airy" };
const EDGES = { narrow: "Narrow", normal: "Normal", wide: "Wide" };
/** All readable on white. */
const ACCENTS = [
  ["#111111", "Black"],
  ["#1f3a5f", "Navy"],
  ["#0b5a6b", "Teal"],
  ["#1d4d3a", "Green"],
  ["#5b1a22", "Claret"],
  ["#533a7b", "Violet"],
  ["#8a3b12", "Rust"],
] as const;

export interface DesignChoiceProps {
  options: RenderOptions;
  onChange: (options: RenderOptions) => void;
}

/** Colour, letters, spacing and margins. Whatever is chosen stays readable. */
export function DesignChoice({ options, onChange }: DesignChoiceProps) {
  const { accent, density = "normal", margins = "normal", fonts } = options;
  const change = (part: Partial<RenderOptions>) => onChange({ ...options, ...part });
  return (
    <div className="space-y-4">
      <Field label="Colour" group>
        <div className="flex flex-wrap items-center gap-1.5">
          {ACCENTS.map(([colour, name]) => (
            <button
              key={colour}
              type="button"
              aria-label={name}
              aria-pressed={accent === colour}
              onClick={() => change({ accent: colour })}
              className="size-9 rounded-full border-2 border-surface outline-offset-1 aria-pressed:outline-2 aria-pressed:outline-accent"
              style={{ backgroundColor: colour }}
            />
          ))}
          <input
            type="color"
            aria-label="Another colour"
            value={accent ?? "#0b5a6b"}
            onChange={(event) => change({ accent: event.target.value })}
            className="size-9 rounded-md border bg-surface p-0.5"
          />
          {accent && (
            <Button size="sm" variant="quiet" onClick={() => change({ accent: undefined })}>
              The template’s own
            </Button>
          )}
        </div>
      </Field>
      <Field label="Letters">
        <Select
          value={fonts ?? ""}
          onValueChange={(name) => change({ fonts: FONT_PAIRS.find((known) => known === name) })}
          placeholder="The template’s own"
          options={FONT_PAIRS.map((name) => ({ value: name, label: FONTS[name] }))}
        />
      </Field>
      <Field label="Spacing" group>
        <Segmented
          aria-label="Spacing"
          size="sm"
          value={density}
          onValueChange={(next) => change({ density: next === "normal" ? undefined : next })}
          choices={DENSITIES.map((value) => ({ value, label: SPACING[value] }))}
        />
      </Field>
      <Field label="Margins" group>
        <Segmented
          aria-label="Margins"
          size="sm"
          value={margins}
          onValueChange={(next) => change({ margins: next === "normal" ? undefined : next })}
          choices={MARGINS.map((value) => ({ value, label: EDGES[value] }))}
        />
      </Field>
    </div>
  );
}
