//! The one place in which wishes come true. What a command does at some length stands in a file of its own.

mod adding;
mod auditing;
mod clipboard;
mod feeling;
mod finding;
mod links;
mod marking;
mod moving;
mod pictures;
mod present;
mod selecting;
mod showing;
mod sizing;
pub(super) mod whereabouts;

use std::path::Path;

use super::App;
use super::canvas::Opened;
use super::command::Command;
use super::desk::{Burst, PictureDeed, Side, Wish};
use super::dialogs::FilePurpose;
use super::panels::{catalogue, filter_bar, history, menu_bar};
use super::{deeds, session_file, titles};
use crate::edit::{self, Edit, Label, Moved};
use crate::exchange::guess::Kind;
use crate::i18n::{Language, t};
use crate::model::{Filter, ObjectId, Score, State, Status};
use crate::scene::{Part, Subject};
use crate::settings::{Face, USUAL_INTERFACE_SIZE};
use crate::theme::ThemeName;
use feeling::Feeling;
use moving::Direction;
pub use pictures::Pictures;
use whereabouts::{holds, step_of};

impl App {
    /// Carries the wishes of a frame out, in order.
    pub(super) fn execute(&mut self, ctx: &egui::Context, wishes: Vec<Wish>) {
        for wish in wishes {
            self.grant(ctx, wish);
        }
        // A part is selected no longer than its object is, alone.
        if self.desk.selected_part().is_none() {
            self.desk.part = None;
        }
    }

    fn grant(&mut self, ctx: &egui::Context, wish: Wish) {
        // A burst of typing ends with whatever else is wanted.
        if !matches!(&wish, Wish::Type(..)) {
            self.end_burst();
        }
        match wish {
            Wish::Do(command) => self.command(ctx, command),
            Wish::Edit(edit) => {
                let before = self.desk.session.committed().clone();
                if self.apply(&edit) {
                    self.tell_of_several();
                    self.tell_of_assumed(&before);
                }
            }
            Wish::Type(burst, edit) => self.type_on(burst, &edit),
            Wish::Preview(edit) => {
                if let Err(error) = self.desk.session.preview(&edit).map(drop) {
                    log::debug!("preview refused: {error:?}");
                }
            }
            Wish::CommitPreview => {
                let before = self.desk.session.committed().clone();
                if self.desk.session.commit() {
                    self.toasts.withdraw_offers();
                    self.tell_of_assumed(&before);
                }
                self.keep_selection();
            }
            Wish::AbortPreview => {
                self.desk.session.abort();
                self.keep_selection();
            }
            Wish::Select(objects) => {
                self.desk.selection = objects;
                self.desk.part = None;
            }
            Wish::SelectPart(part) => self.select_part(part),
            Wish::ToggleSelect(object) => {
                let selection = &mut self.desk.selection;
                match selection.iter().position(|o| *o == object) {
                    Some(i) => drop(selection.remove(i)),
                    None => selection.push(object),
                }
            }
            Wish::Reveal(object) => {
                self.desk.compare = None;
                if self.bring_into_view(&object) {
                    self.tell_of_filter();
                }
                self.desk.selection = vec![object.clone()];
                self.canvas.reveal(object);
            }
            Wish::Rename(object) => self.rename(object),
            Wish::AddAndRename(edit, object) => {
                self.add_and_rename(Some(edit), object, Opened::Added);
            }
            Wish::Put(touchpoint) => self.put(*touchpoint),
            Wish::Take(touchpoint) => {
                let journey = self.desk.journey().clone();
                self.canvas.take_new(&journey, *touchpoint);
            }
            Wish::GoOn { to, from, with } => self.add_next(to, from, with),
            Wish::FocusPersona(persona) => self.desk.persona = Some(persona),
            Wish::ShowCurves(curves) => self.show_curves(curves),
            Wish::Speak(language) => self.set_language(language),
            Wish::Show(side) => {
                self.desk.side = side;
                self.desk.show_side(true);
            }
            Wish::Silence(object, rule) => {
                self.desk.side = Side::Audit;
                self.desk.show_side(true);
                self.audit_panel.silence(&self.desk, object, rule);
            }
            Wish::SignAs(name) => self.desk.settings.author = name,
            Wish::SetTable(table) => self.desk.settings.table = table,
            Wish::GoTo(position) => {
                let moved = self.desk.session.go_to(position);
                self.follow(moved);
            }
            Wish::OpenFile(path) => self.go_on(session_file::Next::Open(path)),
            Wish::OpenExample(index) => self.go_on(session_file::Next::Example(index)),
            Wish::NewFromTemplate(key) => self.go_on(session_file::Next::Template(key)),
            Wish::Paste(_) if self.desk.compare.is_some() => {}
            Wish::Paste(text) => self.paste(ctx, &text),
            Wish::OpenDropped(paths) => self.open_dropped(&paths),
            Wish::ShowTab(key) => self.show_tab(key),
            Wish::CloseTab(key) => self.ask_to_close(key),
            Wish::MoveTab(key, to) => self.desk.tabs.move_to(key, to),
            Wish::ShowLosses(report) => self.asking.losses = Some(report),
            Wish::ForgetRecent(path) => self.desk.settings.recent.retain(|p| *p != path),
            Wish::Picture(of, deed) => self.picture(ctx, of, &deed),
            Wish::LookFor(text, options) => self.look_for(text, options),
            Wish::ReplaceWith(text) => self.desk.lens.find.with = text,
            Wish::CloseFind => self.close_find(ctx),
            Wish::Filter(filter) => self.set_filter(filter),
            Wish::ShowView(view) => self.show_view(&view),
            Wish::Present(showing) => self.show(showing),
            Wish::Compare(deed) => self.compare_deed(ctx, deed),
        }
    }

