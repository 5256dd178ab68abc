//! From raw municipal data to an atlas: the library of the command `sleutelvrij`.
//!
//! [`prepare::prepare`] makes an atlas of raw files and a recipe; [`commands::check::check`] says what is wrong with one.
//! The same input gives the same bytes: no clock, no chance, nothing in the order of a hash.
//!
//! # A recipe
//! `data/NAME/recipe.toml` says everything that differs from one atlas to the next. What it does not know, it refuses,
//! with the line. The taxonomy is `data/taxonomy.json`; the atlas is written beside the recipe.
//!
//! ```toml
//! name = "dorp"
//! title = { nl = "Dorp", en = "Village" }   # for a reader, by language
//! country = "NL"                            # ISO 3166-1
//! language = "nl"                           # BCP 47, of names, addresses and streets; left out where they are in several
//! report = "https://dorp.example/melden?plek={id}"   # optional: where to tell what is not right; {id} and {name} of the place
//! timezone = "Europe/Amsterdam"             # IANA
//! date = "2024-10-02"                       # of the newest source
//! raw = "../../../shared/raw"               # where the raw files are, from here; `--raw` goes before it
//! margin = 500.0                            # metres around the neighbourhoods in which places are kept; else 0
//!
//! [gaps]                                    # what the atlas does not know, a sentence each
//! nl = ["Winkels staan er niet in."]
//! en = ["Shops are not in it."]
//!
//! [[sources]]                               # as many as there are; all of it goes into atlas.json
//! id = "bgt"
//! title = "Basisregistratie Grootschalige Topografie"
//! publisher = "Kadaster"
//! licence = "CC-BY-4.0"                     # SPDX, or the publisher's words
//! licence_url = "https://creativecommons.org/licenses/by/4.0/"   # optional, as are url and date
//! credit = "BGT, Kadaster"                  # the words that the licence asks for
//!
//! [neighbourhoods]
//! source = "bgt"
//! file = "dorp/buurten.gpkg"                # .osm.pbf, .geojson, .json, .gpkg or .csv
//! reading = { crs = "EPSG:28992" }          # optional; also `layer` of a GeoPackage
//! where = "gemeentecode=GM0233"             # optional: a pattern, see below
//! leave_out = [{ when = "naam=Elders", reason = "another municipality" }]   # optional, counted
//! tolerance = 2.0                           # how far a simplified border may be off, in metres
//! not_published = [-99999999, -99997]       # numbers that mean "not published": unknown, never zero
//!
//! [neighbourhoods.fields]                   # which field is what; only `id` and `name` must be there
//! id = "buurtcode"
//! name = "buurtnaam"
//! municipality = "gemeentenaam"             # also `district`
//! water = "water=JA"                        # a pattern: only water here
//! residents = ["mannen", "vrouwen"]         # one field, or several to add up; also households, age_0_15,
//!                                           # age_15_25, age_25_45, age_45_65, age_65_plus
//!
//! [neighbourhoods.districts]                # names of districts by the beginning of an id, where there are only codes
//! BU0233 = "Dorp"
//! [neighbourhoods.names]                    # names by id, of neighbourhoods that have none
//! BU02339997 = "Meer"
//!
//! [[places]]                                # one for each file
//! source = "bgt"
//! file = "dorp/straatmeubilair.gpkg"
//! id = "bgt:{identificatie}"                # fields in braces; {@row} is the number of the row, from 1;
//!                                           # {@type} and {@id} those of OpenStreetMap's elements
//! codes = { field = "bgtplustype", prefix = "bgt:", strip = "niet-bgt:" }   # kinds by the taxonomy's `codes`
//! leave_out = [{ when = "status=plan", reason = "planned, not there yet" }]
//!
//! [[places]]
//! source = "bgt"
//! file = "dorp/lijst.csv"
//! reading = { x = "X", y = "Y", crs = "EPSG:28992", delimiter = ";" }       # a CSV file's columns
//! id = "dorp:lijst/{@row}"
//! kinds = [{ when = "Sport~zwemmen", kind = "swimming_pool" }, { kind = "sports_centre" }]   # the first that fits
//! fields = { name = "Naam", address = "Adres" }
//!
//! [[places]]
//! source = "bgt"
//! file = "dorp/dorp.osm.pbf"
//! id = "osm:{@type}/{@id}"
//! tags = true                               # the fields are OpenStreetMap's tags: kinds by the taxonomy's `osm`,
//!                                           # names, hours, addresses and key status by their tags
//!
//! [[gather]]                                # pieces of a kind that stand together are one place
//! kind = "playground"
//! metres = 25.0
//!
//! [streets]                                 # optional: without it distances are in a straight line
//! source = "bgt"
//! file = "dorp/dorp.osm.pbf"                # or lines, in GeoJSON or a GeoPackage
//! margin = 1000.0                           # metres around the neighbourhoods in which streets are kept; 1000 if not said
//! cycleways = true                          # whether people walk on cycleways that do not say so; else not
//!
//! [people]                                  # optional: where people live
//! source = "bgt"
//! file = "dorp/vierkanten.gpkg"
//! unit = "residents"                        # or "addresses": OpenStreetMap's, one for each house number, without `fields`
//! not_published = [-99997]
//! fields = { residents = ["inwoners"], age_65_plus = ["ouderen"] }          # also age_0_15; several are added up
//!
//! [addresses]                               # optional: streets and house numbers, for who types where they are
//! source = "bgt"
//! file = "dorp/adressen.csv"                # optional: without it only the names of the streets
//! reading = { x = "X", y = "Y", crs = "EPSG:28992" }
//! fields = { street = "straat", number = ["huisnummer", "huisletter"], town = "woonplaats" }  # without: `addr:` tags
//! ```
//!
//! A pattern is one or more conditions joined by ` + `: `a=b` (also in a list `x;b`), `a=b|c`, `a=*` (there is one),
//! `a!=b`, `a!=*`, `a~text` (the text stands in it, in capitals or not) and `a!~text`.
//!
//! # What becomes of a feature
//! It is left out and counted when the recipe says so, when it is of no kind in the taxonomy, when it is private, when
//! it has no position, or when it lies outside the area. What remains is gathered where the recipe asks for it, and one
//! place that is there twice becomes one. Borders are simplified on the arcs that neighbours share.
//!
//! # What becomes of a street
//! Who may walk where goes by the tags of OpenStreetMap, in a file of `.osm.pbf` as in one of plain lines: the rules are
//! a table in `walkway.rs`, each with its page of the OpenStreetMap wiki. What is private is left out and counted. A
//! motorway, and a road that feet must leave, is drawn and not walked. A line of which the file does not say what it is
//! is taken as walkable, and counted. In a street with a tramway people walk, as on a track that a stream runs along;
//! what is a railway or running water and nothing else is only drawn.
//!
//! Of an `.osm.pbf` two ways meet where they share a node, so a bridge does not meet what it passes over. A node that is
//! a locked or private gate cuts its way; a stile only stops wheels (`barrier.rs`). A square is walked along its edge.
//! Water, green, railways and streams come along, only to be drawn (`ground.rs`); and a place without an address is
//! `near` the nearest street that has a name, at most 100 m away, with the number of the nearest house in that street
//! if it is at most 60 m away. Of plain lines two meet where they share a point, to the millimetre.
//!
//! Islands of the network stay in. How many there are, and how much of all length the largest part has, stands in the
//! run's table.
//!
//! # Where a part comes from
//! In `atlas.json` a binary part (`streets`, `people`, `addresses`) names its `source` by the id that it has in `sources`, as in
//! `"source": "bgt"`. [`commands::check::check`] finds a part whose source is not among them. Places name theirs one by one.
//!
//! # What becomes of people
//! A square counts where its middle is, an address where its house is; outside the neighbourhoods none does. A number
//! that is not published stays unknown, and is no zero. The same street and number within 100 m are one address.
//!
//! # What becomes of an address
//! Those in the neighbourhoods are kept, each once. A street is one for each name and town; of several towns it is several
//! streets. Streets that have a name and no houses come from the network: pieces within 1 km of each other are one.

mod addresses;
pub mod commands;
pub mod error;
mod formats;
pub mod geometry;
mod neighbourhoods;
mod network;
mod osm;
pub mod output;
mod places;
pub mod progress;
mod recipe;
