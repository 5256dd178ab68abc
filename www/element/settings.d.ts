/** The settings of the element: its attributes, and what its properties take. Null and undefined remove an attribute. */
export interface SleutelvrijSettings {
  /** Address of an `atlas.json`, relative to the page. */
  src?: string | URL | null;
  /** Address of a GeoJSON FeatureCollection of neighbourhoods, relative to the page. */
  neighbourhoods?: string | URL | null;
  /** Address of a GeoJSON FeatureCollection of places, relative to the page. */
  places?: string | URL | null;
  /** Address of a `streets.bin`, relative to the page. */
  streets?: string | URL | null;
  /**
   * Ids of the taxonomy: the element offers only these. A string has spaces or commas between them; an empty list counts as
   * absent.
   */
  kinds?: string | readonly string[] | null;
  /** The visitor's location until they choose another one, degrees: `LAT,LON` or an object. */
  near?: string | { lat: number; lon: number } | null;
  /** What is shown; `resident` without it. */
  view?: "resident" | "planner" | null;
  /** Up to three numbers of minutes, 1..60: the map shows from the start how far one can walk in them. */
  minutes?: string | number | readonly number[] | null;
  /** Where "this is not right" leads: an `https:` or `mailto:` address with `{id}` and `{name}` of the place. */
  report?: string | null;
  /** Planned, without effect today. */
  basemap?: string | null;
  /**
   * A name: the page's address holds the question, with `#NAME` in the fragment, which no server sees, with `NAME` in the
   * query.
   */
  link?: string | null;
  /** A number from 1 to 6, 2 without it: the level at which the headings begin. */
  headingLevel?: string | number | null;
  /** Of the planner's desk: the mail address to which a gap is passed on. */
  signal?: string | null;
}

/**
 * The settings as properties of the element, which reflect its attributes: each reads as the attribute, a string or null. Properties
 * that were set before the element was defined count too. `lang` is a property of every element.
 */
export interface SleutelvrijProperties {
  get src(): string | null;
  set src(value: SleutelvrijSettings["src"]);
  get neighbourhoods(): string | null;
  set neighbourhoods(value: SleutelvrijSettings["neighbourhoods"]);
  get places(): string | null;
  set places(value: SleutelvrijSettings["places"]);
  get streets(): string | null;
  set streets(value: SleutelvrijSettings["streets"]);
  get kinds(): string | null;
  set kinds(value: SleutelvrijSettings["kinds"]);
  get near(): string | null;
  set near(value: SleutelvrijSettings["near"]);
  get view(): string | null;
  set view(value: SleutelvrijSettings["view"]);
  get minutes(): string | null;
  set minutes(value: SleutelvrijSettings["minutes"]);
  get report(): string | null;
  set report(value: SleutelvrijSettings["report"]);
  get basemap(): string | null;
  set basemap(value: SleutelvrijSettings["basemap"]);
  get link(): string | null;
  set link(value: SleutelvrijSettings["link"]);
  get headingLevel(): string | null;
  set headingLevel(value: SleutelvrijSettings["headingLevel"]);
  get signal(): string | null;
  set signal(value: SleutelvrijSettings["signal"]);
}
