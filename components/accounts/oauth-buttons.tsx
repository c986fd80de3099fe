"use client";
import { buttonStyles } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

export interface OauthProvider {
  /** google, github */
  id: string;
  name: string;
}
export interface OauthButtonsProps {
  /** only what is configured; nothing is shown without any */
  providers: readonly OauthProvider[];
  onProvider: (providerId: string) => void | Promise<void>;
  disabled?: boolean;
}

const MARKS: Record<string, string> = {
  google:
    "M21.6 12.2c0-.7-.1-1.3-.2-1.9H12v3.7h5.4a4.6 4.6 0 0 1-2 3v2.5h3.2c1.9-1.7 3-4.3 3-7.3M12 22c2.7 0 5-.9 6.600-2.400l-3.200-2.500c-.9.600-2 1-3.400 1-2.600 0-4.800-1.800-5.600-4.100H3.100v2.600A10 10 0 0 0 12 22m-5.600-8a6 6 0 0 1 0-4V7.400H3.100a10 10 0 0 0 0 9zM12 5.900c1.500 0 2.800.5 3.800 1.500l2.900-2.900A10 10 0 0 0 3.100 7.400L6.400 10c.8-2.400 3-4.100 5.600-4.100",
  github:
    "M12 2a10 10 0 0 0-3.200 19.500c.5.100.7-.2.7-.5v-1.700c-2.800.6-3.400-1.300-3.400-1.300-.4-1.200-1.100-1.500-1.100-1.500-.9-.6.1-.6.1-.6 1 .1 1.500 1 1.500 1 .9 1.600 2.400 1.100 3 .9.1-.7.300-1.100.600-1.400-2.200-.300-4.600-1.100-4.600-5 0-1.100.400-2 1-2.700-.100-.300-.400-1.300.100-2.700 0 0 .8-.300 2.800 1a9.600 9.600 0 0 1 5 0c1.900-1.300 2.700-1 2.700-1 .600 1.400.200 2.400.100 2.700.7.700 1 1.600 1 2.700 0 3.900-2.300 4.700-4.600 5 .4.300.700.9.700 1.900V21c0 .300.200.600.700.500A10 10 0 0 0 12 2",
};

/** Sign-in with an account elsewhere. */
export function OauthButtons({ providers, onProvider, disabled }: OauthButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div>
      <div className="grid gap-2">
        {providers.map((provider) => (
          <button
            key={provider.id}
            type="button"
            disabled={disabled}
            onClick={() => void onProvider(provider.id)}
            className={classNames(buttonStyles({ variant: "secondary" }), "w-full")}
          >
            {MARKS[provider.id] && (
              <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
                <path d={MARKS[provider.id]} />
              </svg>
            )}
            Continue with {provider.name}
          </button>
        ))}
      </div>
      <p className="my-5 flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
    </div>
  );
}
