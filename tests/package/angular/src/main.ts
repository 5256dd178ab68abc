import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
// Types only: the script itself is copied and loaded as it is, see angular.json and index.html.
import type * as Sleutelvrij from "sleutelvrij";

@Component({
  selector: "app-page",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Sleutelvrij <output id="version">{{ version() }}</output></h1>
      <sleutelvrij-kaart [src]="src" near="52.0116,4.3571" [kinds]="kinds" (sleutelvrij-ready)="onReady($event)">
        <p>De bibliotheek is aan het Vesteplein.</p>
      </sleutelvrij-kaart>
      <output id="ready">{{ ready() }}</output>
      <output id="points">{{ points() }}</output>
      <sleutelvrij-kaart view="planner" [src]="src"></sleutelvrij-kaart>
    </main>
  `,
})
class Page {
  readonly src = "/data/delft/atlas.json";
  readonly kinds = ["library", "playground"];
  readonly version = signal("");
  readonly ready = signal(0);
  readonly points = signal(0);

  constructor() {
    void this.count();
  }

  onReady({ detail }: HTMLElementEventMap["sleutelvrij:ready"]) {
    this.ready.set(detail.places);
  }

  private async count() {
    const address = new URL("sleutelvrij/sleutelvrij.js", document.baseURI).href;
    const { Atlas, version }: typeof Sleutelvrij = await import(/* @vite-ignore */ address);
    this.version.set(version);
    const atlas = await Atlas.load({ src: this.src });
    const { minutes } = await atlas.coverage({ kinds: ["playground"] });
    this.points.set(minutes.length);
  }
}

bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
