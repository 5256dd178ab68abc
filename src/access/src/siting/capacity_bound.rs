//! An upper bound for covering with capacities, by Lagrangean relaxation.
//!
//! Every demand point i gets a price πᵢ from 0 to 1 for each of its people. Whatever is chosen, everybody who is assigned is worth
//! at most their price plus what their site gains beyond it, and a site gains most with those of the lowest prices until it is full:
//!
//! ```text
//! L(π) = Σᵢ wᵢ πᵢ + Σ existing sites' gains + the p largest gains of candidates
//! gain = max Σᵢ (1 − πᵢ) zᵢ  with  0 ≤ zᵢ ≤ wᵢ,  Σᵢ zᵢ ≤ capacity
//! ```
//!
//! Prices are whole parts of 1, so the bound is exact.

use super::assignment::Room;

/// The parts of a price of 1.
const PARTS: usize = 1_000;
/// Steps of the subgradient method.
const STEPS: usize = 150;
/// Steps without a better bound after which the steps get shorter.
const PATIENCE: usize = 8;

/// The least bound that was found on how many people all `existing` sites and `count` of the `candidates` can have.
pub(super) fn bound(
    people: &[i64],
    existing: &[Room],
    candidates: &[Room],
    count: usize,
    reached: i64,
) -> i64 {
    let mut prices = vec![0.5_f64; people.len()];
    let mut best_prices = prices.clone();
    let mut best = i128::MAX;
    let (mut size, mut waited) = (0.7, 0);
    let enough = (i128::from(reached) + 1) * PARTS as i128;
    for _ in 0..STEPS {
        let parts: Vec<usize> = prices
            .iter()
            .map(|it| (it * PARTS as f64) as usize)
            .collect();
        let mut ranked: Vec<(i64, usize)> = (0..candidates.len())
            .map(|it| (gain(people, &parts, &candidates[it]).0, it))
            .collect();
        ranked.sort_by_key(|it| (std::cmp::Reverse(it.0), it.1));
        let chosen = ranked.iter().take(count).map(|it| &candidates[it.1]);
        let mut served = vec![0_i64; people.len()];
        let priced = people.iter().zip(&parts);
        let mut now: i128 = priced.map(|(w, part)| i128::from(*w) * *part as i128).sum();
        for room in existing.iter().chain(chosen) {
            let (gain, last) = gain(people, &parts, room);
            now += i128::from(gain);
            fill(people, &parts, room, last, &mut served);
        }
        if now < best {
            best = now;
            best_prices.clone_from(&prices);
            waited = 0;
        } else {
            waited += 1;
            if waited == PATIENCE {
                (waited, size) = (0, size * 0.6);
                prices.clone_from(&best_prices);
                continue;
            }
        }
        if best < enough {
            break;
        }
        let slope = |it: usize| 1.0 - served[it] as f64 / people[it].max(1) as f64;
        let squares: f64 = (0..people.len())
            .map(|it| people[it] as f64 * slope(it) * slope(it))
            .sum();
        if squares <= 0.0 {
            break;
        }
        let gap = (now - i128::from(reached) * PARTS as i128).max(1) as f64 / PARTS as f64;
        for (number, price) in prices.iter_mut().enumerate() {
            *price = (*price - size * gap / squares * slope(number)).clamp(0.0, 1.0);
        }
    }
    i64::try_from(best / PARTS as i128).unwrap_or(i64::MAX)
}

/// What a site gains at most, in parts, and the price from which on it is full.
fn gain(people: &[i64], parts: &[usize], room: &Room) -> (i64, usize) {
    let mut at_price = vec![0_i64; PARTS + 1];
    for point in &room.points {
        at_price[parts[*point as usize]] += people[*point as usize];
    }
    let (mut free, mut total) = (room.capacity, 0_i64);
    for (price, people) in at_price.iter().enumerate() {
        let taken = free.min(*people);
        // Up to 18 billion people fit.
        total = total.saturating_add(taken.saturating_mul((PARTS - price) as i64));
        free -= taken;
        if free == 0 {
            return (total, price);
        }
    }
    (total, PARTS)
}

/// Adds the people whom a site takes for its gain, those of the price at which it is full in order.
fn fill(people: &[i64], parts: &[usize], room: &Room, last: usize, served: &mut [i64]) {
    let mut free = room.capacity;
    for is_last in [false, true] {
        for point in &room.points {
            let (point, price) = (*point as usize, parts[*point as usize]);
            if (price == last && is_last) || (price < last && !is_last) {
                let taken = free.min(people[point]);
                served[point] += taken;
                free -= taken;
            }
        }
    }
}