    /// Carries an edit out; says whether the document is another one now.
    pub(super) fn apply(&mut self, edit: &Edit) -> bool {
        match self.desk.session.apply(edit) {
            Ok(change) => {
                self.toasts.withdraw_offers();
                self.keep_selection();
                change.document
            }
            Err(error) => {
                let text = t!(self.desk.language, error.key());
                self.toasts.error(text);
                false
            }
        }
    }

    fn type_on(&mut self, burst: Burst, edit: &Edit) {
        if self.burst.as_ref() != Some(&burst) {
            self.end_burst();
            self.desk.session.begin(None);
            self.burst = Some(burst);
        }
        self.apply(edit);
    }

    /// What was typed up to now becomes a step of history.
    pub(super) fn end_burst(&mut self) {
        if self.burst.take().is_some() {
            self.desk.session.commit();
        }
        // A card that waits for its first word is not there for anybody else.
        if let Some(from) = self.canvas.drop_blank() {
            self.desk.session.abort();
            self.desk.selection = from;
        }
    }

    /// Nothing that is gone stays selected.
    pub(super) fn keep_selection(&mut self) {
        let journey = self.desk.session.document().clone();
        self.desk.selection.retain(|o| journey.contains(o));
        let gone = |p: &Option<_>| p.as_ref().is_some_and(|id| journey.persona(id).is_none());
        if gone(&self.desk.persona) {
            self.desk.persona = None;
        }
        self.desk.curves = std::mem::take(&mut self.desk.curves).possible(&journey);
    }

    /// Selects an object alone, and means this part of it.
    pub(super) fn select_part(&mut self, part: Subject) {
        self.desk.selection = vec![part.object.clone()];
        if let Part::Emotion(persona) = &part.part {
            self.desk.persona = Some(persona.clone());
        }
        self.desk.part = Some(part);
    }

