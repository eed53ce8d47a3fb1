//! Rounds of the audit.

use crate::app::App;
use crate::audit;
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{About, Touchpoint};

impl App {
    /// Begins the next audit: the ticks of the one before stay in the map, and how every touchpoint stands now is kept,
    /// so that the new one can be compared with it.
    pub(super) fn begin_audit_round(&mut self) {
        let journey = self.desk.journey().clone();
        let report = audit::audit(&journey, self.desk.report.day);
        let mut about = About::clone(&journey.about);
        about.audit.round += 1;
        let round = about.audit.round;
        let stands = audit::close(&journey, &report).into_iter();
        let touchpoints = stands.filter_map(|(id, before)| {
            let it = journey.touchpoint(&id)?.touchpoint;
            Some(Edit::replace(Touchpoint {
                before: Some(before),
                ..Touchpoint::clone(it)
            }))
        });
        let edits = std::iter::once(Edit::replace(about)).chain(touchpoints);
        if self.apply(&Edit::of(edits.collect())) {
            let language = self.desk.language;
            let text = t!(language, "toast-audit-round", round = round);
            self.toasts.undoable(text, t!(language, "command-undo"));
        }
    }
}
