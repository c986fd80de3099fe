"use client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { RUN_STATUSES } from "@/lib/operations/views";
import { shortName } from "./format-age";

/** Periods to choose from, in hours. */
export const PERIODS = [
  { value: "1", label: "Last hour" },
  { value: "24", label: "Last 24 hours" },
  { value: "168", label: "Last 7 days" },
] as const;

export interface RunFilterValues {
  status: string;
  functionId: string;
  /** hours; empty for all */
  period: string;
}

export interface RunFiltersProps {
  values: RunFilterValues;
  functionIds: readonly string[];
  onChange: (values: RunFilterValues) => void;
}

/** Narrows the list of runs. */
export function RunFilters({ values, functionIds, onChange }: RunFiltersProps) {
  return (
    <search className="grid gap-3 sm:grid-cols-3">
      <Field label="State">
        <Select
          value={values.status}
          onValueChange={(status) => onChange({ ...values, status })}
          placeholder="Any state"
          options={RUN_STATUSES.map((status) => ({
            value: status,
            label: status.charAt(0).toUpperCase() + status.slice(1),
          }))}
        />
      </Field>
      <Field label="Function">
        <Select
          value={values.functionId}
          onValueChange={(functionId) => onChange({ ...values, functionId })}
          placeholder="Any function"
          options={functionIds.map((id) => ({ value: id, label: shortName(id) }))}
        />
      </Field>
      <Field label="Period">
        <Select
          value={values.period}
          onValueChange={(period) => onChange({ ...values, period })}
          placeholder="Any time"
          options={PERIODS}
        />
      </Field>
    </search>
  );
}