    fn rename(&mut self, object: ObjectId) {
        self.bring_into_view(&object);
        let journey = self.desk.session.document().clone();
        let on_canvas = matches!(
            object,
            ObjectId::Journey
                | ObjectId::Stage(_)
                | ObjectId::Step(_)
                | ObjectId::Touchpoint(_)
                | ObjectId::Note(_)
        );
        if on_canvas {
            // A part with words of its own that is selected or has the keyboard is meant, else the title.
            let selected = self.desk.selected_part().filter(|s| s.object == object);
            let part = selected
                .map(|s| &s.part)
                .or_else(|| self.canvas.focused_part(&object))
                .and_then(titles::typed_part);
            let subject = Subject {
                object: object.clone(),
                part: part.unwrap_or(Part::Title),
            };
            self.canvas.start_rename(&journey, subject);
        } else {
            self.outline.rename(&object);
        }
        self.desk.selection = vec![object];
    }

    /// Opens for typing how long the selected step takes, or how much of it is waiting; set or not.
    fn type_span(&mut self, part: Part) {
        let journey = self.desk.session.document().clone();
        let selected = self.desk.selected();
        let Some(step) = selected.and_then(|o| step_of(&journey, o)) else {
            return;
        };
        let object = ObjectId::from(&step);
        self.bring_into_view(&object);
        let subject = Subject {
            object: object.clone(),
            part,
        };
        self.canvas.start_rename(&journey, subject);
        self.desk.selection = vec![object];
    }

    /// Opens something for typing that `edit` adds, or that is there already.
    fn add_and_rename(&mut self, edit: Option<Edit>, object: ObjectId, opened: Opened) {
        // Nobody knows yet whether what is new will match the filter.
        self.bring_into_view(&object);
        let on_canvas = matches!(
            object,
            ObjectId::Stage(_) | ObjectId::Step(_) | ObjectId::Touchpoint(_) | ObjectId::Note(_)
        );
        if !on_canvas {
            if let Some(edit) = &edit {
                self.apply(edit);
            }
            self.desk.selection = vec![object.clone()];
            self.outline.rename(&object);
            return;
        }
        let shown = edit.as_ref().map(|edit| self.desk.session.preview(edit));
        if let Some(Err(error)) = shown {
            self.toasts.error(t!(self.desk.language, error.key()));
            return;
        }
        let from = std::mem::replace(&mut self.desk.selection, vec![object.clone()]);
        let journey = self.desk.session.document().clone();
        let part = Part::Title;
        let subject = Subject { object, part };
        self.canvas
            .start_capture(&journey, subject, edit, opened, from);
    }

