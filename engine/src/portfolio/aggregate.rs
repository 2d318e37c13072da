//! The counts.

use std::collections::{BTreeMap, BTreeSet};

use super::outliers::Outliers;
use crate::instrument::ItemIx;

/// How many organisations a group must have before it says nothing about one of them.
pub const LEAST: usize = 5;

/// Counts over many trainings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aggregate {
    /// How many dossiers or records there are.
    pub dossiers: u64,
    /// All trainings.
    pub whole: Group,
    /// The trainings by what was answered to each question that divides portfolios: a group an option, and one without an answer.
    pub groups: Vec<Vec<Group>>,
    /// How many trainings name each option of the decisive question.
    pub goals: Vec<u64>,
    /// How many trainings each pathway is suggested for first.
    pub pathways: Vec<u64>,
    /// How many trainings leave each question open.
    pub open: Vec<u64>,
    /// The thresholds on their routes that a fitting persona meets or the situation makes pressing, not those of everybody; of those
    /// that say the same, the first.
    pub thresholds: BTreeMap<ItemIx, Hindrance>,
    /// The trainings about which it was asked which thresholds are recognised.
    pub asked: Group,
    /// Those of them where one is; of thresholds that say the same, the first.
    pub recognised: BTreeMap<ItemIx, Group>,
    /// The same of opportunities: for how many trainings there is each.
    pub opportunities: BTreeMap<ItemIx, u64>,
    /// Trainings that several personas fit, the closest first.
    pub mixed: Outliers,
    /// Trainings that one persona fits, by persona, the clearest first.
    pub clear: Vec<Outliers>,
}

/// Trainings that have something in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// How many.
    pub trainings: u64,
    /// The first [`LEAST`] organisations that they belong to.
    organisations: BTreeSet<String>,
    /// By verdict, in the order of [`Verdict`](crate::scoring::Verdict).
    pub verdicts: [u64; 4],
    /// By the persona that fits best, those for which none is named in none.
    pub first: Vec<u64>,
    /// By persona that fits, first or not.
    pub fits: Vec<u64>,
    /// The sums of the matches of those for which a persona is named, by persona, in hundredths of a percent.
    pub matches: Vec<u64>,
}

/// How often a threshold stands in the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hindrance {
    /// For how many trainings.
    pub trainings: u64,
    /// For how many of them the situation makes it more pressing.
    pub pressing: u64,
    /// For how many of them somebody can do something about it, by who.
    pub actors: Vec<u64>,
}

impl Aggregate {
    /// Adds the counts of later records.
    pub fn add(&mut self, later: &Self) {
        self.dossiers += later.dossiers;
        self.whole.add(&later.whole);
        self.groups
            .resize_with(later.groups.len().max(self.groups.len()), Vec::new);
        for (mine, theirs) in self.groups.iter_mut().zip(&later.groups) {
            mine.resize_with(theirs.len().max(mine.len()), Group::default);
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                mine.add(theirs);
            }
        }
        add(&mut self.goals, &later.goals);
        add(&mut self.pathways, &later.pathways);
        add(&mut self.open, &later.open);
        for (item, theirs) in &later.thresholds {
            let mine = self.thresholds.entry(*item).or_default();
            mine.trainings += theirs.trainings;
            mine.pressing += theirs.pressing;
            add(&mut mine.actors, &theirs.actors);
        }
        self.asked.add(&later.asked);
        for (item, theirs) in &later.recognised {
            self.recognised.entry(*item).or_default().add(theirs);
        }
        for (item, trainings) in &later.opportunities {
            *self.opportunities.entry(*item).or_default() += trainings;
        }
        self.mixed.add(&later.mixed);
        self.clear
            .resize_with(later.clear.len().max(self.clear.len()), Outliers::default);
        for (mine, theirs) in self.clear.iter_mut().zip(&later.clear) {
            mine.add(theirs);
        }
    }
}

impl Group {
    /// For how many of its trainings a persona is named.
    pub fn named(&self) -> u64 {
        self.first.iter().sum()
    }

    /// How many organisations it has, as far as [`LEAST`].
    pub fn organisations(&self) -> usize {
        self.organisations.len()
    }

    /// Adds a training of an organisation of which nothing else is counted.
    pub(super) fn one_of(&mut self, organisation: Option<&str>) {
        self.trainings += 1;
        self.of(organisation);
    }

    /// Notes to which organisation one of its trainings belongs, if that is known.
    pub(super) fn of(&mut self, organisation: Option<&str>) {
        let Some(organisation) = organisation.filter(|_| self.organisations.len() < LEAST) else {
            return;
        };
        if !self.organisations.contains(organisation) {
            self.organisations.insert(organisation.to_owned());
        }
    }

    /// Adds the trainings of another group.
    pub fn add(&mut self, other: &Self) {
        self.trainings += other.trainings;
        other
            .organisations
            .iter()
            .for_each(|name| self.of(Some(name)));
        for (mine, theirs) in self.verdicts.iter_mut().zip(other.verdicts) {
            *mine += theirs;
        }
        add(&mut self.first, &other.first);
        add(&mut self.fits, &other.fits);
        add(&mut self.matches, &other.matches);
    }
}

/// Adds counts to counts.
fn add(mine: &mut Vec<u64>, theirs: &[u64]) {
    mine.resize(theirs.len().max(mine.len()), 0);
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        *mine += theirs;
    }
}
