/**
 * English words that begin or end with an apostrophe for letters left out, so that the apostrophe is no quotation mark.
 */

/** Behind an apostrophe: 'tis, 'em, 'cause. Words that are common without it ("bout", "phone") stand here only if rare in quotes. */
export const elisions: ReadonlySet<string> = new Set(
  `tis Tis tisn Tisn twasn Twasn twas Twas twere Twere twill Twill twould Twould em Em til Til till cause Cause cos Cos coz Coz cuz Cuz bout Bout
  round Round neath gainst ere tude nother nuff Nuff ave Ave ad im Im im is er ow Ow ello Ello allo Allo sup Sup kay zat
  appen Appen eck Eck ole phwoar shrooms hood burbs tho fro shun pon mongst scuse Scuse fraid Fraid nam Nam tec flu phone
  cello bus rents za zine sblood zounds y s ve re ll d t m`
    .split(/\s+/)
    .filter(Boolean),
);

/** Before an apostrophe: o' the north, an' all, ol' man. */
export const trailingElisions: ReadonlySet<string> = new Set(
  `o O an An ol Ol th Th wi Wi d t T lil Lil mo Mo fo thro tho altho lo nothin Nothin somethin Somethin po spec n N`
    .split(/\s+/)
    .filter(Boolean),
);
