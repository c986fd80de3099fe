"use client";
import { createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "./class-names";

interface FieldState {
  id: string;
  describedBy?: string;
  invalid: boolean;
  required: boolean;
}
const FieldContext = createContext<FieldState | null>(null);

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** worth a look, under the control; not an error */
  note?: ReactNode;
  /** what is wrong, one sentence; read out when it appears */
  error?: string;
  required?: boolean;
  /** says "optional" beside the label */
  optional?: boolean;
  /** the label is there for screen readers only */
  hideLabel?: boolean;
  /** for a set of controls (radio group): the label becomes a legend */
  group?: boolean;
  className?: string;
  children: ReactNode;
}

/** A label, its control, a hint and an error, tied together for assistive technology. The control finds its ids by `useField`. */
export function Field({
  label,
  hint,
  note,
  error,
  required,
  optional,
  hideLabel,
  group,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const noteId = note ? `${id}-note` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, noteId, errorId].filter(Boolean).join(" ") || undefined;
  const state = { id, describedBy, invalid: Boolean(error), required: Boolean(required) };
  const labelText = (
    <>
      {label}
      {optional && <span className="font-normal text-muted"> optional</span>}
    </>
  );
  const labelClass = classNames("mb-1.5 block font-medium text-[0.9375rem]", hideLabel && "sr-only");
  const rest = (
    <>
      {hint && (
        <p id={hintId} className="-mt-0.5 mb-2 text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      {note && (
        <p id={noteId} className="mt-1.5 text-sm text-warn">
          {note}
        </p>
      )}
      {error && (
        <p id={errorId} role="alert" className="mt-1.5 text-bad text-sm">
          {error}
        </p>
      )}
    </>
  );
  return (
    <FieldContext value={state}>
      {group ? (
        <fieldset className={classNames("min-w-0", className)} aria-describedby={describedBy}>
          <legend className={labelClass}>{labelText}</legend>
          {rest}
        </fieldset>
      ) : (
        <div className={classNames("min-w-0", className)}>
          <label htmlFor={id} className={labelClass}>
            {labelText}
          </label>
          {rest}
        </div>
      )}
    </FieldContext>
  );
}

/** The ids and aria attributes for the control of the field around it; empty outside a field. */
export function useField() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    required: field.required || undefined,
  };
}

/** The look of text controls. */
export const controlStyles =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink transition-colors placeholder:text-muted hover:border-accent aria-invalid:border-bad disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted sm:text-[0.9375rem]";
