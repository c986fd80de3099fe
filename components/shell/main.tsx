import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

/** The main part of a page, target of the skip link. */
export function Main({ className, ...rest }: ComponentProps<"main">) {
  return <main {...rest} id="main" tabIndex={-1} className={classNames("flex-1 pb-20 outline-none", className)} />;
}
