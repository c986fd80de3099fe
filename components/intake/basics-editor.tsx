"use client";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { newId } from "@/lib/cv/new-id";
import { setBasics, setLocation, setProfile } from "./cv-edits";
import { BASICS_FIELDS, LOCATION_FIELDS, PROFILE_FIELDS } from "./cv-fields";
import { CheckNote, useEditor } from "./editor-context";
import { FieldEditor } from "./field-editor";

/** Name, contacts, place, links and summary. */
export function BasicsEditor() {
  const { cv, change, type } = useEditor();
  const [showAll, setShowAll] = useState(false);
  const basics = cv.basics as Record<string, unknown>;
  const location = (cv.basics.location ?? {}) as Record<string, string | undefined>;
  const text = (field: string) => (basics[field] as string | undefined) ?? "";
  const shownBasics = BASICS_FIELDS.filter((spec) => showAll || spec.primary || text(spec.field));
  const shownPlace = LOCATION_FIELDS.filter((spec) => showAll || spec.primary || location[spec.field]);
  const hidden = BASICS_FIELDS.length + LOCATION_FIELDS.length - shownBasics.length - shownPlace.length;
  const setProfiles = (profiles: typeof cv.basics.profiles) =>
    change(setBasics(cv, "profiles", profiles), { label: "links changed" });

  return (
    <section
      aria-labelledby="section-basics"
      data-ref="basics"
      className="rounded-lg border bg-surface p-4 shadow-card sm:p-5"
    >
      <h2 id="section-basics" className="mb-3 text-xl">
        Profile
      </h2>
      <CheckNote refOf="basics" className="-mt-2 mb-3" />
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-6">
        {shownBasics.map((spec) => (
          <FieldEditor
            key={spec.field}
            refOf={`basics/${spec.field}`}
            spec={spec}
            value={text(spec.field)}
            onChange={(next) => type(`basics/${spec.field}`, setBasics(cv, spec.field, next))}
          />
        ))}
        {shownPlace.map((spec) => (
          <FieldEditor
            key={spec.field}
            refOf={`basics/location/${spec.field}`}
            spec={spec}
            value={location[spec.field] ?? ""}
            onChange={(next) => type(`basics/location/${spec.field}`, setLocation(cv, spec.field, next))}
          />
        ))}
      </div>
      {(hidden > 0 || showAll) && (
        <Button
          className="-ml-3 mt-3"
          size="sm"
          variant="quiet"
          aria-expanded={showAll}
          onClick={() => setShowAll(!showAll)}
        >
          {showAll ? "Fewer fields" : `More fields (${hidden})`}
        </Button>
      )}
      <h3 className="mt-5 mb-2 text-base">Links</h3>
      <ul className="space-y-3">
        {cv.basics.profiles.map((profile, index) => (
          <li key={profile.id} className="flex items-start gap-2 rounded-md border p-3">
            <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-6">
              {PROFILE_FIELDS.map((spec) => (
                <FieldEditor
                  key={spec.field}
                  refOf={`basics/profiles/${profile.id}/${spec.field}`}
                  spec={spec}
                  value={(profile as Record<string, string | undefined>)[spec.field] ?? ""}
                  onChange={(next) =>
                    type(`basics/profiles/${profile.id}/${spec.field}`, setProfile(cv, profile.id, spec.field, next))
                  }
                />
              ))}
            </div>
            <IconButton
              size="sm"
              label={`Remove link ${profile.network ?? index + 1}`}
              onClick={() => setProfiles(cv.basics.profiles.filter((other) => other.id !== profile.id))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        className="mt-2"
        size="sm"
        variant="quiet"
        icon={<Plus aria-hidden />}
        onClick={() => setProfiles([...cv.basics.profiles, { id: newId() }])}
      >
        Add link
      </Button>
    </section>
  );
}
