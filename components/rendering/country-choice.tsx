"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { COUNTRIES, consentWords } from "@/lib/cv/country-words";
import { DOCUMENT_LANGUAGES, documentWords } from "@/lib/cv/document-words";
import type { RenderOptions } from "@/lib/rendering/contract";
import {
  COUNTRY_PRESETS,
  chooseCountry,
  closesWithConsent,
  isForeignLanguage,
  keepsPersonal,
} from "@/lib/rendering/country-presets";
import { PageSizeSwitch } from "./page-size-switch";

export interface CountryChoiceProps {
  options: RenderOptions;
  onChange: (options: RenderOptions) => void;
  /** of the CV (BCP 47), when known */
  language?: string;
}

/** Where the document goes: paper, dates, personal data and agreement as employers there expect them, each open to change. */
export function CountryChoice({ options, onChange, language }: CountryChoiceProps) {
  const { country } = options;
  const preset = country && COUNTRY_PRESETS[country];
  const choose = (name: string) =>
    onChange(
      chooseCountry(
        options,
        COUNTRIES.find((known) => known === name),
      ),
    );
  const words = documentWords(options.language ?? language).language;
  return (
    <div className="space-y-4">
      <Field label="For employers in">
        <Select
          value={country ?? ""}
          onValueChange={choose}
          placeholder="No country in particular"
          options={COUNTRIES.map((name) => ({ value: name, label: COUNTRY_PRESETS[name].title }))}
        />
      </Field>
      {preset && (
        <ul className="list-disc space-y-1 pl-5 text-muted text-sm">
          {preset.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {country && isForeignLanguage(country, language) && (
            <li className="text-warn">This CV is in {languageName(language)}: not every employer there reads it.</li>
          )}
        </ul>
      )}
      <Field label="Paper" group>
        <PageSizeSwitch value={options.pageSize} onChange={(pageSize) => onChange({ ...options, pageSize })} />
      </Field>
      <Field label="Section names and dates in" hint="Your own texts stay as they are written.">
        <Select
          value={options.language ?? ""}
          onValueChange={(tag) => onChange({ ...options, language: tag || undefined })}
          placeholder={`The CV's own language${language ? ` (${languageName(language)})` : ""}`}
          options={LANGUAGES}
        />
      </Field>
      <Checkbox
        checked={keepsPersonal(options)}
        onCheckedChange={(personal) => onChange({ ...options, personal })}
        hint="Date of birth, nationality, family status and the like, where your CV has them."
      >
        Show personal data
      </Checkbox>
      <Checkbox
        checked={closesWithConsent(options)}
        onCheckedChange={(consent) => onChange({ ...options, consent })}
        hint={<span lang={words}>{consentWords(words).text}</span>}
      >
        Close with a data protection line (GDPR)
      </Checkbox>
    </div>
  );
}

function languageName(tag = "en"): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}

const LANGUAGES = DOCUMENT_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) })).sort((a, b) =>
  a.label.localeCompare(b.label, "en"),
);
