"use client";
import { Download as DownloadIcon, Files } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { CountryChoice } from "@/components/rendering/country-choice";
import { DesignChoice } from "@/components/rendering/design-choice";
import { DownloadMenu } from "@/components/rendering/download-menu";
import { PageFit } from "@/components/rendering/page-fit";
import { PdfPreview } from "@/components/rendering/pdf-preview";
import { ProofLine } from "@/components/rendering/proof-line";
import { SectionChoice } from "@/components/rendering/section-choice";
import { TemplatePicker } from "@/components/rendering/template-picker";
import { buttonStyles } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { SectionName } from "@/lib/cv/schema";
import type { OutputFormat, RenderOptions } from "@/lib/rendering/contract";
import { hasPhotoPlace } from "@/lib/rendering/shows-photo";
import { TEMPLATES } from "@/lib/rendering/templates";
import type { ShareLinkView } from "@/lib/sharing/contract";
import { Photo } from "./photo";
import { Share } from "./share";
import { useDocument } from "./use-document";
import { usePreview } from "./use-preview";
import { useSettled } from "./use-settled";

const OTHER_FORMATS: OutputFormat[] = ["docx", "html", "json", "markdown", "text"];

/** Template and page size on one side, the real pages on the other. */
export function Download({
  cvId,
  versionId,
  title,
  language,
  sections,
  versions,
  photo: keptPhoto,
  shares,
}: {
  cvId: string;
  versionId: string;
  title: string;
  language?: string;
  /** that this version has, in its order */
  sections: SectionName[];
  /** all of the CV, the newest first */
  versions: { id: string; number: number }[];
  /** the one kept for this CV */
  photo: string | undefined;
  /** open links to documents of this CV */
  shares: ShareLinkView[];
}) {
  const [options, setOptions] = useState<RenderOptions>({ template: "classic", pageSize: "A4" });
  const [other, setOther] = useState<OutputFormat>();
  const [photo, setPhoto] = useState(keptPhoto);
  const [compared, setCompared] = useState<Compared>();
  const preview = usePreview(versionId, options);
  const comparison = usePreview(
    compared?.versionId ?? versionId,
    compared && { ...options, fit: undefined, template: compared.template ?? options.template },
  );
  // the document to take away is made when the choice has settled
  const settled = useSettled(options);
  const pdf = useDocument({ versionId, format: "pdf", options: settled });
  const ready = settled === options && pdf.href;
  const file = useDocument(other && { versionId, format: other, options });
  const saved = useRef<string>(undefined);

  // the person has asked for this file: save it as soon as it is there
  useEffect(() => {
    if (!file.href || saved.current === file.href) return;
    saved.current = file.href;
    const link = document.createElement("a");
    link.href = file.href;
    link.download = "";
    link.click();
    setOther(undefined);
    saved.current = undefined;
  }, [file.href]);

  return (
    <div className="grid gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <aside className="space-y-6">
        <Card title="Template">
          <TemplatePicker
            templates={TEMPLATES}
            value={options.template}
            onChange={(template) => setOptions({ ...options, template })}
          />
        </Card>
        <Card title="Look">
          <DesignChoice options={options} onChange={setOptions} />
        </Card>
        {hasPhotoPlace(options.template) && (
          <Card title="Photo">
            <Photo cvId={cvId} kept={photo} onKept={setPhoto} options={options} onChange={setOptions} />
          </Card>
        )}
        <Card title="Sections">
          <SectionChoice
            sections={sections}
            value={options.sections}
            onChange={(chosen) => setOptions({ ...options, sections: chosen })}
          />
        </Card>
        <Card title="Country and paper">
          <CountryChoice options={options} onChange={setOptions} language={language} />
        </Card>
        <Card title="Length">
          <PageFit
            value={options.fit}
            onChange={(fit) => setOptions({ ...options, fit })}
            result={pdf.shown?.fit}
            busy={pdf.making}
          />
        </Card>
        {/* what people come for stays in sight however long the list of choices */}
        <div className="sticky bottom-0 z-10 -mx-1 bg-page/95 px-1 py-3 backdrop-blur-sm">
          {ready ? (
            <a href={ready} download className={`${buttonStyles({ size: "lg" })} w-full`}>
              <DownloadIcon aria-hidden /> Download PDF
            </a>
          ) : (
            <button type="button" disabled className={`${buttonStyles({ size: "lg" })} w-full opacity-60`}>
              <DownloadIcon aria-hidden /> Making the PDF…
            </button>
          )}
        </div>
        <div className="space-y-3">
          {pdf.document?.proof && <ProofLine proof={pdf.document.proof} />}
          {pdf.document?.notices.map((notice) => (
            <p key={notice} className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
              {notice}
            </p>
          ))}
          <LinkButton
            variant="secondary"
            className="w-full"
            href={`/cvs/${cvId}/application${ready && pdf.document ? `?document=${pdf.document.id}` : ""}`}
            icon={<Files aria-hidden />}
          >
            With a letter and diplomas, as one PDF
          </LinkButton>
          <DownloadMenu formats={OTHER_FORMATS} label="Other formats" onRequest={setOther} loading={file.making} />
          {file.error && <ErrorPanel compact error={file.error} onRetry={file.again} />}
        </div>
        <Share documentId={ready ? pdf.document?.id : undefined} shares={shares} />
      </aside>
      <section
        aria-label="Preview"
        // beside the long list of choices the pages stay in sight and scroll by themselves, with arrow keys, too
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus (WCAG 2.1.1)
        tabIndex={0}
        className="min-w-0 space-y-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto lg:p-1"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Compare with another template">
            <Select
              value={compared?.template ?? ""}
              onValueChange={(name) => setCompared(name ? { template: name, title: templateTitle(name) } : undefined)}
              placeholder="No comparison"
              options={TEMPLATES.filter(({ name }) => name !== options.template).map(({ name, title: label }) => ({
                value: name,
                label,
              }))}
            />
          </Field>
          {versions.length > 1 && (
            <Field label="Compare with another version">
              <Select
                value={compared?.versionId ?? ""}
                onValueChange={(id) =>
                  setCompared(id ? { versionId: id, title: versionTitle(versions, id) } : undefined)
                }
                placeholder="No comparison"
                options={versions
                  .filter(({ id }) => id !== versionId)
                  .map(({ id }) => ({ value: id, label: versionTitle(versions, id) }))}
              />
            </Field>
          )}
        </div>
        {pdf.error ? (
          <ErrorPanel error={pdf.error} onRetry={pdf.again} />
        ) : (
          <div className={compared ? "grid grid-cols-2 gap-4" : undefined}>
            <div className="min-w-0">
              {compared && (
                <p className="mb-2 truncate text-muted text-sm">
                  {compared.versionId ? versionTitle(versions, versionId) : templateTitle(options.template)}
                </p>
              )}
              <PdfPreview url={preview ?? pdf.shownHref ?? null} title={title} onRetry={pdf.again} />
            </div>
            {compared && (
              <div className="min-w-0">
                <p className="mb-2 truncate text-muted text-sm">{compared.title}</p>
                <PdfPreview url={comparison ?? null} title={`${title}, ${compared.title}`} />
              </div>
            )}
          </div>
        )}
      </section>
    </div>
  );
}

/** What stands beside the pages: the same version in another template, or another version in the same one. */
interface Compared {
  template?: string;
  versionId?: string;
  title: string;
}

const templateTitle = (name: string) => TEMPLATES.find((known) => known.name === name)?.title ?? name;
const versionTitle = (versions: { id: string; number: number }[], id: string) =>
  `Version ${versions.find((version) => version.id === id)?.number}`;
