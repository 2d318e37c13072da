//! Journeys to read from either side (section 3.2.1): along one layer, or down one phase.

use serde::Serialize;

use super::build::Reporter;
use super::document::{Item, Label, Treatment};
use crate::advice::Found;
use crate::instrument::{Instrument, ItemIx, Layer, PersonaIx, PhaseIx, Place};

/// One journey of the study: of a persona, or of all.
#[derive(Debug, Serialize)]
pub struct Atlas {
    /// Whose; all personas', if none.
    pub persona: Option<Label>,
    /// What has to be known about its sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Its phases, in order; those of all pathways that the persona takes.
    pub phases: Vec<AtlasPhase>,
}

/// A phase of a journey.
#[derive(Debug, Serialize)]
pub struct AtlasPhase {
    /// Its number in the whole journey, from 1.
    pub number: usize,
    /// The phase.
    pub phase: Label,
    /// The pathway whose step it is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pathway: Option<Label>,
    /// How much attention it gets, when the study says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attention: Option<Label>,
    /// How it is treated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment>,
    /// What is there, layer by layer.
    pub cells: Vec<Cell>,
}

/// One layer at one phase.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// The layer.
    pub layer: Label,
    /// What is there.
    pub items: Vec<Item>,
}

impl Reporter<'_> {
    /// The journey of a persona, or the one of all; only the phases and layers that are asked for.
    pub fn atlas(
        &self,
        persona: Option<PersonaIx>,
        only: Option<PhaseIx>,
        layers: &[Layer],
    ) -> Atlas {
        let instrument = self.instrument();
        let phases = (0..instrument.phases.len()).map(PhaseIx::new);
        let phases = phases
            .filter(|phase| takes(instrument, persona, *phase))
            .zip(1..)
            .filter(|(phase, _)| only.is_none_or(|only| only == *phase));
        Atlas {
            persona: persona.map(|persona| self.persona(persona)),
            remark: persona.and_then(|persona| {
                let remark = instrument.persona(persona).remark.as_ref()?;
                Some(self.text(remark).to_owned())
            }),
            phases: phases
                .map(|phase| self.atlas_phase(persona, phase, layers))
                .collect(),
        }
    }

    fn atlas_phase(
        &self,
        persona: Option<PersonaIx>,
        (phase, number): (PhaseIx, usize),
        layers: &[Layer],
    ) -> AtlasPhase {
        let instrument = self.instrument();
        let mut treatments = instrument.treatments.iter();
        let treatment = treatments
            .find(|treatment| Some(treatment.persona) == persona && treatment.phase == phase);
        AtlasPhase {
            number,
            phase: self.phase(phase),
            pathway: match instrument.phase(phase).place {
                Place::On(pathway) => Some(self.pathway(pathway)),
                Place::Before | Place::After => None,
            },
            attention: treatment.map(|treatment| self.attention(treatment.attention)),
            treatment: treatment.map(|treatment| self.treatment(treatment)),
            cells: layers
                .iter()
                .map(|layer| Cell {
                    layer: self.layer(*layer),
                    items: self.there(persona, phase, *layer),
                })
                .collect(),
        }
    }

    fn there(&self, persona: Option<PersonaIx>, phase: PhaseIx, layer: Layer) -> Vec<Item> {
        let items = self.instrument().items.iter().enumerate();
        items
            .filter(|(_, item)| item.persona == persona && item.layer == layer)
            .filter(|(_, item)| item.phases.contains(&phase))
            .map(|(at, item)| {
                self.found(&Found {
                    item,
                    ix: ItemIx::new(at),
                    personas: Vec::new(),
                    phases: item.phases.clone(),
                    actors: item.actors.clone(),
                    sections: item.sections.iter().map(String::as_str).collect(),
                    reasons: Vec::new(),
                    certain: item.certain,
                    same: Vec::new(),
                })
            })
            .collect()
    }
}

/// Whether a phase is on a journey: shared, or a step of a pathway that the persona takes.
fn takes(instrument: &Instrument, persona: Option<PersonaIx>, phase: PhaseIx) -> bool {
    let Place::On(pathway) = instrument.phase(phase).place else {
        return true;
    };
    let mut preferences = instrument.preferences.iter();
    persona.is_none()
        || preferences
            .any(|preference| Some(preference.persona) == persona && preference.pathway == pathway)
}
