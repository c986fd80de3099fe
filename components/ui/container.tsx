import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const WIDTHS = { narrow: "max-w-2xl", normal: "max-w-5xl", wide: "max-w-7xl" };

/** The measure of the page: text, work, or two panes side by side. */
export function Container({
  width = "normal",
  className,
  ...rest
}: ComponentProps<"div"> & { width?: keyof typeof WIDTHS }) {
  return <div {...rest} className={classNames("mx-auto w-full px-4 sm:px-6", WIDTHS[width], className)} />;
}
