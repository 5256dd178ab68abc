//! Assignment of people to sites with limited room: a maximum flow (Ford and Fulkerson 1956), kept while sites are added.

use std::collections::VecDeque;

/// A site with room for a number of people. It serves only those at its demand points.
#[derive(Clone, Debug)]
pub(super) struct Room {
    /// Demand points within the limit, in ascending order, each once.
    pub points: Vec<u32>,
    /// Millionths of people.
    pub capacity: i64,
}

/// As many people as possible assigned to some sites. The people of a demand point may go to several.
#[derive(Clone, Debug)]
pub(super) struct Assignment {
    /// By demand point the people who are not assigned.
    left: Vec<i64>,
    /// By demand point the sites that have any of its people, with how many.
    at_point: Vec<Vec<(u32, i64)>>,
    /// The sites that were added.
    sites: Vec<Room>,
    /// How many people are assigned.
    pub total: i64,
}

impl Assignment {
    /// Nobody is assigned, as there is no site.
    pub fn new(people: &[i64]) -> Self {
        Self {
            left: people.to_vec(),
            at_point: vec![Vec::new(); people.len()],
            sites: Vec::new(),
            total: 0,
        }
    }

    /// The most that a site can add, without computing it.
    pub fn at_most(room: &Room, people: &[i64]) -> i64 {
        let reached: i64 = room.points.iter().map(|it| people[*it as usize]).sum();
        reached.min(room.capacity)
    }

    /// What a site would add.
    pub fn more(&self, room: &Room) -> i64 {
        let near = Self::at_most(room, &self.left);
        if near == room.capacity {
            return near;
        }
        self.clone().add(room.clone())
    }

    /// Adds a site and returns how many more people are assigned.
    pub fn add(&mut self, room: Room) -> i64 {
        let site = self.sites.len() as u32;
        let before = self.total;
        let mut free = room.capacity;
        for point in &room.points {
            let people = free.min(self.left[*point as usize]);
            self.give(site, *point, people);
            free -= people;
        }
        self.sites.push(room);
        while free > 0 {
            match self.augment(site, free) {
                0 => break,
                people => free -= people,
            }
        }
        self.total - before
    }

    /// People of a point who are not assigned go to a site.
    fn give(&mut self, site: u32, point: u32, people: i64) {
        self.left[point as usize] -= people;
        self.total += people;
        self.move_to(site, point, people);
    }

    /// Changes how many people of a point a site has.
    fn move_to(&mut self, site: u32, point: u32, people: i64) {
        let here = &mut self.at_point[point as usize];
        match here.iter_mut().find(|it| it.0 == site) {
            Some(own) => own.1 += people,
            None => here.push((site, people)),
        }
        here.retain(|it| it.1 > 0);
    }

    /// Assigns more people along one path: the site takes over people of another one, which takes over people of a third, until one
    /// has room for people who are not assigned. Returns how many; 0 if there is no such path.
    fn augment(&mut self, site: u32, free: i64) -> i64 {
        // For each site the point and the site that it is reached from.
        let mut from: Vec<Option<(u32, u32)>> = vec![None; self.sites.len()];
        let mut seen = vec![false; self.left.len()];
        let mut queue = VecDeque::from([site]);
        let mut end = None;
        'search: while let Some(here) = queue.pop_front() {
            for point in &self.sites[here as usize].points {
                if std::mem::replace(&mut seen[*point as usize], true) {
                    continue;
                }
                if self.left[*point as usize] > 0 {
                    end = Some((*point, here));
                    break 'search;
                }
                for (other, _) in &self.at_point[*point as usize] {
                    if *other != site && from[*other as usize].is_none() {
                        from[*other as usize] = Some((*point, here));
                        queue.push_back(*other);
                    }
                }
            }
        }
        let Some((last, mut here)) = end else {
            return 0;
        };
        let mut path = Vec::new();
        let mut people = free.min(self.left[last as usize]);
        let last_site = here;
        while let Some((point, before)) = from[here as usize] {
            let mut own = self.at_point[point as usize].iter();
            people = people.min(own.find(|it| it.0 == here).map_or(0, |it| it.1));
            path.push((point, here, before));
            here = before;
        }
        self.give(last_site, last, people);
        for (point, of, to) in path {
            self.move_to(of, point, -people);
            self.move_to(to, point, people);
        }
        people
    }
}
