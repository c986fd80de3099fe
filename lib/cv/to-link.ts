const ALLOWED = new Set(["http:", "https:", "mailto:", "tel:"]);
const BARE_DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[:/?#]|$)/u;

/**
 * The target of a link as it may go into a document or page: http, https, mailto or tel, else undefined. A web address
 * typed without its scheme gets https. Everything else ("javascript:", "file:", plain words) is text only.
 */
export function toLink(text: string | undefined): string | undefined {
  const typed = text?.trim();
  if (!typed || /[\s\p{Cc}\p{Cf}]/u.test(typed)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)
    ? typed
    : BARE_DOMAIN.test(typed)
      ? `https://${typed}`
      : "";
  if (!withScheme || !URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (!ALLOWED.has(url.protocol)) return undefined;
  if (url.protocol.startsWith("http") && (!url.hostname || url.username || url.password)) return undefined;
  return url.href;
}

/** `mailto:` for an e-mail address, `tel:` for a phone number; undefined when it does not look like one. */
export function toMailLink(email: string | undefined): string | undefined {
  const typed = email?.trim() ?? "";
  return /^[^\s@<>"',;:?&=%#/\\]+@[^\s@<>"',;:?&=%#/\\]+\.[^\s@<>"',;:?&=%#/\\]+$/u.test(typed)
    ? `mailto:${typed}`
    : undefined;
}

export function toPhoneLink(phone: string | undefined): string | undefined {
  const digits = (phone ?? "").replace(/\(0\)|[\s().\u2010-\u2015/-]/g, "");
  return /^\+?\d{5,20}$/.test(digits) ? `tel:${digits}` : undefined;
}
