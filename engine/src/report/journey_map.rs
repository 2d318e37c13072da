//! Journeys to read from either side (section 3.2.1): along one layer, or down one phase.

use super::build::Reporter;
use super::document::{Item, Label, Treatment};
use super::result::{self, AtlasPhaseResult, AtlasResult, CellResult, Id};
use crate::advice::Found;
use crate::instrument::{Instrument, ItemIx, Layer, PersonaIx, PhaseIx, Place};

/// One journey of the study, as pages show it.
#[derive(Debug)]
pub struct JourneyMap {
    /// Whose; all personas', if none.
    pub persona: Option<Label>,
    /// What has to be known about its sources.
    pub remark: Option<String>,
    /// Its phases, in order; those of all pathways that the persona takes.
    pub phases: Vec<JourneyMapPhase>,
}

/// A phase of a journey.
#[derive(Debug)]
pub struct JourneyMapPhase {
    /// Its number in the whole journey, from 1.
    pub number: usize,
    /// The phase.
    pub phase: Label,
    /// The pathway whose step it is, if it is one.
    pub pathway: Option<Label>,
    /// How much attention it gets, when the study says so.
    pub attention: Option<Label>,
    /// How it is treated.
    pub treatment: Option<Treatment>,
    /// What is there, layer by layer.
    pub cells: Vec<Cell>,
}

/// One layer at one phase.
#[derive(Debug)]
pub struct Cell {
    /// The layer.
    pub layer: Label,
    /// What is there.
    pub items: Vec<Item>,
}

impl<'a> Reporter<'a> {
    /// The journey of a persona, or the one of all; only the phases and layers that are asked for.
    pub fn atlas_result(
        &self,
        persona: Option<PersonaIx>,
        only: Option<PhaseIx>,
        layers: &[Layer],
    ) -> AtlasResult<'a> {
        let instrument = self.instrument;
        let phases = (0..instrument.phases.len()).map(PhaseIx::new);
        let phases = phases
            .filter(|phase| takes(instrument, persona, *phase))
            .zip(1..)
            .filter(|(phase, _)| only.is_none_or(|only| only == *phase));
        let persona_data = persona.map(|persona| instrument.persona(persona));
        AtlasResult {
            persona: persona_data.map(Id),
            remark: persona_data.and_then(|persona| Some(self.text(persona.remark.as_ref()?))),
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
    ) -> AtlasPhaseResult<'a> {
        let instrument = self.instrument;
        let mut treatments = instrument.treatments.iter();
        let treatment = treatments
            .find(|treatment| Some(treatment.persona) == persona && treatment.phase == phase);
        AtlasPhaseResult {
            number,
            phase: Id(instrument.phase(phase)),
            pathway: match instrument.phase(phase).place {
                Place::On(pathway) => Some(Id(&instrument.pathways[pathway.get()])),
                Place::Before | Place::After => None,
            },
            attention: treatment.map(|treatment| treatment.attention),
            treatment: treatment.map(|treatment| self.treatment_result(treatment)),
            cells: layers
                .iter()
                .map(|layer| CellResult {
                    layer: *layer,
                    items: self.there(persona, phase, *layer),
                })
                .collect(),
        }
    }

    fn there(
        &self,
        persona: Option<PersonaIx>,
        phase: PhaseIx,
        layer: Layer,
    ) -> Vec<result::Item<'a>> {
        let items = self.instrument.items.iter().enumerate();
        items
            .filter(|(_, item)| item.persona == persona && item.layer == layer)
            .filter(|(_, item)| item.phases.contains(&phase))
            .map(|(at, item)| {
                self.item(&Found {
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

    /// A journey as pages show it.
    pub fn atlas(&self, result: &AtlasResult<'_>) -> JourneyMap {
        let phases = result.phases.iter();
        let phases = phases.map(|phase| JourneyMapPhase {
            number: phase.number,
            phase: self.named(phase.phase),
            pathway: phase.pathway.map(|pathway| self.named(pathway)),
            attention: phase.attention.map(|attention| self.attention(attention)),
            treatment: phase
                .treatment
                .as_ref()
                .map(|treatment| self.shown_treatment(treatment)),
            cells: phase
                .cells
                .iter()
                .map(|cell| Cell {
                    layer: self.layer(cell.layer),
                    items: self.shown_items(&cell.items),
                })
                .collect(),
        });
        JourneyMap {
            persona: result.persona.map(|persona| self.named(persona)),
            remark: result.remark.map(str::to_owned),
            phases: phases.collect(),
        }
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
