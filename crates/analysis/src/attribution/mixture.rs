//! Policies that combine two scenarios: some players are set as in one, the rest as in the other.

use jigong_model::projection::Policy;
use jigong_model::scenario::Lever;

use crate::answer::Player;

/// Players that differ between two policies, in display order.
#[expect(clippy::float_cmp, reason = "unchanged choices give the same figures bit for bit")]
pub(super) fn players(from: &Policy, to: &Policy) -> Vec<Player> {
    let levers = Lever::ALL.iter().filter(|&&lever| {
        let pairs = from.years.iter().zip(&to.years);
        pairs
            .into_iter()
            .any(|(from, to)| from.of(lever).to_bits() != to.of(lever).to_bits())
    });
    let mut players: Vec<Player> = levers.map(|&lever| Player::Lever(lever)).collect();
    if from.projects != to.projects || from.capital_cost != to.capital_cost {
        players.push(Player::Projects);
    }
    let growth = |policy: &Policy| [policy.full_time_growth, policy.part_time_growth, policy.training_growth];
    if growth(from) != growth(to) {
        players.push(Player::CityGrowth);
    }
    players
}

/// Mixed policies between two policies.
#[derive(Debug)]
pub(super) struct Mixture<'a> {
    ends: [&'a Policy; 2],
    players: &'a [Player],
    subset: usize,
    now: Policy,
}

impl<'a> Mixture<'a> {
    pub(super) fn new(from: &'a Policy, to: &'a Policy, players: &'a [Player]) -> Self {
        Self {
            ends: [from, to],
            players,
            subset: 0,
            now: from.clone(),
        }
    }

    /// The policy in which the players of `subset` (a bit mask) are set as in the second policy.
    pub(super) fn of(&mut self, subset: usize) -> &Policy {
        let changed = self.subset ^ subset;
        for (at, &player) in self.players.iter().enumerate() {
            if changed >> at & 1 == 1 {
                self.move_to(player, self.ends[subset >> at & 1]);
            }
        }
        self.subset = subset;
        &self.now
    }

    fn move_to(&mut self, player: Player, end: &Policy) {
        match player {
            Player::Lever(lever) => {
                for (now, end) in self.now.years.iter_mut().zip(&end.years) {
                    *now.of_mut(lever) = end.of(lever);
                }
            }
            Player::Projects => {
                self.now.projects.clone_from(&end.projects);
                self.now.capital_cost = end.capital_cost;
            }
            Player::CityGrowth => {
                self.now.full_time_growth = end.full_time_growth;
                self.now.part_time_growth = end.part_time_growth;
                self.now.training_growth = end.training_growth;
            }
        }
    }
}
