//! Actions for the attributes of the element, and for faults.

use crate::state::{Here, How, MINUTES, State};
use atlas::KindIndex;
use browser::fault::Fault;
use std::sync::Arc;

impl State {
    /// Limits the element to some kinds; `None` for all of them.
    pub fn offer_kinds(self, kinds: Option<Vec<KindIndex>>) {
        self.ask(|signals| {
            signals.offered_kinds.set(kinds);
            signals.chosen_kinds.set(Vec::new());
        });
    }

    /// Sets the location of the attribute `near`; `None` clears it.
    pub fn set_page_here(self, here: Option<Here>) {
        let before = self.store().signals.here.get_untracked();
        self.write(|signals| signals.page_here.set(here));
        match here {
            Some(here) => self.arrive(here),
            None if before.is_some_and(|here| here.how == How::Page) => self.forget_location(),
            None => {}
        }
    }

    /// Shows isochrones of these minutes, in ascending order; `None` hides them.
    pub fn set_page_isochrones(self, minutes: Option<Vec<u32>>) {
        self.write(|signals| {
            signals.shows_isochrones.set(minutes.is_some());
            signals.page_isochrones.set(minutes.is_some());
            let minutes = minutes.unwrap_or_else(|| MINUTES.to_vec());
            signals.isochrone_minutes.set(minutes);
        });
    }

    /// Sets the address for reports of wrong data.
    pub fn set_report_address(self, address: Option<String>) {
        self.write(|signals| signals.report_address.set(address));
    }

    /// Sets the parameter of the page's address that holds the question.
    pub fn set_link_parameter(self, name: Option<String>) {
        self.set_fault_of_link(None);
        self.write(|signals| signals.link_parameter.set(name));
    }

    /// Adds a fault.
    pub fn add_fault(self, fault: Arc<Fault>) {
        self.change_faults(|faults| faults.push(fault));
    }

    /// Replaces the faults of a file; `None` clears them.
    pub fn set_fault_of_file(self, file: &str, fault: Option<Arc<Fault>>) {
        self.change_faults(|faults| {
            faults.retain(|it| it.file() != file);
            faults.extend(fault);
        });
    }

    /// Replaces the fault of the permalink in the parameter of this name; `None` clears it.
    pub fn set_fault_of_link(self, name: Option<String>) {
        self.change_faults(|faults| {
            faults.retain(|it| !matches!(**it, Fault::Link(_)));
            faults.extend(name.map(|name| Arc::new(Fault::Link(name))));
        });
    }

    fn change_faults(self, change: impl FnOnce(&mut Vec<Arc<Fault>>)) {
        self.write(|signals| {
            let mut faults = signals.faults.get_untracked();
            change(&mut faults);
            signals.faults.set(faults);
        });
    }
}
