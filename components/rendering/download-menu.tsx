"use client";
import { ChevronDown, Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownItem, DropdownMenu } from "@/components/ui/dropdown-menu";
import type { OutputFormat } from "@/lib/rendering/contract";

export const FORMAT_LABELS: Record<OutputFormat, { title: string; hint: string }> = {
  pdf: { title: "PDF", hint: "to send" },
  docx: { title: "Word", hint: "to edit" },
  html: { title: "Web page", hint: "to read by ear" },
  json: { title: "JSON Resume", hint: "for other tools" },
  markdown: { title: "Markdown", hint: "to edit as text" },
  text: { title: "Plain text", hint: "for web forms" },
};

const FORMATS = Object.keys(FORMAT_LABELS) as OutputFormat[];

export interface DownloadMenuProps {
  /** formats offered, in this order */
  formats?: readonly OutputFormat[];
  /** the file that is ready: a real link, so that the browser saves it */
  hrefFor?: (format: OutputFormat) => string | undefined;
  /** for formats without an address yet: makes the file */
  onRequest?: (format: OutputFormat) => void;
  /** being made now */
  loading?: boolean;
  label?: string;
}

/** Takes the CV away as a file. */
export function DownloadMenu(props: DownloadMenuProps) {
  const { formats = FORMATS, hrefFor, onRequest, loading, label = "Download" } = props;
  return (
    <DropdownMenu
      trigger={
        <Button loading={loading} icon={<Download aria-hidden />}>
          {label} <ChevronDown aria-hidden />
        </Button>
      }
    >
      {formats.map((format) => {
        const { title, hint } = FORMAT_LABELS[format];
        const href = hrefFor?.(format);
        const words = (
          <>
            {title} <span className="ml-auto pl-6 text-muted text-sm">{hint}</span>
          </>
        );
        return href ? (
          <DropdownItem key={format} asChild>
            <a href={href} download>
              {words}
            </a>
          </DropdownItem>
        ) : (
          <DropdownItem key={format} disabled={!onRequest} onSelect={() => onRequest?.(format)}>
            {words}
          </DropdownItem>
        );
      })}
    </DropdownMenu>
  );
}
