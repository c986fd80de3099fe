/** The title of a person's document, as readers and tabs show it. */
export function documentTitle(name: string | undefined): string {
  return name ? `${name} – CV` : "CV";
}
