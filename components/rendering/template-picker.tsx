"use client";
import { Check } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { TemplatePreview } from "./template-preview";

export interface TemplateChoice {
  /** classic, modern, compact, … */
  name: string;
  title: string;
  description: string;
}
export interface TemplatePickerProps {
  templates: readonly TemplateChoice[];
  value: string;
  onChange: (name: string) => void;
  disabled?: boolean;
}

/** The templates as small sheets; arrows move, one is chosen. What the chosen one is good for stands below. */
export function TemplatePicker({ templates, value, onChange, disabled }: TemplatePickerProps) {
  const chosen = templates.find((template) => template.name === value);
  return (
    <div>
      <RadioGroup.Root
        aria-label="Template"
        value={value}
        onValueChange={onChange}
        disabled={disabled}
        className="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-2"
      >
        {templates.map((template) => (
          <RadioGroup.Item
            key={template.name}
            value={template.name}
            aria-label={`${template.title}: ${template.description}`}
            className="group flex flex-col rounded-lg border bg-surface p-1.5 text-left transition-colors hover:border-accent disabled:cursor-not-allowed disabled:opacity-60 data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft data-[state=checked]:shadow-[inset_0_0_0_1px_var(--color-accent)]"
          >
            <TemplatePreview name={template.name} className="w-full rounded-sm border" />
            <span className="mt-1.5 flex items-start gap-x-1 px-0.5 font-medium text-sm leading-tight">
              {template.title}
              <RadioGroup.Indicator>
                <Check aria-hidden className="size-3.5 shrink-0 text-accent" />
              </RadioGroup.Indicator>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {chosen && <p className="mt-2.5 text-[0.9375rem] text-muted">{chosen.description}</p>}
    </div>
  );
}
