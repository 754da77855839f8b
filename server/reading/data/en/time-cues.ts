/**
 * English words that tell what was from what is to come.
 */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

export const timeCues = {
  future:
    set(`predicted forecast will ll shall could would may might must should can plans planned plan planning scheduled expected due set
    upcoming forthcoming coming tomorrow proposed intends intend intended hopes hope hoping ahead deadline await awaiting
    wait threatened threaten threatens poised expects meets faces returns travels hosts heads expires goes kicks ends begins starts opens closes runs resumes`),
  past: set(`was were had did has have said told saw went came took made gave found got began met left fell rose won lost
    died killed spoke wrote held led kept felt heard became brought thought stood set-off shot struck hit broke ran flew
    drove sold bought paid cut grew drew swept sank wed fought taught caught previously earlier ago`),
  infinitives: set(
    'be take go start begin happen meet walk strike hold face open close resume return leave give appear have vote',
  ),
  /** What is reckoned by financial years. */
  money:
    set(`pay wage wages salary salaries budget budgets funding settlement settlements tax taxes spending profit profits
    results accounts revenue revenues turnover fees allocation grant grants allowance accounting losses deficit award awards`),
  was: set('was were had been'),
  present: set('is are be being am not'),
  /** Words in -ed that tell nothing. */
  neither: set(
    'need indeed speed exceed proceed united based unscheduled hundred breed limited listed aged naked wicked',
  ),
} as const;