    fn command(&mut self, ctx: &egui::Context, command: Command) {
        if !command.is_enabled(&self.desk) {
            return;
        }
        match command {
            Command::New => self.ask_for_template(),
            Command::StartPage => self.go_on(session_file::Next::StartPage),
            Command::CloseMap => self.ask_to_close(self.desk.tabs.current_key()),
            Command::NextMap => self.walk_tabs(ctx, true),
            Command::PreviousMap => self.walk_tabs(ctx, false),
            Command::ShowMap1
            | Command::ShowMap2
            | Command::ShowMap3
            | Command::ShowMap4
            | Command::ShowMap5
            | Command::ShowMap6
            | Command::ShowMap7
            | Command::ShowMap8 => {
                if let Some(place) = command.place_of_map() {
                    self.go_to_tab(ctx, place);
                }
            }
            Command::Open => self.choose_file(ctx, FilePurpose::OpenMap),
            Command::Save => self.save(),
            Command::SaveAs => self.save_as(ctx),
            Command::MakeToBe => self.make_to_be(),
            Command::Export => self.open_export_dialog(),
            Command::ExportChecklist => self.open_checklist_dialog(),
            Command::ReadChecklist => self.choose_file(ctx, FilePurpose::ReadChecklist),
            Command::ImportMap => self.choose_import(ctx),
            Command::ImportReadings => self.choose_table(ctx, Kind::Readings),
            Command::ImportAnswers => self.choose_table(ctx, Kind::Answers),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Command::Undo => self.step_in_history(true),
            Command::Redo => self.step_in_history(false),
            Command::Rename => {
                if let Some(object) = self.desk.selected().cloned() {
                    self.rename(object);
                }
            }
            Command::TypeDuration => self.type_span(Part::Duration),
            Command::TypeWaiting => self.type_span(Part::Waiting),
            Command::Cut => self.cut(ctx),
            Command::Copy => self.copy(ctx),
            Command::Paste => ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            Command::CopyPicture => self.copy_picture(ctx),
            Command::Duplicate => self.duplicate(),
            Command::Delete => self.delete(),
            Command::Deselect => self.desk.selection.clear(),
            Command::AddTouchpoint
            | Command::AddStep
            | Command::AddStage
            | Command::AddNote
            | Command::AddPersona
            | Command::AddOwner
            | Command::AddLane => self.add(command),
            Command::PathFromSelection => self.path_from_selection(),
            Command::LeadBack => self.lead_back(),
            Command::GoToTwin => self.go_to_twin(),
            Command::AddComment => self.add_comment(),
            Command::StatusExisting => self.set_status(Status::Existing),
            Command::StatusNew => self.set_status(Status::New),
            Command::StatusToChange => self.set_status(Status::ToChange),
            Command::StatusToDrop => self.set_status(Status::ToDrop),
            Command::ChoosePicture => self.picture_of_selected(ctx, &PictureDeed::Choose),
            Command::LinkPicture => self.picture_of_selected(ctx, &PictureDeed::Link),
            Command::CropPicture => self.picture_of_selected(ctx, &PictureDeed::Crop),
            Command::RemovePicture => self.picture_of_selected(ctx, &PictureDeed::Remove),
            Command::Find => self.open_find(false),
            Command::Replace => self.open_find(true),
            Command::FindNext => self.step_to_hit(true),
            Command::FindPrevious => self.step_to_hit(false),
            Command::ReplaceThis => self.replace_this(),
            Command::ReplaceAll => self.replace_all(),
            Command::ToggleFilterBar => {
                self.desk.lens.filter_bar ^= true;
                if self.desk.lens.filter_bar {
                    ctx.memory_mut(|m| m.request_focus(filter_bar::words_field()));
                }
            }
            Command::ToggleFilterHides => self.desk.lens.hides ^= true,
            Command::ClearFilter => self.set_filter(Filter::default()),
            Command::SaveView => self.save_view(),
            Command::UpdateView => self.update_view(),
            Command::ToggleTable => self.show_below(ctx, self.desk.settings.table.face),
            Command::ShowTouchpoints => self.show_below(ctx, Face::Touchpoints),
            Command::AddAction => {
                let table = &self.desk.settings.table;
                if !table.shown || table.face != Face::Plan {
                    self.show_below(ctx, Face::Plan);
                }
                self.audit_table.begin_action();
            }
            Command::ShowPlan => self.show_below(ctx, Face::Plan),
            Command::ShowPriorities => self.show_below(ctx, Face::Priorities),
            Command::ShowResponsibilities => self.show_below(ctx, Face::Responsibilities),
            Command::ShowAcquisition => self.show_below(ctx, Face::Acquisition),
            Command::ShowBothStates => self.desk.state = None,
            Command::ShowAsIs => self.desk.state = Some(State::AsIs),
            Command::ShowToBe => self.desk.state = Some(State::ToBe),
            Command::TogglePersonaCards => self.desk.persona_cards ^= true,
            // Who asks for it while it waits for the view to move wants to see it.
            Command::ToggleMinimap
                if self.desk.settings.show_minimap && self.canvas.wake_minimap() => {}
            Command::ToggleMinimap => self.desk.settings.show_minimap ^= true,
            Command::MoveEarlier => self.move_selected(Direction::Earlier),
            Command::MoveLater => self.move_selected(Direction::Later),
            Command::MoveUp => self.move_selected(Direction::Up),
            Command::MoveDown => self.move_selected(Direction::Down),
            Command::SelectAll => self.select_all(),
            Command::SelectInStage => self.select_in_stage(),
            Command::SelectInLane => self.select_in_lane(),
            Command::RaiseEmotion => self.feel(Feeling::Better(0.5)),
            Command::LowerEmotion => self.feel(Feeling::Better(-0.5)),
            Command::FeelGood => self.feel(Feeling::At(Score::HIGHEST)),
            Command::FeelNeutral => self.feel(Feeling::At(0.0)),
            Command::FeelBad => self.feel(Feeling::At(Score::LOWEST)),
            Command::WiderStep => self.resize_steps(1.0),
            Command::NarrowerStep => self.resize_steps(-1.0),
            Command::TallerLane => self.resize_lanes(1.0),
            Command::LowerLane => self.resize_lanes(-1.0),
            Command::AutomaticSize => self.size_automatically(),
            Command::Compare => self.compare(),
            Command::ZoomIn | Command::ZoomOut | Command::ZoomFit | Command::ZoomFull
                if self.desk.compare.is_some() =>
            {
                self.zoom_comparison(command);
            }
            Command::ZoomIn => self.canvas.zoom_by(1.25),
            Command::ZoomOut => self.canvas.zoom_by(0.8),
            Command::ZoomFit => self.canvas.fit(),
            Command::ZoomFull => self.canvas.zoom_full(),
            Command::ToggleOutline => self.desk.toggle_outline(),
            Command::ToggleCatalogue => {
                self.desk.toggle_catalogue();
                if self.desk.shows_catalogue() {
                    ctx.memory_mut(|m| m.request_focus(catalogue::search_id()));
                }
            }
            Command::ToggleInspector => self.desk.show_side(!self.desk.shows_side()),
            Command::ThemeSystem => self.set_theme(ctx, None),
            Command::ThemeLight => self.set_theme(ctx, Some(ThemeName::Light)),
            Command::ThemeDark => self.set_theme(ctx, Some(ThemeName::Dark)),
            Command::ThemeContrast => self.set_theme(ctx, Some(ThemeName::Contrast)),
            Command::InterfaceLarger | Command::InterfaceSmaller => {
                let larger = command == Command::InterfaceLarger;
                let size = self.desk.settings.next_interface_size(larger);
                self.set_interface_size(ctx, size);
            }
            Command::InterfaceUsual => self.set_interface_size(ctx, Some(USUAL_INTERFACE_SIZE)),
            Command::NewAuditRound => self.begin_audit_round(),
            Command::ShowAudit => self.switch_side(Side::Audit),
            Command::ShowHistory => {
                self.switch_side(Side::History);
                if self.desk.side == Side::History {
                    let here = history::row_id(self.desk.session.position());
                    ctx.memory_mut(|m| m.request_focus(here));
                }
            }
            Command::Present => self.present(ctx),
            Command::PresentOnWhite => self.present_on_white(ctx),
            Command::MapDetails => {
                self.desk.selection = vec![ObjectId::Journey];
                self.desk.side = Side::Inspector;
                self.desk.show_side(true);
            }
            Command::HideLane => self.hide_lane(),
            Command::MomentOfTruth => self.mark_moment_of_truth(),
            Command::Palette => self.open_palette(),
            Command::Shortcuts => self.open_shortcuts(),
            Command::OpenMenus => menu_bar::open_first(ctx),
            Command::ContextMenu => self.canvas.ask_for_menu(),
            Command::NextArea => self.areas.walk(ctx, true),
            Command::PreviousArea => self.areas.walk(ctx, false),
            Command::NextLanguage => {
                let next = (self.desk.language as usize + 1) % Language::ALL.len();
                self.set_language(Language::ALL[next]);
            }
            Command::Preferences => self.asking.preferences ^= true,
            Command::About => self.show_about(),
        }
    }

