"use client";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyles, useField } from "./field";

/** One line of text. Inside a Field it is labelled and described by itself. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...useField()} {...rest} className={classNames(controlStyles, "min-h-11", className)} />;
}
