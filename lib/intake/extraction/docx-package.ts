import { localName, parseXml } from "./parse-xml";
import type { Zip } from "./zip";

export interface Relation {
  id: string;
  /** the last part of the type's address: "header", "hyperlink" */
  type: string;
  /** a part of the package, or an address outside */
  target: string;
  external: boolean;
}

/** What a part of an Office package refers to; an empty name stands for the package itself. */
export function readRelations(zip: Zip, part: string): Relation[] {
  const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/") + 1) : "";
  const xml = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (xml)
    parseXml(xml, {
      open({ name, attributes }) {
        if (localName(name) !== "Relationship") return;
        const { Id = "", Type = "", Target = "", TargetMode } = attributes as Record<string, string>;
        const external = TargetMode === "External";
        relations.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf("/") + 1),
          target: external ? Target : resolvePart(folder, Target),
          external,
        });
      },
    });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const out: string[] = [];
  for (const step of `${folder}${target}`.split("/")) step === ".." ? out.pop() : step !== "." && out.push(step);
  return out.join("/");
}
