//! The health score, where a map asks for it: the map's own at a glance, its parts and the formula unfolded.

use egui::{Align2, Sense, Ui, Vec2, WidgetInfo};

use crate::app::panels::inspector::pane::{Pane, widget_id};
use crate::app::panels::inspector::parts::{caption, fold, hairline, subtitle};
use crate::app::style::{BODY, SMALL, color32, regular, semibold};
use crate::audit::{Health, HealthReport};
use crate::i18n::{Language, t};
use crate::model::ObjectId;

pub(super) fn health_ui(ui: &mut Ui, pane: &mut Pane<'_>, health: &HealthReport) {
    let language = pane.language();
    let theme = pane.theme();
    let title = t!(language, "audit-health");
    let section = widget_id(&ObjectId::Journey, "health");
    fold(
        ui,
        pane,
        section,
        &title,
        &score(language, health.map),
        |ui, pane| {
            caption(ui, theme, &basis(language, health.map));
            caption(ui, theme, &t!(language, "audit-health-formula"));
            let journey = pane.journey();
            let stages = journey.stages.iter().map(|s| s.name.as_str());
            let owner = |id| journey.owner(id).map_or("", |o| o.name.as_str());
            let owners = health.owners.iter().map(|(id, health)| (owner(id), health));
            subtitle(ui, theme, &t!(language, "audit-health-stages"));
            for (name, health) in stages.zip(&health.stages) {
                row_ui(ui, pane, name, *health);
            }
            if health.owners.is_empty() {
                return;
            }
            subtitle(ui, theme, &t!(language, "audit-health-owners"));
            for (name, health) in owners {
                row_ui(ui, pane, name, *health);
            }
        },
    );
    hairline(ui, theme);
    ui.add_space(6.0);
}

/// A stage or an owner, its score, and how much of it is known.
fn row_ui(ui: &mut Ui, pane: &Pane<'_>, name: &str, health: Health) {
    const SCORE: f32 = 44.0;
    const KNOWN: f32 = 68.0;
    let language = pane.language();
    let w = &pane.theme().window;
    let size = Vec2::new(ui.available_width(), 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let score = score(language, health);
    let known = t!(
        language,
        "audit-health-known",
        known = health.known,
        all = health.all
    );
    let told = format!("{name}: {score}, {}", basis(language, health));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &told));
    let painter = ui.painter();
    let (ink, soft) = (color32(w.text), color32(w.text_soft));
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), regular(BODY), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - SCORE - KNOWN - 8.0);
    let galley = painter.layout_job(job);
    let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
    let at = rect.right_center() - Vec2::new(SCORE, 0.0);
    painter.text(at, Align2::RIGHT_CENTER, known, regular(SMALL), soft);
    painter.text(
        rect.right_center(),
        Align2::RIGHT_CENTER,
        score,
        semibold(BODY),
        ink,
    );
    response.on_hover_text(told);
}

fn score(language: Language, health: Health) -> String {
    match health.score {
        Some(score) => score.to_string(),
        None => t!(language, "audit-health-none"),
    }
}

/// On what a score rests.
fn basis(language: Language, health: Health) -> String {
    t!(
        language,
        "audit-health-basis",
        known = health.known,
        all = health.all,
        waits = health.waits
    )
}
