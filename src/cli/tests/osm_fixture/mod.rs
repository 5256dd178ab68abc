//! Fixture: writes small `.osm.pbf` files, for which there is no maintained crate.

// Each test file uses a part of it.

/// Tags of an element.
pub type Tags<'t> = &'t [(&'t str, &'t str)];

/// A file in the making; elements are written in the order of nodes, ways and relations.
#[derive(Default)]
pub struct OsmFile {
    texts: Vec<String>,
    nodes: Vec<u8>,
    ways: Vec<u8>,
    relations: Vec<u8>,
}

impl OsmFile {
    /// Adds a node; `x` and `y` in degrees.
    pub fn node(&mut self, id: i64, [x, y]: [f64; 2], tags: Tags) {
        let mut node = Vec::new();
        number(&mut node, 1, zigzag(id));
        self.tags(&mut node, tags);
        let steps = |degrees: f64| zigzag((degrees * 1e7).round() as i64);
        number(&mut node, 8, steps(y));
        number(&mut node, 9, steps(x));
        bytes(&mut self.nodes, 1, &node);
    }

    /// Adds a way along these nodes.
    pub fn way(&mut self, id: i64, nodes: &[i64], tags: Tags) {
        let mut way = Vec::new();
        number(&mut way, 1, id.cast_unsigned());
        self.tags(&mut way, tags);
        packed(&mut way, 8, differences(nodes));
        bytes(&mut self.ways, 3, &way);
    }

    /// Adds a relation of ways with roles.
    pub fn relation(&mut self, id: i64, ways: &[(i64, &str)], tags: Tags) {
        let mut relation = Vec::new();
        number(&mut relation, 1, id.cast_unsigned());
        self.tags(&mut relation, tags);
        let roles: Vec<u64> = ways.iter().map(|(_, role)| self.text(role)).collect();
        packed(&mut relation, 8, roles.into_iter());
        let ids: Vec<i64> = ways.iter().map(|(way, _)| *way).collect();
        packed(&mut relation, 9, differences(&ids));
        packed(&mut relation, 10, ways.iter().map(|_| 1));
        bytes(&mut self.relations, 4, &relation);
    }

    /// The bytes of the file.
    pub fn finish(self) -> Vec<u8> {
        let mut texts = Vec::new();
        bytes(&mut texts, 1, b"");
        for text in &self.texts {
            bytes(&mut texts, 1, text.as_bytes());
        }
        let mut block = Vec::new();
        bytes(&mut block, 1, &texts);
        for group in [&self.nodes, &self.ways, &self.relations] {
            bytes(&mut block, 2, group);
        }
        let mut header = Vec::new();
        bytes(&mut header, 4, b"OsmSchema-V0.6");
        let mut file = Vec::new();
        for (kind, content) in [("OSMHeader", header), ("OSMData", block)] {
            let mut blob = Vec::new();
            bytes(&mut blob, 1, &content);
            let mut head = Vec::new();
            bytes(&mut head, 1, kind.as_bytes());
            number(&mut head, 3, blob.len() as u64);
            file.extend(u32::try_from(head.len()).unwrap().to_be_bytes());
            file.extend(head);
            file.extend(blob);
        }
        file
    }

    fn tags(&mut self, to: &mut Vec<u8>, tags: Tags) {
        let keys: Vec<u64> = tags.iter().map(|(key, _)| self.text(key)).collect();
        let values: Vec<u64> = tags.iter().map(|(_, value)| self.text(value)).collect();
        packed(to, 2, keys.into_iter());
        packed(to, 3, values.into_iter());
    }

    /// The index of a text; 0 is the empty one.
    fn text(&mut self, text: &str) -> u64 {
        let known = self.texts.iter().position(|it| it == text);
        let index = known.unwrap_or_else(|| {
            self.texts.push(text.to_owned());
            self.texts.len() - 1
        });
        index as u64 + 1
    }
}

fn varint(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

fn number(to: &mut Vec<u8>, field: u64, value: u64) {
    varint(to, field << 3);
    varint(to, value);
}

fn bytes(to: &mut Vec<u8>, field: u64, content: &[u8]) {
    varint(to, field << 3 | 2);
    varint(to, content.len() as u64);
    to.extend(content);
}

fn packed(to: &mut Vec<u8>, field: u64, numbers: impl Iterator<Item = u64>) {
    let mut content = Vec::new();
    numbers.for_each(|number| varint(&mut content, number));
    bytes(to, field, &content);
}

fn zigzag(number: i64) -> u64 {
    (number << 1 ^ number >> 63).cast_unsigned()
}

fn differences(ids: &[i64]) -> impl Iterator<Item = u64> {
    let before = std::iter::once(0).chain(ids.iter().copied());
    ids.iter()
        .zip(before)
        .map(|(id, before)| zigzag(id - before))
}