    fn step_in_history(&mut self, back: bool) {
        let session = &mut self.desk.session;
        let moved = if back { session.undo() } else { session.redo() };
        self.follow(moved);
    }

    /// Selection and view go where history has gone.
    fn follow(&mut self, moved: Option<Moved>) {
        let Some(moved) = moved else { return };
        self.toasts.withdraw_offers();
        self.keep_selection();
        if moved.focus != ObjectId::Journey {
            self.desk.selection = moved.objects;
            self.canvas.find(moved.focus);
        }
    }

    /// Says what the last step did if it did it to several things, with a way back: a change that reaches
    /// further than the eye.
    fn tell_of_several(&mut self) {
        let session = &self.desk.session;
        let last = session.position().checked_sub(1);
        let label = last.and_then(|i| session.history().nth(i)).map(|e| e.label);
        if let Some(label) = label
            && !session.is_open()
            && label.count > 1
            && label.class.is_some()
        {
            self.offer_undo(label, None);
        }
    }

    /// Says what was done, with a button that takes it back.
    pub(super) fn offer_undo(&mut self, label: Label, name: Option<&str>) {
        let language = self.desk.language;
        let text = deeds::done(language, label, name);
        self.toasts.undoable(text, t!(language, "command-undo"));
    }

    fn duplicate(&mut self) {
        let journey = self.desk.session.document().clone();
        let copies: Vec<(Edit, ObjectId)> = edit::outermost(&journey, &self.desk.selection)
            .iter()
            .filter_map(|o| edit::duplicate(&journey, o))
            .collect();
        if copies.is_empty() {
            return;
        }
        let (edits, ids): (Vec<_>, Vec<_>) = copies.into_iter().unzip();
        self.apply(&Edit::of(edits));
        if let Some(last) = ids.last() {
            self.canvas.reveal(last.clone());
        }
        self.desk.selection = ids;
    }

