//! Journeys to read from either side (section 3.2.1): along one layer, or down one phase.

use super::Reporter;
use super::result::{AtlasPhaseResult, AtlasResult, CellResult, Id, Item};
use crate::advice::Found;
use crate::instrument::{Instrument, ItemIx, Layer, PersonaIx, PhaseIx, Place};

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

    fn there(&self, persona: Option<PersonaIx>, phase: PhaseIx, layer: Layer) -> Vec<Item<'a>> {
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
