"use client";
import { Segmented } from "@/components/ui/segmented";
import { PAGE_SIZES, type RenderOptions } from "@/lib/rendering/contract";

const LABELS: Record<RenderOptions["pageSize"], string> = { A4: "A4", LETTER: "US Letter" };

export interface PageSizeSwitchProps {
  value: RenderOptions["pageSize"];
  onChange: (size: RenderOptions["pageSize"]) => void;
  disabled?: boolean;
}

/** Paper: A4 or US Letter. */
export function PageSizeSwitch({ value, onChange, disabled }: PageSizeSwitchProps) {
  return (
    <Segmented
      aria-label="Paper size"
      size="sm"
      value={value}
      onValueChange={onChange}
      disabled={disabled}
      choices={PAGE_SIZES.map((size) => ({ value: size, label: LABELS[size] }))}
    />
  );
}