    fn delete(&mut self) {
        if self.desk.selected_point().is_some() {
            self.feel(Feeling::None);
            return;
        }
        let journey = self.desk.session.document().clone();
        if let Some(edit) = (self.desk.selected_part()).and_then(|s| titles::without(&journey, s)) {
            self.desk.part = None;
            if self.apply(&edit) {
                self.offer_undo(edit.label(&journey), None);
            }
            return;
        }
        // What stands in something else that goes, goes with it.
        let edits: Vec<Edit> = self
            .desk
            .selection
            .iter()
            .filter(|o| {
                **o != ObjectId::Journey
                    && !self.desk.selection.iter().any(|p| holds(&journey, p, o))
            })
            .map(|o| Edit::Remove(o.clone()))
            .collect();
        if edits.is_empty() {
            return;
        }
        let edit = Edit::of(edits);
        let label = edit.label(&journey);
        let name = self
            .desk
            .selected()
            .and_then(|o| titles::name_of(&journey, o, self.desk.language));
        match self.desk.session.apply(&edit) {
            Ok(change) => {
                let mended = change.mended.len();
                self.desk.selection = if change.focus == ObjectId::Journey {
                    Vec::new()
                } else {
                    vec![change.focus]
                };
                self.keep_selection();
                if mended == 0 {
                    self.offer_undo(label, name.as_deref());
                    return;
                }
                // What else had to change stands where nobody looks.
                let language = self.desk.language;
                let text = t!(
                    language,
                    "toast-deleted-with",
                    count = label.count,
                    mended = mended
                );
                self.toasts.undoable(text, t!(language, "command-undo"));
            }
            Err(error) => self.toasts.error(t!(self.desk.language, error.key())),
        }
    }

    /// Opens a file at the start, or from the recent ones; an error is told, what is open stays open.
    pub(super) fn open_path(&mut self, path: &Path) {
        if let Some(key) = self.desk.tab_of(path) {
            self.show_tab(key);
            return;
        }
        match crate::file::read_stamped(path) {
            Ok((journey, stamp)) => {
                self.desk.settings.remember(path);
                self.show_journey(
                    crate::edit::Session::new(journey),
                    Some(path.to_owned()),
                    stamp,
                );
            }
            Err(error) => self.show_file_error(&error),
        }
    }
}
