//! The journeys of the study as JSON writes them.

use serde::Serialize;

use super::advice::{Item, Treatment};
use super::ids::Id;
use crate::instrument::{Attention, Layer, Pathway, Persona, Phase};

/// One journey of the study: of a persona, or of all.
#[derive(Clone, Debug, Serialize)]
pub struct AtlasResult<'a> {
    /// Whose; all personas', if none.
    pub persona: Option<Id<'a, Persona>>,
    /// What has to be known about its sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<&'a str>,
    /// Its phases, in order; those of all pathways that the persona takes.
    pub phases: Vec<AtlasPhaseResult<'a>>,
}

/// A phase of a journey.
#[derive(Clone, Debug, Serialize)]
pub struct AtlasPhaseResult<'a> {
    /// Its number in the whole journey, from 1.
    pub number: usize,
    /// The phase.
    pub phase: Id<'a, Phase>,
    /// The pathway whose step it is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pathway: Option<Id<'a, Pathway>>,
    /// How much attention it gets, when the study says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attention: Option<Attention>,
    /// How it is treated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment<'a>>,
    /// What is there, layer by layer.
    pub cells: Vec<CellResult<'a>>,
}

/// One layer at one phase.
#[derive(Clone, Debug, Serialize)]
pub struct CellResult<'a> {
    /// The layer.
    pub layer: Layer,
    /// What is there.
    pub items: Vec<Item<'a>>,
}
